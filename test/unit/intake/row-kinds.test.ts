import type { Grid } from '../../../shared/intake/grid';
import { gridFromText, gridsFromHtml } from '../../../shared/intake/clipboard/clipboard';
import { describeDoubt } from '../../../shared/intake/describe';
import { strike } from '../../../shared/intake/text-marks';
import { recognise } from '../../../shared/intake/recognise/recognise';
import { buildGrid } from '../../fixtures/intake/build';
import { sampleContext } from '../../fixtures/intake/context';
import { doubtsOf } from '../../fixtures/intake/said';
import { fieldRows, sumRow } from '../../fixtures/intake/figures';
import { judge } from '../../fixtures/intake/judge';
import { ii06a } from '../../fixtures/intake/layouts';
import {
  PLAIN,
  ROW_KINDS,
  dressed,
  dressedGrid,
  labelsOf,
  statedCells,
  type Dress,
} from '../../fixtures/intake/row-kinds';
import { pageOf, workbookOf } from '../../fixtures/intake/written';
import { gridsOf } from '../../tools/read-upload';

const CASES = Object.entries(ROW_KINDS).flatMap(([kind, { make, names }]) =>
  names.map((name) => ({ kind, name, made: make(fieldRows(700), name) })),
);

const DRESSES: [string, Dress][] = [
  ['ordinals on details', PLAIN],
  ['ordinals and merged names', { ...PLAIN, merged: true }],
  ['ordinals on every row', { ...PLAIN, ordinals: 'all' }],
  ['no ordinals', { ...PLAIN, ordinals: 'none' }],
  ['capitals and formulas, no ordinals', { ordinals: 'none', merged: false, capitals: true, formulas: true }],
];

function caseIn(dress: Dress, { made }: (typeof CASES)[number]): { grid: Grid; verdict: string } {
  const rows = dressed(made.rows, dress);
  const grid = dressedGrid(buildGrid({ columns: ii06a(), rows, numbered: true }), rows, made.pages, dress);
  return { grid, verdict: judge({ grid, cells: statedCells(rows), labels: labelsOf(rows) }) };
}

describe.each(DRESSES)('rows that are no fields: %s', (_name, dress) => {
  test.each(CASES.map((own) => [own.kind, own.name, own] as const))('%s “%s”', (_kind, _label, own) => {
    expect(caseIn(dress, own).verdict).toMatch(/^(?:recognised|asked)$/);
  });
});

describe.each([DRESSES[0], DRESSES[4]].flatMap((own) => (own === undefined ? [] : [own])))(
  'rows that are no fields, in other writing: %s',
  (_name, dress) => {
    test.each(CASES.map((own) => [own.kind, own.name, own] as const))(
      '%s “%s”',
      async (_kind, _label, own) => {
        const { grid, verdict } = caseIn(dress, own);
        const rows = dressed(own.made.rows, dress);
        const said = { cells: statedCells(rows), labels: labelsOf(rows) };
        const [page = grid] = gridsFromHtml(pageOf(grid));
        const [sheet = grid] = await gridsOf(workbookOf(grid));
        expect(judge({ grid: page, ...said })).toBe(verdict);
        expect(judge({ grid: sheet, ...said })).toBe(verdict);
      },
    );
  },
);

test('among rows with ordinals only names that nothing bears out are asked about', () => {
  const asked = CASES.filter((own) => caseIn(PLAIN, own).verdict === 'asked');
  expect(asked.map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
    'to date: 6 tháng đầu năm 2024',
    'to date: Sáu tháng qua',
    'the year before: Quý II/2023',
    'the year before: Năm 2023',
    'the year before: Hồi năm ngoái',
  ]);
});

const HEADING = 'TT\tLĩnh vực\tTiếp nhận\tĐã giải quyết\tĐang giải quyết\n';
const PLAIN_HEADING = 'Lĩnh vực\tTiếp nhận\tĐã giải quyết\tĐang giải quyết\n';

const form = sampleContext.forms.find(({ code }) => code === 'II.06a');

function read(text: string) {
  const result = recognise([gridFromText(text)], sampleContext);
  const [table] = result.tables;
  return {
    keys: table?.table.rows.map(({ key }) => key),
    rows: table?.rows,
    doubts: doubtsOf(result),
  };
}

describe('where the evidence disagrees', () => {
  test('a row that may be the total is asked about, and not taken', () => {
    const { doubts, keys } = read(
      `${PLAIN_HEADING}Đất đai\t15\t12\t3\nHộ tịch\t10\t9\t1\nXây dựng\t7\t7\t0\nHết thảy\t32\t28\t4\n`,
    );
    expect(keys).toEqual(['dat-dai', 'ho-tich', 'xay-dung']);
    expect(doubts).toMatchObject([
      {
        what: 'row',
        candidates: [{ value: 'total' }, { value: 'detail' }],
      },
    ]);
    expect(doubts.map((doubt) => describeDoubt(doubt, form, 'vi'))).toEqual([
      'Dòng “Hết thảy” là gì: Dòng Tổng cộng hoặc Dòng số liệu?',
    ]);
  });

  test('sums of groups that one answer settles are asked about once', () => {
    const rows = fieldRows(700);
    const [a, b] = [rows.slice(0, 2), rows.slice(2)];
    const groups = [
      ...a,
      sumRow('Văn xã', a, null),
      ...b,
      sumRow('Kinh tế', b, null),
      sumRow('Tổng số', rows),
    ];
    const grid = buildGrid({ columns: ii06a(), rows: groups.map((row) => ({ ...row, ordinal: null })) });
    const doubts = doubtsOf(recognise([grid], sampleContext));
    expect(doubts).toMatchObject([{ what: 'row', shown: 'Văn xã', alike: [{ row: 8, column: 1 }] }]);
  });

  test('of two rows of the same figures one may be the total', () => {
    expect(read(`${PLAIN_HEADING}Đất đai\t15\t12\t3\nHết thảy\t15\t12\t3\n`).doubts).toMatchObject([
      { what: 'row', shown: 'Hết thảy' },
    ]);
    const two = `${HEADING}1\tĐất đai\t15\t12\t3\n2\tHộ tịch\t15\t12\t3\n`;
    expect(read(two)).toMatchObject({ keys: ['dat-dai'], doubts: [{ what: 'row', shown: 'Hộ tịch' }] });
    expect(read(`${two}\tTổng số\t30\t24\t6\n`)).toMatchObject({
      keys: ['dat-dai', 'ho-tich', 'total'],
      doubts: [],
    });
    expect(read(`${HEADING}1\tĐất đai\t5\t5\t0\n2\tHộ tịch\t5\t5\t0\n`)).toMatchObject({
      keys: ['dat-dai', 'ho-tich'],
      doubts: [],
    });
  });

  test('of many numbered rows two with the same figures are none the total, unless it is the last', () => {
    const equal = ['1\tĐất đai\t15\t12\t3', '2\tHộ tịch\t15\t12\t3'];
    const others = '3\tXây dựng\t10\t9\t1\n4\tNhà ở\t7\t7\t0\n';
    expect(read(`${HEADING}${equal.join('\n')}\n${others}`)).toMatchObject({
      keys: ['dat-dai', 'ho-tich', 'xay-dung', 'nha-o'],
      doubts: [],
    });
    const unnumbered = [equal[0], '\tHộ tịch\t15\t12\t3', others].join('\n');
    expect(read(HEADING + unnumbered).doubts).toMatchObject([{ what: 'row', shown: 'Hộ tịch' }]);
    expect(
      read(`${HEADING}${equal[0]}\n2\tXây dựng\t10\t9\t1\n3\tHộ tịch\t15\t12\t3\n`).doubts,
    ).toMatchObject([{ what: 'row', shown: 'Hộ tịch' }]);
  });

  test.each([
    ['with a wrong cell', '32\t29\t4'],
    ['with a wrong and a blank cell', '32\t\t5'],
    ['of one figure and a wrong one', '32\t31\t'],
  ])('a numbered sum without a sum’s name, %s, stays in question', (_what, figures) => {
    const details = '1\tĐất đai\t15\t12\t3\n2\tHộ tịch\t10\t9\t1\n3\tXây dựng\t7\t7\t0\n';
    expect(read(`${HEADING}${details}4\tGộp lại\t${figures}\n`).doubts).toMatchObject([
      { what: 'row', shown: 'Gộp lại' },
    ]);
  });

  test('an unnumbered row of zeros among numbered ones stays in question', () => {
    expect(
      read(`${HEADING}1\tĐất đai\t0\t0\t0\n2\tHộ tịch\t0\t0\t0\n\tGộp lại\t0\t0\t0\n`).doubts,
    ).toMatchObject([{ what: 'row', shown: 'Gộp lại' }]);
  });

  test('a row of zeros without a name or an ordinal stays in question', () => {
    const zeros = `${PLAIN_HEADING}Đất đai\t0\t0\t0\nHộ tịch\t0\t0\t0\n\t0\t0\t0\n`;
    expect(read(zeros)).toMatchObject({
      keys: ['dat-dai', 'ho-tich'],
      doubts: [{ what: 'row', candidates: [{ value: 'total' }, { value: 'other' }] }],
    });
  });

  test('a row that is struck out whole is no row, unless the total counts it', () => {
    const struck = ['Hộ tịch', '10', '9', '1'].map(strike).join('\t');
    const rows = `${HEADING}1\tĐất đai\t15\t12\t3\n2\t${struck}\n3\tXây dựng\t7\t7\t0\n`;
    expect(read(`${rows}\tTổng số\t22\t19\t3\n`)).toMatchObject({
      keys: ['dat-dai', 'xay-dung', 'total'],
      doubts: [],
    });
    expect(read(rows).rows?.[1]).toMatchObject({ kind: 'other', reason: 'struck' });
    expect(read(`${rows}\tTổng số\t32\t28\t4\n`).doubts).toMatchObject([
      { what: 'row', shown: 'Hộ tịch', candidates: [{ value: 'detail' }, { value: 'other' }] },
    ]);
  });

  test('rows of zeros say nothing', () => {
    expect(read(`${PLAIN_HEADING}Đất đai\t0\t0\t0\nHộ tịch\t0\t0\t0\nXây dựng\t0\t0\t0\n`)).toMatchObject({
      keys: ['dat-dai', 'ho-tich', 'xay-dung'],
      doubts: [],
    });
  });

  test('a row with an ordinal that is the sum of the others stays in question', () => {
    expect(
      read(`${HEADING}1\tĐất đai\t15\t12\t3\n2\tHộ tịch\t10\t9\t1\n3\tXây dựng\t25\t21\t4\n`).doubts,
    ).toMatchObject([{ what: 'row', shown: 'Xây dựng' }]);
  });

  test('a row without an ordinal that the total counts is a row like the others', () => {
    expect(
      read(`${HEADING}1\tĐất đai\t15\t12\t3\n\tHộ tịch\t10\t9\t1\n2\tXây dựng\t7\t7\t0\n\tTổng\t32\t28\t4\n`),
    ).toMatchObject({ keys: ['dat-dai', 'ho-tich', 'xay-dung', 'total'], doubts: [] });
  });

  test('what is no count of the period is shown with its reason', () => {
    const { rows } = read(
      `${HEADING}1\tĐất đai\t15\t12\t3\n2\tHộ tịch\t10\t9\t1\n\tTổng\t25\t21\t4\n\tCùng kỳ năm trước\t20\t18\t2\n\tTăng, giảm\t5\t3\t2\n\tTỷ lệ\t125%\t117%\t200%\n`,
    );
    expect(rows?.map(({ reason }) => reason)).toEqual([
      'new-row',
      'new-row',
      'total-word',
      'other-period',
      'difference',
      'rate',
    ]);
  });
});

test('names that begin like a sum’s and are none', () => {
  const names = ['Giám định tư pháp', 'Công nghệ thông tin', 'Tổng hợp', 'Quỹ xã hội', 'Trung học', 'Toán'];
  const text = names.map((name, at) => `${at + 1}\t${name}\t${17 + 5 * at}\t${11 + 3 * at}\t${6 + 2 * at}\n`);
  expect(read(HEADING + text.join(''))).toMatchObject({ doubts: [] });
  expect(read(HEADING + text.join('')).rows?.map(({ kind }) => kind)).toEqual(names.map(() => 'detail'));
});
