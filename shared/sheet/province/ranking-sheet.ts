import { isOpen } from '../../indicators/score-text';
import type { Lang } from '../../language/language';
import { provinceWords } from './words';
import { provinceTotalsWords } from '../../totals/words';
import type { WordedProvinceIndex, WordedUnitScore } from '../../totals/sentence/worded-province-index';
import type { Bound } from '../../totals/bound';
import type { TrendPoint } from '../../totals/history/trend';
import { DEJAVU_SERIF } from '../measure';
import type { CellModel, CellStyle, PrintSetup, SheetModel } from '../model';
import { SheetBuilder } from '../sheet-builder';
import { CENTRED, COUNT, NOTE, PALETTE, PLAIN, TEXT, TITLE } from '../styles';
import { boundOfScore, changeFormat, pointsFormat, trendFormat } from './points-format';
import type { FiguresInput } from './province-input';
import type { ProvinceNames } from './province-names';
import { quarterHeading, scopedHeading } from './quarter-heading';
import { rowList } from './row-list';

const FRAME = [8, 36, 26, 11, 14, 15, 11];
const QUARTER = 11;
const NOTE_WIDTH = 34;
const SHARE = 5;
const HEAD_ROW = 4;
const PROVINCE: CellStyle = { bold: true, fill: PALETTE.totalFill };

type Cell = [CellModel['value'], CellStyle];

interface Line {
  rank: string;
  name: string;
  group: string;
  points: number;
  max: number;
  band: string;
  trend: readonly TrendPoint[];
  notes: string[];
  bound: Bound;
}

/** The province's score and every unit's by its rank in its group, with a bar of the share and the points of earlier quarters. */
export function rankingSheet(
  input: FiguresInput,
  index: WordedProvinceIndex,
  names: Pick<ProvinceNames, 'ranking' | 'charts'>,
  lang: Lang,
): SheetModel {
  const words = provinceWords[lang].ranking;
  const periods = input.trends.province.map(({ period }) => period);
  // Figures of several quarters have no quarter before.
  const compared = periods.length > 0;
  const frame = compared ? FRAME : FRAME.slice(0, -1);
  const widths = [...frame, ...periods.map(() => QUARTER), NOTE_WIDTH];
  const print: PrintSetup = { orientation: 'landscape', titleRows: { from: HEAD_ROW, to: HEAD_ROW } };
  const builder = new SheetBuilder(names.ranking, 'ranking', widths, print, DEJAVU_SERIF);
  const wide = (row: number) => ({ top: row, left: 1, bottom: row, right: widths.length });
  builder.span(wide(1), words.title(index.set).toUpperCase(), TITLE);
  builder.span(wide(2), scopedHeading(input, lang), PLAIN);
  const link = { sheet: names.charts, row: 1, column: 1 };
  const seeCharts = { ...PLAIN, color: PALETTE.link, wrap: false };
  builder.put(HEAD_ROW - 1, 1, words.seeCharts(names.charts), seeCharts, { link });
  const heads = [
    words.rank,
    words.unit,
    words.group,
    words.points,
    words.share,
    words.band,
    ...(compared ? [words.change] : []),
    ...periods.map((period) => quarterHeading(period, lang)),
    words.note,
  ];
  builder.putHeading(HEAD_ROW, 1, heads);
  drawLine(builder, HEAD_ROW + 1, provinceLine(input, index, lang), PROVINCE, compared);
  index.units.forEach((score, place) => {
    drawLine(builder, HEAD_ROW + 2 + place, unitLine(input, score, lang), {}, compared);
  });
  const bottom = HEAD_ROW + 1 + index.units.length;
  builder.span(wide(bottom + 1), words.legend, NOTE);
  const top = HEAD_ROW + 1;
  builder.sheet.dataBars = [
    { range: { top, left: SHARE, bottom, right: SHARE }, max: 1, color: PALETTE.bar },
  ];
  const rows = [input.profile.code, ...index.units.map(({ unit }) => unit)].map((key) => ({ key }));
  builder.sheet.list = rowList(HEAD_ROW, rows, lang);
  builder.sheet.freeze = { rows: HEAD_ROW, columns: 2 };
  builder.sheet.tabColor = PALETTE.heading;
  return builder.sheet;
}

function provinceLine(input: FiguresInput, { result, bound }: WordedProvinceIndex, lang: Lang): Line {
  const words = provinceWords[lang].ranking;
  return {
    rank: '',
    name: provinceTotalsWords[lang].province,
    group: '',
    points: result.points,
    max: result.max,
    band: result.bandName,
    trend: input.trends.province,
    notes: [
      ...(bound === 'whole' ? [] : [result.score]),
      ...(isOpen(result) ? [words.undecided(result.undecided.join(', '))] : []),
      ...(input.trends.province.at(-1)?.sameUnits === false ? [words.otherUnits] : []),
    ],
    bound,
  };
}

function unitLine(input: FiguresInput, score: WordedUnitScore, lang: Lang): Line {
  const words = provinceWords[lang].ranking;
  const trend = input.trends.units[score.unit] ?? [];
  return {
    rank: String(score.rank ?? ''),
    name: score.name,
    group: provinceTotalsWords[lang].group[score.group],
    points: score.points,
    max: score.max,
    band: score.bandName,
    trend,
    notes: [
      ...(score.status === 'accepted' ? [] : [words.counted[score.status]]),
      ...(isOpen(score) ? [score.score, words.undecided(score.undecided.join(', '))] : []),
      ...(trend.some(({ summed }) => summed) ? [words.summed] : []),
    ],
    bound: boundOfScore(score),
  };
}

function drawLine(builder: SheetBuilder, row: number, line: Line, style: CellStyle, compared: boolean): void {
  const now = line.trend.at(-1);
  const cells: Cell[] = [
    [line.rank, CENTRED],
    [line.name, TEXT],
    [line.group, TEXT],
    [line.points, { ...COUNT, format: pointsFormat(line.bound) }],
    [line.max > 0 && line.bound === 'whole' ? line.points / line.max : null, { ...COUNT, format: '0%' }],
    [line.band, TEXT],
    ...(compared ? [[now?.change ?? null, { ...COUNT, format: changeFormat(now) }] satisfies Cell] : []),
    ...line.trend.map((point): Cell => [point.points, { ...COUNT, format: trendFormat(point) }]),
  ];
  builder.putRow(
    row,
    1,
    cells.map(([value, cell]) => [value, { ...cell, ...style }]),
  );
  const last = builder.sheet.columnWidths.length;
  for (let column = cells.length + 1; column < last; column += 1) {
    builder.put(row, column, null, { ...COUNT, ...style });
  }
  builder.put(row, last, line.notes.join('\n'), { ...TEXT, ...style });
}
