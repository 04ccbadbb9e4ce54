import fc from 'fast-check';
import { StorageLimitError } from '../../../functions/store/errors';
import {
  encodeKeyPart,
  formKey,
  idempotencyKey,
  indicatorKey,
  keyParts,
  logKey,
  logPrefix,
  nowKey,
  quarterPartition,
} from '../../../functions/store/keys';

describe('keys of the tables', () => {
  test('the usual codes stay readable', () => {
    expect(quarterPartition('33', '2024-Q2')).toBe('33|2024-Q2');
    expect(nowKey('skhcn')).toBe('now|skhcn');
    expect(logKey('skhcn', 12)).toBe('log|skhcn|000012');
    expect(indicatorKey('skhcn', 'QĐ 766', '2.1')).toBe('ind|skhcn|Q_0110_0020766|2.1');
    expect(formKey('II.06a', '2018-01-01')).toBe('form|II.06a|2018-01-01');
  });

  test.each([
    'a/b',
    'a\\b',
    'a#b',
    'a?b',
    'a&b',
    "a'b",
    'a|b',
    'a_b',
    'Xã Diên Hà',
    'a\u0000\u001f\u007fb',
    '🏛',
  ])('what a service refuses is encoded and comes back: %j', (part) => {
    const key = nowKey(part);
    expect(key).toMatch(/^now\|[A-Za-z0-9._-]+$/);
    expect(keyParts(key)).toEqual(['now', part]);
  });

  test('any parts at all come back as they were', () => {
    const part = fc.string({ unit: 'binary', maxLength: 8 });
    fc.assert(
      fc.property(part, part, part, (unit, set, id) => {
        const key = indicatorKey(unit, set, id);
        expect(key).toMatch(/^[A-Za-z0-9._|-]+$/);
        expect(keyParts(key)).toEqual(['ind', unit, set, id]);
      }),
    );
  });

  test('half a surrogate pair comes back too', () => {
    expect(keyParts(encodeKeyPart('a\ud800b'))).toEqual(['a\ud800b']);
  });

  test('different units never share a key', () => {
    const part = fc.string({ unit: 'binary', maxLength: 12 });
    fc.assert(
      fc.property(part, part, (one, other) => {
        fc.pre(one !== other);
        expect(nowKey(one)).not.toBe(nowKey(other));
        expect(logKey(other, 1).startsWith(logPrefix(one))).toBe(false);
      }),
    );
  });

  test('a key of 255 bytes is taken, one of 256 is refused with both figures', () => {
    expect(nowKey('x'.repeat(251))).toHaveLength(255);
    expect(() => nowKey('x'.repeat(252))).toThrow(new StorageLimitError('key', 256, 255));
    expect(() => idempotencyKey('é'.repeat(51))).toThrow(StorageLimitError);
  });
});
