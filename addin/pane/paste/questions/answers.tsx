import { Button, mergeClasses } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { TotalChange } from '../../../../shared/intake/questions/total-changes';
import { useLang, useWords } from '../../common/hooks';
import { Choose } from '../../parts/choose';
import { useStyles } from '../../parts/styles';
import { usePaste } from '../hooks';
import { usePasteStyles } from '../styles';
import { panePasteQuestionWords } from './words';
import type { PasteStep } from '../view';
import { totalsText } from './effect-text';
import { useAnswerEffects } from './use-answer-effects';
import { answerEffectWords } from './effect-words';

/** An answer that may be given, and what giving it does. */
interface PossibleAnswer {
  id: string;
  text: string;
  step: PasteStep;
}

interface Props {
  /** Id of the question's text. */
  labelledBy: string;
  answers: readonly PossibleAnswer[];
  /** What the totals are told against, where it is not the reading as it is. */
  base?: PasteStep | undefined;
}

/** More answers than these are chosen from a list. */
const MOST_BUTTONS = 5;

/** The answers to a question, each with what it makes of the totals. */
export function Answers(props: Props) {
  return props.answers.length > MOST_BUTTONS ? <AnswerList {...props} /> : <AnswerButtons {...props} />;
}

export function AnswerButtons({ labelledBy, answers, base }: Props) {
  const own = usePasteStyles();
  const paste = usePaste();
  const { effects, current } = useAnswerEffects(
    answers.map(({ id }) => id).join(' '),
    answers.map(({ step }) => step),
    base,
  );
  return (
    <div className={own.options}>
      {answers.map(({ id, text, step }, at) => (
        <Button
          key={id}
          size="small"
          className={own.option}
          aria-describedby={labelledBy}
          onClick={() => void paste.answer(step)}
        >
          <span className={own.answer}>
            <span>{text}</span> <Totals changes={effects?.[at]} current={current} />
          </span>
        </Button>
      ))}
    </div>
  );
}

/** What is chosen says what it does before it is given. */
export function AnswerList({ labelledBy, answers, base }: Props) {
  const styles = useStyles();
  const words = useWords(panePasteQuestionWords);
  const paste = usePaste();
  const effect = useId();
  const [chosen, setChosen] = useState('');
  const answer = answers.find(({ id }) => id === chosen);
  return (
    <form
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        if (answer !== undefined) void paste.answer(answer.step);
      }}
    >
      <div className={styles.row}>
        <Choose
          size="small"
          aria-labelledby={labelledBy}
          value={chosen}
          prompt={words.choose}
          options={answers.map(({ id, text }) => [id, text])}
          onChoose={setChosen}
        />
        <Button
          type="submit"
          size="small"
          disabledFocusable={answer === undefined}
          {...(answer && { 'aria-describedby': effect })}
        >
          {words.confirm}
        </Button>
      </div>
      {answer !== undefined && <StepTotals id={effect} of={chosen} step={answer.step} base={base} />}
    </form>
  );
}

/** What one answer makes of the totals, on a line of its own; `id` is the line's, `of` names the answer. */
export function StepTotals({
  id,
  of,
  step,
  base,
}: {
  id: string;
  of: string;
  step: PasteStep;
  base?: PasteStep | undefined;
}) {
  const styles = useStyles();
  const { effects, current } = useAnswerEffects(of, [step], base);
  return (
    <p id={id} className={styles.small}>
      <Totals changes={effects?.[0]} current={current} />
    </p>
  );
}

/** What was known before keeps its place until the new is known, and is not to be read. */
function Totals({ changes, current }: { changes: readonly TotalChange[] | undefined; current: boolean }) {
  const own = usePasteStyles();
  const lang = useLang();
  const text = changes === undefined ? answerEffectWords[lang].pending : totalsText(changes, lang);
  return <span className={mergeClasses(own.totals, !current && own.stale)}>{text}</span>;
}
