import { decipherBiff } from '../encryption/biff';
import { Refused } from '../refused';
import type { FormatReader } from '../workbook-builder';
import { biffPlace, readBiffStyles, textOfRuns } from './biff-styles';
import { openCompoundFile } from './compound-file';
import { byLibrary, LIBRARY_OPTIONS, takeOver, xlsx } from './legacy';

/** Reads an .xls: BIFF8 of Excel 97 to 2003, BIFF5 of Excel 5 and 95, and what came before them. */
export const readXls: FormatReader = (file, into) => {
  const { stream, macros } = workbookStream(file);
  const plain = decipherBiff(stream);
  const sheets = readBiffStyles(plain);
  if (macros) into.note('macros');
  const source = plain === stream ? file : plain;
  const workbook = byLibrary(() => xlsx().read(source, { ...LIBRARY_OPTIONS, type: 'array' }));
  takeOver(workbook, into, (sheet, row, column, cell) => {
    const own = sheets[sheet]?.get(biffPlace(row, column));
    if (own === undefined) return {};
    const { formula } = own;
    if (typeof cell.v !== 'string') {
      const struck = own.font?.struck ?? false;
      return { formula, font: own.font?.name, struck };
    }
    return { formula, ...textOfRuns(cell.v, own) };
  });
};

/** The stream of records: in a compound file, or the whole file. */
function workbookStream(file: Uint8Array): { stream: Uint8Array; macros: boolean } {
  if (file[0] === 0x09) return { stream: file, macros: false };
  const container = openCompoundFile(file);
  const stream = container.stream('Workbook') ?? container.stream('Book');
  if (stream === undefined) {
    // A document with a workbook embedded has its stream, too, but not at the root.
    const isDocument = container.stream('WordDocument') !== undefined;
    throw new Refused({ code: isDocument ? 'word-document' : 'archive-damaged' });
  }
  return { stream, macros: container.paths.some((path) => path.includes('_VBA_PROJECT_CUR')) };
}
