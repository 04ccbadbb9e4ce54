import type { Row, Table } from '../../forms/table';
import { UNSTATED_TOTAL } from './table-values';
import type { CompiledForm, CompiledRelation } from '../compile';
import type { Finding, FindingFacts } from '../finding';

/** A finding on a row, or on the form as a whole, that knows its facts and no numbers. */
export function bareFinding(
  form: CompiledForm,
  row: Row | null,
  code: string,
  status: Finding['status'],
  facts: FindingFacts,
): Finding {
  return {
    code,
    severity: 'info',
    status,
    form: form.form.code,
    row: row?.key.normalize('NFC') ?? null,
    rowLabel: row === null || row === UNSTATED_TOTAL ? null : row.label.normalize('NFC'),
    cells: [],
    stated: null,
    computed: null,
    difference: null,
    basis: '',
    facts,
  };
}

/** What else names a row of a table that has no name; looks through the rows once, and not before one is asked for. */
export function rowNumbersOf({
  rows,
}: Table): (row: string | null, label: string | null) => { rowNumber?: number } {
  let numbers: Map<string, number> | undefined;
  return (row, label) => {
    if (label !== '') return {};
    numbers ??= new Map(
      rows.map(({ key }, index): [string, number] => [key.normalize('NFC'), index + 1]).reverse(),
    );
    return { rowNumber: (row === null ? undefined : numbers.get(row)) ?? 0 };
  };
}

/** The same with what a relation brings along: code, severity, cells and basis. */
export function relationFinding(
  form: CompiledForm,
  row: Row | null,
  { relation, cells }: CompiledRelation,
  status: Finding['status'],
  facts: FindingFacts,
): Finding {
  const { code, severity, basis } = relation;
  return { ...bareFinding(form, row, code, status, facts), severity, cells, basis };
}
