import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import type { MergeConflict, Side } from '../../../shared/submission/merge-run';
import { textKeys } from '../../../shared/report/outline';
import { pick, type Lang } from '../../../shared/language/language';
import { momentText } from '../../../shared/period/moment-text';
import { paneConflictWords } from './words';
import { placeText, rowText, valueText } from './place-text';
import { isDecided, type ConflictState } from './conflict';
import { Screen } from '../parts/screen-heading';
import { useStyles } from '../parts/styles';
import { useBusy, useCount, useLang, useWords } from '../common/hooks';
import { useQuarterStore } from '../quarter/hooks';
import type { OpenQuarter } from '../quarter/state';
import { useSessionStore } from '../sign-in/hooks';
import { useSend } from './hooks';
import { isSent } from '../../../shared/submission/workflow';

/** Two versions of the quarter, place by place where both changed it. */
export function ConflictView({ conflict }: { conflict: ConflictState }) {
  const styles = useStyles();
  const words = useWords(paneConflictWords);
  const count = useCount();
  const busy = useBusy();
  const sending = useSend();
  const { theirs, merge } = conflict;
  const locked = isSent(theirs.status);
  return (
    <Screen title={words.title}>
      <p className={styles.text}>{words.lead(count(theirs.version))}</p>
      {locked && <p className={styles.text}>{words.locked}</p>}
      {merge.taken > 0 && <p className={styles.text}>{words.taken(count(merge.taken))}</p>}
      {merge.conflicts.length === 0 ? (
        <p className={styles.text}>{words.none}</p>
      ) : (
        <>
          <div className={styles.row}>
            <Button size="small" onClick={() => sending.chooseAll('mine')}>
              {words.allMine}
            </Button>
            <Button size="small" onClick={() => sending.chooseAll('theirs')}>
              {words.allTheirs}
            </Button>
          </div>
          <ul className={styles.list}>
            {merge.conflicts.map((place) => (
              <li key={place.id} className={styles.card}>
                <Choice place={place} conflict={conflict} />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy || !isDecided(conflict)}
          onClick={() => void sending.finishMerge()}
        >
          {words.finish}
        </Button>
        <Button onClick={sending.leaveMerge}>{words.later}</Button>
      </div>
    </Screen>
  );
}

function Choice({ place, conflict }: { place: MergeConflict; conflict: ConflictState }) {
  const styles = useStyles();
  const words = useWords(paneConflictWords);
  const lang = useLang();
  const sending = useSend();
  const open = useQuarterStore((state) => state.open);
  const me = useSessionStore((state) => state.me?.id);
  if (open === null) return null;
  const { theirs, choices } = conflict;
  const id = `khop-place-${place.id.replace(/[^\w-]+/g, '-')}`;
  const says = (side: Side) =>
    place.computed?.side === side
      ? `${valueText(place[side], lang)} (${words.bySums})`
      : valueText(place[side], lang);
  const author = theirs.savedBy === me ? words.meElsewhere : words.other;
  const sides = [
    ['mine', words.mine, words.who(words.me, momentText(open.draft.changedAt, lang))],
    ['theirs', words.theirs, words.who(author, momentText(theirs.savedAt, lang))],
  ] as const;
  return (
    <>
      <p id={id} className={styles.text}>
        {nameOf(place, conflict, open, lang)}
      </p>
      <p className={styles.small}>
        {words.base}: {valueText(place.base, lang)}
      </p>
      <RadioGroup
        aria-labelledby={id}
        value={choices[place.id] ?? ''}
        onChange={(_, { value }) => sending.choose(place.id, value === 'theirs' ? 'theirs' : 'mine')}
      >
        {sides.map(([side, name, who]) => (
          <Radio
            key={side}
            value={side}
            label={
              <>
                {name}: {says(side)} <span className={styles.small}>{who}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </>
  );
}

function nameOf(place: MergeConflict, conflict: ConflictState, open: OpenQuarter, lang: Lang): string {
  const { kind, form, row, rowLabel, key } = place;
  const words = paneConflictWords[lang];
  const { forms } = open.frame;
  if (kind === 'text') return words.text(textLabel(key, lang));
  if (kind === 'cell')
    return placeText({ form, row: row ?? '', rowLabel: rowLabel ?? '', column: key }, forms, lang);
  const label = [...open.draft.content.tables, ...conflict.theirs.tables]
    .find((table) => table.form === form)
    ?.rows.find((one) => one.key === row)?.label;
  const rule = forms.find(({ code }) => code === form)?.relations.find(({ code }) => code === key)?.name;
  return words.explanation(form, rule ? pick(rule, lang) : key, rowText(row, label ?? null, lang));
}

function textLabel(key: string, lang: Lang): string {
  const found = textKeys().find((text) => text.key === key);
  return found ? pick(found.label, lang) : key;
}
