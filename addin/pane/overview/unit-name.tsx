import { mergeClasses } from '@fluentui/react-components';
import { paneProgressWords } from './progress/words';
import { useStyles } from '../parts/styles';
import { useOverviewStyles } from './styles';
import { useWords } from '../common/hooks';
import { useReview } from './review/hooks';

interface Props {
  unit: string;
  name: string;
  /** Something of it is stored and can be looked at. */
  stored: boolean;
  focused?: boolean;
}

/** A unit's name; opens its submission where there is one. */
export function UnitName({ unit, name, stored, focused = false }: Props) {
  const styles = useStyles();
  const { link, name: strong } = useOverviewStyles();
  const words = useWords(paneProgressWords);
  const review = useReview();
  if (!stored) return <span className={mergeClasses(styles.text, strong)}>{name}</span>;
  return (
    <button
      type="button"
      className={mergeClasses(link, strong)}
      title={words.open(name)}
      autoFocus={focused}
      onClick={() => review.open(unit)}
    >
      {name}
    </button>
  );
}
