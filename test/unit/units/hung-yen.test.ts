import { hungYen } from '../../../shared/units/hung-yen';
import { createUnitIndex } from '../../../shared/units/tree';
import type { Unit } from '../../../shared/units/unit';

const index = createUnitIndex(hungYen);
const codes = (units: Unit[]) => units.map((unit) => unit.code);
const ofKind = (kind: Unit['kind'], date: string) => index.openOn(date).filter((unit) => unit.kind === kind);

describe('Hưng Yên’s units', () => {
  test('in June 2024: 18 departments and 10 districts', () => {
    expect(ofKind('department', '2024-06-14')).toHaveLength(18);
    expect(ofKind('district', '2024-06-14')).toHaveLength(10);
    expect(index.openOn('2024-06-14')).toHaveLength(28);
  });

  test('since 1/7/2025: no district, 104 communes, of which 93 xã and 11 phường', () => {
    expect(ofKind('district', '2025-06-30')).toHaveLength(10);
    expect(ofKind('district', '2025-07-01')).toEqual([]);
    expect(ofKind('commune', '2025-06-30')).toEqual([]);
    const communes = ofKind('commune', '2025-07-01');
    expect(communes).toHaveLength(104);
    expect(communes.filter(({ name }) => name.startsWith('Xã '))).toHaveLength(93);
    expect(communes.filter(({ name }) => name.startsWith('Phường '))).toHaveLength(11);
    for (const { code } of communes) expect(code).toMatch(/^1[1-3]\d{3}$/);
  });

  // Two independent public lists: the communes of the data file, and these wards with their codes.
  test('the wards carry their official codes', () => {
    const wards = ofKind('commune', '2025-07-01').filter(({ name }) => name.startsWith('Phường '));
    expect(Object.fromEntries(wards.map(({ code, name }) => [name.replace('Phường ', ''), code]))).toEqual({
      'Phố Hiến': '11953',
      'Hồng Châu': '11980',
      'Sơn Nam': '11983',
      'Mỹ Hào': '12103',
      'Thượng Hồng': '12127',
      'Đường Hào': '12133',
      'Trần Hưng Đạo': '12452',
      'Trần Lãm': '12454',
      'Vũ Phúc': '12466',
      'Trà Lý': '12817',
      'Thái Bình': '13225',
    });
  });

  test('the departments merged on 1/3/2025 end the day before, and their tasks go on', () => {
    const before = codes(ofKind('department', '2025-02-28'));
    const after = codes(ofKind('department', '2025-03-01'));
    expect(before.filter((code) => !after.includes(code)).sort()).toEqual(
      ['sgtvt', 'skhdt', 'sldtbxh', 'snnptnt', 'stnmt', 'stttt'].sort(),
    );
    expect(after.filter((code) => !before.includes(code))).toEqual(['snnmt']);
    expect(after).toHaveLength(13);
    const heirs = Object.fromEntries(
      hungYen.units.flatMap((unit) => unit.predecessors.map(({ unit: code }) => [code, unit.code])),
    );
    expect(heirs).toEqual({
      skhdt: 'stc',
      sgtvt: 'sxd',
      stnmt: 'snnmt',
      snnptnt: 'snnmt',
      stttt: 'skhcn',
      sldtbxh: 'snv',
    });
  });

  test('what is not certain says so in Vietnamese', () => {
    expect(hungYen.profile.uncertain).toContain('chưa');
    for (const unit of hungYen.units.filter(({ kind }) => kind !== 'commune'))
      expect(unit.uncertain).toBeTruthy();
  });

  test('the profile names one addressee on any day', () => {
    const { addressees } = hungYen.profile;
    for (const day of ['2024-06-14', '2026-02-14', '2026-02-15', '2027-01-01']) {
      const names = addressees.filter((entry) => entry.validFrom <= day && (entry.validTo ?? '9999') >= day);
      expect(names).toHaveLength(1);
    }
  });

  test('names are stored composed', () => {
    for (const { name } of hungYen.units) expect(name.normalize('NFC')).toBe(name);
  });
});

describe('the index of a unit tree', () => {
  test('finds by code and gives undefined for a stranger', () => {
    expect(index.find('skhcn')?.name).toBe('Sở Khoa học và Công nghệ');
    expect(index.find('xyz')).toBeUndefined();
    expect(index.find('constructor')).toBeUndefined();
    expect(index.profile.place).toBe('Hưng Yên');
  });

  test('lists departments first, then communes, in Vietnamese order, without the province', () => {
    const units = index.openOn('2026-09-14');
    expect(units).toHaveLength(117);
    expect(units.some(({ kind }) => kind === 'province')).toBe(false);
    expect(units.slice(0, 3).map(({ name }) => name)).toEqual([
      'Ban Quản lý các khu công nghiệp tỉnh',
      'Sở Công Thương',
      'Sở Giáo dục và Đào tạo',
    ]);
    expect(units[13]?.name).toBe('Phường Đường Hào');
    expect(units.at(-1)?.name).toBe('Xã Yên Mỹ');
  });

  test('gives the open units right below another', () => {
    expect(codes(index.children('33', '2024-06-14'))).toEqual(codes(index.openOn('2024-06-14')));
    expect(index.children('skhcn', '2024-06-14')).toEqual([]);
  });

  test('a merger counts in the quarter whose days hold it, both ends included', () => {
    const skhcn = index.find('skhcn') as Unit;
    expect(codes(index.predecessorsIn(skhcn, '2024-12-15', '2025-03-14'))).toEqual(['stttt']);
    expect(codes(index.predecessorsIn(skhcn, '2025-03-01', '2025-03-01'))).toEqual(['stttt']);
    expect(index.predecessorsIn(skhcn, '2025-03-02', '2025-06-14')).toEqual([]);
    expect(index.predecessorsIn(skhcn, '2024-09-15', '2025-02-28')).toEqual([]);
    const snnmt = index.find('snnmt') as Unit;
    expect(codes(index.predecessorsIn(snnmt, '2024-12-15', '2025-03-14'))).toEqual(['snnptnt', 'stnmt']);
  });
});
