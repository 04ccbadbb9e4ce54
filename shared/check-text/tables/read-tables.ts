import type { Period } from '../../period/period';
import { readPercent } from '../../rules/printed-ratio';
import type { AgencyBook } from '../reading/agencies';
import type { Figure } from '../reading/figure';
import { itemsIn } from '../reading/items';
import { meantBy } from '../reading/meaning';
import type { Statement } from '../text/statements';
import type { Token } from '../text/tokens';
import { numberIn, wideTablesIn, type Cell, type TableBlock, type TableRow } from './blocks';
import { columnsOf, isTotalLabel, subjectIn, type TableColumn } from './columns';

/** How a row of a wide table is read: by the headings, or as "label: figure" of the one column that is of the quarter. */
export type RowReading =
  { is: 'figures'; figures: Figure[] } | { is: 'line'; tokens: Token[]; about: string | undefined };

/** The rows of wide tables by the number of their statement; in none a figure is read by words that may be another's. */
export function readTables(
  statements: readonly Statement[],
  period: Period,
  agencies: AgencyBook,
): Map<number, RowReading> {
  const found = new Map<number, RowReading>();
  wideTablesIn(statements).forEach((block, table) => {
    const columns = columnsOf(block, period, agencies);
    for (const place of block.places) found.set(place, { is: 'figures', figures: [] });
    const told = columns.filter(({ role, meaning }) => role === 'figure' && meaning !== undefined).length;
    const label = columns.findIndex(({ role }) => role === 'label');
    const named = block.body.filter(
      ({ cells }) => label >= 0 && isMeant(cells[label] ?? [], agencies),
    ).length;
    if (told > 0 && (told >= named || told > 1)) {
      for (const row of block.body) {
        const figures = figuresOf(block, row, columns, table, statements, agencies);
        found.set(row.place, { is: 'figures', figures });
      }
      return;
    }
    const value = valueColumn(columns);
    if (named === 0 || value === undefined) return;
    const about = subjectIn(block.headings, agencies);
    for (const { place, cells } of block.body) {
      const tokens = lineOf(statements[place]?.tokens ?? [], cells, [label, value]);
      found.set(place, { is: 'line', tokens, about });
    }
  });
  return found;
}

/** What the row counts is said by its label alone. */
function isMeant(label: Cell, agencies: AgencyBook): boolean {
  const items = itemsIn(label, agencies);
  const tags = new Set(items.flatMap((item) => (item.type === 'phrase' ? item.sense.tags : [])));
  const subject = items
    .map((item) => (item.type === 'phrase' ? item.sense.subject : undefined))
    .find((found) => found !== undefined);
  if (tags.size === 0 || isTotalLabel(label)) return false;
  return meantBy({ subject, tags, isBare: false, isShare: true }, 'count') !== undefined;
}

/** A name that takes nothing out of the unit's work. */
function isPlain(label: Cell, agencies: AgencyBook): boolean {
  return itemsIn(label, agencies).every(
    (item) => item.type === 'agency' || (item.type === 'phrase' && !item.sense.tags.includes('scoped')),
  );
}

/** The column of figures that is the quarter's: the only one, the one that says so, or that of the total. */
function valueColumn(columns: readonly TableColumn[]): number | undefined {
  const figures = columns.flatMap(({ role }, at) => (role === 'figure' ? [at] : []));
  if (figures.length === 1) return figures[0];
  const now = figures.filter((at) => columns[at]?.isNow === true);
  const values = figures.filter((at) => columns[at]?.isValue === true);
  return now.length === 1 ? now[0] : values.length === 1 ? values[0] : undefined;
}

/** The tokens of some cells, with the ends of cells between them. */
function lineOf(tokens: readonly Token[], cells: readonly Cell[], kept: readonly number[]): Token[] {
  const inside = new Set(kept.flatMap((at) => cells[at] ?? []));
  const ends = tokens.filter(({ kind }) => kind === 'cell');
  const parts = kept.map((at) => cells[at] ?? []);
  const end = ends[Math.max(0, (kept.at(-1) ?? 1) - 1)];
  const [label = [], value = []] = parts;
  return inside.size === 0 || end === undefined ? [...label, ...value] : [...label, end, ...value];
}

function figuresOf(
  { body }: TableBlock,
  row: TableRow,
  columns: readonly TableColumn[],
  table: number,
  statements: readonly Statement[],
  agencies: AgencyBook,
): Figure[] {
  const statement = statements[row.place];
  if (statement === undefined) return [];
  const label = row.cells[columns.findIndex(({ role }) => role === 'label')] ?? [];
  const isWhole = isTotalLabel(row.cells.find((cell) => cell.length > 0) ?? []) || isTotalLabel(label);
  const isAlone = body.length === 1 && isPlain(label, agencies);
  return columns.flatMap(({ role, meaning, subject }, at): Figure[] => {
    const cell = row.cells[at] ?? [];
    const anchor = role === 'figure' || role === 'rate' ? numberIn(cell) : undefined;
    const [first, last] = [cell[0], cell.at(-1)];
    if (anchor === undefined || first === undefined || last === undefined) return [];
    const from = statement.tokens.indexOf(first);
    const printed = role === 'rate' ? readPercent(first.raw) : undefined;
    if ((role === 'rate') !== (printed !== undefined)) return [];
    return [
      {
        ...anchor,
        ...(printed === undefined
          ? {}
          : { kind: 'percent' as const, value: Number(printed.numeral), printed, isBroken: false }),
        from,
        end: from + cell.length,
        start: first.start,
        stop: last.end,
        meaning: anchor.kind === 'range' ? undefined : meaning,
        subject,
        tags: new Set(),
        scope: 'own',
        isPartial: !(isWhole || isAlone),
        isApproximate: false,
        inTable: { table, row: row.place, isTotal: isWhole, label },
        statement,
        place: row.place,
      },
    ];
  });
}
