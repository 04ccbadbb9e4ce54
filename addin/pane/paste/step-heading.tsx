import { useEffect, useRef } from 'react';
import { FOCUS_STOP, isFocusLost } from '../parts/focus';
import { useStyles } from '../parts/styles';

/** The heading of a step. What led to it is gone, so that the keyboard goes on from here. */
export function StepHeading({ children }: { children: string }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFocusLost(document)) heading.current?.focus();
  }, []);
  return (
    <h3 ref={heading} {...FOCUS_STOP} className={styles.subheading}>
      {children}
    </h3>
  );
}
