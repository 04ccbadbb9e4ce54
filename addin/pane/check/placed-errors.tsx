import { Button } from '@fluentui/react-components';
import { paneWords } from '../shell/words';
import type { PlacedError } from './places';
import { useStyles } from '../parts/styles';
import { usePane, useWords } from '../shell/use-pane';

/** Errors one by one, with the way to the cell of those that have one. */
export function PlacedErrors({ errors }: { errors: readonly PlacedError[] }) {
  const styles = useStyles();
  const words = useWords(paneWords);
  const { walk } = usePane();
  return (
    <ul className={styles.list}>
      {errors.map(({ detail, place }) => (
        <li key={detail} className={styles.card}>
          <p className={styles.text}>{detail}</p>
          {place && (
            <div>
              <Button
                size="small"
                aria-label={`${words.goTo}: ${detail}`}
                onClick={() => void walk.goTo(place)}
              >
                {words.goTo}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
