import { useEffect, useRef, type ReactNode } from 'react';
import { useStyles } from './styles';
import { FOCUS_STOP, isFocusLost } from './focus';

/**
 * A screen's heading, or that of a page within a screen. It takes the focus when the screen was opened by something
 * that is gone with the old one, so that the keyboard goes on from here; a chosen tab keeps its focus.
 */
export function ScreenHeading({ children, level = 2 }: { children: string; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFocusLost(document)) heading.current?.focus();
  }, []);
  return (
    <Heading ref={heading} {...FOCUS_STOP} className={level === 2 ? styles.heading : styles.subheading}>
      {children}
    </Heading>
  );
}

/** A screen under its title; without anything else to show, what there is to say. */
export function Screen({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.screen}>
      <ScreenHeading>{title}</ScreenHeading>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children}
    </div>
  );
}
