import { checkText } from '../../../shared/check-text/check-text';
import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import { hungYen } from '../../../shared/units/hung-yen';
import { unit } from '../report/report-views';

const period = { year: 2024, quarter: 2 } as const;
const context = { forms: formsIn(readForms(bundledForms), period), units: hungYen.units };

function read(...lines: string[]): { figures: string[]; findings: string[] } {
  const { figures, findings } = checkText(
    { unit: unit('skhcn'), period, text: ['I. Kết quả', ...lines].join('\n'), lang: 'vi' },
    context,
  );
  return {
    figures: figures.flatMap(({ meaning, value }) =>
      meaning !== null && 'form' in meaning ? [`${meaning.form}.${meaning.column} ${value}`] : [],
    ),
    findings: findings.map(({ code, quote }) => `${code} ${quote}`),
  };
}

const HEADINGS = 'TT\tLĩnh vực\tTiếp nhận\tTrong kỳ\tKỳ trước\tĐã giải quyết\tTrước hạn\tĐúng hạn\tQuá hạn';

describe('a table with several figures in a row', () => {
  test('is read by its headings; the unit’s figures are those of the total', () => {
    const { figures, findings } = read(
      HEADINGS,
      '(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\t(8)\t(9)',
      '1\tĐất đai\t412\t400\t12\t402\t300\t98\t4',
      '2\tHộ tịch\t220\t218\t2\t219\t119\t100\t0',
      '\tTổng cộng\t632\t618\t14\t621\t419\t198\t4',
    );
    expect(figures).toEqual([
      'II.06a.3 632',
      'II.06a.4+5 618',
      'II.06a.6 14',
      'II.06a.7 621',
      'II.06a.8 419',
      'II.06a.9 198',
      'II.06a.10 4',
    ]);
    expect(findings).toEqual([]);
  });

  test('has rows and totals that add up', () => {
    const { findings } = read(
      HEADINGS,
      '1\tĐất đai\t412\t400\t12\t402\t300\t98\t3',
      '2\tHộ tịch\t220\t218\t2\t219\t119\t100\t0',
      '\tTổng cộng\t623\t618\t14\t621\t419\t198\t4',
    );
    expect(findings).toEqual(
      expect.arrayContaining(['parts.sum 402', 'parts.sum 623', 'parts.sum 4']) as unknown,
    );
  });

  test('under headings of two rows whose merges were lost says twice what is late', () => {
    const { figures } = read(
      'Nội dung|Đã giải quyết|||Đang giải quyết||',
      '|Tổng số|Đúng hạn|Quá hạn|Tổng số|Trong hạn|Quá hạn',
      'Tổng số|88|77|11|22|16|6',
    );
    expect(figures).toEqual([
      'II.06a.7 88',
      'II.06a.9 77',
      'II.06a.10 11',
      'II.06a.11 22',
      'II.06a.12 16',
      'II.06a.13 6',
    ]);
  });

  test('with a quarter a column is read in the column of its own quarter', () => {
    const { figures } = read(
      'Chỉ tiêu\tQuý I/2024\tQuý II/2024\tTăng, giảm',
      'Tổng số hồ sơ tiếp nhận\t147\t159\t+12',
      'Hồ sơ đã giải quyết\t140\t157\t+17',
    );
    expect(figures).toEqual(['II.06a.3 159', 'II.06a.7 157']);
  });

  test.each([
    ['headings that say nothing', 'Tên\tA\tB', 'Tổng số\t5\t7'],
    ['two headings alike', 'Tên\tTiếp nhận\tTiếp nhận', 'Tổng số\t5\t7'],
    ['rows of one field', 'Lĩnh vực\tTiếp nhận\tĐã giải quyết', 'Đất đai\t5\t4'],
  ])('of %s tells nothing of the unit', (_, ...lines) => {
    expect(read(...lines)).toEqual({ figures: [], findings: [] });
  });
});
