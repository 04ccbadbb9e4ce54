import fc from 'fast-check';
import { rowKey, rowKeys } from '../../../shared/forms/row-key';

describe('the key of a label', () => {
  test.each([
    ['Bổ trợ tư pháp, đấu giá', 'bo-tro-tu-phap-dau-gia'],
    ['  KH&CN (cấp huyện) ', 'kh-cn-cap-huyen'],
    ['Hoà giải', 'hoa-giai'],
    ['…', ''],
  ])('%p is %p', (label, key) => {
    expect(rowKey(label)).toBe(key);
  });
});

describe('the keys of a table', () => {
  test('rows of known labels keep their keys, however the label is spelled', () => {
    const known = [{ key: 'gd', label: 'Giáo dục' }];
    expect(rowKeys(['Đất đai', 'GIÁO  DỤC'], known)).toEqual(['dat-dai', 'gd']);
  });

  test('equal labels get keys of their own, known ones first and in order', () => {
    const known = [
      { key: 'a', label: 'Đất đai' },
      { key: 'b', label: 'Đất đai' },
    ];
    expect(rowKeys(['Đất đai', 'Đất đai', 'Đất đai'], known)).toEqual(['a', 'b', 'dat-dai']);
    expect(rowKeys(['Đất đai', 'Đất đai'])).toEqual(['dat-dai', 'dat-dai-2']);
  });

  test('no detail row takes the total’s key, and a known total gives none away', () => {
    expect(rowKeys(['Total'], [{ key: 'total', label: 'Total' }])).toEqual(['total-2']);
  });

  test('a new row does not take the key of a known one that is gone', () => {
    expect(rowKeys(['Đất đai'], [{ key: 'dat-dai', label: 'Đất đai và môi trường' }])).toEqual(['dat-dai-2']);
  });

  test('a label without letters is named all the same', () => {
    expect(rowKeys(['', '—'])).toEqual(['row', 'row-2']);
  });

  test('keys are unique, never empty, and stay when read again', () => {
    const label = fc.constantFrom('Đất đai', 'đất ĐAI', '', 'row', 'dat-dai-2', 'Giáo dục', 'total');
    fc.assert(
      fc.property(fc.array(label), fc.array(label), (before, labels) => {
        const known = rowKeys(before).map((key, index) => ({ key, label: before[index] ?? '' }));
        const keys = rowKeys(labels, known);
        expect(new Set([...keys, 'total']).size).toBe(keys.length + 1);
        expect(keys).not.toContain('');
        expect(rowKeys(before, known)).toEqual(known.map(({ key }) => key));
      }),
    );
  });
});
