import { paneQuarterWords } from '../words';
import type { ReadProblem } from '../../../excel/port';
import { readProblemText } from '../../../excel/problem-text';
import { ButtonLine } from '../../parts/button-line';
import { useStyles } from '../../parts/styles';
import { useBusy, useCount, useLang, usePane, useWords } from '../../common/hooks';
import { useQuarter, useQuarterStore } from '../hooks';
import { isCountProblem } from './count-problems';

/** What else could not be read of the forms, each with what helps: go to the cell, or draw the form again. */
export function ReadProblems() {
  const styles = useStyles();
  const open = useQuarterStore((state) => state.open);
  const problems = open?.workbook.problems.filter((problem) => !isCountProblem(problem, open.frame.forms));
  if (!problems || problems.length === 0) return null;
  return (
    <ul className={styles.list}>
      {problems.map((problem) => (
        <li
          key={[problem.form, problem.kind, problem.row, problem.column, problem.cell].join('|')}
          className={styles.card}
        >
          <Problem problem={problem} />
        </li>
      ))}
    </ul>
  );
}

/** How many cells hold no count, where they are not listed. */
export function BadCellsNote() {
  const styles = useStyles();
  const words = useWords(paneQuarterWords);
  const count = useCount();
  const { show } = usePane();
  const open = useQuarterStore((state) => state.open);
  const bad = open?.workbook.problems.filter((problem) => isCountProblem(problem, open.frame.forms)) ?? [];
  if (bad.length === 0) return null;
  return (
    <div className={styles.card}>
      <p className={styles.text}>{words.badCells(count(bad.length))}</p>
      <ButtonLine size="small" onClick={() => show('check')}>
        {words.seeCheck}
      </ButtonLine>
    </div>
  );
}

function Problem({ problem }: { problem: ReadProblem }) {
  const styles = useStyles();
  const words = useWords(paneQuarterWords);
  const lang = useLang();
  const found = useQuarterStore((state) => state.open?.frame.forms.find(({ code }) => code === problem.form));
  const busy = useBusy();
  const quarter = useQuarter();
  const { form, kind, row, column } = problem;
  return (
    <>
      <p className={styles.text}>{readProblemText(problem, found, lang)}</p>
      {kind === 'cell' || kind === 'note' ? (
        <ButtonLine
          size="small"
          onClick={() => void quarter.goTo({ form, row: row ?? null, column: column ?? null })}
        >
          {words.goTo}
        </ButtonLine>
      ) : (
        <>
          <p className={styles.small}>{words.kept}</p>
          <ButtonLine size="small" disabledFocusable={busy} onClick={() => void quarter.redraw(form)}>
            {words.redraw}
          </ButtonLine>
        </>
      )}
    </>
  );
}
