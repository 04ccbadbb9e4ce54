import { columnLetters } from '../../../../shared/sheet/address';
import type { CellModel, CellStyle, Rect, RowList, SheetModel } from '../../../../shared/sheet/model';
import { HEADING, PALETTE, PLAIN, TEXT } from '../../../../shared/sheet/styles';
import type { OwnCell, OwnContent, Remark } from './own-content';

/** Columns for notes that a list has even where nobody wrote any: what is sorted has to be within the filters. */
const OWN_COLUMNS = 3;
const KEY_WIDTH = 12;
const OWN_WIDTH = 24;
const KEY: CellStyle = { ...TEXT, color: PALETTE.muted };
const OWN: CellStyle = { ...TEXT, format: 'General', unlocked: true };

/** A list as it is drawn for people who work in it. */
export interface WorkedSheet {
  model: SheetModel;
  /** The column of the keys under their heading; what is right of it is the clerk's. */
  keys: Rect;
  /** The headings of our columns, by which they are told from the clerk's the next time. */
  headings: string[];
  /** Headings and rows that can be filtered. */
  filter: Rect | null;
  /** Comments and notes whose cell is another one now. */
  moves: { remark: Remark; row: number; column: number }[];
}

/**
 * A list with its keys and the clerk's own columns at the right, each line beside the row with its key wherever that stood
 * before. What belonged to rows that are gone follows below under a heading, with its keys, so that it returns with them.
 */
export function workedSheet(sheet: SheetModel, list: RowList, own: OwnContent | undefined): WorkedSheet {
  const ours = sheet.columnWidths.length;
  const keyColumn = ours + 1;
  const places = placesOf(sheet, list, own);
  const headings = ownHeadings(list, own);
  const lastOwn = keyColumn + headings.length;
  const bottom = list.head + list.rows.length;
  const locked = new Set(list.rows.flatMap(({ fixed }, index) => (fixed ? [list.head + 1 + index] : [])));
  const lastSorted = lastUnfixed(list);
  const cells = new Map(sheet.cells.map((cell) => [placeKey(cell.row, cell.column), open(cell)]));
  const put = (row: number, column: number, cell: Pick<CellModel, 'value' | 'formula' | 'style'>) =>
    cells.set(placeKey(row, column), { row, column, ...cell });

  function open(cell: CellModel): CellModel {
    const within = cell.row >= list.head && cell.row <= bottom && !locked.has(cell.row);
    return within ? { ...cell, style: { ...cell.style, unlocked: true } } : cell;
  }

  put(list.head, keyColumn, { value: list.words.key, style: { ...HEADING, unlocked: true } });
  headings.forEach((value, index) =>
    put(list.head, keyColumn + 1 + index, { value, style: { ...HEADING, unlocked: true } }),
  );
  list.rows.forEach(({ key, fixed }, index) => {
    const row = list.head + 1 + index;
    put(row, keyColumn, { value: key, style: fixed ? KEY : { ...KEY, unlocked: true } });
    headings.forEach((_, place) => put(row, keyColumn + 1 + place, { value: null, style: OWN }));
  });
  const { gone, at } = places;
  if (gone.length > 0) {
    put(goneTop(sheet), 1, { value: list.words.gone, style: { ...PLAIN, bold: true, wrap: false } });
  }
  for (const { row, key, name } of gone) {
    const to = at.get(row) ?? row;
    put(to, list.nameColumn, { value: name, style: { ...TEXT, unlocked: true } });
    put(to, keyColumn, { value: key, style: { ...KEY, unlocked: true } });
  }
  for (const { row, cells: written } of own?.rows ?? []) {
    const to = at.get(row) ?? row;
    written.forEach((cell, index) => {
      if (cell.value === null && cell.formula === undefined) return;
      put(to, keyColumn + 1 + index, { ...moved(cell, row, to), style: ownStyle(cell) });
    });
  }
  const rowsTop = list.head + 1;
  const last = Math.max(bottom, ...gone.map(({ row }) => at.get(row) ?? row));
  const drawn = { top: list.head, left: 1, bottom: Math.max(lastSorted, list.head), right: keyColumn };
  const written = own?.rows.some(({ cells: line }) => line.some(isWritten)) === true;
  return {
    model: {
      ...sheet,
      columnWidths: [...sheet.columnWidths, KEY_WIDTH, ...headings.map(() => OWN_WIDTH)],
      cells: [...cells.values()],
      validations: [...sheet.validations, { range: drawn, ...list.words.drawn, closed: true }],
      // Columns in which nobody wrote would only make the print smaller.
      print: written
        ? sheet.print
        : { ...sheet.print, area: { top: 1, left: 1, bottom: lastRow(sheet), right: ours } },
    },
    keys: { top: list.head, left: keyColumn, bottom: last, right: keyColumn },
    headings: Array.from({ length: ours }, (_, index) => textOf(cells.get(placeKey(list.head, index + 1)))),
    filter: lastSorted < rowsTop ? null : { top: list.head, left: 1, bottom: lastSorted, right: lastOwn },
    moves: own ? movesOf(own, sheet, list, at, lastOwn) : [],
  };
}

/** Where each row of before is now, and those that are gone. */
function placesOf(sheet: SheetModel, list: RowList, own: OwnContent | undefined) {
  const at = new Map<number, number>();
  const gone: OwnContent['rows'][number][] = [];
  if (!own) return { at, gone };
  const left = new Map(list.rows.map(({ key }, index) => [key, list.head + 1 + index]));
  at.set(own.head, list.head);
  const remarked = new Set(own.remarks.map(({ row }) => row));
  for (const line of own.rows) {
    const to = left.get(line.key);
    if (line.row < own.head) at.set(line.row, Math.min(line.row, list.head - 1));
    else if (to !== undefined) {
      at.set(line.row, to);
      // A copied row has the same key; the first one has the place.
      left.delete(line.key);
    } else if (remarked.has(line.row) || line.cells.some(isWritten)) {
      gone.push(line);
      at.set(line.row, goneTop(sheet) + gone.length);
    }
  }
  return { at, gone };
}

/** Comments and notes whose cell moved; where something is said there already, the next cell that is free takes them. */
function movesOf(
  own: OwnContent,
  sheet: SheetModel,
  list: RowList,
  at: ReadonlyMap<number, number>,
  right: number,
): WorkedSheet['moves'] {
  const ours = sheet.columnWidths.length;
  const now = new Map<string, number>();
  for (const { row, column, value } of sheet.cells) {
    if (row === list.head && !now.has(String(value ?? ''))) now.set(String(value ?? ''), column);
  }
  const columnOf = (column: number) => {
    const heading = own.ours.get(column);
    const index = own.columns.findIndex((candidate) => candidate.column === column);
    if (index >= 0) return ours + 2 + index;
    if (heading === list.words.key) return ours + 1;
    return heading === undefined ? column : (now.get(heading) ?? list.nameColumn);
  };
  const wanted = own.remarks.map((remark) => {
    const row = at.get(remark.row);
    if (row === undefined) return { remark, row: remark.row, column: remark.column };
    return { remark, row, column: columnOf(remark.column) };
  });
  const stays = ({ remark, row, column }: (typeof wanted)[number]) =>
    remark.row === row && remark.column === column;
  const taken = new Set(wanted.filter(stays).map(({ row, column }) => placeKey(row, column)));
  return wanted
    .filter((move) => !stays(move))
    .map(({ remark, row, column: first }) => {
      let column = first;
      while (taken.has(placeKey(row, column))) column = column < right ? column + 1 : right + 1;
      taken.add(placeKey(row, column));
      return { remark, row, column };
    });
}

function ownHeadings({ words }: RowList, own: OwnContent | undefined): string[] {
  const read = own?.columns.map(({ heading }) => heading) ?? [];
  while (read.at(-1) === '' && !own?.rows.some(({ cells }) => isWritten(cells[read.length - 1]))) read.pop();
  const missing = Array.from({ length: Math.max(0, OWN_COLUMNS - read.length) }, (_, index) =>
    words.own(read.length + index + 1),
  );
  return [...read, ...missing];
}

/** References of a formula to its own row follow it. */
function moved({ value, formula }: OwnCell, from: number, to: number): Pick<CellModel, 'value' | 'formula'> {
  if (formula === undefined) return { value };
  const followed = formula
    .split('"')
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(
            /(?<![A-Za-z0-9_$])(\$?[A-Za-z]{1,3})(\d+)(?![\d(A-Za-z_])/g,
            (reference, column, row) => (Number(row) === from ? `${String(column)}${to}` : String(reference)),
          ),
    )
    .join('"');
  return { value, formula: followed };
}

function ownStyle({ value, format }: OwnCell): CellStyle {
  const { horizontal: _left, ...style } = OWN;
  return { ...(typeof value === 'string' ? OWN : style), format };
}

function isWritten(cell: OwnCell | undefined): boolean {
  return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
}

function lastUnfixed({ head, rows }: RowList): number {
  return head + Math.max(0, ...rows.map(({ fixed }, index) => (fixed ? 0 : index + 1)));
}

function lastRow({ cells, merges }: SheetModel): number {
  return Math.max(...cells.map(({ row }) => row), ...merges.map(({ bottom }) => bottom));
}

/** The row of the heading over what is gone. */
function goneTop(sheet: SheetModel): number {
  return lastRow(sheet) + 2;
}

function placeKey(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

function textOf(cell: CellModel | undefined): string {
  return cell?.value === null || cell?.value === undefined ? '' : String(cell.value);
}
