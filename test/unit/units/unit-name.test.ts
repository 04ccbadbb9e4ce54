import { bareName, inSentence, kindWord } from '../../../shared/units/unit-name';

test.each([
  ['Tỉnh Hưng Yên', 'tỉnh Hưng Yên'],
  ['Xã Diên Hà', 'xã Diên Hà'],
  ['Phường Phố Hiến', 'phường Phố Hiến'],
  ['Thị xã Mỹ Hào', 'thị xã Mỹ Hào'],
  ['Thành phố Hưng Yên', 'thành phố Hưng Yên'],
  ['Thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
  ['Phường 1', 'Phường 1'],
  ['Phường Điện Biên Phủ', 'Phường Điện Biên Phủ'],
  ['Xã Phạm Ngũ Lão', 'Xã Phạm Ngũ Lão'],
  ['Sở Nội vụ', 'Sở Nội vụ'],
  ['Văn phòng Ủy ban nhân dân tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh'],
  ['xã Diên Hà', 'xã Diên Hà'],
])('inside a sentence %s is %s', (name, written) => {
  expect(inSentence(name)).toBe(written);
});

test('a name falls into its kind and its own part', () => {
  expect([kindWord('Thành phố Huế'), bareName('Thành phố Huế')]).toEqual(['thành phố', 'Huế']);
  expect([kindWord('Sở Nội vụ'), bareName('Sở Nội vụ')]).toEqual(['', 'Sở Nội vụ']);
});
