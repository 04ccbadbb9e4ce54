import fc from 'fast-check';
import { indicatorLine, scoreLine } from '../../../addin/pane/indicators/score-lines';
import { indicatorResultSchema } from '../../../shared/contract/schemas';
import { computeFrom, type IndicatorInput } from '../../../shared/indicators/compute';
import type { WordedIndicatorResult } from '../../../shared/indicators/indicator';
import { scoreText } from '../../../shared/indicators/score-text';
import { indicatorSetIn, type IndicatorSet } from '../../../shared/indicators/set';
import { wordedIndicators } from '../../../shared/indicators/worded-indicators';
import { capitalised } from '../../../shared/language/capitalised';
import { indexBlocks } from '../../../shared/report/index-block';
import { coverSheet } from '../../../shared/sheet/cover-sheet';
import { indicatorsSheet } from '../../../shared/sheet/indicators-sheet';
import type { CellModel, SheetModel } from '../../../shared/sheet/model';
import { rankingSheet } from '../../../shared/sheet/province/ranking-sheet';
import { sheetNames } from '../../../shared/sheet/sheet-names';
import { consolidate } from '../../../shared/totals/consolidate';
import { createProvinceIndex } from '../../../shared/totals/province-index';
import { wordedProvinceIndex } from '../../../shared/totals/sentence/worded-province-index';
import { makeProvince } from '../../tools/province';
import { workbookInput } from '../province-sheets/workbook-input';
import { referenceView } from '../sheet/reference-view';

const set = indicatorSetIn({ year: 2024, quarter: 2 }) as IndicatorSet;
const view = referenceView();
const names = sheetNames(view.forms, set.document.code, 'vi');

const figure = fc.option(fc.nat({ max: 50 }), { freq: 3 });
const inputs = fc.array(fc.record({ numerator: figure, denominator: figure }), {
  minLength: set.definitions.length,
  maxLength: set.definitions.length,
});

function resultOf(figures: readonly IndicatorInput[]): WordedIndicatorResult {
  const result = computeFrom(
    set,
    'department',
    (definition) => figures[set.definitions.indexOf(definition)] ?? { numerator: null, denominator: null },
  );
  return wordedIndicators(set, result, 'vi');
}

/** What else a ranking takes. */
const made = makeProvince({ units: 3, rows: 1, seed: 1 });
const province = workbookInput(made, { changes: false });
const totals = consolidate(
  { ...made, period: made.last, submissions: made.submissions(made.last) },
  { include: 'accepted' },
);

/** The cells of a unit’s line in a ranking of one unit, by their headings. */
function rankedLine(figures: IndicatorInput[]): Map<string, CellModel> {
  const fold = createProvinceIndex(set);
  const { points, most, max, band, groups, undecided } = resultOf(figures);
  const who = {
    unit: 'skhcn',
    name: 'Sở Khoa học và Công nghệ',
    group: 'department',
    status: 'accepted',
  } as const;
  fold.addScored({ score: { ...who, points, most, max, band, groups, undecided }, inputs: figures });
  const index = wordedProvinceIndex(set, fold.finish(totals), 'vi');
  const { cells } = rankingSheet(province, index, { ranking: 'Xếp hạng', charts: 'Biểu đồ' }, 'vi');
  const own = cells.find(({ value }) => value === who.name)?.row;
  const heads = new Map(
    cells.flatMap(({ row, column, value }) => (row === 4 ? [[column, String(value)]] : [])),
  );
  return new Map(
    cells.flatMap((cell) => (cell.row === own ? [[heads.get(cell.column) ?? '', cell] as const] : [])),
  );
}

const texts = ({ cells }: SheetModel) => cells.map(({ value }) => String(value ?? ''));
/** "0/6", however a score of nothing is written. */
const NOTHING = /(^|\D)0\/\d/;

test.each([
  [{ points: 13.5, most: 13.5, max: 20 }, '13,5/20 điểm'],
  [{ points: 13.5, most: 18, max: 20 }, 'chưa đủ số liệu (13,5 điểm; có thể đạt từ 13,5 đến 18)'],
  [{ points: 0, most: 6, max: 6 }, 'chưa đủ số liệu (có thể đạt từ 0 đến 6 điểm)'],
  [{ points: 0, most: 0, max: 6 }, '0/6 điểm'],
])('%p', (score, text) => {
  expect(scoreText(score, 'vi')).toBe(text);
});

test('what is not known is told alike by the API, the pane, the sheets, the cover and the report, and is no 0', () => {
  fc.assert(
    fc.property(inputs, (figures) => {
      const result = resultOf(figures);
      expect(indicatorResultSchema.parse(result)).toEqual(result);
      const open = result.undecided.length > 0;
      expect(result.band === null).toBe(open);

      const sheet = indicatorsSheet(view.unit.name, result, names, 'vi');
      const cover = coverSheet({ ...view, indicators: result }, names, 'vi');
      const blocks = indexBlocks(result);
      const report = blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat() : []));
      const intro = blocks.flatMap((block) => (block.type === 'paragraph' ? block.text : []))[0] ?? '';
      if (open) {
        expect(result.score).toContain('chưa đủ số liệu');
        expect(texts(sheet)).toContain(`Tổng điểm: ${result.score}`);
        expect(texts(cover).some((text) => text.startsWith(`${capitalised(result.score)}.`))).toBe(true);
        expect(scoreLine(result, 'vi')).toBe(`${capitalised(result.score)}.`);
        expect([...texts(sheet), ...texts(cover), ...report, intro].join('\n')).not.toMatch(/Xếp loại: [^C]/);
        if (blocks.length > 0) expect(intro).toContain(result.score);
      }
      for (const group of result.groups.filter(({ points, most }) => most > points)) {
        expect(texts(sheet)).toContain(`${group.name}: ${group.score}`);
        expect(group.score).not.toMatch(NOTHING);
        if (blocks.length > 0) expect(report).toContain(group.score);
      }
      for (const indicator of result.indicators.filter(({ status }) => status === 'undecided')) {
        expect(indicator.score).toMatch(/^chưa đủ số liệu/);
        expect(indicatorLine(indicator, 'vi')).toBe(`${indicator.id}. ${indicator.name}: ${indicator.score}`);
      }
    }),
  );
});

test('nor is it in the ranking, where it has no rank and no share of the points', () => {
  fc.assert(
    fc.property(inputs, (figures) => {
      const result = resultOf(figures);
      const line = rankedLine(figures);
      const open = result.undecided.length > 0;
      const note = String(line.get('Ghi chú')?.value);
      expect(line.get('Xếp loại')?.value).toBe(result.bandName);
      expect(line.get('Hạng')?.value).toBe(open ? '' : '1');
      expect(line.get('Mức đạt')?.value === null).toBe(open || result.max === 0);
      expect(note.includes('chưa đủ số liệu')).toBe(open);
      if (open) expect(note).toContain(result.score);
      // The bare number beside it says that it is the least.
      expect(line.get('Điểm')?.style.format?.startsWith('"≥')).toBe(open);
    }),
    { numRuns: 30 },
  );
});

test('more figures never make it less, nor more than it was said to become', () => {
  fc.assert(
    fc.property(
      inputs,
      fc.array(fc.nat({ max: 50 }), { minLength: 2, maxLength: 2 }),
      (figures, [top, bottom]) => {
        const before = resultOf(figures);
        const after = resultOf(
          figures.map(({ numerator, denominator }) => ({
            numerator: numerator ?? top ?? 0,
            denominator: denominator ?? bottom ?? 0,
          })),
        );
        expect(after.points).toBeGreaterThanOrEqual(before.points);
        expect(after.points).toBeLessThanOrEqual(before.most);
        expect(after.most).toBe(after.points);
      },
    ),
  );
});
