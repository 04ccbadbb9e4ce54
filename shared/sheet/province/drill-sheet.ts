import type { Lang } from '../../language/language';
import { periodName } from '../../period/period-text';
import { shiftPeriod, type Period } from '../../period/period';
import { addedTotal, drillLines, type DrillLine } from '../../totals/drill-lines';
import type { Contributor } from '../../totals/drill';
import type { Include } from '../../totals/province-totals';
import { contributorDifference, type UnitDifferences } from '../../totals/sentence/difference-text';
import { provinceTotalsWords } from '../../totals/words';
import type { CellModel, CellStyle, ListedRow, WorkbookModel } from '../model';
import { CENTRED, COUNT, PALETTE, PLAIN, TEXT } from '../styles';
import { consolidatedWords } from './consolidated-words';
import { drillWords } from './drill-words';
import { HEAD_ROW, listSheet } from './list-sheet';
import { rowList } from './row-list';

const WIDTHS = [6, 40, 26, 14, 12, 18, 13, 34];
const SHARE = '0.00%';
const CHANGE = '+#,##0;-#,##0;0';

/** One total and the units behind it. */
export interface DrillInput {
  /** The figure's form, column and name. */
  figure: string;
  /** The row of the consolidated form: the province, a group, a lĩnh vực. */
  row: string;
  period: Period;
  include: Include;
  contributors: readonly Contributor[];
  /** Why a unit's rows do not make its total, with its explanation, by unit; see UnitDifferences. */
  differences: UnitDifferences;
}

/** The units behind a total on a sheet, the largest first, with share and change, so that they can be worked on. */
export function drillWorkbook(input: DrillInput, lang: Lang): WorkbookModel {
  const { contributors, differences, figure, row, period, include } = input;
  const words = drillWords[lang];
  const { builder, wide } = listSheet(words.sheet, 'drill', WIDTHS, words.title);
  builder.span(wide(2), words.subtitle(figure, row, periodName(period, lang), include), PLAIN);
  const before = words.before(periodName(shiftPeriod(period, -1), lang));
  builder.putHeading(HEAD_ROW, 1, [
    ...[words.number, words.unit, words.group, words.value, words.share],
    ...[before, words.change, words.note],
  ]);
  const lines = drillLines(contributors);
  lines.forEach((line, index) => {
    builder.putRow(HEAD_ROW + 1 + index, 1, lineCells(line, index + 1, differences, lang));
  });
  const last = HEAD_ROW + lines.length;
  const total = totalCells(contributors, lang);
  builder.putRow(
    last + 1,
    1,
    total.map(([value, style]) => [value, { ...style, bold: true, fill: PALETTE.totalFill }]),
  );
  const rows: ListedRow[] = lines.map(({ contributor }) => ({ key: contributor.unit }));
  builder.sheet.list = rowList(HEAD_ROW, [...rows, { key: '#total', fixed: true }], lang);
  builder.sheet.freeze = { rows: HEAD_ROW, columns: 2 };
  // Never written as a file, so that it has no author.
  return { title: words.title, author: '', sheets: [builder.sheet] };
}

type Cell = [CellModel['value'], CellStyle];

function lineCells(
  { contributor, share, change }: DrillLine,
  number: number,
  differences: UnitDifferences,
  lang: Lang,
): Cell[] {
  const { name, group, value, before = null } = contributor;
  return [
    [String(number), CENTRED],
    [name, TEXT],
    [provinceTotalsWords[lang].group[group], TEXT],
    [value, COUNT],
    [share, { ...COUNT, format: SHARE }],
    [before, COUNT],
    [change, { ...COUNT, format: CHANGE }],
    [notesOf(contributor, differences, lang).join('; '), TEXT],
  ];
}

function totalCells(contributors: readonly Contributor[], lang: Lang): Cell[] {
  const total = addedTotal(contributors);
  return [
    ['', CENTRED],
    [drillWords[lang].total, TEXT],
    ['', TEXT],
    [total, COUNT],
    [total === 0 ? null : 1, { ...COUNT, format: SHARE }],
    // Units that are no longer there are not among those listed: their quarter before has no sum here.
    [null, COUNT],
    [null, COUNT],
    ['', TEXT],
  ];
}

function notesOf(contributor: Contributor, differences: UnitDifferences, lang: Lang): string[] {
  const { status, late, added, value } = contributor;
  const words = drillWords[lang];
  const difference = contributorDifference(contributor, differences, lang);
  return [
    ...(value === null ? [words.blank] : []),
    ...(status === 'accepted' ? [] : [consolidatedWords[lang].counted[status]]),
    ...(late ? [words.late] : []),
    ...(added ? [] : [words.repeats]),
    ...(difference === undefined ? [] : [difference]),
  ];
}
