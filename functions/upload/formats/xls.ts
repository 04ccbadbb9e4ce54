import { Refused } from '../refused';
import type { FormatReader } from '../workbook-builder';
import { biffPlace, readBiffStyles, textOfRuns } from './biff-styles';
import { byLibrary, LIBRARY_OPTIONS, takeOver, xlsx } from './legacy';

/** Reads an .xls: BIFF8 of Excel 97 to 2003, BIFF5 of Excel 5 and 95, and what came before them. */
export const readXls: FormatReader = (file, into) => {
  const { stream, macros } = workbookStream(file);
  const styles = readBiffStyles(stream);
  if (styles.locked) throw new Refused({ code: 'password' });
  if (macros) into.note('macros');
  const workbook = byLibrary(() => xlsx.read(file, { ...LIBRARY_OPTIONS, type: 'array' }));
  takeOver(workbook, into, (sheet, row, column, cell) => {
    const own = styles.sheets[sheet]?.get(biffPlace(row, column));
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
  const container = containerOf(file);
  const entry = xlsx.CFB.find(container, '/Workbook') ?? xlsx.CFB.find(container, '/Book');
  if (entry === null) {
    // A document with a workbook embedded has its stream, too, but not at the root.
    const isDocument = xlsx.CFB.find(container, '/WordDocument') !== null;
    throw new Refused({ code: isDocument ? 'word-document' : 'archive-damaged' });
  }
  const macros = container.FullPaths.some((path: string) => path.includes('_VBA_PROJECT_CUR'));
  return { stream: new Uint8Array(entry.content as ArrayLike<number>), macros };
}

function containerOf(file: Uint8Array) {
  try {
    return xlsx.CFB.read(file, { type: 'buffer' });
  } catch {
    throw new Refused({ code: 'archive-damaged' });
  }
}
