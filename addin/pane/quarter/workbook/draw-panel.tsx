import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { parsePeriod } from '../../../../shared/period/period';
import { periodName } from '../../../../shared/period/period-text';
import { paneQuarterWords } from '../words';
import { hasFigures } from '../../../storage/drafts';
import { openingForms } from './draw';
import { FOCUS_STOP } from '../../parts/focus';
import { BadCellsNote, ReadProblems } from './read-problems';
import { ButtonLine } from '../../parts/button-line';
import { useStyles } from '../../parts/styles';
import { useBusy, useCount, useLang, useWords } from '../../common/hooks';
import { useQuarter, useQuarterStore } from '../hooks';
import { useSessionStore } from '../../sign-in/hooks';

/** Draws the quarter's forms, and asks before anything is replaced. */
export function DrawPanel() {
  const styles = useStyles();
  const words = useWords(paneQuarterWords);
  const lang = useLang();
  const quarter = useQuarterStore((state) => state.open);
  const question = useQuarterStore((state) => state.question);
  const busy = useBusy();
  const drawing = useQuarter();
  if (quarter === null) return null;
  const { workbook, draft, frame } = quarter;
  const ours = workbook.holds === 'ours';
  const opening = openingForms(quarter, lang);
  return (
    <section className={styles.section} aria-label={words.draw}>
      {workbook.holds === 'other' && <OtherQuarter unit={workbook.unit} period={workbook.period} />}
      {workbook.holds === 'none' && <p className={styles.text}>{words.notDrawn}</p>}
      <BadCellsNote />
      <ReadProblems />
      {!ours && (
        <p className={styles.small}>
          {words.drawLead}{' '}
          {hasFigures(draft.content.tables)
            ? words.drawStored
            : frame.previous
              ? opening.length > 0 && words.drawOpening(opening.join(', '))
              : words.drawNoPrevious}
        </p>
      )}
      {question ? (
        <ReplaceQuestion />
      ) : (
        <ButtonLine
          appearance={ours ? 'secondary' : 'primary'}
          disabledFocusable={busy}
          onClick={() => void drawing.draw()}
        >
          {ours ? words.drawAgain : words.draw}
        </ButtonLine>
      )}
    </section>
  );
}

function OtherQuarter({
  unit = '',
  period = '',
}: {
  unit?: string | undefined;
  period?: string | undefined;
}) {
  const styles = useStyles();
  const words = useWords(paneQuarterWords);
  return <p className={styles.text}>{words.otherQuarter(useUnitName(unit), usePeriodName(period))}</p>;
}

function ReplaceQuestion() {
  const styles = useStyles();
  const words = useWords(paneQuarterWords);
  const count = useCount();
  const question = useQuarterStore((state) => state.question);
  const drawing = useQuarter();
  const title = useRef<HTMLHeadingElement>(null);
  const unit = useUnitName(question?.unit ?? '');
  const period = usePeriodName(question?.period ?? '');
  useEffect(() => title.current?.focus(), []);
  if (question === null) return null;
  return (
    <div className={styles.card} role="group" aria-labelledby="khop-replace">
      <h3 id="khop-replace" ref={title} {...FOCUS_STOP} className={styles.subheading}>
        {words.replaceTitle}
      </h3>
      <p className={styles.text}>
        {words.replaceText(count(question.figures))}
        {question.unit !== undefined && ` ${words.replaceOther(unit, period)}`}
        {question.notes !== undefined && ` ${words.replaceNotes(count(question.notes))}`}
      </p>
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => void drawing.replace()}>
          {words.replace}
        </Button>
        <Button onClick={drawing.keepAsIs}>{words.leave}</Button>
      </div>
    </div>
  );
}

function useUnitName(code: string): string {
  return useSessionStore((state) => state.me?.units.find((unit) => unit.code === code)?.name ?? code);
}

function usePeriodName(key: string): string {
  const lang = useLang();
  const period = parsePeriod(key);
  return period ? periodName(period, lang) : key;
}
