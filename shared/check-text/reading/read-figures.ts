import type { Period } from '../../period/period';
import type { Statement } from '../text/statements';
import type { AgencyBook } from './agencies';
import type { Carried, Figure } from './figure';
import { itemsOf, type Item } from './items';
import { readStatement } from './read-statement';
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
): Generator<ReadStatement, void, void> {
  let open: OpenList | undefined;
  let last: Figure | undefined;
  const all: Figure[] = [];
  for (const [place, statement] of statements.entries()) {
    if (open !== undefined && !belongs(statement, open)) open = undefined;
    if (statement.isFirst && open === undefined) last = undefined;
    const items = itemsOf(statement, agencies);
    const carried = open?.carried ?? { subject: undefined, tags: [], parent: undefined };
    const { figures, label } = readStatement({ statement, items, place, period, carried, before: last });
    last =
      figures.findLast(
        ({ kind, parent }) => parent === undefined && (kind === 'count' || kind === 'ratio'),
      ) ?? last;
    if (statement.isLast && statement.tokens.at(-1)?.raw === ':')
      open = { carried: label, rank: statement.rank, paragraph: statement.paragraph };
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

function belongs({ rank, paragraph, isRow }: Statement, open: OpenList): boolean {
  if (paragraph === open.paragraph) return true;
  if (isRow) return open.rank === 0;
  return rank >= 5 ? rank >= open.rank : rank > open.rank;
}
