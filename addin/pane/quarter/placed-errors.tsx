import { paneQuarterWords } from './words';
import type { Place } from '../../excel/port';
import { ButtonLine } from '../parts/button-line';
import { useStyles } from '../parts/styles';
import { useWords } from '../common/hooks';
import { useQuarter } from './hooks';

/** Sentences about input, each with its place in the workbook; null: it has none. */
interface PlacedError {
  detail: string;
  place: Place | null;
}

/** Errors one by one, with the way to the cell of those that have one. */
export function PlacedErrors({ errors }: { errors: readonly PlacedError[] }) {
  const styles = useStyles();
  const words = useWords(paneQuarterWords);
  const quarter = useQuarter();
  return (
    <ul className={styles.list}>
      {errors.map(({ detail, place }) => (
        <li key={detail} className={styles.card}>
          <p className={styles.text}>{detail}</p>
          {place && (
            <ButtonLine
              size="small"
              aria-label={`${words.goTo}: ${detail}`}
              onClick={() => void quarter.goTo(place)}
            >
              {words.goTo}
            </ButtonLine>
          )}
        </li>
      ))}
    </ul>
  );
}
