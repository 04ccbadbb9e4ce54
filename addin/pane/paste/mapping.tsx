import { Button } from '@fluentui/react-components';
import { uploadNoteText } from '../../../shared/contract/upload-words';
import { panePasteWords } from './words';
import { tablesBelow } from './view';
import { openQuestions } from './questions/open-questions';
import type { PasteReading } from './state';
import { ScreenHeading } from '../parts/screen-heading';
import { useStyles } from '../parts/styles';
import { Accept } from './write/accept';
import { effectOf } from './write/effect';
import { TableCard } from './table/table-card';
import { ByHand, WholeQuestions } from './questions/whole-questions';
import { useCount, useLang, useWords } from '../common/hooks';
import { usePaste } from './hooks';
import { useQuarterStore } from '../quarter/hooks';

/** How the source is taken, beside the source; nothing is written yet. */
export function Mapping({ reading }: { reading: PasteReading }) {
  const styles = useStyles();
  const words = useWords(panePasteWords);
  const lang = useLang();
  const count = useCount();
  const quarter = useQuarterStore((state) => state.open);
  const paste = usePaste();
  if (quarter === null) return null;
  const { origin } = reading.source;
  const below = tablesBelow(quarter);
  const included = reading.found.filter((table) => table.included);
  const taken = included.map(({ now }) => now);
  const effect = effectOf(below, taken, reading.frame.forms);
  const questions = openQuestions(reading);
  const repairs = included.reduce((sum, table) => sum + table.now.repairs.length, 0);
  const left = origin.kind === 'file' ? origin.leftOut : [];
  const notes = origin.kind === 'selection' ? [] : origin.notes;
  const title =
    origin.kind === 'clipboard'
      ? words.source.clipboard
      : origin.kind === 'selection'
        ? words.source.selection(origin.address)
        : words.source.file(origin.name);
  return (
    <>
      <div className={styles.between}>
        <ScreenHeading level={3}>{title}</ScreenHeading>
        <Button size="small" onClick={paste.clear}>
          {words.source.again}
        </Button>
      </div>
      {left.map(({ sheet, reason }) => (
        <p key={sheet} className={styles.small}>
          {reason === 'hidden' ? words.source.hiddenSheet(sheet) : words.source.largeSheet(sheet)}
        </p>
      ))}
      {notes.map((note) => (
        <p key={note.code} className={styles.small}>
          {uploadNoteText(note, lang)}
        </p>
      ))}
      {origin.kind === 'selection' && origin.mixed > 0 && (
        <p className={styles.small}>{words.source.mixedFonts(count(origin.mixed))}</p>
      )}
      <p className={styles.text} role="status">
        {words.status(count(included.length), count(questions), count(repairs))}
      </p>
      <WholeQuestions reading={reading} />
      <ByHand reading={reading} />
      {reading.found.map((table) => (
        <TableCard key={table.id} reading={reading} table={table} below={below} held={effect.held} />
      ))}
      {reading.found.length > 0 && <Accept reading={reading} below={below} effect={effect} />}
    </>
  );
}
