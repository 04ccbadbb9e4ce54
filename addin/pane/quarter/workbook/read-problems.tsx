import { paneQuarterWords } from '../words';
import type { ReadProblem } from '../../../excel/port';
import { readProblemText } from '../../../excel/problem-text';
import { ButtonLine } from '../../parts/button-line';
import { useStyles } from '../../parts/styles';
import { useBusy, useLang, useWords } from '../../common/hooks';
import { useQuarter, useQuarterStore } from '../hooks';

/** What could not be read of the forms, each with what helps: go to the cell, or draw the form again. */
export function ReadProblems() {
  const styles = useStyles();
  const problems = useQuarterStore((state) => state.open?.workbook.problems);
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
