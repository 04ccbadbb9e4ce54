import { useState } from 'react';
import type { ReactNode } from 'react';
import { useStyles } from '../parts/styles';

interface Props {
  title: string;
  /** Open from the beginning; after that it is the person's. */
  open?: boolean;
  children: ReactNode;
}

/** A part of a table's mapping. What is folded away is not drawn: it may be hundreds of rows. */
export function Fold({ title, open = false, children }: Props) {
  const styles = useStyles();
  const [shown, setShown] = useState(open);
  return (
    <details
      className={styles.details}
      open={shown}
      onToggle={({ currentTarget }) => setShown(currentTarget.open)}
    >
      <summary tabIndex={0} className={styles.summary}>
        {title}
      </summary>
      {shown && <div className={styles.details_body}>{children}</div>}
    </details>
  );
}
