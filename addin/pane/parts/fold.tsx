import { mergeClasses } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useStyles } from './styles';

interface Props {
  title: ReactNode;
  /** Open from the beginning; after that it is the person's. */
  open?: boolean;
  /** Within a card. */
  small?: boolean;
  children: ReactNode;
}

/** A part under its title. What is folded away is not drawn: it may be hundreds of rows. */
export function Fold({ title, open = false, small = false, children }: Props) {
  const styles = useStyles();
  const [shown, setShown] = useState(open);
  return (
    <details
      className={small ? undefined : styles.details}
      open={shown}
      onToggle={({ currentTarget }) => setShown(currentTarget.open)}
    >
      <summary tabIndex={0} className={mergeClasses(styles.summary, small && styles.small_summary)}>
        {title}
      </summary>
      {shown && <div className={small ? undefined : styles.details_body}>{children}</div>}
    </details>
  );
}
