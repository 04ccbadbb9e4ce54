import { Field, Input } from '@fluentui/react-components';
import { askedKey } from '../../../shared/report/asked/asked';
import { causesOf, causesText, type Cause } from '../../../shared/report/asked/lateness';
import { openPoints } from '../../../shared/report/asked/open-points';
import { ownTasksOf, ownTasksText, type OwnTask } from '../../../shared/report/asked/own-tasks';
import { askedLabels } from '../../../shared/report/asked/words';
import { textKeys } from '../../../shared/report/outline';
import { useCount, useWords } from '../common/hooks';
import { Fold } from '../parts/fold';
import { useStyles } from '../parts/styles';
import type { OpenQuarter } from '../quarter/state';
import { BeforeText } from './before-text';
import { causesProblem } from './causes-problem';
import { useReport } from './hooks';
import { RowList } from './row-list';
import { TextField } from './text-fields';
import { paneReportWords } from './words';

/** As many digits as a number of dossiers keeps. */
const MOST_DIGITS = 9;

const [CAUSES, TASKS] = [askedKey('causes'), askedKey('tasks')];
const causesIn = (text: string): Cause[] => causesOf({ [CAUSES]: text });
const tasksIn = (text: string): OwnTask[] => ownTasksOf({ [TASKS]: text });

/** What only people know: the paper that asks, why dossiers are late, difficulties, tasks, proposals. */
export function AskedFields({ open }: { open: OpenQuarter }) {
  const styles = useStyles();
  const words = useWords(paneReportWords);
  return (
    <Fold title={words.asked}>
      <p className={styles.small}>{words.askedLead}</p>
      {textKeys()
        .filter(({ kind }) => kind === 'asked')
        .map((text) => {
          if (text.key === CAUSES) return <Causes key={text.key} open={open} />;
          if (text.key === TASKS) return <OwnTasks key={text.key} open={open} />;
          return <TextField key={text.key} text={text} />;
        })}
    </Fold>
  );
}

/** Causes of lateness, each with its dossiers; that they do not account for the late ones is said at once. */
function Causes({ open: { frame, draft } }: { open: OpenQuarter }) {
  const styles = useStyles();
  const words = useWords(paneReportWords);
  const labels = useWords(askedLabels);
  const count = useCount();
  const { write } = useReport();
  const { tables, texts } = draft.content;
  const value = texts[CAUSES] ?? '';
  const problem = causesProblem(openPoints(frame.period, tables, texts).causes, words, count);
  return (
    <section className={styles.section} aria-label={labels.causes}>
      <p className={styles.text}>{labels.causes}</p>
      <p className={styles.small} role="status">
        {problem}
      </p>
      <RowList
        value={value}
        read={causesIn}
        print={causesText}
        empty={{ text: '', dossiers: null }}
        add={words.addCause}
        name={(row) => words.cause(row).toLowerCase()}
        onWrite={(text) => write(CAUSES, text)}
      >
        {(cause, set, row) => (
          <>
            <Field label={words.cause(row)}>
              <Input value={cause.text} onChange={(_, { value: text }) => set({ ...cause, text })} />
            </Field>
            <Field label={words.causeDossiers(row)}>
              <Input
                inputMode="numeric"
                value={cause.dossiers === null ? '' : String(cause.dossiers)}
                onChange={(_, { value: typed }) => set({ ...cause, dossiers: dossiersOf(typed) })}
              />
            </Field>
          </>
        )}
      </RowList>
      <BeforeText textKey={CAUSES} value={value} />
    </section>
  );
}

/** The digits of what is typed; null where there are none. */
function dossiersOf(typed: string): number | null {
  const digits = typed.replace(/\D/g, '').slice(0, MOST_DIGITS);
  return digits === '' ? null : Number(digits);
}

/** Tasks of the unit's own, each with the day by which it is done. */
function OwnTasks({ open: { draft } }: { open: OpenQuarter }) {
  const styles = useStyles();
  const words = useWords(paneReportWords);
  const labels = useWords(askedLabels);
  const { write } = useReport();
  const value = draft.content.texts[TASKS] ?? '';
  return (
    <section className={styles.section} aria-label={labels.tasks}>
      <p className={styles.text}>{labels.tasks}</p>
      <RowList
        value={value}
        read={tasksIn}
        print={ownTasksText}
        empty={{ text: '', due: null }}
        add={words.addTask}
        name={(row) => words.task(row).toLowerCase()}
        onWrite={(text) => write(TASKS, text)}
      >
        {(task, set, row) => (
          <>
            <Field label={words.task(row)}>
              <Input value={task.text} onChange={(_, { value: text }) => set({ ...task, text })} />
            </Field>
            <Field label={words.taskDue(row)}>
              <Input
                type="date"
                value={task.due ?? ''}
                onChange={(_, { value: due }) => set({ ...task, due: due === '' ? null : due })}
              />
            </Field>
          </>
        )}
      </RowList>
      <BeforeText textKey={TASKS} value={value} />
    </section>
  );
}
