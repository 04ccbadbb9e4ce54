import { rowKey } from '../../../shared/forms/row-key';
import { cutOff, type Period } from '../../../shared/period/period';
import type { Unit } from '../../../shared/units/unit';
import data from './data/fields.json';

/** A lĩnh vực that a unit handles, with how many procedures it has and about how many dossiers come in a quarter. */
export interface Field {
  key: string;
  label: string;
  procedures: number;
  dossiers: number;
}

type RawField = Omit<Field, 'key'>;

const byUnit: Partial<Record<string, RawField[]>> = data.units;
const byKind: Partial<Record<string, RawField[]>> = data.kinds;

/** The unit's own fields, and those of the units that had merged into it by the period's cut-off. */
export function fieldsOf(unit: Unit, period: Period): Field[] {
  const day = cutOff(period);
  const merged = unit.predecessors.filter(({ on }) => on <= day).map(({ unit: code }) => code);
  const raw = [unit.code, ...merged].flatMap((code) => byUnit[code] ?? []);
  const fields = raw.length > 0 ? raw : (byKind[unit.kind] ?? []);
  return fields.map((field) => ({ ...field, key: rowKey(field.label) }));
}
