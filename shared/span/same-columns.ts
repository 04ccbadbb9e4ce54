import { countColumns, type FormDocument } from '../forms/document';

/** Whether the forms of another quarter hold this one with the same columns, so that the two can be added up. */
export function haveSameColumns(form: FormDocument, others: readonly FormDocument[]): boolean {
  const text = (one: FormDocument) =>
    countColumns(one)
      .map(({ key, measure }) => [key, measure])
      .join();
  const other = others.find(({ code }) => code === form.code);
  return other !== undefined && text(other) === text(form);
}
