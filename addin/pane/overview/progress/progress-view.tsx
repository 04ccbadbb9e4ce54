import { Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { dayText } from '../../../../shared/period/period-text';
import { formatCount } from '../../../../shared/language/number';
import { paneOverviewWords } from '../words';
import { paneProgressWords } from './words';
import { groupCounts, isOwed, outlookSections } from './outlooks';
import type { OverviewAnswer } from '../state';
import { ScreenHeading } from '../../parts/screen-heading';
import { ButtonLine } from '../../parts/button-line';
import { useStyles } from '../../parts/styles';
import { OutlookSection } from './outlook-section';
import { useCount, useLang, useWords } from '../../common/hooks';
import { useProgress, useProgressStore } from './hooks';
import type { OverviewMatrix } from '../../../../shared/overview/matrix';
import { provinceTotalsWords } from '../../../../shared/totals/words';
import { useOverviewStyles } from '../styles';

/** How many units have sent their figures, who is late or likely to be, and the reminders. */
export function ProgressView({ answer }: { answer: OverviewAnswer }) {
  const styles = useStyles();
  const words = useWords(paneProgressWords);
  const { find, noneFound } = useWords(paneOverviewWords);
  const lang = useLang();
  const [search, setSearch] = useState('');
  const sections = useMemo(() => outlookSections(answer, search), [answer, search]);
  const progress = useProgress();
  useEffect(() => void progress.loadMails(), [progress]);
  const { matrix } = answer;
  const whole = groupCounts(matrix).at(-1);
  const sent = (whole?.accepted ?? 0) + (whole?.waiting ?? 0);
  const owing = sections.some(({ outlook }) => isOwed(outlook));
  return (
    <>
      <section className={styles.section} aria-label={words.title}>
        <ScreenHeading level={3}>{words.title}</ScreenHeading>
        <p className={styles.text}>
          <strong>{words.sent(formatCount(sent, lang), formatCount(whole?.all ?? 0, lang))}.</strong>{' '}
          {words.deadline(dayText(matrix.deadline, lang))}.
        </p>
        <GroupTable matrix={matrix} />
      </section>
      <Reminder />
      <section className={styles.section} aria-label={words.outlooks}>
        <Field label={find}>
          <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
        </Field>
        {owing && <p className={styles.small}>{words.method}</p>}
        {sections.length === 0 && <p className={styles.text}>{noneFound}</p>}
        {sections.map((section, index) => (
          <OutlookSection
            // What is searched for is shown, not left in a fold.
            key={`${section.outlook}${search === '' ? '' : '?'}`}
            section={section}
            open={index === 0 || search !== ''}
          />
        ))}
      </section>
    </>
  );
}

/** Where the clipboard is out of reach the reminder stands here, to be copied by hand. */
function Reminder() {
  const styles = useStyles();
  const words = useWords(paneProgressWords);
  const reminder = useProgressStore((state) => state.reminder);
  const progress = useProgress();
  if (reminder === null) return null;
  return (
    <div className={styles.section}>
      <Field label={words.reminder}>
        <Textarea
          readOnly
          autoFocus
          rows={8}
          resize="vertical"
          value={reminder}
          onFocus={(event) => event.currentTarget.select()}
        />
      </Field>
      <ButtonLine size="small" onClick={progress.closeReminder}>
        {words.closeReminder}
      </ButtonLine>
    </div>
  );
}

/** How many units of each group are how far. */
function GroupTable({ matrix }: { matrix: OverviewMatrix }) {
  const { table, whole } = useOverviewStyles();
  const words = useWords(paneProgressWords);
  const groups = useWords(provinceTotalsWords).group;
  const count = useCount();
  const heads = [words.accepted, words.waiting, words.sentBack, words.unsent];
  return (
    <table className={table}>
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.group}</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groupCounts(matrix).map(({ group, all, accepted, waiting, sentBack, unsent }) => (
          <tr key={group ?? 'all'} {...(group === null ? { className: whole } : {})}>
            <th scope="row">
              {group === null ? words.all : groups[group]} ({count(all)})
            </th>
            <td>{count(accepted)}</td>
            <td>{count(waiting)}</td>
            <td>{count(sentBack)}</td>
            <td>{count(unsent)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
