import { Field } from '@fluentui/react-components';
import { useState } from 'react';
import { describeDoubt } from '../../../../shared/intake/describe';
import type { Doubt } from '../../../../shared/intake/result';
import { panePasteQuestionWords } from './words';
import { twiceQuestions, type TwiceQuestion } from './open-questions';
import type { PasteReading } from '../state';
import { AnswerButtons, AnswerList, Answers } from './answers';
import { QuestionFrame } from './question-frame';
import { chooseForm, chooseLine, leaveTables } from './steps';
import { ButtonLine } from '../../parts/button-line';
import { Choose } from '../../parts/choose';
import { useStyles } from '../../parts/styles';
import { areaText, formTitle, lineText, placeText } from '../describe';
import { usePasteStyles } from '../styles';
import { useLang, useWords } from '../../common/hooks';
import { usePaste } from '../hooks';

/** Questions about the source as a whole: which form a block is, what a line means, which of two tables counts. */
export function WholeQuestions({ reading }: { reading: PasteReading }) {
  const styles = useStyles();
  const asked = reading.open.filter(({ what }) => what !== 'nothing');
  const twice = twiceQuestions(reading);
  if (asked.length + twice.length === 0) return null;
  return (
    <ul className={styles.list}>
      {asked.map((doubt) => (
        <li key={`${doubt.where.grid} ${doubt.where.row} ${doubt.where.column}`}>
          {doubt.what === 'form' ? (
            <FormQuestion reading={reading} doubt={doubt} />
          ) : (
            <LineQuestion reading={reading} doubt={doubt} />
          )}
        </li>
      ))}
      {twice.map((question) => (
        <li key={question.id}>
          <Twice reading={reading} question={question} />
        </li>
      ))}
    </ul>
  );
}

function placeOf(reading: PasteReading, { where }: Doubt): string {
  return where.row === null ? '' : placeText(reading, where.row, where.column ?? 0);
}

function FormQuestion({ reading, doubt }: { reading: PasteReading; doubt: Doubt }) {
  const styles = useStyles();
  const own = usePasteStyles();
  const words = useWords(panePasteQuestionWords);
  const lang = useLang();
  const likely = doubt.candidates.map(({ value }) => value);
  const others = reading.frame.forms.flatMap(({ code }) => (likely.includes(code) ? [] : code));
  const answer = (code: string) => ({
    id: code,
    text: formTitle(reading, code, lang),
    step: chooseForm(doubt, code),
  });
  const leave = { id: 'none', text: words.leaveTable, step: chooseForm(doubt, null) };
  return (
    <QuestionFrame
      text={`${placeOf(reading, doubt)}: ${describeDoubt(doubt, undefined, lang)}`}
      className={own.question}
    >
      {(id) => (
        <>
          <p className={styles.small}>{doubt.shown}</p>
          <AnswerButtons labelledBy={id} answers={[...likely.map(answer), leave]} />
          <AnswerList labelledBy={id} answers={others.map(answer)} />
        </>
      )}
    </QuestionFrame>
  );
}

function LineQuestion({ reading, doubt }: { reading: PasteReading; doubt: Doubt }) {
  const own = usePasteStyles();
  const words = useWords(panePasteQuestionWords);
  const lang = useLang();
  const named = (value: string) => lineText(reading, value, lang);
  const candidates = doubt.candidates.slice(0, 3).map(({ value }) => ({ value: named(value) }));
  const answers = doubt.candidates.map(({ value }) => ({
    id: value,
    text: named(value),
    step: chooseLine(doubt, value),
  }));
  const none = { id: 'none', text: words.none, step: chooseLine(doubt, null) };
  return (
    <QuestionFrame
      text={`${placeOf(reading, doubt)}: ${describeDoubt({ ...doubt, what: 'column', candidates }, undefined, lang)}`}
      className={own.question}
    >
      {(id) => <Answers labelledBy={id} answers={[...answers, none]} />}
    </QuestionFrame>
  );
}

function Twice({ reading, question }: { reading: PasteReading; question: TwiceQuestion }) {
  const own = usePasteStyles();
  const words = useWords(panePasteQuestionWords);
  const lang = useLang();
  const [earlier, later] = question.tables;
  const answer = (taken: string, left: string) => {
    const table = reading.found.find((found) => found.id === taken)?.now;
    const place = table === undefined ? '' : areaText(reading, table.grid, table.area, lang);
    return { id: taken, text: words.takeTable(place), step: leaveTables(left) };
  };
  return (
    <QuestionFrame text={words.twice(question.form)} className={own.question}>
      {(id) => (
        <Answers
          labelledBy={id}
          answers={[answer(earlier, later), answer(later, earlier)]}
          base={leaveTables(earlier, later)}
        />
      )}
    </QuestionFrame>
  );
}

/** A source in which nothing was recognised can still be mapped, column by column. */
export function ByHand({ reading }: { reading: PasteReading }) {
  const styles = useStyles();
  const words = useWords(panePasteQuestionWords).hand;
  const lang = useLang();
  const paste = usePaste();
  const forms = reading.frame.forms;
  const [form, setForm] = useState(forms[0]?.code ?? '');
  const [grid, setGrid] = useState(0);
  const nothing = reading.open.find(({ what }) => what === 'nothing');
  if (nothing === undefined) return null;
  const { grids } = reading.source;
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        void paste.mapByHand(grid, form);
      }}
    >
      <p className={styles.text}>{describeDoubt(nothing, undefined, lang)}</p>
      <p className={styles.small}>{words.lead}</p>
      {grids.length > 1 && (
        <Field label={words.sheet}>
          <Choose
            size="small"
            value={String(grid)}
            options={grids.map(({ name }, index) => [String(index), name])}
            onChoose={(value) => setGrid(Number(value))}
          />
        </Field>
      )}
      <Field label={words.form}>
        <Choose
          size="small"
          value={form}
          options={forms.map(({ code }) => [code, formTitle(reading, code, lang)])}
          onChoose={setForm}
        />
      </Field>
      <ButtonLine type="submit" size="small">
        {words.button}
      </ButtonLine>
    </form>
  );
}
