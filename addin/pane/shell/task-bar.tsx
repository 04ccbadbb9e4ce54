import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { paneWords } from './words';
import { useCount, usePaneStore, useWords } from '../common/hooks';

const useBar = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '10px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    // What is done at once never shows up.
    animationName: { from: { visibility: 'hidden' }, to: { visibility: 'visible' } },
    animationDuration: '0.3s',
    animationTimingFunction: 'step-end',
  },
  line: { display: 'flex', gap: '8px', alignItems: 'center', justifyContent: 'space-between' },
});

/** What is under way, how far it is, and the way to stop it. */
export function TaskBar() {
  const { bar, line } = useBar();
  const words = useWords(paneWords);
  const count = useCount();
  const task = usePaneStore((state) => state.task);
  if (task === null) return null;
  const { text, done, total, cancel } = task;
  const known = done !== undefined && total !== undefined;
  return (
    <div className={bar}>
      <div className={line}>
        <span>
          {text} {known && words.progress(count(done), count(total))}
        </span>
        {cancel && (
          <Button size="small" onClick={cancel}>
            {words.cancel}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={text} {...(known ? { value: done, max: total } : {})} />
    </div>
  );
}
