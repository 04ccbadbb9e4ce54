import { isOfWhole } from '../../../shared/intake/decisions/decision';
import { describeDoubt } from '../../../shared/intake/describe';
import type { Question } from '../../../shared/intake/questions/question';
import type { Doubt } from '../../../shared/intake/result';
import type { Lang } from '../../../shared/language/language';
import {
  areaText,
  formTitle,
  lineText,
  optionText,
  placeText,
  questionText,
} from '../../pane/paste/describe';
import {
  tableQuestions,
  twiceQuestions,
  type TwiceQuestion,
} from '../../pane/paste/questions/open-questions';
import {
  chooseForm,
  chooseLine,
  chosenAnswer,
  giveAnswers,
  leaveTables,
  typedAnswer,
} from '../../pane/paste/questions/steps';
import { panePasteQuestionWords } from '../../pane/paste/questions/words';
import type { PasteReading, PasteTable } from '../../pane/paste/state';
import type { PasteStep } from '../../pane/paste/view';

/** A question about the file as a form field: its text, and what may be answered. */
export interface Asked {
  id: string;
  text: string;
  /** As read in the file. */
  shown?: string;
  answers: { id: string; text: string; step: PasteStep }[];
  /** Another figure, or rate, may be typed. */
  typed?: { rate: boolean; step: (value: number | string) => PasteStep };
}

/** Everything that has to be answered before the file is taken, the questions about all of it first. */
export function askedOf(reading: PasteReading, lang: Lang): Asked[] {
  const whole = reading.open.filter(({ what }) => what !== 'nothing');
  return [
    ...whole.map((doubt) => (doubt.what === 'form' ? formAsked : lineAsked)(reading, doubt, lang)),
    ...twiceQuestions(reading).map((question) => twiceAsked(reading, question, lang)),
    ...reading.found
      .filter(({ included }) => included)
      .flatMap((table) =>
        tableQuestions(reading, table).map((question) => tableAsked(reading, table, question, lang)),
      ),
  ];
}

const idOf = ({ what, where }: Doubt) => `${what} ${where.grid} ${where.row} ${where.column}`;

function at(reading: PasteReading, { where }: Doubt, text: string): string {
  return where.row === null ? text : `${placeText(reading, where.row, where.column ?? 0)}: ${text}`;
}

function formAsked(reading: PasteReading, doubt: Doubt, lang: Lang): Asked {
  const likely = doubt.candidates.map(({ value }) => value);
  const others = reading.frame.forms.map(({ code }) => code).filter((code) => !likely.includes(code));
  return {
    id: idOf(doubt),
    text: at(reading, doubt, describeDoubt(doubt, undefined, lang)),
    shown: doubt.shown,
    answers: [
      ...[...likely, ...others].map((code) => ({
        id: code,
        text: formTitle(reading, code, lang),
        step: chooseForm(doubt, code),
      })),
      { id: 'leave', text: panePasteQuestionWords[lang].leaveTable, step: chooseForm(doubt, null) },
    ],
  };
}

function lineAsked(reading: PasteReading, doubt: Doubt, lang: Lang): Asked {
  const named = doubt.candidates.map(({ value }) => ({ value: lineText(reading, value, lang) }));
  const asColumn = { ...doubt, what: 'column', candidates: named.slice(0, 3) } as const;
  return {
    id: idOf(doubt),
    text: at(reading, doubt, describeDoubt(asColumn, undefined, lang)),
    answers: [
      ...doubt.candidates.map(({ value }) => ({
        id: value,
        text: lineText(reading, value, lang),
        step: chooseLine(doubt, value),
      })),
      { id: 'none', text: panePasteQuestionWords[lang].none, step: chooseLine(doubt, null) },
    ],
  };
}

function twiceAsked(reading: PasteReading, { id, form, tables }: TwiceQuestion, lang: Lang): Asked {
  const words = panePasteQuestionWords[lang];
  return {
    id,
    text: words.twice(form),
    answers: tables.map((taken, index) => {
      const table = reading.found.find((found) => found.id === taken)?.now;
      const place = table === undefined ? '' : areaText(reading, table.grid, table.area, lang);
      return { id: taken, text: words.takeTable(place), step: leaveTables(tables[1 - index] ?? '') };
    }),
  };
}

function tableAsked(reading: PasteReading, table: PasteTable, question: Question, lang: Lang): Asked {
  const { id, what, options, cell } = question;
  const whole = isOfWhole(what);
  const leave = {
    id: 'leave',
    text: panePasteQuestionWords[lang].leaveTable,
    step: leaveTables(table.id),
  };
  const typed = cell && {
    rate: cell.rate,
    step: (value: number | string) => giveAnswers(table.id, [typedAnswer(question, value)]),
  };
  return {
    id: `${table.id} ${id}`,
    text: `${formTitle(reading, table.first.form, lang)}, ${questionText(reading, table, question, lang)}`,
    answers: [
      ...options.map((option) => ({
        id: option.id,
        text: optionText(reading, table, question, option, lang),
        step: giveAnswers(table.id, [chosenAnswer(question, option)]),
      })),
      ...(whole ? [leave] : []),
    ],
    ...(typed ? { typed } : {}),
  };
}
