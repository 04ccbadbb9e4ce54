import { Button, Input } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { isOfWhole } from '../../../../shared/intake/decisions/decision';
import type { Question } from '../../../../shared/intake/questions/question';
import { formatCount } from '../../../../shared/language/number';
import { panePasteQuestionWords } from './words';
import type { PasteReading, PasteTable } from '../state';
import { FOCUS_STOP, isFocusLost } from '../../parts/focus';
import { AnswerButtons, Answers, StepTotals } from './answers';
import { QuestionFrame } from './question-frame';
import { typedValue } from './typed-value';
import { chosenAnswer, giveAnswers, leaveTables, proposedAnswers, typedAnswer } from './steps';
import { PagedList } from '../../parts/paged-list';
import { useStyles } from '../../parts/styles';
import { answerText, optionText, questionText } from '../describe';
import { Fold } from '../../parts/fold';
import { usePasteStyles } from '../styles';
import { useCount, useLang, useWords } from '../../common/hooks';
import { usePaste } from '../hooks';

interface Props {
  reading: PasteReading;
  table: PasteTable;
  questions: readonly Question[];
}

/** What has to be answered about a table, and what was. */
export function Questions({ reading, table, questions }: Props) {
  const styles = useStyles();
  const own = usePasteStyles();
  const words = useWords(panePasteQuestionWords);
  const lang = useLang();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const count = questions.length;
  // An answered question is gone, and with it what had the focus.
  useEffect(() => {
    if (isFocusLost(document)) heading.current?.focus();
  }, [count]);
  if (count === 0 && table.answers.length === 0) return null;
  const proposed = questions.filter(
    ({ cell, options }) => cell && options.filter(({ id }) => id !== 'blank').length === 1,
  );
  return (
    <div className={styles.section}>
      <h4 id={id} ref={heading} {...FOCUS_STOP} className={styles.subheading}>
        {words.title(formatCount(count, lang))}
      </h4>
      {proposed.length > 1 && <AcceptAll table={table} questions={proposed} labelledBy={id} />}
      <PagedList items={questions} keyOf={({ id }) => id} itemClass={own.question}>
        {(question) => <QuestionItem reading={reading} table={table} question={question} />}
      </PagedList>
      <Answered reading={reading} table={table} />
    </div>
  );
}

function AcceptAll({ table, questions, labelledBy }: Omit<Props, 'reading'> & { labelledBy: string }) {
  const words = useWords(panePasteQuestionWords);
  const count = useCount();
  const text = words.acceptAll(count(questions.length));
  const step = giveAnswers(table.id, proposedAnswers(questions));
  return <AnswerButtons labelledBy={labelledBy} answers={[{ id: text, text, step }]} />;
}

function QuestionItem({ reading, table, question }: Omit<Props, 'questions'> & { question: Question }) {
  const styles = useStyles();
  const words = useWords(panePasteQuestionWords);
  const lang = useLang();
  const { options, cell, what } = question;
  const answers = options.map((option) => ({
    id: option.id,
    text: optionText(reading, table, question, option, lang),
    step: giveAnswers(table.id, [chosenAnswer(question, option)]),
  }));
  // Whether the table is meant at all: what it brings is told against the forms without it.
  const whole = isOfWhole(what);
  const without = leaveTables(table.id);
  const leave = { id: 'leave', text: words.leaveTable, step: without };
  return (
    <QuestionFrame text={questionText(reading, table, question, lang)} className={styles.section}>
      {(id) => (
        <>
          <Answers
            labelledBy={id}
            answers={whole ? [...answers, leave] : answers}
            base={whole ? without : undefined}
          />
          {cell && <TypedFigure table={table} question={question} rate={cell.rate} />}
        </>
      )}
    </QuestionFrame>
  );
}

/** A figure that nobody proposed. */
function TypedFigure({ table, question, rate }: { table: PasteTable; question: Question; rate: boolean }) {
  const styles = useStyles();
  const own = usePasteStyles();
  const words = useWords(panePasteQuestionWords);
  const paste = usePaste();
  const id = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const value = typedValue(text, rate);
  const step = value === undefined ? undefined : giveAnswers(table.id, [typedAnswer(question, value)]);
  return (
    <form
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(step === undefined);
        if (step !== undefined) void paste.answer(step);
      }}
    >
      <div className={styles.row}>
        <label htmlFor={id}>{rate ? words.otherText : words.otherFigure}</label>
        <Input
          id={id}
          size="small"
          className={own.figure}
          inputMode="decimal"
          value={text}
          aria-invalid={wrong}
          {...(wrong ? { 'aria-describedby': `${id}-wrong` } : {})}
          onChange={(_, { value }) => setText(value)}
        />
        <Button type="submit" size="small" {...(step && { 'aria-describedby': `${id}-totals` })}>
          {words.confirm}
        </Button>
      </div>
      {step && <StepTotals id={`${id}-totals`} of={`${question.id} ${value}`} step={step} />}
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className={styles.small}>
          {words.notCount}
        </p>
      )}
    </form>
  );
}

function Answered({ reading, table }: Omit<Props, 'questions'>) {
  const styles = useStyles();
  const own = usePasteStyles();
  const words = useWords(panePasteQuestionWords);
  const lang = useLang();
  const paste = usePaste();
  const { answers } = table;
  if (answers.length === 0) return null;
  return (
    <Fold title={`${words.answered} (${formatCount(answers.length, lang)})`}>
      <PagedList items={answers} keyOf={({ question }) => question.id} itemClass={own.item}>
        {(answer) => {
          const text = questionText(reading, table, answer.question, lang);
          return (
            <>
              <p className={styles.small}>{text}</p>
              <div className={styles.between}>
                <span className={styles.text}>✓ {answerText(reading, table, answer, lang)}</span>
                <Button
                  size="small"
                  aria-label={`${words.change}: ${text}`}
                  onClick={() => void paste.reopen(table.id, answer.question.id)}
                >
                  {words.change}
                </Button>
              </div>
            </>
          );
        }}
      </PagedList>
    </Fold>
  );
}
