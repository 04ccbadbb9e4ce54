import { useId, useState, type DragEvent } from 'react';
import { ACCEPTED } from '../../pane/paste/source/accepted';
import { useBusy, usePage, usePageStore, useWords } from '../hooks';
import { Section } from '../pieces';
import { uploadPageWords } from '../words';

/** Where the filled-in file comes in, and why one was not taken. */
export function FileSection() {
  const { file: words } = useWords(uploadPageWords);
  const refusal = usePageStore((state) => state.refusal);
  const busy = useBusy();
  const page = usePage();
  const id = useId();
  const [over, setOver] = useState(false);
  const dragged = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined && !busy) void page.take(file);
  };
  return (
    <Section title={words.title}>
      <div
        className={over ? 'drop over' : 'drop'}
        onDragEnter={dragged}
        onDragOver={dragged}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <label htmlFor={id}>{words.label}</label>
        <input
          id={id}
          type="file"
          accept={ACCEPTED}
          aria-describedby={`${id}-hint`}
          aria-disabled={busy}
          onClick={(event) => {
            if (busy) event.preventDefault();
          }}
          onChange={({ target }) => {
            take(target.files);
            // The same file may be chosen again after it was mended.
            target.value = '';
          }}
        />
        <p>{words.drop}</p>
      </div>
      <p id={`${id}-hint`} className="small">
        {words.hint}
      </p>
      <div role="alert">
        {refusal && (
          <p className="error">
            <strong>{refusal.title ?? words.refused}. </strong>
            {refusal.details.join(' ')} {words.stillThere}
          </p>
        )}
      </div>
    </Section>
  );
}
