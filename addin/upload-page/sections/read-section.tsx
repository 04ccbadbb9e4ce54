import { useEffect, useRef } from 'react';
import { uploadNoteText } from '../../../shared/contract/upload-words';
import { describeDoubt } from '../../../shared/intake/describe';
import { isOwn } from '../../../shared/intake/own/read-own-sheet';
import { ownNotes } from '../../../shared/intake/own/own-notes';
import { formTitle } from '../../pane/paste/describe';
import { isFocusLost } from '../../pane/parts/focus';
import type { PasteReading } from '../../pane/paste/state';
import { panePasteWords } from '../../pane/paste/words';
import { askedOf } from './asked';
import { useCount, useLang, usePage, usePageStore, useWords } from '../hooks';
import { Button, Section } from '../pieces';
import { QuestionForm } from './question-form';
import { uploadPageWords } from '../words';

/** What was recognised in the file, what was passed over, and what has to be answered. */
export default function ReadSection() {
  const reading = usePageStore((state) => state.reading);
  return reading && <Read reading={reading} />;
}

function Read({ reading }: { reading: PasteReading }) {
  const { read: words } = useWords(uploadPageWords);
  const { source } = useWords(panePasteWords);
  const lang = useLang();
  const count = useCount();
  const page = usePage();
  const { origin } = reading.source;
  const tables = reading.found;
  const own = tables.length > 0 && tables.every(({ now }) => isOwn(now));
  const repairs = tables.reduce((sum, { now }) => sum + now.repairs.length, 0);
  const nothing = reading.open.find(({ what }) => what === 'nothing');
  const notes = ownNotes(
    reading.source.grids,
    tables.map(({ now }) => now),
  );
  if (origin.kind !== 'file') return null;
  return (
    <Section title={words.title(origin.name)} focus>
      <p>
        {own ? words.own(tables.map(({ now }) => now.form).join(', ')) : words.tables(count(tables.length))}
      </p>
      {nothing && (
        <p className="error">
          {describeDoubt(nothing, undefined, lang)} {words.nothing}
        </p>
      )}
      <ul className="plain">
        {tables.map(({ id, now, included }) => {
          const title = formTitle(reading, now.form, lang);
          const rows = now.table.rows.length;
          const text = rows === 0 ? words.emptyTable(title) : words.table(title, count(rows));
          return (
            <li key={id}>
              <label className="choice">
                <input
                  type="checkbox"
                  checked={included}
                  aria-label={words.include(text)}
                  onChange={() =>
                    void page.answer((now_, { includeTable }) => includeTable(now_, id, !included))
                  }
                />
                {text}
              </label>
            </li>
          );
        })}
        {origin.leftOut.map(({ sheet, reason }) => (
          <li key={sheet}>{reason === 'hidden' ? source.hiddenSheet(sheet) : source.largeSheet(sheet)}</li>
        ))}
        {origin.notes.map((note) => (
          <li key={note.code}>{uploadNoteText(note, lang)}</li>
        ))}
        {repairs > 0 && <li>{words.repairs(count(repairs))}</li>}
      </ul>
      {notes.length > 0 && (
        <>
          <p>{words.notes}</p>
          <ul>
            {notes.map(({ form, label, text }) => (
              <li key={`${form} ${label} ${text}`}>{words.noteAt(form, label, text)}</li>
            ))}
          </ul>
        </>
      )}
      <Questions reading={reading} />
      <Button onClick={() => page.putAway()}>{words.putAway}</Button>
    </Section>
  );
}

function Questions({ reading }: { reading: PasteReading }) {
  const { questions: words } = useWords(uploadPageWords);
  const lang = useLang();
  const count = useCount();
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = askedOf(reading, lang);
  // An answered question is gone, and with it what had the focus.
  useEffect(() => {
    if (isFocusLost(document)) heading.current?.focus();
  }, [asked.length]);
  if (asked.length === 0) return null;
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {words.title(count(asked.length))}
      </h3>
      <p>{words.lead}</p>
      {asked.map((one) => (
        <QuestionForm key={one.id} asked={one} />
      ))}
    </>
  );
}
