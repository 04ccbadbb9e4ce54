import { useEffect } from 'react';
import { paneOverviewWords } from './words';
import type { Loaded } from './loaded';
import { ButtonLine } from '../parts/button-line';
import { useStyles } from '../parts/styles';
import { useBusy, useWords } from '../common/hooks';

/** Reads what a part shows as soon as it is shown and nothing else is under way; once, until it is asked for again. */
export function useLoading({ tried }: Loaded<unknown>, load: () => Promise<void>): void {
  const busy = useBusy();
  useEffect(() => {
    if (!tried && !busy) void load();
  }, [tried, busy, load]);
}

/** Stands for what could not be had. */
export function NotLoaded({ load }: { load: () => Promise<void> }) {
  const styles = useStyles();
  const words = useWords(paneOverviewWords);
  const busy = useBusy();
  if (busy) return null;
  return (
    <>
      <p className={styles.text}>{words.notRead}</p>
      <ButtonLine onClick={() => void load()}>{words.retry}</ButtonLine>
    </>
  );
}
