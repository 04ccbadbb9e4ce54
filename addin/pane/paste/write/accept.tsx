import { Button, Checkbox } from '@fluentui/react-components';
import { useId } from 'react';
import type { Table } from '../../../../shared/forms/table';
import { formatCount } from '../../../../shared/language/number';
import { panePasteWords } from '../words';
import { writesBetween } from '../../quarter/workbook/cell-writes';
import { openQuestions } from '../questions/open-questions';
import { layoutToRemember } from '../table/table';
import type { PasteEffect, PasteReading } from '../state';
import { isLocked } from '../../quarter/draft/draft-status';
import { useStyles } from '../../parts/styles';
import { EffectNotes, effectText, ReplacedCells } from './effect-lines';
import { useBusy, useLang, useWords } from '../../common/hooks';
import { usePaste } from '../hooks';
import { useQuarterStore } from '../../quarter/hooks';

/** What writing would do, and the two things that can be done with the tables. */
export function Accept({
  reading,
  below,
  effect,
}: {
  reading: PasteReading;
  below: Table[];
  effect: PasteEffect;
}) {
  const styles = useStyles();
  const words = useWords(panePasteWords).accept;
  const lang = useLang();
  const quarter = useQuarterStore((state) => state.open);
  const busy = useBusy();
  const paste = usePaste();
  const id = useId();
  if (quarter === null) return null;
  const included = reading.found.filter((table) => table.included);
  const open = openQuestions(reading);
  const does = effectText(effect, words.effect, lang);
  const { holds } = quarter.workbook;
  const blocked = isLocked(quarter.draft)
    ? words.locked
    : holds === 'other'
      ? words.otherQuarter
      : included.length === 0
        ? words.nothingTaken
        : open > 0
          ? words.open(formatCount(open, lang))
          : null;
  const comparable = included.length > 0 && openQuestions(reading, true) === 0;
  const redraws = holds === 'ours' && writesBetween(below, effect.tables, reading.frame.forms) === undefined;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id} className={styles.subheading}>
        {words.title}
      </h3>
      {included.length > 0 && (
        <>
          <p className={styles.text}>{does === undefined ? words.nothingToDo : words.wouldDo(does)}</p>
          <EffectNotes effect={effect} />
          <ReplacedCells effect={effect} />
          {redraws && <p className={styles.small}>{words.redraw}</p>}
          {holds === 'none' && <p className={styles.small}>{words.drawsForms}</p>}
        </>
      )}
      {included.some((table) => layoutToRemember(table) !== undefined) && (
        <Checkbox
          label={words.remember}
          checked={reading.remember}
          onChange={(_, { checked }) => paste.remember(checked === true)}
        />
      )}
      {blocked !== null && <p className={styles.text}>{blocked}</p>}
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy || blocked !== null}
          onClick={() => void paste.write()}
        >
          {words.write}
        </Button>
        <Button disabledFocusable={busy || !comparable} onClick={() => void paste.compare()}>
          {words.compare}
        </Button>
      </div>
    </section>
  );
}
