import { optionText } from '../../../addin/pane/paste/describe';
import * as engine from '../../../addin/pane/paste/engine';
import { totalsText } from '../../../addin/pane/paste/questions/effect-text';
import { tableQuestions, twiceQuestions } from '../../../addin/pane/paste/questions/open-questions';
import {
  chooseForm,
  chooseLine,
  chosenAnswer,
  giveAnswers,
  leaveTables,
  proposedAnswers,
  typedAnswer,
} from '../../../addin/pane/paste/questions/steps';
import type { PasteReading } from '../../../addin/pane/paste/state';
import type { PasteStep } from '../../../addin/pane/paste/view';
import { effectOf } from '../../../addin/pane/paste/write/effect';
import type { QuarterFrame } from '../../../addin/pane/quarter/quarter-frame';
import type { Table } from '../../../shared/forms/table';
import { gridFromText } from '../../../shared/intake/clipboard/clipboard';
import type { Grid, GridCell } from '../../../shared/intake/grid';
import type { QuestionKind } from '../../../shared/intake/questions/question';
import type { TotalChange } from '../../../shared/intake/questions/total-changes';
import { strike } from '../../../shared/intake/text-marks';
import { unitTotal } from '../../../shared/rules/check/unit-total';
import { buildGrid, figure, labelColumn } from '../../fixtures/intake/build';
import { sampleContext } from '../../fixtures/intake/context';
import { fieldRows } from '../../fixtures/intake/figures';
import { toTcvn3 } from '../../fixtures/intake/legacy';

const frame = { forms: sampleContext.forms, unit: { code: 'skhcn', name: 'Sở Khoa học và Công nghệ' } };

function read(source: string | Grid[]): PasteReading {
  const grids = typeof source === 'string' ? [gridFromText(source)] : source;
  return engine.readSource({
    frame: frame as QuarterFrame,
    source: { origin: { kind: 'clipboard', notes: [] }, grids, corner: { row: 0, column: 0 } },
    units: [...sampleContext.units],
    tables: [],
    days: { from: '2024-03-15', to: '2024-06-14' },
    known: [],
    unused: [],
  });
}

interface Possible {
  text: string;
  step: PasteStep;
  base?: PasteStep;
}

/** Every answer that may be given to what is asked about a source, by the kind of the question. */
function answersIn(reading: PasteReading): [QuestionKind, Possible[]][] {
  const asked = reading.found.flatMap((table) =>
    tableQuestions(reading, table).map((question): [QuestionKind, Possible[]] => {
      const whole = ['span', 'units', 'mixed'].includes(question.what);
      const base = whole ? { base: leaveTables(table.id) } : {};
      const options = question.options.map((option) => ({
        text: optionText(reading, table, question, option, 'vi'),
        step: giveAnswers(table.id, [chosenAnswer(question, option)]),
        ...base,
      }));
      const typed = typedAnswer(question, question.cell?.rate === true ? '98,5' : 7);
      const own = question.cell ? [{ text: 'typed', step: giveAnswers(table.id, [typed]) }] : [];
      return [question.what, [...options, ...own]];
    }),
  );
  const whole = reading.open.map((doubt): [QuestionKind, Possible[]] => {
    const choose = doubt.what === 'form' ? chooseForm : chooseLine;
    return [
      doubt.what,
      [...doubt.candidates.map(({ value }) => value), null].map((value) => ({
        text: value ?? 'none',
        step: choose(doubt, value),
      })),
    ];
  });
  const twice = twiceQuestions(reading).map(({ tables: [earlier, later] }): [QuestionKind, Possible[]] => [
    'table-twice',
    [
      { text: 'the earlier', step: leaveTables(later), base: leaveTables(earlier, later) },
      { text: 'the later', step: leaveTables(earlier), base: leaveTables(earlier, later) },
    ],
  ]);
  return [...asked, ...whole, ...twice];
}

const effect = (reading: PasteReading, { step, base }: Possible, below: Table[] = []): TotalChange[] =>
  engine.answerEffect(base?.(reading, engine) ?? reading, step(reading, engine), below);

const HEADING = 'Lĩnh vực\tTiếp nhận\tĐã giải quyết\tĐang giải quyết\n';
const UNITS = HEADING.replace('Lĩnh vực', 'Đơn vị');
const TWO = `${HEADING}Đất đai\t15\t12\t3\nHộ tịch\t10\t9\t1\n`;

/** A source, the kind of what is asked about it, and what its answers say that they do. */
const CASES: [QuestionKind, string | Grid[], Record<string, string>][] = [
  [
    'column',
    `Lĩnh vực\tTiếp nhận\tĐã giải quyết\tHồ sơ xanh\tĐang giải quyết\nĐất đai\t15\t12\t3\t3\nHộ tịch\t10\t9\t2\t1\n`,
    { '(8) Đã giải quyết trước hạn': 'tổng (8): để trống → 5', 'Không lấy': 'tổng không đổi' },
  ],
  [
    'column-twice',
    'Số PAKN đã xử lý\t3\nĐã xử lý PAKN\t4\n',
    {
      'Cột 1 “Số PAKN đã xử lý”: 3': 'tổng (6): để trống → 3',
      'Cột 2 “Đã xử lý PAKN”: 4': 'tổng (6): để trống → 4',
      'Không lấy': 'tổng không đổi',
    },
  ],
  [
    'row',
    `${TWO}Xây dựng\t7\t7\t0\nHết thảy\t32\t28\t4\n`,
    {
      'Là dòng Tổng cộng': 'tổng không đổi',
      'Là dòng số liệu': 'tổng (3): 32 → 64 và 2 cột khác',
      'Không lấy': 'tổng không đổi',
    },
  ],
  [
    'row-twice',
    `${TWO}Hộ tịch\t11\t9\t2\n`,
    {
      'Dòng 3: 10 · 9 · 1': 'tổng (3): 15 → 25 và 2 cột khác',
      'Dòng 4: 11 · 9 · 2': 'tổng (3): 15 → 26 và 2 cột khác',
      'Không lấy': 'tổng không đổi',
    },
  ],
  [
    'unit',
    `${UNITS}Sở Nội vụ\t15\t12\t3\nSở Xây dựng\t10\t9\t1\nSở Ngoại thương\t7\t7\t0\n`,
    {
      'Phường Trà Lý': 'tổng (3): 25 → 32; (7): 21 → 28',
      'Sở Nội vụ': 'tổng (3): 25 → 17 và 2 cột khác',
      'Không lấy': 'tổng không đổi',
    },
  ],
  [
    'units',
    `${UNITS}Sở Nội vụ\t15\t12\t3\nSở Khoa học và Công nghệ\t10\t9\t1\n`,
    {
      'Chỉ dòng của Sở Khoa học và Công nghệ': 'tổng (3): để trống → 10 và 2 cột khác',
      'Cả 2 dòng, mỗi đơn vị một dòng': 'tổng (3): để trống → 25 và 2 cột khác',
    },
  ],
  [
    'span',
    `Từ ngày 15/12/2023 đến ngày 14/3/2024\n${TWO}`,
    { 'Vẫn lấy': 'tổng (3): để trống → 25 và 2 cột khác' },
  ],
  [
    'period',
    `${TWO}Tháng 4\t7\t7\t0\n`,
    { 'Lấy cả 1 dòng': 'tổng (3): 25 → 32; (7): 21 → 28', 'Bỏ cả 1 dòng': 'tổng không đổi' },
  ],
  [
    'mixed',
    'Đơn vị\tLĩnh vực\tTiếp nhận\tĐã giải quyết\tĐang giải quyết\nSở Nội vụ\tHội\t15\t12\t3\nSở Xây dựng\tNhà ở\t4\t4\t0\n',
    { 'Chỉ lấy các dòng được chọn ở mục “Dòng”': 'tổng không đổi' },
  ],
  [
    'level',
    'TT\tTên thủ tục hành chính\tTiếp nhận\tĐã giải quyết\tĐang giải quyết\n1\tCấp phép\t15\t12\t3\n',
    { 'Lấy cả 1 dòng': 'tổng (3): để trống → 15 và 2 cột khác', 'Bỏ cả 1 dòng': 'tổng không đổi' },
  ],
  [
    'hidden-rows',
    [{ ...gridFromText(TWO), hiddenRows: [2] }],
    { 'Lấy cả 1 dòng': 'tổng (3): 15 → 25 và 2 cột khác', 'Bỏ cả 1 dòng': 'tổng không đổi' },
  ],
  [
    'table-twice',
    [gridFromText(TWO), gridFromText(TWO.replace('15', '16'))],
    {
      'the earlier': 'tổng (3): để trống → 25 và 2 cột khác',
      'the later': 'tổng (3): để trống → 26 và 2 cột khác',
    },
  ],
  [
    'form',
    'Lĩnh vực\tTiếp nhận\tĐã giải quyết\nĐất đai\t15\t12\nHộ tịch\t4\t4\n',
    {
      'II.06a': 'tổng (3): để trống → 19; (7): để trống → 16',
      K02: 'tổng (3): để trống → 19; (6): để trống → 16',
      none: 'tổng không đổi',
    },
  ],
];

/** Cells in the place of 15 of which nobody knows the figure, and what may be answered. */
const CELLS: [QuestionKind, GridCell, Record<string, string>][] = [
  ['approximate', { value: 'gần 15' }, { 15: 'tổng (3): để trống → 25' }],
  ['range', { value: '12 - 15' }, {}],
  ['lines', { value: '12\n345' }, { 12: 'tổng (3): để trống → 22', 345: 'tổng (3): để trống → 355' }],
  ['struck', { value: strike('15') }, { 15: 'tổng (3): để trống → 25' }],
  ['fraction', { value: '5/7' }, { 5: 'tổng (3): để trống → 15' }],
  ['date', { value: 45444, isDate: true, text: '01-Jun' }, { 6: 'tổng (3): để trống → 16' }],
  ['excel-error', { value: null, error: '#REF!' }, {}],
  ['negative', { value: -2 }, {}],
  ['not-whole', { value: 12.5 }, {}],
  ['letters', { value: 'l' }, { 1: 'tổng (3): để trống → 11' }],
  ['percent-in-count', { value: '99,2%' }, {}],
  ['unreadable', { value: 'khá nhiều 66' }, {}],
  ['too-large', { value: 2 ** 60 }, {}],
  ['no-cached-value', { value: null, formula: true }, {}],
];

const inPlaceOf15 = (cell: GridCell, text = TWO): Grid[] => {
  const grid = gridFromText(text);
  return [
    { ...grid, rows: grid.rows.map((row) => row.map((own) => (String(own.value) === '15' ? cell : own))) },
  ];
};

const said = (reading: PasteReading, kind: QuestionKind, of = 0): Record<string, string> => {
  const [, answers] = answersIn(reading).filter(([what]) => what === kind)[of] ?? [];
  if (answers === undefined) throw new Error(`nothing is asked about ${kind}`);
  return Object.fromEntries(answers.map((own) => [own.text, totalsText(effect(reading, own), 'vi')]));
};

describe('before an answer is given it says what it makes of the totals', () => {
  test.each(CASES)('%s', (kind, source, texts) => {
    expect(said(read(source), kind)).toMatchObject(texts);
  });

  test.each(CELLS)('%s', (kind, cell, texts) => {
    expect(said(read(inPlaceOf15(cell)), kind)).toMatchObject({
      ...texts,
      'Để trống': 'tổng không đổi',
      typed: 'tổng (3): để trống → 17',
    });
  });

  test('a sum with a blank part', () => {
    const text =
      'Lĩnh vực\tTiếp nhận trực tuyến toàn trình\tTiếp nhận trực tuyến một phần\tĐã giải quyết\tĐang giải quyết\nĐất đai\t5\t\t12\t3\nHộ tịch\t10\t1\t9\t1\n';
    expect(said(read(text), 'part-blank')).toEqual({
      'Đúng: ô trống là 0, tổng là 5': 'tổng (4): để trống → 16',
      typed: 'tổng (4): để trống → 23',
    });
  });

  test('a name in an old font that reads two ways', () => {
    const grid = gridFromText(`${TWO}cã\t7\t7\t0\n`);
    const old = grid.rows.map((row) =>
      row.map((cell) =>
        typeof cell.value === 'string'
          ? { value: cell.value === 'cã' ? 'cã' : toTcvn3(cell.value), font: '.VnTime' }
          : cell,
      ),
    );
    expect(said(read([{ ...grid, rows: old }]), 'encoding')).toEqual({
      có: 'tổng (3): 25 → 32; (7): 21 → 28',
      cã: 'tổng (3): 25 → 32; (7): 21 → 28',
      'Không lấy': 'tổng không đổi',
    });
  });

  test('a rate that is stated for the unit', () => {
    const columns = [
      labelColumn('Lĩnh vực'),
      figure(['Tiếp nhận'], 'received'),
      figure(['Đã giải quyết'], 'resolved'),
      figure(['Đang giải quyết'], 'pending'),
      { path: ['Tỷ lệ giải quyết đúng và trước hạn'], cell: () => 0.985 },
    ];
    const [row] = fieldRows(900, 1);
    if (row === undefined) throw new Error('no row');
    const reading = read([
      buildGrid({ columns, rows: [row, { ...row, ordinal: null, label: 'Tổng cộng', key: 'total' }] }),
    ]);
    expect(said(reading, 'ratio-scale', 1)).toMatchObject({
      '98,50': 'tổng (p1): để trống → 98,50',
      typed: 'tổng (p1): để trống → 98,5',
    });
  });

  test('the line of a list', () => {
    const reading = read('Số TTHC được công khai: 58\nPAKN đã xử lý: 3\n');
    expect(said(reading, 'column')).toMatchObject({
      'K01 13': 'tổng (13): để trống → 58',
      none: 'tổng không đổi',
    });
  });

  test('where the source states the total, or other figures are missing, the figure alone changes none', () => {
    const stated = read(inPlaceOf15({ value: 'gần 15' }, `${TWO}Tổng cộng\t25\t21\t4\n`));
    expect(said(stated, 'approximate')).toMatchObject({ typed: 'tổng không đổi' });
    const missing = read(`${HEADING}Đất đai\tgần 15\t12\t3\nHộ tịch\tgần 10\t9\t1\n`);
    expect(said(missing, 'approximate')).toMatchObject({ 15: 'tổng (3) vẫn để trống' });
  });

  test('all that is proposed, at once', () => {
    const reading = read(`${HEADING}Đất đai\tgần 15\t12\t3\nHộ tịch\tgần 10\t9\t1\n`);
    const [table] = reading.found;
    if (table === undefined) throw new Error('no table');
    const step = giveAnswers(table.id, proposedAnswers(tableQuestions(reading, table)));
    expect(totalsText(effect(reading, { text: '', step }), 'en')).toBe('total (3): blank → 25');
  });
});

test.each([...CASES, ...CELLS.map(([kind, cell]) => [kind, inPlaceOf15(cell), {}] as const)])(
  '%s: what an answer says is what is written once it is given, over figures of the unit too',
  (_kind, source) => {
    const reading = read(source);
    const own: Table[] = [
      {
        form: 'II.06a',
        rows: [
          { key: 'dat-dai', label: 'Đất đai', cells: { 3: 1, 7: 1, 11: 0 } },
          { key: 'lam-nghiep', label: 'Lâm nghiệp', cells: { 3: 2, 7: 1, 11: 1 } },
        ],
      },
    ];
    const taken = ({ found }: PasteReading) => found.flatMap(({ included, now }) => (included ? now : []));
    for (const answer of answersIn(reading).flatMap(([, answers]) => answers)) {
      const given = answer.step(reading, engine);
      const { tables } = effectOf(own, taken(given), frame.forms);
      for (const { column, to } of effect(reading, answer, own)) {
        const totals = tables.map((table) => unitTotal(table, column));
        expect(totals).toContain(to);
      }
    }
  },
);
