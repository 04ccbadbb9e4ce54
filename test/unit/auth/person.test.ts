import { clerkUnit, personFrom } from '../../../functions/auth/person';

test('a clerk of two units, each named once and in code order', () => {
  const claims = { oid: 'id-1', name: 'Trần Thị B', roles: ['clerk.stp', 'clerk.skhcn', 'clerk.stp'] };
  expect(personFrom(claims)).toEqual({
    id: 'id-1',
    name: 'Trần Thị B',
    roles: { clerk: ['skhcn', 'stp'], supervisor: false, admin: false },
  });
});

test('without a name the directory id stands in', () => {
  expect(personFrom({ oid: 'id-1' })?.name).toBe('id-1');
  expect(personFrom({ oid: 'id-1', name: '' })?.name).toBe('id-1');
  expect(personFrom({ oid: 'id-1', name: 7 })?.name).toBe('id-1');
});

test.each([{}, { oid: '' }, { oid: 7 }, { sub: 'x' }])('claims %j describe nobody', (claims) => {
  expect(personFrom(claims)).toBeUndefined();
});

test.each([undefined, 'admin', { admin: true }, [7, null, ['admin']]])('roles %j give nothing', (roles) => {
  expect(personFrom({ oid: 'id-1', roles })?.roles).toEqual({ clerk: [], supervisor: false, admin: false });
});

test('a clerk role names exactly one well-formed unit code', () => {
  expect(clerkUnit('clerk.skhcn')).toBe('skhcn');
  expect(clerkUnit('clerk.12345')).toBe('12345');
  for (const role of [
    'clerk',
    'clerk.',
    'clerk.SKHCN',
    'clerk.a.b',
    'clerk.-a',
    'xclerk.a',
    'clerk.a ',
    `clerk.${'a'.repeat(33)}`,
  ]) {
    expect(clerkUnit(role)).toBeUndefined();
  }
});
