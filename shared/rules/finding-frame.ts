import type { Row } from '../forms/table';
import type { CompiledForm, CompiledRelation } from './compile';
import type { Finding } from './finding';

/** A finding on a row, or on the form as a whole, that says nothing yet. */
export function emptyFinding(
  form: CompiledForm,
  row: Row | null,
  code: string,
  status: Finding['status'],
): Finding {
  return {
    code,
    severity: 'info',
    status,
    form: form.form.code,
    row: row?.key.normalize('NFC') ?? null,
    rowLabel: row?.label.normalize('NFC') ?? null,
    cells: [],
    stated: null,
    computed: null,
    difference: null,
    message: '',
    basis: '',
  };
}

/** The same with what a relation brings along: code, severity, cells and basis. */
export function relationFinding(
  form: CompiledForm,
  row: Row | null,
  { relation, cells }: CompiledRelation,
  status: Finding['status'],
): Finding {
  const { code, severity, basis } = relation;
  return { ...emptyFinding(form, row, code, status), severity, cells, basis };
}
