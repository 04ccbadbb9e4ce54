import {
  explanationLack,
  lackingExplanations,
  tellingExplanations,
} from '../../../shared/judgement/explanation-substance';
import type { FindingBase } from '../../../shared/rules/finding';

const MESSAGE =
  'Tổng số TTHC thuộc thẩm quyền (3) là 58, nhưng (10) + (11) + (12) = 49 + 4 + 3 = 56: lệch 2. Sửa ô chưa đúng.';

describe('an explanation lacks', () => {
  test.each(['.', '…', 'ok', 'OK!', 'x', '123 456 789', 'đúng', 'do lỗi', 'aaaaaaaaaaaaa', 'số số số số số'])(
    'length: “%s”',
    (text) => {
      expect(explanationLack(text, [MESSAGE])).toBe('length');
    },
  );

  test.each([
    'Đã kiểm tra, số liệu đúng.',
    'ĐÃ KIỂM TRA RỒI NHÉ, ĐÚNG',
    'da kiem tra so lieu dung thuc te',
    'Số liệu chính xác, đã đối chiếu',
    'The figures are correct, checked',
  ])('a reason: “%s”', (text) => {
    expect(explanationLack(text, [MESSAGE])).toBe('reason');
  });

  test.each([MESSAGE, MESSAGE.toLowerCase(), `${MESSAGE} ok`, 'Tổng số TTHC thuộc thẩm quyền là 58'])(
    'words of its own: “%s”',
    (text) => {
      expect(explanationLack(text, [MESSAGE])).toBe('own-words');
      expect(explanationLack(text, ['', MESSAGE])).toBe('own-words');
    },
  );

  test.each([
    'Hai thủ tục mới công bố chưa phân loại.',
    'Thủ tục có tính đặc thù.',
    'Cổng chưa cập nhật.',
    'cong chua cap nhat',
    'Số liệu theo sổ theo dõi.',
    'Hai nguồn khác nhau.',
    `${MESSAGE} Hai thủ tục mới công bố.`,
    'Two procedures were published late.',
  ])('nothing: “%s”', (text) => {
    expect(explanationLack(text, [MESSAGE])).toBeNull();
  });
});

test('of a list are those of findings that hold a submission back; the others are not asked', () => {
  const finding = (code: string, part: Partial<FindingBase> = {}) =>
    ({ code, form: 'K01', row: 'total', status: 'fail', severity: 'error', ...part }) as FindingBase;
  const say = (code: string, text: string) => ({ code, form: 'K01', row: 'total', text });
  const explanations = [
    say('K01.gone', '.'),
    say('K01.a', 'ok'),
    say('K01.b', 'Hai thủ tục mới công bố.'),
    say('K01.note', '.'),
  ];
  const findings = [finding('K01.a'), finding('K01.b'), finding('K01.note', { severity: 'info' })];
  const none = () => [];
  expect(lackingExplanations(findings, explanations, none)).toEqual([
    { index: 1, finding: findings[0], lack: 'length' },
  ]);
  expect(tellingExplanations(findings, explanations, none).map(({ code }) => code)).toEqual([
    'K01.gone',
    'K01.b',
    'K01.note',
  ]);
});
