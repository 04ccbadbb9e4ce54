import { useEffect, useRef } from 'react';
import { useStyles } from '../styles';

/**
 * A screen's heading. It takes the focus when the screen was opened by something that is gone with the old one, so
 * that the keyboard goes on from here; a chosen tab keeps its focus.
 */
export function ScreenHeading({ children }: { children: string }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(document.activeElement);
  useEffect(() => {
    const before = first.current;
    if (document.activeElement === document.body && before !== document.body && before !== null) {
      heading.current?.focus();
    }
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h2>
  );
}
