import { isValidOn } from '../period/date';
import { cutOff, type PeriodOrSpan } from '../period/period';
import { formDocumentSchema, type FormDocument, type FormEdition } from './document';
import { FormDocumentError } from './errors';

/** The edition of a form in force on the cut-off day of a period; undefined when the form is not valid then. */
export function editionIn(form: FormDocument, period: PeriodOrSpan): FormEdition | undefined {
  const day = cutOff(period);
  return form.editions.find((edition) => isValidOn(edition, day));
}

/** The forms of a period in printing order; of two with the same code the first given counts. */
export function formsIn(forms: readonly FormDocument[], period: PeriodOrSpan): FormDocument[] {
  const found = new Map<string, FormDocument>();
  for (const form of forms) {
    if (!found.has(form.code) && editionIn(form, period) !== undefined) found.set(form.code, form);
  }
  return [...found.values()].sort((a, b) => a.order - b.order || (a.code < b.code ? -1 : 1));
}

/**
 * Reads form documents. Throws FormDocumentError naming the document and the place: a field of the wrong shape,
 * a column twice, a relation's column that does not exist, a workload without the one opening in it, two documents of one code in force on the same day.
 */
export function readForms(documents: readonly unknown[]): FormDocument[] {
  const forms = documents.map(readForm);
  forms.forEach((form, index) => {
    for (const other of forms.slice(0, index)) {
      if (other.code === form.code && overlap(other, form)) {
        throw new FormDocumentError(form.code, '/editions', 'editions-overlap', form.code);
      }
    }
  });
  return forms;
}

/** Reads one form document; see readForms. */
export function readForm(document: unknown): FormDocument {
  const parsed = formDocumentSchema.safeParse(document);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = `/${(issue?.path ?? []).join('/')}`;
    throw new FormDocumentError(codeOf(document), path, 'shape', issue?.message ?? '');
  }
  const form = parsed.data;
  const keys = new Set<string>();
  form.columns.forEach((column, index) => {
    if (keys.has(column.key)) {
      throw new FormDocumentError(form.code, `/columns/${index}/key`, 'column-twice', column.key);
    }
    keys.add(column.key);
  });
  const openings = form.columns.filter(({ measure }) => measure === 'opening').length;
  const workload = form.columns.findIndex(({ measure }) => measure === 'workload');
  if (workload >= 0 && openings !== 1) {
    const path = `/columns/${workload}/measure`;
    throw new FormDocumentError(form.code, path, 'workload-without-opening', String(openings));
  }
  const codes = new Set<string>();
  form.relations.forEach((relation, index) => {
    if (!relation.code.startsWith(`${form.code}.`)) {
      throw new FormDocumentError(form.code, `/relations/${index}/code`, 'foreign-code', relation.code);
    }
    if (codes.has(relation.code)) {
      throw new FormDocumentError(form.code, `/relations/${index}/code`, 'relation-twice', relation.code);
    }
    codes.add(relation.code);
  });
  form.editions.forEach((edition, index) => {
    if (edition.validTo !== null && edition.validTo < edition.validFrom) {
      throw new FormDocumentError(
        form.code,
        `/editions/${index}/validTo`,
        'ends-before-start',
        edition.validTo,
      );
    }
    if (form.editions.slice(0, index).some((other) => daysMeet(other, edition))) {
      throw new FormDocumentError(form.code, `/editions/${index}`, 'editions-overlap', form.code);
    }
  });
  return form;
}

function overlap(a: FormDocument, b: FormDocument): boolean {
  return a.editions.some((x) => b.editions.some((y) => daysMeet(x, y)));
}

function daysMeet(a: FormEdition, b: FormEdition): boolean {
  return (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo);
}

function codeOf(document: unknown): string {
  if (typeof document === 'object' && document !== null && 'code' in document) {
    const code = document.code;
    if (typeof code === 'string') return code;
  }
  return '?';
}
