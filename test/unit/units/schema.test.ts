import { unitTreeSchema } from '../../../shared/units/schema';
import { treeProblems } from '../../../shared/units/tree-problems';
import { unitsText } from '../../../shared/units/words';
import type { Unit, UnitTree } from '../../../shared/units/unit';
import { growth } from '../../tools/counting-reads';

const unit = (code: string, changes: Partial<Unit> = {}): Unit => ({
  code,
  name: `Sở ${code}`,
  kind: 'department',
  parent: '33',
  symbol: null,
  validFrom: '1997-01-01',
  validTo: null,
  predecessors: [],
  ...changes,
});

const province = unit('33', { name: 'Tỉnh Hưng Yên', kind: 'province', parent: null });

const tree = (units: Unit[], profile: Partial<UnitTree['profile']> = {}): UnitTree => ({
  profile: {
    code: '33',
    name: 'Tỉnh Hưng Yên',
    place: 'Hưng Yên',
    superior: 'UBND TỈNH HƯNG YÊN',
    addressees: [{ name: 'Văn phòng UBND tỉnh', validFrom: '1997-01-01', validTo: null }],
    deadlineWorkingDays: 2,
    ...profile,
  },
  units,
});

/** `path: message` of each issue. */
function issues(value: unknown): string[] {
  const result = unitTreeSchema.safeParse(value);
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const words = unitsText.vi;

describe('an uploaded unit tree', () => {
  test('is taken as it is when nothing contradicts', () => {
    const merged = tree([
      province,
      unit('stttt', { validTo: '2025-02-28' }),
      unit('skhcn', { predecessors: [{ unit: 'stttt', on: '2025-03-01' }], uncertain: 'Theo trí nhớ.' }),
      unit('chi-nhanh', { parent: 'skhcn' }),
    ]);
    expect(unitTreeSchema.parse(merged)).toEqual(merged);
  });

  test.each<[string, Unit[], string]>([
    [
      'two units with one code',
      [province, unit('stp'), unit('stp')],
      `units.2.code: ${words.duplicateCode('stp')}`,
    ],
    [
      'no province',
      [unit('stp', { parent: 'stc' }), unit('stc', { parent: 'stp' })],
      `units: ${words.provinceCount(0)}`,
    ],
    [
      'two provinces',
      [province, unit('34', { kind: 'province', parent: null })],
      `units: ${words.provinceCount(2)}`,
    ],
    [
      'a province below another unit',
      [{ ...province, parent: 'stp' }, unit('stp')],
      `units.0.parent: ${words.provinceHasParent}`,
    ],
    [
      'a department without parent',
      [province, unit('stp', { parent: null })],
      `units.1.parent: ${words.parentMissing}`,
    ],
    [
      'an unknown parent',
      [province, unit('stp', { parent: '99' })],
      `units.1.parent: ${words.unitUnknown('99')}`,
    ],
    [
      'a circle of parents',
      [province, unit('a', { parent: 'b' }), unit('b', { parent: 'a' })],
      `units.1.parent: ${words.parentCycle(['a', 'b', 'a'])}`,
    ],
    [
      'a unit above itself',
      [province, unit('a', { parent: 'a' })],
      `units.1.parent: ${words.parentCycle(['a', 'a'])}`,
    ],
    [
      'an end before the beginning',
      [province, unit('stp', { validTo: '1996-12-31' })],
      `units.1.validTo: ${words.endsBeforeItBegins('1997-01-01', '1996-12-31')}`,
    ],
    [
      'a day that does not exist',
      [province, unit('stp', { validFrom: '2025-02-30' })],
      `units.1.validFrom: ${words.badDate}`,
    ],
    ['a code with a slash', [province, unit('st/p')], `units.1.code: ${words.badCode}`],
    ['a blank name', [province, unit('stp', { name: '  ' })], `units.1.name: ${words.emptyText}`],
    [
      'an unknown predecessor',
      [province, unit('stc', { predecessors: [{ unit: 'skhdt', on: '2025-03-01' }] })],
      `units.1.predecessors.0.unit: ${words.predecessorUnknown('skhdt')}`,
    ],
    [
      'a predecessor still open on the day of the merger',
      [
        province,
        unit('skhdt', { validTo: '2025-03-01' }),
        unit('stc', { predecessors: [{ unit: 'skhdt', on: '2025-03-01' }] }),
      ],
      `units.2.predecessors.0.on: ${words.predecessorStillOpen('skhdt', '2025-03-01')}`,
    ],
    [
      'a predecessor that never closed',
      [province, unit('skhdt'), unit('stc', { predecessors: [{ unit: 'skhdt', on: '2025-03-01' }] })],
      `units.2.predecessors.0.on: ${words.predecessorStillOpen('skhdt', '2025-03-01')}`,
    ],
    [
      'a merger with itself',
      [province, unit('stc', { predecessors: [{ unit: 'stc', on: '2025-03-01' }] })],
      `units.1.predecessors.0.unit: ${words.predecessorIsItself}`,
    ],
    [
      'a merger before the unit existed',
      [
        province,
        unit('stnmt', { validTo: '2025-02-28' }),
        unit('snnmt', { validFrom: '2025-07-01', predecessors: [{ unit: 'stnmt', on: '2025-03-01' }] }),
      ],
      `units.2.predecessors.0.on: ${words.mergedOutsideValidity('2025-03-01')}`,
    ],
  ])('%s is refused at its place', (_what, units, expected) => {
    expect(issues(tree(units))).toContain(expected);
  });

  test('a receiver that belongs to an unknown unit is refused at its place', () => {
    const own = { unit: 'vpubnd', name: 'UBND tỉnh' };
    const to = { name: 'Văn phòng UBND tỉnh', own, validFrom: '1997-01-01', validTo: null };
    expect(issues(tree([province], { addressees: [to] }))).toEqual([
      `profile.addressees.0.own.unit: ${words.unitUnknown('vpubnd')}`,
    ]);
  });

  test('a circle is told to its members, not to those below it', () => {
    const units = [
      province,
      unit('a', { parent: 'b' }),
      unit('b', { parent: 'a' }),
      unit('c', { parent: 'a' }),
    ];
    expect(issues(tree(units)).map((issue) => issue.split(':')[0])).toEqual([
      'units.1.parent',
      'units.2.parent',
    ]);
  });

  const chain = (length: number): Unit[] =>
    Array.from({ length }, (_, at) => unit(`u${at}`, { parent: at === 0 ? '33' : `u${at - 1}` }));
  const ring = ([first, ...others]: Unit[]): Unit[] =>
    first ? [{ ...first, parent: `u${others.length}` }, ...others] : [];
  const merged = (units: Unit[]): Unit[] =>
    units.map((one) => ({ ...one, predecessors: [{ unit: 'u0', on: '2025-03-01' }] }));

  test.each([
    ['each the parent of the next', chain],
    ['all in one circle', (length: number) => ring(chain(length))],
    ['below a circle', (length: number) => [...ring(chain(2)), ...chain(length).slice(2)]],
    ['all of one merger', (length: number) => merged(chain(length))],
    ['all of one code', (length: number) => chain(length).map((one) => ({ ...one, code: 'u0' }))],
  ])('units %s are checked in steps that grow with their number', (_what, units) => {
    const [small, large] = [500, 2000].map((length) => tree([province, ...units(length)])) as [
      UnitTree,
      UnitTree,
    ];
    expect(growth(treeProblems, small, large)).toBeLessThan(4.1);
    const told = treeProblems(large).map(({ message }) => message.length);
    expect(Math.max(0, ...told)).toBeLessThan(300);
  });

  test('a circle is told in full up to ten units, of more only the beginning', () => {
    const [first] = treeProblems(tree([province, ...ring(chain(12))]));
    const codes = ['u0', 'u11', 'u10', 'u9', 'u8', 'u7', 'u6', 'u5', 'u4', 'u3', '…', 'u0'];
    expect(first).toEqual({ path: ['units', 1, 'parent'], message: words.parentCycle(codes) });
  });

  test('the profile must fit the province and have a usable deadline', () => {
    expect(issues(tree([province], { code: '34' }))).toEqual([
      `profile.code: ${words.profileCode('34', '33')}`,
    ]);
    for (const deadlineWorkingDays of [0, 31, 1.5]) {
      expect(issues(tree([province], { deadlineWorkingDays }))).toContain(
        `profile.deadlineWorkingDays: ${words.badWorkingDays}`,
      );
    }
    const addressees = [{ name: 'A', validFrom: '2025-01-01', validTo: '2024-01-01' }];
    expect(issues(tree([province], { addressees }))).toEqual([
      `profile.addressees.0.validTo: ${words.endsBeforeItBegins('2025-01-01', '2024-01-01')}`,
    ]);
  });

  test('what is no tree at all is refused, never thrown at the caller', () => {
    for (const value of [
      null,
      7,
      'x',
      [],
      {},
      { profile: null, units: [null] },
      { ...tree([province]), more: 1 },
    ]) {
      expect(issues(value).length).toBeGreaterThan(0);
    }
  });

  test('both languages have the same phrases', () => {
    expect(Object.keys(unitsText.en)).toEqual(Object.keys(unitsText.vi));
  });
});
