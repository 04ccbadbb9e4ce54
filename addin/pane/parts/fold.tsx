import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useStyles } from './styles';

interface Props {
  title: ReactNode;
  /** Open from the beginning; after that it is the person's. */
  open?: boolean;
  /** It was asked for: it takes the focus when it shows. */
  led?: boolean;
  /** Within a card. */
  small?: boolean;
  children: ReactNode;
}

/** A part under its title. What is folded away is not drawn: it may be hundreds of rows. */
export function Fold({ title, open = false, led = false, small = false, children }: Props) {
  const styles = useStyles();
  const [shown, setShown] = useState(open || led);
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (led) summary.current?.focus();
  }, []);
  return (
    <details
      className={small ? undefined : styles.details}
      open={shown}
      onToggle={({ currentTarget }) => setShown(currentTarget.open)}
    >
      <summary
        ref={summary}
        tabIndex={0}
        className={mergeClasses(styles.summary, small && styles.small_summary)}
      >
        {title}
      </summary>
      {shown && <div className={small ? undefined : styles.details_body}>{children}</div>}
    </details>
  );
}
