import type { CellObject, WorkBook } from '@e965/xlsx';
import { UPLOAD_LIMITS } from '../limits';
import { Refused } from '../refused';
import type { FormatReader } from '../workbook-builder';
import { PackageParts } from './xlsx/parts';
import { unpackWhole } from '../zip/unpack';
import type { ZipEntry } from '../zip/zip-directory';
import { textOfRuns, type BiffFont } from './biff-styles';
import { byLibrary, LIBRARY_OPTIONS, takeOver, xlsx } from './legacy';
import { readXlsbCellStyles, readXlsbSheets, readXlsbStyles, type XlsbCellStyle } from './xlsb-styles';

const CONTENT_TYPES = '[content_types].xml';
const NO_BYTES = new Uint8Array(0);

type ParseZip = (container: unknown, options: object) => WorkBook;

/** Reads an .xlsb. Its parts are unpacked here, within bounds, and handed to the library as they are. */
export const readXlsb: FormatReader = async (file, into, entries) => {
  const packed = new PackageParts(file, entries);
  const main = (await packed.relationsOf('')).find(({ kind }) => kind === 'officeDocument')?.target ?? '';
  const parts = await unpackNeeded(file, entries, main.slice(0, main.lastIndexOf('/') + 1));
  const container = xlsx().CFB.utils.cfb_new();
  for (const [name, bytes] of parts) {
    const own = name.toLowerCase() === CONTENT_TYPES ? contentTypesOf(bytes, parts) : bytes;
    xlsx().CFB.utils.cfb_add(container, `/${name}`, own as never);
  }
  const parse = (xlsx() as unknown as { parse_zip: ParseZip }).parse_zip;
  // The library says which cells hold formulas only together with the formulas.
  const workbook = byLibrary(() => parse(container, { ...LIBRARY_OPTIONS, cellFormula: true }));

  const partOf = (name: string): Uint8Array =>
    [...parts].find(([own]) => own.toLowerCase() === name.toLowerCase())?.[1] ?? NO_BYTES;
  const relations = await packed.relationsOf(main);
  const { fonts, styleFonts } = readXlsbStyles(
    partOf(relations.find(({ kind }) => kind === 'styles')?.target ?? ''),
  );
  const cellStyles = readXlsbSheets(partOf(main)).map((relation) =>
    readXlsbCellStyles(partOf(relations.find(({ id }) => id === relation)?.target ?? '')),
  );
  takeOver(workbook, into, (sheet, row, column, cell) => {
    const own = cellStyles[sheet]?.get(row)?.get(column);
    const font = fonts[styleFonts[own?.style ?? -1] ?? -1];
    const formula = cell.f !== undefined || cell.F !== undefined;
    if (typeof cell.v !== 'string') return { formula, font: font?.name, struck: font?.struck ?? false };
    return { formula, ...textOfRuns(cell.v, { font, formula, runs: runsOf(cell, own, fonts) }) };
  });
};

/** The library keeps the runs of a shared text as they are stored, and drops those that stand in the cell. */
function runsOf(cell: CellObject, own: XlsbCellStyle | undefined, fonts: readonly BiffFont[]) {
  const shared = cell.r as XlsbCellStyle['runs'] | undefined;
  const runs = Array.isArray(shared) && shared.length > 1 ? shared : (own?.runs ?? []);
  return runs.map(({ ich, ifnt }) => ({ at: ich, font: fonts[ifnt] }));
}

/** The library gives up where a part is listed that stayed packed: comments' authors, for one. */
function contentTypesOf(bytes: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = new Set([...parts.keys()].map((name) => `/${name.toLowerCase()}`));
  const text = Buffer.from(bytes).toString();
  return Buffer.from(
    text.replace(/<Override\b[^>]*?\bPartName="([^"]*)"[^>]*>/g, (element, name: string) =>
      names.has(name.toLowerCase()) ? element : '',
    ),
  );
}

/** The parts that hold values, of which `folder` is the workbook's; all others stay packed. */
async function unpackNeeded(
  file: Uint8Array,
  entries: readonly ZipEntry[],
  folder: string,
): Promise<Map<string, Uint8Array>> {
  const inFolder = (name: string): boolean =>
    name.startsWith(folder.toLowerCase()) &&
    /^(?:(?:_rels\/)?[^/]*\.(?:bin|rels)|worksheets\/[^/]*\.bin)$/.test(name.slice(folder.length));
  const needed = entries.filter(({ name }) => {
    const own = name.toLowerCase();
    if (own === CONTENT_TYPES || own === '_rels/.rels') return true;
    return inFolder(own) && !own.includes('vbaproject');
  });
  const size = needed.reduce((sum, entry) => sum + entry.size, 0);
  if (size > UPLOAD_LIMITS.wholePartsBytes) {
    throw new Refused({ code: 'unpacked-too-large', found: size, limit: UPLOAD_LIMITS.wholePartsBytes });
  }
  const parts = new Map<string, Uint8Array>();
  for (const entry of needed) parts.set(entry.name, await unpackWhole(file, entry));
  return parts;
}
