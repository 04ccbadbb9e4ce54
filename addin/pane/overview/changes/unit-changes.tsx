import { Badge, mergeClasses } from '@fluentui/react-components';
import type { CellValue } from '../../../../shared/forms/table';
import type { ChangeCause, ExplainedChange, UnitChanges } from '../../../../shared/overview/changes';
import { CAUSES } from '../../../../shared/sheet/province/state-styles';
import { formatCount } from '../../../../shared/language/number';
import { overviewWords } from '../../../../shared/overview/words';
import { paneChangesWords } from './words';
import { momentInSentence, momentText } from '../../../../shared/period/moment-text';
import { shortId } from '../draw';
import { PagedList } from '../../parts/paged-list';
import { Fold } from '../../parts/fold';
import { useStyles } from '../../parts/styles';
import { useOverviewStyles } from '../styles';
import { UnitName } from '../unit-name';
import { useLang, useWords } from '../../common/hooks';
import { useSessionStore } from '../../sign-in/hooks';

const COLORS = {
  first: 'success',
  returned: 'warning',
  reopened: 'danger',
  edited: 'brand',
} as const satisfies Record<ChangeCause, string>;

/** One unit's changes: who did what and when, then each figure that is another now. */
export function UnitChangesCard({ changes }: { changes: UnitChanges }) {
  const styles = useStyles();
  const { lines } = useOverviewStyles();
  const words = useWords(paneChangesWords);
  const { state, action } = useWords(overviewWords);
  const lang = useLang();
  const me = useSessionStore((state) => state.me?.id);
  const { unit, name, steps, cells, fromStatus, toStatus } = changes;
  const person = (by: string, step: UnitChanges['steps'][number]['action']) => {
    if (by === me) return words.byMe;
    const clerk = step === 'save' || step === 'submit';
    return clerk ? words.byClerk(shortId(by)) : words.bySupervisor(shortId(by));
  };
  return (
    <>
      <div className={styles.between}>
        <UnitName unit={unit} name={name} stored />
        <span className={styles.small}>{words.states(state[fromStatus], state[toStatus])}</span>
      </div>
      <ul className={styles.plainList}>
        {steps.map((step) => (
          <li key={step.version} className={mergeClasses(styles.small, lines)}>
            {words.step(
              formatCount(step.version, lang),
              action[step.action],
              person(step.by, step.action),
              momentInSentence(step.at, lang),
            )}
            {step.reason !== null && `. ${words.reason(step.reason)}`}
          </li>
        ))}
      </ul>
      {cells.length === 0 ? (
        <p className={styles.small}>{words.noCells}</p>
      ) : (
        <Fold small title={words.cells(formatCount(cells.length, lang))}>
          <PagedList items={cells} keyOf={({ form, row, column }) => `${form}|${row}|${column}`}>
            {(change) => <Change change={change} />}
          </PagedList>
        </Fold>
      )}
    </>
  );
}

function Change({ change }: { change: ExplainedChange }) {
  const styles = useStyles();
  const { lines } = useOverviewStyles();
  const words = useWords(paneChangesWords);
  const causes = useWords(overviewWords).cause;
  const lang = useLang();
  const { form, rowLabel, column, from, to, cause, reason, at } = change;
  const shown = (value: CellValue) =>
    typeof value === 'number' ? formatCount(value, lang) : (value ?? words.blank);
  return (
    <>
      <p className={styles.text}>
        {words.column(form, column)}
        {rowLabel !== '' && `, ${rowLabel}`}: {shown(from)} → <strong>{shown(to)}</strong>
      </p>
      <div className={styles.row}>
        <Badge appearance="tint" color={COLORS[cause]}>
          {CAUSES[cause].symbol} {causes[cause]}
        </Badge>
        <span className={styles.small}>{momentText(at, lang)}</span>
      </div>
      {reason !== null && <p className={mergeClasses(styles.small, lines)}>{words.reason(reason)}</p>}
    </>
  );
}
