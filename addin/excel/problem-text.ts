import type { FormDocument } from '../../shared/forms/document';
import { rowName } from '../../shared/forms/row-name';
import { excelWords } from './words';
import { pick, type Lang } from '../../shared/language/language';
import type { ExcelProblem, ExcelProblemCode, ReadProblem } from './port';

/** What happened and what to do. */
export function problemText({ code, partial }: ExcelProblem, lang: Lang): string {
  const words: Record<ExcelProblemCode, string> = excelWords[lang].problem;
  return partial ? `${words[code]} ${excelWords[lang].partial}` : words[code];
}

/** Why something of a form could not be read, with the place as the clerk knows it. */
export function readProblemText(problem: ReadProblem, form: FormDocument | undefined, lang: Lang): string {
  const words = excelWords[lang];
  const found = form?.columns.find(({ key }) => key === problem.column);
  const key = problem.column ?? '';
  const column = words.column(found ? pick(found.name, lang) : '', key);
  if (problem.kind === 'missing') return words.read.missing(problem.form);
  if (problem.kind === 'broken') {
    return problem.column === undefined
      ? words.read.broken(problem.form)
      : words.read.columnGone(problem.form, column);
  }
  if (problem.kind === 'note') return words.read.note(problem.form, problem.cell ?? '', problem.text ?? '');
  const row = rowName(problem.rowLabel ?? '', problem.rowNumber, lang);
  if (found?.kind === 'label') return words.read.nameless(problem.form, row);
  return words.read.notAFigure(problem.form, row, column, problem.text ?? '');
}
