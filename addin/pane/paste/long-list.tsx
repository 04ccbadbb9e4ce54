import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { formatCount } from '../../../shared/text/number';
import { panePasteWords } from '../../../shared/text/pane-paste';
import { useStyles } from '../styles';
import { usePaneState, useWords } from '../use-pane';

const PAGE = 20;

interface Props<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string | number;
  children: (item: Item) => ReactNode;
  className: string;
}

/** A list that grows when asked: an export may have hundreds of rows, each with controls of its own. */
export function LongList<Item>({ items, keyOf, children, className }: Props<Item>) {
  const styles = useStyles();
  const words = useWords(panePasteWords);
  const lang = usePaneState((state) => state.lang);
  const [shown, setShown] = useState(PAGE);
  const rest = items.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)} className={className}>
            {children(item)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button size="small" onClick={() => setShown(shown + PAGE)}>
            {words.more(formatCount(Math.min(rest, PAGE), lang))}
          </Button>
        </div>
      )}
    </>
  );
}
