import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import type { MergeConflict, Side } from '../../../shared/submission/three-way-merge';
import { textKeys } from '../../../shared/report/outline';
import { namedColumn } from '../../../shared/forms/column-text';
import { TOTAL_ROW } from '../../../shared/forms/table';
import { pick, type Lang } from '../../../shared/language/language';
import { formatCount } from '../../../shared/language/number';
import { paneConflictWords } from './words';
import { formSheetWords } from '../../../shared/sheet/form/words';
import { isDecided, type ConflictState } from './conflict';
import { Screen } from '../parts/screen-heading';
import { useStyles } from '../parts/styles';
import { useBusy, useCount, useLang, useWords } from '../common/hooks';
import { useQuarterStore } from '../quarter/hooks';
import { useSend } from './hooks';

/** Two versions of the quarter, place by place where both changed it. */
export function ConflictView({ conflict }: { conflict: ConflictState }) {
  const styles = useStyles();
  const words = useWords(paneConflictWords);
  const count = useCount();
  const busy = useBusy();
  const sending = useSend();
  const { theirs, merge } = conflict;
  const locked = theirs.status === 'submitted' || theirs.status === 'accepted';
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
                <Choice place={place} chosen={conflict.choices[place.id]} />
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

function Choice({ place, chosen }: { place: MergeConflict; chosen: Side | undefined }) {
  const styles = useStyles();
  const words = useWords(paneConflictWords);
  const total = useWords(formSheetWords).total;
  const lang = useLang();
  const sending = useSend();
  const forms = useQuarterStore(({ open }) => open?.frame.forms) ?? [];
  const id = `khop-place-${place.id.replace(/[^\w-]+/g, '-')}`;
  const show = (value: MergeConflict['mine']) =>
    value === null ? words.blank : typeof value === 'number' ? formatCount(value, lang) : value;
  const row = place.row === TOTAL_ROW ? total : (place.rowLabel ?? place.row ?? '');
  const name =
    place.kind === 'cell'
      ? words.cell(place.form, row, namedColumn(forms, place.form, place.key, lang))
      : place.kind === 'explanation'
        ? words.explanation(place.form, place.key, row)
        : words.text(textLabel(place.key, lang));
  return (
    <>
      <p id={id} className={styles.text}>
        {name}
      </p>
      <p className={styles.small}>
        {words.base}: {show(place.base)}
      </p>
      <RadioGroup
        aria-labelledby={id}
        value={chosen ?? ''}
        onChange={(_, { value }) => sending.choose(place.id, value === 'theirs' ? 'theirs' : 'mine')}
      >
        <Radio value="mine" label={`${words.mine}: ${show(place.mine)}`} />
        <Radio value="theirs" label={`${words.theirs}: ${show(place.theirs)}`} />
      </RadioGroup>
    </>
  );
}

function textLabel(key: string, lang: Lang): string {
  const found = textKeys().find((text) => text.key === key);
  return found ? pick(found.label, lang) : key;
}
