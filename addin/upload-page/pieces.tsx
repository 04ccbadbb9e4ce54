import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useBusy, usePageStore, useWords } from './hooks';
import { paneWords } from '../pane/shell/words';
import { uploadPageWords } from './words';

/** A part of the page under its heading; `focus`: the heading takes the focus when the part shows. */
export function Section({ title, focus, children }: { title: string; focus?: boolean; children: ReactNode }) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

interface ButtonProps {
  primary?: boolean;
  type?: 'button' | 'submit';
  /** Why it does nothing now; it can be reached all the same, and says so. */
  off?: boolean;
  describedBy?: string;
  onClick?: () => void;
  children: ReactNode;
}

/** A button that keeps the focus while something is under way. */
export function Button({
  primary = false,
  type = 'button',
  off = false,
  describedBy,
  onClick,
  children,
}: ButtonProps) {
  const busy = useBusy();
  const isOff = busy || off;
  return (
    <button
      type={type}
      className={primary ? 'primary' : undefined}
      aria-disabled={isOff}
      aria-describedby={describedBy}
      onClick={(event) => {
        if (isOff) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </button>
  );
}

/** What is under way, and what came of the last thing; always there, so that it is read out when it changes. */
export function Messages() {
  const task = usePageStore((state) => state.task);
  const notice = usePageStore((state) => state.notice);
  const words = useWords(paneWords);
  const { again } = useWords(uploadPageWords).send;
  return (
    <div className="messages">
      <div role="status">
        {task && <p>{task.text}</p>}
        {!task && notice?.intent === 'success' && <p className="success">✓ {notice.text}</p>}
      </div>
      {task && (
        <p className="row">
          <progress aria-label={task.text} />
          <button type="button" onClick={task.cancel}>
            {words.cancel}
          </button>
        </p>
      )}
      <div role="alert">
        {!task && notice?.intent === 'error' && (
          <p className="error">
            {notice.title !== undefined && <strong>{notice.title}. </strong>}
            {notice.text}
          </p>
        )}
      </div>
      {!task && notice?.again && <Button onClick={notice.again}>{again}</Button>}
    </div>
  );
}
