import fc from 'fast-check';
import { foldName } from '../../../shared/language/fold';

describe('folding names for matching', () => {
  test.each([
    ['tone placement', 'Xã Thái Thuỵ', 'Xã Thái Thụy'],
    ['old and new hoà', 'Khánh Hoà', 'Khánh Hòa'],
    ['letter case', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'Sở Khoa học và Công nghệ'],
    ['decomposed letters', 'Sở Tư pháp'.normalize('NFD'), 'Sở Tư pháp'],
    ['letters with a combining tone', 'Sơ\u0309 Tư pháp', 'Sở Tư pháp'],
    ['repeated, hard and narrow blanks', ' Sở\u00a0 Y\u202ftế ', 'Sở Y tế'],
    ['an eth for Đ', 'Ðông Hưng', 'Đông Hưng'],
    ['an African d for Đ', 'Ɖông Hưng', 'Đông Hưng'],
    ['a missing stroke and tones', 'Dong Hung', 'Đông Hưng'],
    ['long dashes', 'Lao động – Thương binh', 'Lao động - Thương binh'],
    ['a dash without blanks', 'Lao động-Thương binh', 'Lao động - Thương binh'],
    ['a leading list dash', '- Đất đai', 'Đất đai'],
    ['invisible characters', '\ufeffĐất\u200b đai', 'Đất đai'],
  ])('forgets %s', (_what, written, official) => {
    expect(foldName(written)).toBe(foldName(official));
  });

  test('gives plain lower-case letters', () => {
    expect(foldName('Sở Giáo dục và Đào tạo')).toBe('so giao duc va dao tao');
  });

  test('keeps kind words apart: a ward is not a commune', () => {
    expect(foldName('Phường Thái Bình')).not.toBe(foldName('Xã Thái Bình'));
  });

  test('folding a folded name changes nothing, and Unicode forms fold alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
        expect(foldName(text.normalize('NFD'))).toBe(foldName(text.normalize('NFC')));
      }),
    );
  });
});
