/// <reference types="office-js" />
import type { SheetModel } from '../../../../shared/sheet/model';
import type { Session } from '../../session';
import { listName } from './list-names';
import type { OwnCell, OwnContent, Remark } from './own-content';

/** What is asked of a sheet that may be a list drawn before. */
export interface OwnAsked {
  sheet: Excel.Worksheet;
  /** The keys under their heading. */
  keys: Excel.Range;
  used: Excel.Range;
  comments: Excel.CommentCollection;
  /** Absent where Excel does not tell them. */
  notes?: Excel.NoteCollection;
}

/** Puts the questions; they are answered with the next round trip. */
export function askOwn(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  role: string,
  notes: boolean,
): OwnAsked {
  const keys = workbook.names.getItemOrNullObject(listName(role)).getRangeOrNullObject();
  keys.load('rowIndex,columnIndex');
  const used = sheet.getUsedRangeOrNullObject();
  used.load('rowIndex,columnIndex,values,formulas,numberFormat');
  const { comments } = sheet;
  comments.load('items/content,items/authorName,items/replies/items/content,items/replies/items/authorName');
  // The library of a host may be older than what the host says it can.
  if (!notes || !('notes' in sheet)) return { sheet, keys, used, comments };
  sheet.notes.load('items/content');
  return { sheet, keys, used, comments, notes: sheet.notes };
}

/**
 * What the clerk wrote on the lists, by the roles of their sheets; takes a round trip where there are comments or notes.
 * @param drawn the headings under which each list was drawn
 */
export async function readOwn(
  session: Session,
  asked: readonly { model: SheetModel; own: OwnAsked }[],
  drawn: Readonly<Record<string, readonly string[]>>,
): Promise<Map<string, OwnContent>> {
  const lists = asked.flatMap(({ model, own }) => {
    if (own.keys.isNullObject || own.used.isNullObject || !model.list) return [];
    return [{ model, own, remarks: remarksOf(own) }];
  });
  for (const { remarks } of lists) for (const { at } of remarks) at.load('rowIndex,columnIndex');
  if (lists.some(({ remarks }) => remarks.length > 0)) await session.sync();
  return new Map(
    lists.map(({ model, own, remarks }) => {
      const placed = remarks.map(({ at, ...remark }): Remark => {
        return { ...remark, row: at.rowIndex + 1, column: at.columnIndex + 1 };
      });
      return [model.role, contentOf(own, model, drawn[model.role] ?? [], placed)];
    }),
  );
}

function remarksOf({ comments, notes }: OwnAsked): (Omit<Remark, 'row' | 'column'> & { at: Excel.Range })[] {
  return [
    ...comments.items.map((comment, index) => ({
      kind: 'comments' as const,
      index,
      text: [comment, ...comment.replies.items].map(signed).join('\n'),
      at: comment.getLocation(),
    })),
    ...(notes?.items ?? []).map((note, index) => {
      return { kind: 'notes' as const, index, text: note.content, at: note.getLocation() };
    }),
  ];
}

/** A comment that was written anew before names who wrote it first. */
const SIGNED = /^\[[^\]]+\] /;

function signed({ content, authorName }: { content: string; authorName: string }): string {
  return authorName === '' || SIGNED.test(content) ? content : `[${authorName}] ${content}`;
}

function contentOf(
  { keys, used }: OwnAsked,
  { list }: SheetModel,
  drawn: readonly string[],
  remarks: readonly Remark[],
): OwnContent {
  const values = used.values as unknown[][];
  const head = keys.rowIndex + 1;
  const keyColumn = keys.columnIndex + 1;
  const textAt = (row: number, column: number) =>
    text(values[row - 1 - used.rowIndex]?.[column - 1 - used.columnIndex]);
  const right = used.columnIndex + (values[0]?.length ?? 0);
  const ours = new Map<number, string>();
  const columns: { column: number; heading: string }[] = [];
  const expected = [...drawn];
  for (let column = 1; column <= Math.max(right, keyColumn); column += 1) {
    const heading = textAt(head, column);
    // A column that the clerk inserted between ours is one of their own.
    if (column === keyColumn || (column < keyColumn && heading === expected[0])) {
      ours.set(column, heading);
      expected.shift();
    } else columns.push({ column, heading });
  }
  const nameHeading = drawn[(list?.nameColumn ?? 1) - 1];
  const nameColumn = [...ours].find(([, heading]) => heading === nameHeading)?.[0] ?? 1;
  const rows = values.flatMap((_, index) => {
    const row = used.rowIndex + index + 1;
    const cells = columns.map(({ column }) => cellAt(used, row, column));
    const key = row > head ? textAt(row, keyColumn) : '';
    if (row === head || (key === '' && cells.every(({ value }) => value === null))) return [];
    return [{ row, key, name: row > head ? textAt(row, nameColumn) : '', cells }];
  });
  return { head, ours, columns, rows, remarks };
}

function cellAt(used: Excel.Range, row: number, column: number): OwnCell {
  const at = [row - 1 - used.rowIndex, column - 1 - used.columnIndex] as const;
  const of = (grid: unknown) => (grid as unknown[][])[at[0]]?.[at[1]];
  const value = of(used.values);
  const formula = of(used.formulas);
  const format = text(of(used.numberFormat)) || 'General';
  // What begins with = and is a text is its own value.
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) {
    return { value: null, formula: formula.slice(1), format };
  }
  if (typeof value === 'boolean') return { value: null, formula: String(value).toUpperCase(), format };
  if (typeof value === 'number') return { value, format };
  return { value: text(value) === '' ? null : text(value), format };
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
