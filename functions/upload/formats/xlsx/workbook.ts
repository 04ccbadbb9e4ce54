import { READ_LIMITS } from '../../limits';
import { nothing, PackageParts, type Relation } from './parts';
import { Refused } from '../../refused';
import { readSharedStrings } from './shared-strings';
import { readStyles } from './styles';
import { nameIn } from './texts';
import type { FormatReader } from '../../workbook-builder';
import { readWorksheet, type SheetContext } from './worksheet';
import { isTrue } from './xml';

/** Days from 1 January 1904 back to Excel's usual day 0. */
export const SHIFT_1904 = 1462;

/** Reads an .xlsx or .xlsm. */
export const readXlsx: FormatReader = async (file, into, entries) => {
  const parts = new PackageParts(file, entries);
  const main = (await parts.relationsOf('')).find(({ kind }) => kind === 'officeDocument')?.target;
  const target = main !== undefined && parts.has(main) ? main : 'xl/workbook.xml';
  const workbook = await readOutline(parts, target);
  const relations = await parts.relationsOf(target);
  const context = await contextOf(parts, relations, workbook.date1904);
  for (const { name, relation, hidden } of workbook.sheets) {
    // Sheets of old macros have no part of their own.
    if (relation === '') continue;
    const found = relations.find(({ id }) => id === relation);
    if (!found) throw new Refused({ code: 'xml-broken', part: target });
    // Chart sheets have no cells.
    if (found.kind !== 'worksheet') continue;
    const sheet = into.open(name, hidden);
    if (sheet === undefined) continue;
    await readWorksheet(parts, found.target, sheet, context);
    into.close(sheet);
  }
};

interface Outline {
  date1904: boolean;
  sheets: { name: string; relation: string; hidden: boolean }[];
}

async function readOutline(parts: PackageParts, part: string): Promise<Outline> {
  const outline: Outline = { date1904: false, sheets: [] };
  const path: string[] = [];
  const found = await parts.read(part, {
    open(name, attribute) {
      const parent = path.at(-1);
      path.push(name);
      if (name === 'workbookPr' && parent === 'workbook') outline.date1904 = isTrue(attribute('date1904'));
      if (path[0] !== 'workbook') throw new Refused({ code: 'not-workbook' });
      if (name !== 'sheet' || parent !== 'sheets') return;
      if (outline.sheets.length === READ_LIMITS.sheets) {
        throw new Refused({ code: 'too-many-sheets', limit: READ_LIMITS.sheets });
      }
      outline.sheets.push({
        name: nameIn(part, attribute('name')),
        relation: nameIn(part, attribute('r:id') ?? attribute('*:id')),
        hidden: (attribute('state') ?? 'visible') !== 'visible',
      });
    },
    close: () => void path.pop(),
    text: nothing,
  });
  if (!found) throw new Refused({ code: 'not-workbook' });
  return outline;
}

async function contextOf(
  parts: PackageParts,
  relations: readonly Relation[],
  date1904: boolean,
): Promise<SheetContext> {
  const target = (wanted: string): string => relations.find(({ kind }) => kind === wanted)?.target ?? '';
  return {
    strings: await readSharedStrings(parts, target('sharedStrings')),
    styles: await readStyles(parts, target('styles')),
    dayShift: date1904 ? SHIFT_1904 : 0,
  };
}
