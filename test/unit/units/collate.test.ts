import fc from 'fast-check';
import { compareVietnamese, rememberingCompare } from '../../../shared/language/collate';

const sorted = (texts: string[]) => [...texts].sort(compareVietnamese);

/** Names built from the pieces that make ordering hard. */
const pieces = fc.constantFrom(
  ...'aăâáàạặbđdĐÐeêếioôơốuưựyfjwz',
  ...'AÂÊ',
  ' ',
  '-',
  '.',
  '0',
  '2',
  '10',
  '010',
  'o\u0302\u0301',
  '\u0301',
  '漢',
);
const anyName = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

test('an order that remembers what it has read is the same order', () => {
  const compare = rememberingCompare();
  fc.assert(
    fc.property(anyName, anyName, (a, b) => {
      expect(compare(a, b)).toBe(compareVietnamese(a, b));
      expect(compare(b, a)).toBe(compareVietnamese(b, a));
    }),
  );
});

describe('Vietnamese order', () => {
  test('follows the alphabet: ă, â, đ, ê, ô, ơ and ư are letters of their own', () => {
    const alphabet = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'];
    expect(sorted([...alphabet].reverse())).toEqual(alphabet);
  });

  test('puts Đ after D and Â after Ă after A whatever follows', () => {
    expect(sorted(['Đa', 'Dy', 'Ân', 'Ăn', 'Ay'])).toEqual(['Ay', 'Ăn', 'Ân', 'Dy', 'Đa']);
  });

  test('looks at tones only among the same letters: ngang, huyền, hỏi, ngã, sắc, nặng', () => {
    expect(sorted(['mạ', 'má', 'mã', 'mả', 'mà', 'ma'])).toEqual(['ma', 'mà', 'mả', 'mã', 'má', 'mạ']);
    expect(sorted(['mạc', 'man', 'mác'])).toEqual(['mác', 'mạc', 'man']);
  });

  test('looks at case last', () => {
    expect(sorted(['An', 'án', 'an', 'Án'])).toEqual(['an', 'An', 'án', 'Án']);
  });

  test('sorts a province’s communes as a reader expects', () => {
    expect(
      sorted(['Xã Đông Hưng', 'Xã Ái Quốc', 'Phường Sơn Nam', 'Xã Ân Thi', 'Xã Diên Hà', 'Xã A Sào']),
    ).toEqual(['Phường Sơn Nam', 'Xã A Sào', 'Xã Ái Quốc', 'Xã Ân Thi', 'Xã Diên Hà', 'Xã Đông Hưng']);
  });

  test('counts runs of digits as numbers', () => {
    expect(sorted(['Chi nhánh số 10', 'Chi nhánh số 2', 'Chi nhánh số 1'])).toEqual([
      'Chi nhánh số 1',
      'Chi nhánh số 2',
      'Chi nhánh số 10',
    ]);
  });

  test('a shorter name comes before one that continues it', () => {
    expect(sorted(['Hưng Hà', 'Hưng'])).toEqual(['Hưng', 'Hưng Hà']);
  });

  test('NFC, NFD and mixed forms of one text are equal', () => {
    expect(compareVietnamese('Thụy', 'Thụy'.normalize('NFD'))).toBe(0);
    expect(compareVietnamese('ế', 'ê\u0301')).toBe(0);
    fc.assert(
      fc.property(anyName, (text) =>
        expect(compareVietnamese(text.normalize('NFC'), text.normalize('NFD'))).toBe(0),
      ),
    );
  });

  test('only canonically equal texts are equal, and swapping sides turns the answer round', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        const order = Math.sign(compareVietnamese(a, b));
        expect(order).toBe(0 - Math.sign(compareVietnamese(b, a)) || 0);
        expect(order === 0).toBe(a.normalize('NFC') === b.normalize('NFC'));
      }),
      { numRuns: 500 },
    );
  });

  test('is transitive', () => {
    fc.assert(
      fc.property(anyName, anyName, anyName, (a, b, c) => {
        const [x = '', y = '', z = ''] = [a, b, c].sort(compareVietnamese);
        expect(compareVietnamese(x, y)).toBeLessThanOrEqual(0);
        expect(compareVietnamese(y, z)).toBeLessThanOrEqual(0);
        expect(compareVietnamese(x, z)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });
});
