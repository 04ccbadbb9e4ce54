import { countColumns, type FormDocument } from '../forms/document';
import { togetherOf } from '../forms/joint-figures';
import { JointSums } from '../forms/joint-sums';
import { TOTAL_ROW, type Table } from '../forms/table';
import type { FoldNames } from './contained-rows';
import { FieldTotals, type FieldPart } from './field-totals';
import { addTo, mergeUnitsInto, newUnitSum, unitTotalCell, type RunningUnitSum } from './known-sum';
import {
  UNIT_GROUPS,
  type ConsolidatedForm,
  type ConsolidatedGroup,
  type FieldDifference,
  type UnitGroup,
  type UnitLine,
} from './province-totals';

/** The running totals of one form over all units. */
export class FormTotals {
  readonly columns: string[];
  private readonly lines: UnitLine[] = [];
  private readonly sums = new Map<UnitGroup, Map<string, RunningUnitSum>>();
  private readonly joint = new Map<UnitGroup, JointSums>();
  private readonly included = new Map<UnitGroup, number>();
  private readonly falling = new Set<UnitGroup>();
  private readonly differences: FieldDifference[] = [];
  private readonly fields: FieldTotals;

  constructor(
    readonly form: FormDocument,
    private readonly keepLines: boolean,
    fold: FoldNames,
  ) {
    this.columns = countColumns(form).map((column) => column.key);
    this.fields = new FieldTotals(this.columns, fold);
  }

  /** Adds a unit's line; one that is not to be added again is only kept to be shown. */
  addLine(group: UnitGroup, line: UnitLine): void {
    this.included.set(group, (this.included.get(group) ?? 0) + 1);
    if (this.keepLines) this.lines.push(line);
    if (!line.added) return;
    if (line.status !== 'accepted') this.falling.add(group);
    for (const [key, sum] of this.groupSums(group)) {
      const value = line.cells[key] ?? null;
      addTo(sum, value);
      if (value === null) sum.blankUnits.push(line.unit);
    }
    if (line.together === undefined) return;
    const joint = this.joint.get(group) ?? new JointSums();
    this.joint.set(group, joint);
    joint.add({ key: TOTAL_ROW, label: '', cells: line.cells, together: line.together });
  }

  /** Adds the rows behind a line that is added. */
  addRows(table: Table): void {
    if (this.form.rows === 'fields') this.fields.workUp(table)();
  }

  /** Says why rows that are added do not make the unit's line. */
  addDifference(difference: FieldDifference): void {
    this.differences.push(difference);
  }

  /** Notes that a line of the group may turn out not to be added. */
  noteMayFall(group: UnitGroup): void {
    this.falling.add(group);
  }

  /** Adds rows that were added up elsewhere. */
  addFieldParts(parts: readonly FieldPart[]): void {
    this.fields.addParts(parts);
  }

  /**
   * @param expected how many units of each group report
   * @param order place of a unit in the tree
   */
  finish(
    expected: ReadonlyMap<UnitGroup, string[]>,
    order: (unit: string) => number,
  ): Pick<ConsolidatedForm, 'groups' | 'total' | 'together' | 'fields' | 'differences' | 'mayFall'> {
    const lines = this.lines.sort((a, b) => order(a.unit) - order(b.unit));
    const groups = UNIT_GROUPS.filter((group) => (expected.get(group) ?? []).length > 0);
    return {
      groups: groups.map((group) => {
        const members = new Set(expected.get(group));
        return {
          group,
          expected: members.size,
          included: this.included.get(group) ?? 0,
          lines: lines.filter((line) => members.has(line.unit)),
          ...this.totalOf([group], order),
          mayFall: this.falling.has(group),
        };
      }),
      ...this.totalOf(groups, order),
      fields: this.fields.finish(),
      differences: this.differences.sort((a, b) => order(a.unit) - order(b.unit)),
      mayFall: this.falling.size > 0,
    };
  }

  private totalOf(
    groups: readonly UnitGroup[],
    order: (unit: string) => number,
  ): Pick<ConsolidatedGroup, 'total' | 'together'> {
    const total = columnSums(this.columns);
    for (const group of groups) {
      for (const [key, sum] of this.groupSums(group)) mergeUnitsInto(total.get(key) as RunningUnitSum, sum);
    }
    const joint = new JointSums();
    for (const group of groups) for (const part of this.joint.get(group)?.parts() ?? []) joint.addPart(part);
    return {
      total: Object.fromEntries([...total].map(([key, sum]) => [key, unitTotalCell(sum, order)])),
      ...togetherOf(joint.finish(this.columns, (column) => total.get(column) as RunningUnitSum)),
    };
  }

  private groupSums(group: UnitGroup): Map<string, RunningUnitSum> {
    const sums = this.sums.get(group) ?? columnSums(this.columns);
    this.sums.set(group, sums);
    return sums;
  }
}

function columnSums(columns: readonly string[]): Map<string, RunningUnitSum> {
  return new Map(columns.map((key) => [key, newUnitSum()]));
}
