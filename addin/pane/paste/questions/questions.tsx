import { Button, Input } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { Question } from '../../../../shared/intake/questions/question';
import { formatCount } from '../../../../shared/language/number';
import { panePasteQuestionWords } from './words';
import type { PasteReading, PasteTable } from '../state';
import { FOCUS_STOP, isFocusLost } from '../../parts/focus';
import { OptionButton, QuestionFrame } from './question-frame';
import { PagedList } from '../../parts/paged-list';
import { ButtonLine } from '../../parts/button-line';
import { Choose } from '../../parts/choose';
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
      <h4 ref={heading} {...FOCUS_STOP} className={styles.subheading}>
        {words.title(formatCount(count, lang))}
      </h4>
      {proposed.length > 2 && <AcceptAll table={table} questions={proposed} />}
      <PagedList items={questions} keyOf={({ id }) => id} itemClass={own.question}>
        {(question) => <QuestionItem reading={reading} table={table} question={question} />}
      </PagedList>
      <Answered reading={reading} table={table} />
    </div>
  );
}

function AcceptAll({ table, questions }: Omit<Props, 'reading'>) {
  const words = useWords(panePasteQuestionWords);
  const count = useCount();
  const paste = usePaste();
  return (
    <ButtonLine size="small" onClick={() => void paste.answerAll(table.id, questions)}>
      {words.acceptAll(count(questions.length))}
    </ButtonLine>
  );
}

/** More options than these are chosen from a list. */
const MOST_BUTTONS = 5;

function QuestionItem({ reading, table, question }: Omit<Props, 'questions'> & { question: Question }) {
  const styles = useStyles();
  const own = usePasteStyles();
  const words = useWords(panePasteQuestionWords);
  const lang = useLang();
  const paste = usePaste();
  const { options, cell, what } = question;
  const leave = what === 'span' || what === 'units' || what === 'mixed';
  return (
    <QuestionFrame text={questionText(reading, table, question, lang)} className={styles.section}>
      {(id) => (
        <>
          {options.length > MOST_BUTTONS ? (
            <ChooseOption reading={reading} table={table} question={question} labelledBy={id} />
          ) : (
            <div className={own.options}>
              {options.map((option) => (
                <OptionButton
                  key={option.id}
                  aria-describedby={id}
                  onClick={() => void paste.answer(table.id, question, option)}
                >
                  {optionText(reading, table, question, option, lang)}
                </OptionButton>
              ))}
              {leave && (
                <OptionButton onClick={() => void paste.include(table.id, false)}>
                  {words.leaveTable}
                </OptionButton>
              )}
            </div>
          )}
          {cell && <TypedFigure table={table} question={question} rate={cell.rate} />}
        </>
      )}
    </QuestionFrame>
  );
}

function ChooseOption({
  reading,
  table,
  question,
  labelledBy,
}: Omit<Props, 'questions'> & { question: Question; labelledBy: string }) {
  const styles = useStyles();
  const words = useWords(panePasteQuestionWords);
  const lang = useLang();
  const paste = usePaste();
  const [chosen, setChosen] = useState('');
  const option = question.options.find(({ id }) => id === chosen);
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (option !== undefined) void paste.answer(table.id, question, option);
      }}
    >
      <Choose
        size="small"
        aria-labelledby={labelledBy}
        value={chosen}
        prompt={words.choose}
        options={question.options.map((own) => [own.id, optionText(reading, table, question, own, lang)])}
        onChoose={setChosen}
      />
      <Button type="submit" size="small" disabledFocusable={option === undefined}>
        {words.confirm}
      </Button>
    </form>
  );
}

/** A figure that nobody proposed: a whole number, or a rate as it is printed. */
function TypedFigure({ table, question, rate }: { table: PasteTable; question: Question; rate: boolean }) {
  const styles = useStyles();
  const own = usePasteStyles();
  const words = useWords(panePasteQuestionWords);
  const paste = usePaste();
  const id = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = () => {
    const typed = text.trim().replace(/%$/, '').trim();
    const bare = typed.replace(/[.\s](?=\d{3}(?!\d))/g, '');
    const right = rate ? /^\d{1,3}([.,]\d{1,6})?$/.test(typed) : /^\d{1,15}$/.test(bare);
    setWrong(!right);
    if (right) void paste.type(table.id, question, rate ? typed.replace('.', ',') : Number(bare));
  };
  return (
    <form
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
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
        <Button type="submit" size="small">
          {words.confirm}
        </Button>
      </div>
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
