import * as z from 'zod';
import { CSV_DIALECTS, type CsvDialectName } from '../csv/csv';
import { isIsoDate, isValidOn } from '../period/date';
import { unitsText } from './words';
import { UNIT_CODE, type Unit, type UnitTree } from './unit';

const words = unitsText.vi;
const text = z.string().trim().min(1, words.emptyText);
const isoDate = z.string().refine(isIsoDate, words.badDate);
/** Codes are part of storage keys and addresses, so their alphabet is small. */
const unitCode = z.string().regex(UNIT_CODE, words.badCode);
const validity = { validFrom: isoDate, validTo: isoDate.nullable() };

const unitSchema = z.strictObject({
  code: unitCode,
  name: text,
  kind: z.enum(['province', 'department', 'district', 'commune']),
  parent: z.string().nullable(),
  symbol: text.nullable(),
  predecessors: z.array(z.strictObject({ unit: z.string(), on: isoDate })),
  mail: z.email(words.badMail).exactOptional(),
  uncertain: text.exactOptional(),
  ...validity,
});

const profileSchema = z.strictObject({
  code: unitCode,
  name: text,
  place: text,
  superior: text,
  addressees: z.array(z.strictObject({ name: text, ...validity })).min(1),
  deadlineWorkingDays: z.int(words.badWorkingDays).min(1, words.badWorkingDays).max(30, words.badWorkingDays),
  twoDigitCounts: z.boolean().exactOptional(),
  csv: z.enum(Object.keys(CSV_DIALECTS) as [CsvDialectName, ...CsvDialectName[]]).exactOptional(),
  uncertain: text.exactOptional(),
});

/** Units of today with all that merged into them: the whole country's communes of 2025 and before are 14,000. */
const MOST_UNITS = 20_000;

/** One contradiction between parts of a tree, at the part that has to change. */
interface TreeProblem {
  path: (string | number)[];
  message: string;
}

/**
 * A province's units as uploaded. Beyond the shape it holds that codes are unique, there is exactly one province, every
 * other unit hangs below a known one without circles, no validity ends before it begins, and whatever merged into a
 * unit is known and closed before the merger. Each issue carries the path of the entry and a Vietnamese sentence.
 */
export const unitTreeSchema: z.ZodType<UnitTree> = z
  .strictObject({ profile: profileSchema, units: z.array(unitSchema).max(MOST_UNITS) })
  .superRefine((tree, context) => {
    for (const { path, message } of treeProblems(tree)) context.addIssue({ code: 'custom', path, message });
  });

function treeProblems(tree: UnitTree): TreeProblem[] {
  const byCode = new Map(tree.units.map((unit) => [unit.code, unit]));
  return [
    ...provinceProblems(tree),
    ...tree.profile.addressees.flatMap((entry, index) =>
      validityProblems(entry, ['profile', 'addressees', index]),
    ),
    ...duplicateProblems(tree.units),
    ...tree.units.flatMap((unit, index) => [
      ...validityProblems(unit, ['units', index]),
      ...parentProblems(unit, byCode, ['units', index, 'parent']),
      ...predecessorProblems(unit, byCode, ['units', index, 'predecessors']),
    ]),
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

function parentProblems(unit: Unit, byCode: Map<string, Unit>, path: (string | number)[]): TreeProblem[] {
  if (unit.kind === 'province')
    return unit.parent === null ? [] : [{ path, message: words.provinceHasParent }];
  if (unit.parent === null) return [{ path, message: words.parentMissing }];
  if (!byCode.has(unit.parent)) return [{ path, message: words.parentUnknown(unit.parent) }];
  const codes = [unit.code];
  for (let above = byCode.get(unit.parent); above; above = byCode.get(above.parent ?? '')) {
    const circle = codes.includes(above.code);
    codes.push(above.code);
    // A circle is reported at its members, not at the units below it.
    if (circle) return above.code === unit.code ? [{ path, message: words.parentCycle(codes) }] : [];
  }
  return [];
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
