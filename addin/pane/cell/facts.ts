import type { CellsResponse } from '../../../shared/contract/cells';
import { TOTAL_ROW, type CellValue, type Table } from '../../../shared/forms/table';
import type { FormDocument } from '../../../shared/forms/document';
import { pick, type Lang } from '../../../shared/language/language';
import type { CellRef } from '../../../shared/locate/correction';
import { countAt } from '../../../shared/overview/figures-beside';
import { periodKey, shiftPeriod, type Period } from '../../../shared/period/period';
import type { CompiledRelation } from '../../../shared/rules/compile';
import type { Status } from '../../../shared/rules/finding';
import { COMPARISON_SIGNS, printRelation } from '../../../shared/rules/notation';
import { findingWords } from '../../../shared/rules/words';

import { figureIn, isSameCell } from '../quarter/draft/pins';
import type { OpenQuarter } from '../quarter/state';

/** A quarter's figure of the cell; null: blank, or not known. */
export interface QuarterFigure {
  period: Period;
  value: CellValue;
}

/** The cell's figures of eight quarters, the open one last. */
export function figuresOver(
  { frame, draft }: OpenQuarter,
  beside: CellsResponse | null,
  cell: CellRef,
): QuarterFigure[] {
  const { calendar, tables } = draft.content;
  const form = frame.forms.find(({ code }) => code === cell.form);
  return Array.from({ length: 8 }, (_, index) => {
    const period = shiftPeriod(frame.period, index - 7);
    const stored = beside?.before.find((quarter) => quarter.period === periodKey(period));
    // Figures of other days do not compare; those of the quarter before this machine may know without a line.
    const before = stored?.calendar === calendar ? stored.tables : null;
    const of = index === 7 ? tables : index === 6 && beside === null ? frame.previous : before;
    return { period, value: of && form ? valueIn(of, form, cell) : null };
  });
}

/** A count as it is known; else what is written. */
function valueIn(tables: readonly Table[], form: FormDocument, cell: CellRef): CellValue {
  if (form.columns.find(({ key }) => key === cell.column)?.kind !== 'count') return figureIn(tables, cell);
  return countAt(
    tables.find((table) => table.form === cell.form),
    cell.row,
    cell.column,
  );
}

/** A relation in which a cell stands. */
export interface CellRelation {
  code: string;
  form: string;
  text: string;
  /** What the check has to say of it in this row; undefined: nothing. */
  status: Status | undefined;
}

/** The relations in which a cell stands, of its own form first, with the name of each column beside its number. */
export function relationsOf({ frame, judgement }: OpenQuarter, cell: CellRef, lang: Lang): CellRelation[] {
  const total = cell.row === TOTAL_ROW;
  const { forms } = frame.rules;
  const own = [...forms].sort(
    (a, b) => Number(b.form.code === cell.form) - Number(a.form.code === cell.form),
  );
  return own.flatMap(({ form, relations }) =>
    relations
      .filter((relation) => takesPart(relation, form, cell) && (total || relation.relation.scope !== 'unit'))
      .map(({ relation, parsed, kind }): CellRelation => {
        const finding = judgement.findings.find(
          ({ code, row, cells }) =>
            code === relation.code &&
            (kind === 'total' ? cells.includes(cell.column) : (row ?? TOTAL_ROW) === cell.row),
        );
        const text =
          kind === 'comparison'
            ? relationText(frame.forms, form.code, parsed, lang)
            : pick(relation.name, lang);
        return { code: relation.code, form: form.code, text, status: finding?.status };
      }),
  );
}

function takesPart(relation: CompiledRelation, form: FormDocument, cell: CellRef): boolean {
  if (form.code === cell.form) {
    const isCount = form.columns.some(({ key, kind }) => key === cell.column && kind === 'count');
    return relation.kind === 'total' ? isCount : relation.cells.includes(cell.column);
  }
  const sides =
    relation.kind === 'comparison'
      ? [relation.left, relation.right]
      : relation.kind === 'ratio'
        ? [relation.numerator, relation.denominator]
        : [];
  return sides.some(({ terms }) =>
    terms.some((term) => term.form === cell.form && term.column === cell.column),
  );
}

function relationText(
  forms: readonly FormDocument[],
  code: string,
  relation: CompiledRelation['parsed'],
  lang: Lang,
): string {
  const words = findingWords[lang];
  return printRelation(relation, {
    term({ form, period, column }) {
      const columns = forms.find((candidate) => candidate.code === (form ?? code))?.columns;
      const name = columns?.find(({ key }) => key === column)?.name;
      const number =
        form !== undefined
          ? words.termOther(form, column)
          : period === 'previous'
            ? words.termPrevious(column)
            : `(${column})`;
      return name === undefined ? number : `${pick(name, lang)} ${number}`;
    },
    comparison: COMPARISON_SIGNS,
    when: words.when,
    total: words.totalRelation,
  });
}

/** The version that changed the cell last; null: none, `unsaved`: what stands there now is not saved. */
export function lastChange(
  { draft, stored }: OpenQuarter,
  beside: CellsResponse | null,
  cell: CellRef,
): CellsResponse['changes'][number] | 'unsaved' | null {
  if (figureIn(draft.content.tables, cell) !== figureIn(stored?.tables ?? [], cell)) return 'unsaved';
  return beside?.changes.find(({ cells }) => cells.some((changed) => isSameCell(changed, cell))) ?? null;
}

/** Whether the server knows the cell: only then can something be said of it. */
export function isStored({ stored }: OpenQuarter, { form, row }: CellRef): boolean {
  if (stored === null) return false;
  const table = stored.tables.find((candidate) => candidate.form === form);
  return row === TOTAL_ROW || table?.rows.some(({ key }) => key === row) === true;
}
