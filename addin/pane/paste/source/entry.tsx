import {
  Button,
  Label,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  mergeClasses,
} from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import { panePasteWords } from '../words';
import { useStyles } from '../../parts/styles';
import { ACCEPTED } from './accepted';
import { canReadClipboard, clipOf, fileOf, readClipboard } from './clipboard';
import { usePasteStyles } from '../styles';
import { useBusy, useWords } from '../../common/hooks';
import { usePaste, usePasteStore } from '../hooks';

/** Where a table comes in: pasted, selected, chosen as a file or dropped. */
export function Entry() {
  const styles = useStyles();
  const own = usePasteStyles();
  const words = useWords(panePasteWords);
  const busy = useBusy();
  const paste = usePaste();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const take = (data: DataTransfer) => {
    if (busy) return;
    const file = fileOf(data);
    const clip = clipOf(data);
    // Excel puts a picture of the cells on the clipboard as well; the table itself goes first.
    if (file !== undefined && clip.html === '') void paste.fromFile(file);
    else void paste.fromClipboard(clip);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer);
  };
  const dragged = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const fromClipboard = async () => {
    const clip = await readClipboard();
    if (clip === undefined) paste.refuse({ details: [words.clipboardDenied] });
    else await paste.fromClipboard(clip);
  };

  return (
    <section
      className={styles.section}
      aria-label={words.title}
      onDragEnter={dragged}
      onDragOver={dragged}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div>
        <Label htmlFor="khop-paste-target">{words.target}</Label>
        <textarea
          id="khop-paste-target"
          className={mergeClasses(own.target, over && own.over)}
          rows={1}
          value=""
          placeholder={over ? words.dropHere : words.targetHint}
          autoComplete="off"
          spellCheck={false}
          onChange={() => undefined}
          onPaste={(event) => {
            event.preventDefault();
            take(event.clipboardData);
          }}
        />
      </div>
      <div className={styles.row}>
        {canReadClipboard() && (
          <Button size="small" disabledFocusable={busy} onClick={() => void fromClipboard()}>
            {words.readClipboard}
          </Button>
        )}
        <Button size="small" disabledFocusable={busy} onClick={() => void paste.fromSelection()}>
          {words.readSelection}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => picker.current?.click()}>
          {words.chooseFile}
        </Button>
        <input
          ref={picker}
          type="file"
          accept={ACCEPTED}
          className={own.file}
          aria-hidden
          tabIndex={-1}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file may be chosen again after it was mended.
            target.value = '';
            if (file !== undefined) void paste.fromFile(file);
          }}
        />
      </div>
      <Refusal />
      <p className={styles.small}>{words.entryHint}</p>
    </section>
  );
}

/** Why the last source could not be read, and what to do. */
function Refusal() {
  const words = useWords(panePasteWords);
  const refusal = usePasteStore((state) => state.refusal);
  return (
    <div role="alert">
      {refusal && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{refusal.title ?? words.refused}</MessageBarTitle>
            {refusal.details.join(' ')}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
