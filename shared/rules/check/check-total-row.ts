import { sumIn } from '../../forms/joint-figures';
import { jointColumns } from '../../forms/joint-sums';
import { TOTAL_ROW, type Row } from '../../forms/table';
import type { CompiledForm, CompiledRelation } from '../compile';
import type { Finding, FindingFacts, Status } from '../finding';
import { EXACT_LIMIT } from '../linear';
import { relationFinding } from './finding-frame';
import type { Outcome } from './outcome';
import type { TableValues } from './table-values';

type TotalRelation = Extract<CompiledRelation, { kind: 'total' }>;

/**
 * The stated total row against the rows above it, one answer a column; columns that rows or total state together only
 * have one together. Where no total is stated, or no rows stand above it, there is nothing to compare.
 */
export function checkTotalRow(
  outcome: Outcome,
  form: CompiledForm,
  relation: TotalRelation,
  table: TableValues,
): void {
  const { rows, values, width } = table;
  const totalIndex = rows.findIndex((row) => row.key === TOTAL_ROW);
  const total = rows[totalIndex];
  if (!total || rows.length < 2) return;
  const together = table.rests.size > 0 ? checkJointTotals(outcome, form, relation, table, total) : undefined;
  form.counts.forEach((column, place) => {
    const joint = together?.get(column.key);
    if (joint === 'fail') return;
    const stated = values[totalIndex * width + place] as number;
    let known = 0;
    let blanks = 0;
    for (let index = 0; index < rows.length; index += 1) {
      if (index === totalIndex) continue;
      const value = values[index * width + place] as number;
      if (Number.isNaN(value)) blanks += 1;
      else known += value;
    }
    // Of a column whose sum with others agrees, only more than the total states is certainly wrong.
    if (joint === 'pass' && !(known > stated)) return;
    if (blanks === 0 && known === stated && known <= EXACT_LIMIT) return outcome.pass();
    // One row and its total, both blank: that the row is blank is said already.
    if (rows.length === 2 && blanks === 1 && Number.isNaN(stated)) return;
    const sum = known > EXACT_LIMIT ? sumExactly(table, totalIndex, place) : known;
    const where = { row: total, order: relation.order, column: place };
    const found = (status: Status, facts: FindingFacts): Finding => ({
      ...relationFinding(form, total, relation, status, facts),
      cells: [column.key],
    });
    if (Number.isNaN(stated) || (blanks > 0 && !(sum > stated))) {
      const cell = total.cells[column.key];
      const facts = { kind: 'undecided-total', blanks } as const;
      outcome.report({ ...found('undecided', facts), stated: typeof cell === 'number' ? cell : null }, where);
    } else if (blanks > 0 || sum < stated || sum > stated) {
      const whole = BigInt(sum);
      const facts = { kind: 'wrong-total', stated, sum: String(whole), blanks } as const;
      const compared =
        blanks > 0 ? {} : { computed: Number(sum), difference: Number(whole - BigInt(stated)) };
      outcome.report({ ...found('fail', facts), stated, ...compared }, where);
    } else {
      outcome.pass();
    }
  });
}

/**
 * Compares the sums of columns that are known together only.
 * @returns the answer for each of the columns
 */
function checkJointTotals(
  outcome: Outcome,
  form: CompiledForm,
  relation: TotalRelation,
  { rows }: TableValues,
  total: Row,
): Map<string, 'pass' | 'fail'> {
  const answers = new Map<string, 'pass' | 'fail'>();
  for (const columns of jointColumns(rows, form.keys)) {
    const stated = sumIn(total, columns);
    const parts = rows.flatMap((row) => (row === total ? [] : sumIn(row, columns)));
    if (stated === null || parts.includes(null)) continue;
    const sum = parts.reduce((known, part) => known + BigInt(part ?? 0), 0n);
    const agrees = sum === BigInt(stated);
    for (const column of columns) answers.set(column, agrees ? 'pass' : 'fail');
    if (agrees) {
      outcome.pass();
      continue;
    }
    const facts = { kind: 'wrong-joint-total', stated, sum: String(sum) } as const;
    const difference = Number(sum - BigInt(stated));
    outcome.report(
      {
        ...relationFinding(form, total, relation, 'fail', facts),
        ...{ cells: columns, stated, computed: Number(sum), difference },
      },
      { row: total, order: relation.order, column: form.keys.indexOf(columns[0] as string) },
    );
  }
  return answers;
}

function sumExactly({ rows, values, width }: TableValues, without: number, place: number): bigint {
  let sum = 0n;
  for (let index = 0; index < rows.length; index += 1) {
    const value = values[index * width + place] as number;
    if (index !== without && !Number.isNaN(value)) sum += BigInt(value);
  }
  return sum;
}
