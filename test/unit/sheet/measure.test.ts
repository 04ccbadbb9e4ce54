import { heightOf, lineCount, textWidth, wordWidth } from '../../../shared/sheet/measure';

test('a Vietnamese letter is as wide composed as decomposed', () => {
  expect(textWidth('Tiếp nhận'.normalize('NFD'), 11)).toBe(textWidth('Tiếp nhận'.normalize('NFC'), 11));
});

test('text wraps at spaces, and each paragraph begins a line', () => {
  expect(lineCount('Tổng số', 20, 11)).toBe(1);
  expect(lineCount('Trực tiếp, dịch vụ bưu chính', 10, 11)).toBeGreaterThan(2);
  expect(lineCount('a\nb\nc', 20, 11)).toBe(3);
  expect(lineCount('', 20, 11)).toBe(1);
});

test('a word longer than the column is broken over lines', () => {
  expect(lineCount('x'.repeat(100), 10, 11)).toBeGreaterThan(8);
});

test('a column of the width of its longest word shows it on one line', () => {
  const text = '(3) = (8)+(9)+(10)';
  expect(lineCount(text, wordWidth(text, 11), 11)).toBe(2);
});

test('rows stay within the height Excel allows', () => {
  expect(heightOf(1, 11)).toBe(18);
  expect(heightOf(1000, 11)).toBe(409);
});
