import { isValidOn } from '../period/date';
import type { Addressee, Unit, UnitTree } from './unit';
import { unitsText } from './words';

const words = unitsText.vi;

/** One contradiction between parts of a tree, at the part that has to change. */
interface TreeProblem {
  path: (string | number)[];
  message: string;
}

/** What contradicts itself in a tree of the right shape; takes time in proportion to the tree. */
export function treeProblems(tree: UnitTree): TreeProblem[] {
  const byCode = new Map(tree.units.map((unit) => [unit.code, unit]));
  return [
    ...provinceProblems(tree),
    ...tree.profile.addressees.flatMap((entry, index) => [
      ...validityProblems(entry, ['profile', 'addressees', index]),
      ...addresseeProblems(entry, byCode, ['profile', 'addressees', index, 'own', 'unit']),
    ]),
    ...duplicateProblems(tree.units),
    ...tree.units.flatMap((unit, index) => [
      ...validityProblems(unit, ['units', index]),
      ...parentProblems(unit, byCode, ['units', index, 'parent']),
      ...predecessorProblems(unit, byCode, ['units', index, 'predecessors']),
    ]),
    ...circleProblems(tree, byCode),
  ];
}

function provinceProblems(tree: UnitTree): TreeProblem[] {
  const provinces = tree.units.filter((unit) => unit.kind === 'province');
  const [province] = provinces;
  if (province === undefined || provinces.length > 1) {
    return [{ path: ['units'], message: words.provinceCount(provinces.length) }];
  }
  if (province.code === tree.profile.code) return [];
  return [{ path: ['profile', 'code'], message: words.profileCode(tree.profile.code, province.code) }];
}

function duplicateProblems(units: Unit[]): TreeProblem[] {
  const seen = new Set<string>();
  return units.flatMap(({ code }, index) => {
    if (seen.has(code)) return [{ path: ['units', index, 'code'], message: words.duplicateCode(code) }];
    seen.add(code);
    return [];
  });
}

function validityProblems(
  entry: { validFrom: string; validTo: string | null },
  path: (string | number)[],
): TreeProblem[] {
  if (entry.validTo === null || entry.validFrom <= entry.validTo) return [];
  return [{ path: [...path, 'validTo'], message: words.endsBeforeItBegins(entry.validFrom, entry.validTo) }];
}

function addresseeProblems(
  { own }: Addressee,
  byCode: Map<string, Unit>,
  path: (string | number)[],
): TreeProblem[] {
  if (own === undefined || byCode.has(own.unit)) return [];
  return [{ path, message: words.unitUnknown(own.unit) }];
}

function parentProblems(unit: Unit, byCode: Map<string, Unit>, path: (string | number)[]): TreeProblem[] {
  if (unit.kind === 'province')
    return unit.parent === null ? [] : [{ path, message: words.provinceHasParent }];
  if (unit.parent === null) return [{ path, message: words.parentMissing }];
  return byCode.has(unit.parent) ? [] : [{ path, message: words.unitUnknown(unit.parent) }];
}

/** Codes of a circle that are told. */
const TOLD = 10;

/** A circle is reported at its members, not at the units below it; each is passed once. */
function circleProblems({ units }: UnitTree, byCode: Map<string, Unit>): TreeProblem[] {
  const circles = new Map<string, string[]>();
  const passed = new Set<string>();
  for (const { code } of units) {
    const walk = new Map<string, number>();
    let above = byCode.get(code);
    while (above && !passed.has(above.code)) {
      passed.add(above.code);
      walk.set(above.code, walk.size);
      above = byCode.get(above.parent ?? '');
    }
    const from = above && walk.get(above.code);
    if (from === undefined) continue;
    const circle = [...walk.keys()].slice(from);
    circle.forEach((member, at) => circles.set(member, codesFrom(circle, at)));
  }
  return units.flatMap(({ code, kind }, index) => {
    const codes = kind === 'province' ? undefined : circles.get(code);
    if (codes === undefined) return [];
    return [{ path: ['units', index, 'parent'], message: words.parentCycle(codes) }];
  });
}

/** A circle as it is told of one member: from it on and back to it, of a long one only the beginning. */
function codesFrom(circle: readonly string[], at: number): string[] {
  const told = Array.from({ length: Math.min(circle.length, TOLD) }, (_, step) => {
    return circle[(at + step) % circle.length] as string;
  });
  return [...told, ...(told.length < circle.length ? ['…'] : []), circle[at] as string];
}

function predecessorProblems(
  unit: Unit,
  byCode: Map<string, Unit>,
  path: (string | number)[],
): TreeProblem[] {
  return unit.predecessors.flatMap(({ unit: code, on }, index) => {
    const at = (key: string, message: string): TreeProblem => ({ path: [...path, index, key], message });
    const predecessor = byCode.get(code);
    if (code === unit.code) return [at('unit', words.predecessorIsItself)];
    if (predecessor === undefined) return [at('unit', words.predecessorUnknown(code))];
    if (!isValidOn(unit, on)) return [at('on', words.mergedOutsideValidity(on))];
    if (predecessor.validTo === null || predecessor.validTo >= on)
      return [at('on', words.predecessorStillOpen(code, on))];
    return [];
  });
}
