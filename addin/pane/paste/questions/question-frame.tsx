import { useId, type ReactNode } from 'react';
import { useStyles } from '../../parts/styles';

interface FrameProps {
  text: ReactNode;
  className: string | undefined;
  /** Drawn below the text; `id` is the text's, to be named by. */
  children: (id: string) => ReactNode;
}

/** A question with its answers, as one group for who hears it. */
export function QuestionFrame({ text, className, children }: FrameProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={className}>
      <p id={id} className={styles.text}>
        {text}
      </p>
      {children(id)}
    </div>
  );
}
