import { createRandom } from '../../functions/local/seed/random';
import type { Unit, UnitTree } from '../../shared/units/unit';

const MERGED = '2025-07-01';
const DEPARTMENTS_MERGED = '2025-03-01';
const ALWAYS = '1997-01-01';

/** Departments, communes, and before 1/7/2025 districts with the communes that merged; `count` units report today. */
export function makeTree(count: number, seed: number): UnitTree {
  const units: Unit[] = [];
  const add = (unit: Partial<Unit> & Pick<Unit, 'code' | 'name' | 'kind'>) => {
    units.push({
      parent: 'p',
      symbol: null,
      validFrom: ALWAYS,
      validTo: null,
      predecessors: [],
      ...unit,
    });
  };
  add({ code: 'p', name: 'Tỉnh Mẫu', kind: 'province', parent: null });
  const departments = Math.max(1, Math.round(count / 8));
  for (let number = 1; number <= departments; number += 1) {
    const merges = number === 2;
    if (merges) add({ code: 's2-cu', name: 'Sở Số 2 cũ', kind: 'department', validTo: '2025-02-28' });
    add({
      code: `s${number}`,
      name: `Sở Số ${number}`,
      kind: 'department',
      predecessors: merges ? [{ unit: 's2-cu', on: DEPARTMENTS_MERGED }] : [],
    });
  }
  const random = createRandom(seed, 'tree');
  for (let number = 1; number <= count - departments; number += 1) {
    const district = `h${Math.ceil(number / 5)}`;
    if (number % 5 === 1) {
      const name = `Huyện Số ${Math.ceil(number / 5)}`;
      add({ code: district, name, kind: 'district', validTo: '2025-06-30' });
    }
    const olds = random.whole(1, 3);
    const predecessors = Array.from({ length: olds }, (_, index) => `x${number}-${'abc'.charAt(index)}`);
    for (const code of predecessors) {
      add({ code, name: `Xã Cũ ${code.slice(1)}`, kind: 'commune', parent: district, validTo: '2025-06-30' });
    }
    add({
      code: `x${number}`,
      name: `${number % 4 === 0 ? 'Phường' : 'Xã'} ${['Đông', 'An', 'Ân', 'Dương', 'Bình'][number % 5] ?? ''} ${number}`,
      kind: 'commune',
      validFrom: MERGED,
      predecessors: predecessors.map((unit) => ({ unit, on: MERGED })),
    });
  }
  const profile: UnitTree['profile'] = {
    code: 'p',
    name: 'Tỉnh Mẫu',
    place: 'Mẫu',
    superior: 'UBND TỈNH MẪU',
    addressees: [{ name: 'Văn phòng Ủy ban nhân dân tỉnh', validFrom: ALWAYS, validTo: null }],
    deadlineWorkingDays: 2,
  };
  return { profile, units };
}
