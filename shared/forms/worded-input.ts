import { sumText } from './column-text';
import { pick, type Lang } from '../language/language';
import { formatDecimal } from '../language/number';
import { periodName } from '../period/period-text';
import { rowName } from './row-name';
import type { InputProblem } from './validate';
import { inputWords } from './words';

/** Input that cannot be taken: where in the document, a stable code, and a sentence for the person who sent it. */
export interface InputError {
  /** JSON pointer: `/tables/0/rows/1/cells/4`. */
  pointer: string;
  code: string;
  detail: string;
}

/** A problem in somebody's language, as it is answered and shown. */
export function wordedInput(problem: InputProblem, lang: Lang): InputError {
  const { pointer, code } = problem;
  return { pointer, code, detail: sentence(problem, lang) };
}

function sentence(problem: InputProblem, lang: Lang): string {
  const words = inputWords[lang];
  const { form } = problem;
  switch (problem.code) {
    case 'form-unknown':
      return words.formUnknown(form);
    case 'form-twice':
      return words.formTwice(form);
    case 'single-row':
      return words.singleRow(form);
    case 'form-not-valid':
      return words.formNotValid(form, periodName(problem.period, lang));
    case 'row-twice':
      return words.rowTwice(form, problem.label, problem.first, problem.second);
    case 'column-unknown':
      return words.columnUnknown(form, problem.column);
    case 'joint-too-few':
    case 'joint-overlap':
    case 'joint-negative':
    case 'joint-too-large':
    case 'joint-fractional': {
      const { row, columns, value } = problem;
      const joint = words.joint(form, rowName(row, numberIn(problem), lang), sumText(columns));
      return words.wrongJoint[problem.code](joint, numeralIn(lang, value));
    }
    default: {
      const { row, name, column, value } = problem;
      const cell = words.cell(form, rowName(row, numberIn(problem), lang), pick(name, lang), column);
      return words.wrongCell[problem.code](
        cell,
        problem.code === 'text-in-count' ? value : numeralIn(lang, value),
      );
    }
  }
}

/** Which row of its table a problem is in, from 1. */
function numberIn({ pointer }: InputProblem): number {
  return Number(/\/rows\/(\d+)/.exec(pointer)?.[1]) + 1;
}

/** A number in exponents stays as it is. */
function numeralIn(lang: Lang, value: string): string {
  return /^-?\d+(?:\.\d+)?$/.test(value) ? formatDecimal(value, lang) : value;
}
