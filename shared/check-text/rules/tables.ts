import { percentHolds } from '../../rules/printed-ratio';
import { unitValue } from '../../rules/check/unit-total';
import { parseExpression } from '../../rules/notation';
import type { Table } from '../../forms/table';
import type { Figure, Meaning } from '../reading/figure';
import { meanings } from '../vocabulary';
import { comparedBefore, comparesWithLast, expressionOf } from './comparisons';
import { columnLabel, countText, quoteOf, shareText } from './labels';
import { isCertain, rangeOf, type Reading, type RuleFinding } from './rule';

/** Figures that the unit's tables contradict, of the quarter and of the one before. */
export function findTableDifferences(reading: Reading): RuleFinding[] {
  const { tables, previous } = reading.input;
  return [
    ...(tables === undefined
      ? []
      : reading.facts.all.flatMap((figure) => wrongCount(reading, figure, tables))),
    ...(tables === undefined ? [] : reading.figures.flatMap((figure) => wrongRow(reading, figure, tables))),
    ...(tables === undefined ? [] : reading.figures.flatMap((figure) => wrongRate(reading, figure, tables))),
    ...(previous === undefined
      ? []
      : reading.statements.flatMap((statement) => wrongBefore(reading, statement, previous))),
    ...(previous === undefined ? [] : wrongCarry(reading, previous)),
  ];
}

function valueIn(tables: readonly Table[], meaning: Meaning): number | null {
  return unitValue(parseExpression(expressionOf(meaning)), { tables });
}

function wrongCount(reading: Reading, figure: Figure, tables: readonly Table[]): RuleFinding[] {
  return differing(reading, figure, figure.meaning === undefined ? null : valueIn(tables, figure.meaning));
}

/** A count that is told of one row. */
function wrongRow(reading: Reading, figure: Figure, tables: readonly Table[]): RuleFinding[] {
  const { row, meaning, kind, isApproximate } = figure;
  if (row === undefined || meaning === undefined || kind !== 'count' || isApproximate) return [];
  const named = tables.flatMap((table) =>
    table.form === row.form ? table.rows.filter(({ key }) => key === row.key) : [],
  );
  const alone = tables.map((table) => ({ ...table, rows: table.form === row.form ? named : [] }));
  return differing(reading, figure, valueIn(alone, meaning));
}

function differing(reading: Reading, figure: Figure, stored: number | null): RuleFinding[] {
  if (stored === null || stored === figure.value) return [];
  if (!isCertain(figure)) return [];
  const { meaning } = figure;
  const numbers = [figure.value, stored, Math.abs(figure.value - stored)].map((value) =>
    countText(reading, value),
  );
  const [said = '', table = '', difference = ''] = numbers;
  return [
    {
      ...rangeOf(figure),
      rule: 'table',
      code: 'table.differs',
      say: (words) => words.tableDiffers(columnLabel(reading, meaning), said, table, difference),
      ...(figure.kind === 'count' && figure.isSpelled !== true
        ? { suggestion: { ...rangeOf(figure), text: table } }
        : {}),
    },
  ];
}

function wrongRate(reading: Reading, figure: Figure, tables: readonly Table[]): RuleFinding[] {
  const { kind, scope, isPartial, isApproximate, printed } = figure;
  const meaning = figure.meaning ?? figure.shareOf?.meaning;
  if (
    kind !== 'percent' ||
    scope !== 'own' ||
    isPartial ||
    // A share of a part is not the column's.
    figure.shareOf?.isPartial === true ||
    isApproximate ||
    printed === undefined ||
    meaning === undefined
  )
    return [];
  const { value, of } = figure.shareOf ?? {};
  // Right for the ratio beside it: what the table says otherwise is told of that.
  if (value !== undefined && of !== undefined && percentHolds(printed, value, of)) return [];
  const numerator = valueIn(tables, meaning);
  const columns = meanings.shares[meaning.form]?.[meaning.column] ?? [];
  const bases = columns.map((column) => valueIn(tables, { form: meaning.form, column }));
  const [base] = bases;
  if (
    numerator === null ||
    base === null ||
    base === undefined ||
    base === 0 ||
    bases.some((value) => value === null)
  )
    return [];
  if (bases.some((value) => value !== null && percentHolds(printed, numerator, value))) return [];
  const right = shareText(reading, numerator, base, printed.decimals);
  return [
    {
      ...rangeOf(figure),
      rule: 'table',
      code: 'table.rate',
      say: (words) => words.tableRateDiffers(columnLabel(reading, meaning), quoteOf(reading, figure), right),
      suggestion: { ...rangeOf(figure), text: right },
    },
  ];
}

/** Figures that the sentence names as the last quarter's. */
function wrongBefore(
  reading: Reading,
  statement: Reading['statements'][number],
  previous: readonly Table[],
): RuleFinding[] {
  if (!comparesWithLast(reading, statement)) return [];
  return statement.figures.flatMap((figure, index): RuleFinding[] => {
    if (figure.scope !== 'earlier' || figure.kind !== 'count' || figure.isApproximate) return [];
    const compared = comparedBefore(statement.figures, index).map((own) => own.meaning);
    const asked = (figure.meaning === undefined ? compared : [figure.meaning]).flatMap(
      (found) => found ?? [],
    );
    const [meaning] = asked;
    const stored = meaning === undefined ? null : valueIn(previous, meaning);
    // Of several figures that it may be compared with, the one that it is right for is meant.
    if (stored === null || asked.some((other) => valueIn(previous, other) === figure.value)) return [];
    const [said, table] = [countText(reading, figure.value), countText(reading, stored)];
    return [
      {
        ...rangeOf(figure),
        rule: 'table',
        code: 'table.previous',
        say: (words) => words.previousDiffers(columnLabel(reading, meaning), said, table),
      },
    ];
  });
}

/** What was carried over is what the quarter before left open. */
function wrongCarry(reading: Reading, previous: readonly Table[]): RuleFinding[] {
  return meanings.carries.flatMap(({ form, opening, left }) => {
    const stored = valueIn(previous, { form, column: left });
    const figure = reading.facts
      .stated({ form, column: opening })
      .find((other) => isCertain(other) && other.value !== stored);
    if (stored === null || figure === undefined) return [];
    const [said, table] = [countText(reading, figure.value), countText(reading, stored)];
    const finding: RuleFinding = {
      ...rangeOf(figure),
      rule: 'table',
      code: 'table.carry',
      say: (words) => words.previousDiffers(columnLabel(reading, { form, column: left }), said, table),
    };
    return [finding];
  });
}
