import { useState } from 'react';
import { namedColumn } from '../../../shared/forms/column-text';
import { TOTAL_ROW } from '../../../shared/forms/table';
import { figureText } from '../../pane/parts/format';
import { panePasteMappingWords } from '../../pane/paste/table/words';
import { panePasteWords } from '../../pane/paste/words';
import { useCount, useLang, usePageStore, useWords } from '../hooks';
import { Section } from '../pieces';
import type { Taken } from '../state';
import { uploadPageWords } from '../words';

/** What the file changes of what is stored, cell by cell. */
export default function ChangesSection() {
  const { changes: words } = useWords(uploadPageWords);
  const taken = usePageStore((state) => state.taken);
  return (
    <Section title={words.title}>
      {taken === null ? <p>{words.notChecked}</p> : <Changes taken={taken} />}
    </Section>
  );
}

/** Rows of the table that are shown at first. */
const FIRST_SHOWN = 20;

function Changes({ taken: { changes, added, remarks } }: { taken: Taken }) {
  const { changes: words } = useWords(uploadPageWords);
  const { accept, blank } = useWords(panePasteWords);
  const { table } = useWords(panePasteMappingWords);
  const lang = useLang();
  const forms = usePageStore(({ quarter }) => quarter?.frame.forms) ?? [];
  const count = useCount();
  const [shown, setShown] = useState(FIRST_SHOWN);
  if (changes.length + added === 0) return <p>{words.none}</p>;
  const filled = changes.filter(({ from }) => from === null).length;
  const cleared = changes.filter(({ to }) => to === null).length;
  const figure = (value: Parameters<typeof figureText>[0]) => figureText(value, lang) || blank;
  return (
    <>
      <p>
        {words.some(count(changes.length - filled - cleared), count(filled), count(cleared), count(added))}
      </p>
      {remarks.length > 0 && (
        <ul>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>{words.caption}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, shown).map(({ form, row, rowLabel, column, from, to }) => (
              <tr key={`${form} ${row} ${column}`}>
                <th scope="row">
                  {accept.cell(
                    form,
                    row === TOTAL_ROW ? table.total : rowLabel,
                    namedColumn(forms, form, column, lang),
                  )}
                </th>
                <td>{figure(from)}</td>
                <td>{figure(to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {changes.length > shown && (
          <button type="button" onClick={() => setShown(changes.length)}>
            {words.more(count(changes.length - shown))}
          </button>
        )}
      </details>
    </>
  );
}
