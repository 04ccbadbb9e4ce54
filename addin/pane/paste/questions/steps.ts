import type { Answer, Question, QuestionOption } from '../../../../shared/intake/questions/question';
import type { Doubt } from '../../../../shared/intake/result';
import type { PasteStep } from '../view';

/** Answers, and what giving them makes of a reading; what is shown of them beforehand is worked out by the same step. */

export function chosenAnswer(question: Question, { id, decisions }: QuestionOption): Answer {
  return { question, option: id, decisions };
}

/** A figure that nobody proposed. */
export function typedAnswer(question: Question, value: number | string): Answer {
  const { cell } = question;
  return {
    question,
    option: null,
    decisions: cell === undefined ? [] : [{ about: 'cell', row: cell.row, column: cell.column, value }],
  };
}

/** To questions for which one figure is proposed, what is proposed. */
export function proposedAnswers(questions: readonly Question[]): Answer[] {
  return questions.flatMap((question) => {
    const [option] = question.options;
    return option === undefined ? [] : chosenAnswer(question, option);
  });
}

export function giveAnswers(table: string, given: readonly Answer[]): PasteStep {
  return (reading, { changeTable }) =>
    changeTable(reading, table, (own) => ({ ...own, answers: [...own.answers, ...given] }));
}

export function leaveTables(...tables: string[]): PasteStep {
  return (reading, { includeTable }) =>
    tables.reduce((left, table) => includeTable(left, table, false), reading);
}

export function chooseForm(doubt: Doubt, form: string | null): PasteStep {
  return (reading, loaded) => loaded.chooseForm(reading, doubt, form);
}

export function chooseLine(doubt: Doubt, value: string | null): PasteStep {
  return (reading, loaded) => loaded.chooseLine(reading, doubt, value);
}
