import { mergeClasses } from '@fluentui/react-components';
import { paneOverviewWords } from './words';
import { useStyles } from '../parts/styles';
import { usePane, useWords } from '../shell/use-pane';
import { useOverviewStyles } from './styles';

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
  const words = useWords(paneOverviewWords).progress;
  const { review } = usePane();
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
