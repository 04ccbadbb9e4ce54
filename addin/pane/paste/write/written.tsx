import { Button } from '@fluentui/react-components';
import { formatCount } from '../../../../shared/language/number';
import { panePasteWords } from '../words';
import type { PasteWritten } from '../state';
import { ScreenHeading } from '../../parts/screen-heading';
import { useStyles } from '../../parts/styles';
import { EffectNotes, effectText, ReplacedCells } from './effect-lines';
import { useBusy, useLang, usePane, useWords } from '../../common/hooks';
import { useCanUndo, usePaste } from '../hooks';

/** What was written, and the way back. */
export function Written({ written }: { written: PasteWritten }) {
  const styles = useStyles();
  const words = useWords(panePasteWords).written;
  const lang = useLang();
  const busy = useBusy();
  const undoable = useCanUndo();
  const { show } = usePane();
  const paste = usePaste();
  const { effect, redrawn, remembered, refused } = written;
  const did = effectText(effect, words.effect, lang);
  const changed = did !== undefined;
  return (
    <section className={styles.section}>
      <ScreenHeading level={3}>{words.title}</ScreenHeading>
      <div className={styles.card}>
        <p className={styles.text} role="status">
          {changed ? `${did}.` : words.nothing}
        </p>
        <EffectNotes effect={effect} />
        <ReplacedCells effect={effect} />
        {remembered > 0 && (
          <p className={styles.small}>
            {refused === undefined
              ? words.remembered(formatCount(remembered, lang))
              : words.notRemembered(refused)}
          </p>
        )}
        {changed && (!undoable || redrawn) && (
          <p className={styles.small}>{undoable ? words.noExcelUndo : words.edited}</p>
        )}
        <div className={styles.row}>
          <Button appearance="primary" onClick={() => show('check')}>
            {words.check}
          </Button>
          {changed && (
            <Button disabledFocusable={busy || !undoable} onClick={() => void paste.undo()}>
              {words.undo}
            </Button>
          )}
          <Button onClick={paste.clear}>{words.again}</Button>
        </div>
      </div>
    </section>
  );
}
