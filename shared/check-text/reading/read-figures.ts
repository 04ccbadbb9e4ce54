import type { Period } from '../../period/period';
import type { Statement } from '../text/statements';
import type { AgencyBook } from './agencies';
import type { Carried, Figure } from './figure';
import { itemsOf, type Item } from './items';
import { readTables } from '../tables/read-tables';
import { nameRows, nameTableRow, type RowBook } from './name-rows';
import { Topics } from './topics';
import { readStatement } from './read-statement';
import { turnsJoined } from './turns';
import type { Rank } from '../text/paragraphs';

export interface ReadStatement {
  statement: Statement;
  items: Item[];
  figures: Figure[];
}

/** What a line that ends in a colon hands to the lines below it. */
interface OpenList {
  carried: Carried;
  rank: Rank;
  /** Its lines stand deeper than it does. */
  isDeeper: boolean;
  paragraph: number;
}

/**
 * The numbers of all statements with what they count, in order. What those after it tell of a figure is known once all
 * are read.
 */
export function* readFigures(
  statements: readonly Statement[],
  period: Period,
  agencies: AgencyBook,
  names: RowBook | undefined,
): Generator<ReadStatement, void, void> {
  let open: OpenList | undefined;
  let last: Figure | undefined;
  let above: Figure | undefined;
  /** Some write "+" above "-". */
  let isTurned = false;
  let lastRank: Rank = 0;
  const topics = new Topics();
  const rows = readTables(statements, period, agencies);
  const all: Figure[] = [];
  for (const [place, given] of statements.entries()) {
    const row = rows.get(place);
    if (row?.is === 'figures') {
      if (names !== undefined) nameTableRow(row.figures, names);
      all.push(...row.figures);
      yield { statement: given, items: itemsOf(given, agencies), figures: row.figures };
      continue;
    }
    const statement = row === undefined ? given : { ...given, tokens: row.tokens };
    if (statement.rank < 5) isTurned = statement.rank > 0 ? false : isTurned;
    else if (statement.rank === 6 && lastRank < 5) isTurned = true;
    lastRank = statement.rank;
    if (open !== undefined && !belongs(statement, open)) open = undefined;
    if (statement.isFirst && open === undefined) last = undefined;
    const beside = above !== undefined && isLine(statement, above.statement) ? above : undefined;
    const items = turnsJoined(itemsOf(statement, agencies), statement.tokens, period);
    const carried = open?.carried ?? { subject: undefined, tags: [], parent: undefined };
    const { figures, label } = readStatement({
      statement,
      items,
      place,
      period,
      carried,
      before: last,
      around: row?.about ?? topics.now,
      beside,
    });
    topics.read(statement, items, figures);
    above = figures.at(-1);
    if (names !== undefined) nameRows(items, statement.tokens, figures, names);
    last =
      figures.findLast(
        ({ kind, parent }) => parent === undefined && (kind === 'count' || kind === 'ratio'),
      ) ?? last;
    if (
      statement.isLast &&
      (statement.tokens.at(-1)?.raw === ':' ||
        (opensDeeper(statement, statements[place + 1], label) && !isTurned))
    )
      open = {
        carried: label,
        rank: statement.rank,
        isDeeper: (statements[place + 1]?.rank ?? 0) > statement.rank,
        paragraph: statement.paragraph,
      };
    all.push(...figures);
    yield { statement, items, figures };
  }
  settlePeriods(all);
}

/** "Tiếp nhận trong quý 157" is what is new where the report states another total. */
function settlePeriods(figures: readonly Figure[]): void {
  const isTotal = ({ meaning, scope }: Figure): boolean =>
    meaning?.form === 'II.06a' && meaning.column === '3' && scope === 'own';
  const totals = figures.filter((figure) => isTotal(figure) && figure.isOpenPeriod !== true);
  for (const figure of figures) {
    const isLess = totals.some(({ value }) => value > figure.value);
    if (figure.isOpenPeriod === true && isTotal(figure) && isLess)
      figure.meaning = { form: 'II.06a', column: '4+5' };
  }
}

/** "- Đã nhận 1.742 hồ sơ" above lines that stand deeper. */
function opensDeeper({ rank }: Statement, next: Statement | undefined, { parent }: Carried): boolean {
  return parent !== undefined && next !== undefined && rank >= 5 && next.rank > rank;
}

/** Two lines of one list or table. */
function isLine(line: Statement, above: Statement): boolean {
  if (line.paragraph !== above.paragraph + 1) return false;
  return line.isRow ? above.isRow : line.rank >= 5 && above.rank >= 5;
}

function belongs({ rank, paragraph, isRow }: Statement, open: OpenList): boolean {
  if (paragraph === open.paragraph) return true;
  if (isRow) return open.rank === 0;
  return rank >= 5 && !open.isDeeper ? rank >= open.rank : rank > open.rank;
}
