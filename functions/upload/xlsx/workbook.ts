import type { Grid } from '../../../shared/intake/grid';
import type { LeftOutSheet } from '../../../shared/contract/intake';
import { READ_LIMITS } from '../limits';
import { nothing, PackageParts } from './parts';
import type { Relation } from './parts';
import { guardedLater, Refused } from '../refused';
import type { Guarded } from '../refused';
import { readSharedStrings } from './shared-strings';
import { readStyles } from './styles';
import { nameIn } from './texts';
import { requireNoArchive } from '../zip/unpack';
import { readWorksheet } from './worksheet';
import type { SheetContext } from './worksheet';
import { isTrue } from './xml';
import type { ZipEntry } from '../zip/zip-directory';

/** What a workbook's visible sheets hold. */
export interface ReadWorkbook {
  /** Sheets with content, in the workbook's order. */
  grids: Grid[];
  leftOut: LeftOutSheet[];
}

/** Days from 1 January 1904 back to Excel's usual day 0. */
const SHIFT_1904 = 1462;

/** Reads an .xlsx whose directory passed `inspectUpload`. Values only: nothing is computed and nothing fetched. */
export function readWorkbook(file: Uint8Array, entries: readonly ZipEntry[]): Promise<Guarded<ReadWorkbook>> {
  return guardedLater(async () => {
    const parts = new PackageParts(file, entries);
    await requireNoActiveContent(file, parts);
    const main = (await parts.relationsOf('')).find(({ kind }) => kind === 'officeDocument');
    if (!main) throw new Refused({ code: 'not-workbook' });
    const workbook = await readOutline(parts, main.target);
    const relations = await parts.relationsOf(main.target);
    const context = await contextOf(parts, relations, workbook.date1904);
    const read: ReadWorkbook = { grids: [], leftOut: [] };
    let tooLarge: Refused | undefined;
    for (const { name, relation, hidden } of workbook.sheets) {
      const found = relations.find(({ id }) => id === relation);
      if (!found) throw new Refused({ code: 'xml-broken', part: main.target });
      // Chart sheets have no cells.
      if (found.kind !== 'worksheet') continue;
      if (hidden) {
        read.leftOut.push({ sheet: name, reason: 'hidden' });
        continue;
      }
      const grid = await readWorksheet(parts, found.target, name, context);
      if (grid instanceof Refused) {
        tooLarge ??= grid;
        read.leftOut.push({ sheet: name, reason: 'too-large' });
      } else if (grid.rows.length > 0) {
        read.grids.push(grid);
      }
    }
    if (tooLarge && read.grids.length === 0) throw tooLarge;
    return read;
  });
}

/** What only the parts' contents show: macros by content type, links to elsewhere, archives by their first bytes. */
async function requireNoActiveContent(file: Uint8Array, parts: PackageParts): Promise<void> {
  await parts.read('[Content_Types].xml', {
    open(_name, attribute) {
      const type = (attribute('ContentType') ?? '').toLowerCase();
      if (/macroenabled|vbaproject|vbadata/.test(type)) throw new Refused({ code: 'macros' });
      if (/\.sheet\.binary\./.test(type)) throw new Refused({ code: 'binary-workbook' });
      if (type.includes('activex')) throw new Refused({ code: 'active-controls' });
    },
    close: nothing,
    text: nothing,
  });
  for (const entry of parts.entries) {
    await requireNoArchive(file, entry);
    const relations = /^(.*\/)?_rels\/([^/]*)\.rels$/i.exec(entry.name);
    if (relations) await parts.relationsOf(`${relations[1] ?? ''}${relations[2] ?? ''}`);
  }
}

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
      if (name === 'workbookPr') outline.date1904 = isTrue(attribute('date1904'));
      if (path[0] !== 'workbook') throw new Refused({ code: 'not-workbook' });
      if (name !== 'sheet' || parent !== 'sheets') return;
      if (outline.sheets.length === READ_LIMITS.sheets) {
        throw new Refused({ code: 'too-many-sheets', limit: READ_LIMITS.sheets });
      }
      outline.sheets.push({
        name: nameIn(part, attribute('name')),
        relation: nameIn(part, attribute('r:id')),
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
    used: { area: 0, textLength: 0, merges: 0, mergedArea: 0 },
  };
}
