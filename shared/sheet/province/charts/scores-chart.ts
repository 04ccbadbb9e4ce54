import { periodName } from '../../../period/period-text';
import type { Lang } from '../../../language/language';
import { formatCount, formatDecimal } from '../../../language/number';
import { provinceWords } from '../words';
import { chartWords } from './words';
import type { UnitScore } from '../../../totals/province-index';
import type { UnitGroup } from '../../../totals/province-totals';
import type { CellModel, CellStyle } from '../../model';
import type { SheetBuilder } from '../../sheet-builder';
import { CENTRED, COUNT, PLAIN, TEXT } from '../../styles';
import { GROUP_COLORS } from './chart-colors';
import { boundOfScore, changeFormat, pointsFormat } from '../points-format';
import type { FiguresInput } from '../province-input';

/** The most bars that are read on a page; of more units the first and the last are shown. */
const MOST_BARS = 20;
const ENDS = MOST_BARS / 2;
const NAME = 2;
const POINTS = 3;
const CHANGE = 4;
/** A chart of few bars keeps the room for its title and axis. */
const LEAST_ROWS = 9;

/** A gap stands for the units between the first and the last. */
type Line = UnitScore | 'gap';

/**
 * One group's units by points, best first: their table on the left, the bars of the same rows on the right.
 * @returns the last row
 */
export function drawScores(
  builder: SheetBuilder,
  input: FiguresInput,
  { group, title, scores }: { group: UnitGroup; title: string; scores: readonly UnitScore[] },
  top: number,
  lang: Lang,
): number {
  const words = chartWords[lang];
  const right = builder.sheet.columnWidths.length;
  const cut = scores.length > MOST_BARS;
  const lines: Line[] = cut ? [...scores.slice(0, ENDS), 'gap', ...scores.slice(-ENDS)] : [...scores];
  const count = (value: number) => formatCount(value, lang);
  const which = cut ? words.ends(count(ENDS), count(scores.length)) : words.scores(count(scores.length));
  builder.span({ top, left: 1, bottom: top, right }, which, { ...PLAIN, bold: true });
  const { rank, unit, points, change } = provinceWords[lang].ranking;
  const compared = input.trends.province.length > 0;
  builder.putHeading(top + 1, 1, [rank, unit, points, ...(compared ? [change] : [])]);
  lines.forEach((line, index) => {
    drawLine(builder, top + 2 + index, line, input);
  });
  const span = { top: top + 2, bottom: top + 1 + lines.length };
  const bottom = top + 1 + Math.max(lines.length, LEAST_ROWS);
  const told = (score: UnitScore | undefined) =>
    score ? `${score.name} ${formatDecimal(score.points.toFixed(2), lang)}` : '';
  builder.sheet.charts.push({
    kind: 'bar',
    title: `${title}, ${periodName(input.period, lang)}`,
    description: words.scoresDescription(title, which, told(scores[0]), told(scores.at(-1))),
    place: { top: top + 1, left: CHANGE + 1, bottom, right },
    categories: { ...span, left: NAME, right: NAME },
    series: [{ name: points, values: { ...span, left: POINTS, right: POINTS }, color: GROUP_COLORS[group] }],
    axis: { min: 0, max: Math.max(...scores.map(({ max }) => Math.ceil(max / 10) * 10)), format: '0.0' },
  });
  return bottom;
}

function drawLine(builder: SheetBuilder, row: number, line: Line, { trends }: FiguresInput): void {
  const cells: [CellModel['value'], CellStyle][] =
    line === 'gap'
      ? [
          ['', CENTRED],
          ['…', TEXT],
          [null, COUNT],
          [null, COUNT],
        ]
      : [
          [String(line.rank ?? ''), CENTRED],
          [line.name, TEXT],
          [line.points, { ...COUNT, format: pointsFormat(boundOfScore(line)) }],
          [
            trends.units[line.unit]?.at(-1)?.change ?? null,
            { ...COUNT, format: changeFormat(trends.units[line.unit]?.at(-1)) },
          ],
        ];
  builder.putRow(row, 1, trends.province.length > 0 ? cells : cells.slice(0, -1));
}
