import { NameIndex } from '../../../shared/intake/read/names';
import { provinceUnits } from './units';

const index = new NameIndex(provinceUnits());
const found = (text: string) => index.match(text).found?.name;

describe('units by the names that people give them', () => {
  test.each([
    ['Sở Khoa học và Công nghệ', 'Sở Khoa học và Công nghệ'],
    ['SỞ KHOA HỌC & CÔNG NGHỆ', 'Sở Khoa học và Công nghệ'],
    ['Sở KH&CN', 'Sở Khoa học và Công nghệ'],
    ['Sở KHCN', 'Sở Khoa học và Công nghệ'],
    ['Sở VHTT&DL', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['Sở VH, TT và DL', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['Sở NN&MT', 'Sở Nông nghiệp và Môi trường'],
    ['Sở NN&PTNT', 'Sở Nông nghiệp và Phát triển nông thôn'],
    ['Sở LĐTB&XH', 'Sở Lao động - Thương binh và Xã hội'],
    ['Sở GD&ĐT', 'Sở Giáo dục và Đào tạo'],
    ['VP UBND tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh'],
    ['Văn phòng UBND', 'Văn phòng Ủy ban nhân dân tỉnh'],
    ['BQL các KCN tỉnh', 'Ban Quản lý các khu công nghiệp tỉnh'],
    ['UBND xã Diên Hà', 'Xã Diên Hà'],
    ['Ủy ban nhân dân phường Phố Hiến, tỉnh Hưng Yên', 'Phường Phố Hiến'],
    ['xã Thái Thuỵ', 'Xã Thái Thuỵ'],
    ['XÃ THÁI THỤY', 'Xã Thái Thuỵ'],
    ['- Diên Hà', 'Xã Diên Hà'],
    ['P. Phố Hiến', 'Phường Phố Hiến'],
    ['Trung tâm Phục vụ hành chính công xã A Sào', 'Xã A Sào'],
  ])('%s is %s', (written, name) => expect(found(written)).toBe(name));

  test.each(['Sở Ngoại thương', 'Xã Không Có', 'Sở', 'Tổng cộng', 'Hưng', 'Xã Phố Hiến'])(
    '%s is none of them',
    (written) => expect(found(written)).toBeUndefined(),
  );

  test('a name that several units share is asked about with all of them', () => {
    const two = new NameIndex([
      { key: 'a', name: 'Xã Tân Hưng' },
      { key: 'b', name: 'Phường Tân Hưng' },
    ]);
    expect(two.match('Tân Hưng')).toMatchObject({
      found: undefined,
      candidates: [{ key: 'a' }, { key: 'b' }],
    });
  });

  test('likeness is only offered', () => {
    expect(index.match('Sở Khoa học và Kỹ nghệ')).toMatchObject({ found: undefined, confidence: 0 });
    expect(index.match('Sở Khoa học và Kỹ nghệ').candidates.map(({ name }) => name)).toContain(
      'Sở Khoa học và Công nghệ',
    );
  });

  test('every unit of the province is known by its own name', () => {
    const units = provinceUnits();
    const lost = units.filter(({ key, name }) => index.match(name).found?.key !== key);
    expect(lost).toEqual([]);
  });
});
