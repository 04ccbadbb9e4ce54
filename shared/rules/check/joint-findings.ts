import { isContradicted, restOf } from '../../forms/joint-figures';
import { countIn, type Row } from '../../forms/table';
import type { CompiledForm } from '../compile';
import type { Finding } from '../finding';
import { bareFinding } from './finding-frame';

/** What is said of a row's joint figures: that they are not split yet, or that its cells say another sum. */
export function jointFindings(form: CompiledForm, row: Row): Finding[] {
  return (row.together ?? []).flatMap((joint): Finding[] => {
    const { columns: cells, value } = joint;
    const left = restOf(row, joint);
    const figures = cells.map((key) => countIn(row.cells[key]));
    const { code } = form.form;
    if (isContradicted(left)) {
      const sum = value - left.rest;
      const facts = { kind: 'wrong-joint', value, figures } as const;
      const found = bareFinding(form, row, `${code}.together`, 'fail', facts);
      return [{ ...found, severity: 'error', cells, stated: value, computed: sum, difference: sum - value }];
    }
    if (left.columns.length === 0) return [];
    const facts = { kind: 'not-split', value, figures } as const;
    return [{ ...bareFinding(form, row, `${code}.not-split`, 'undecided', facts), cells, stated: value }];
  });
}
