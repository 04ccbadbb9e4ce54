import { Button } from '@fluentui/react-components';
import { paneWords } from '../shell/words';
import type { ReadProblem } from '../../excel/port';
import { readProblemText } from '../../excel/problem-text';
import { useStyles } from '../parts/styles';
import { usePane, usePaneState, useWords } from '../shell/use-pane';

/** What could not be read of the forms, each with what helps: go to the cell, or draw the form again. */
export function ReadProblems() {
  const styles = useStyles();
  const problems = usePaneState((state) => state.quarter?.workbook.problems);
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
  const words = useWords(paneWords);
  const lang = usePaneState((state) => state.lang);
  const found = usePaneState((state) => state.quarter?.frame.forms.find(({ code }) => code === problem.form));
  const busy = usePaneState((state) => state.task !== null);
  const { drawing, walk } = usePane();
  const { form, kind, row, column } = problem;
  return (
    <>
      <p className={styles.text}>{readProblemText(problem, found, lang)}</p>
      {kind === 'cell' || kind === 'note' ? (
        <div>
          <Button
            size="small"
            onClick={() => void walk.goTo({ form, row: row ?? null, column: column ?? null })}
          >
            {words.goTo}
          </Button>
        </div>
      ) : (
        <>
          <p className={styles.small}>{words.kept}</p>
          <div>
            <Button size="small" disabledFocusable={busy} onClick={() => void drawing.redraw(form)}>
              {words.redraw}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
