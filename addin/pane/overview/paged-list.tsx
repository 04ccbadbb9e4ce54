import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { formatCount } from '../../../shared/text/number';
import { paneOverviewWords } from '../../../shared/text/pane-overview';
import { useStyles } from '../styles';
import { usePaneState, useWords } from '../use-pane';

/** Items drawn at a time: a province has over a hundred units. */
const PAGE = 30;

interface Props<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
  /** Index of an item that has to be among those drawn. */
  upTo?: number;
  className?: string;
}

/** A list that grows by a page at a time. */
export function PagedList<Item>({ items, keyOf, children, upTo = -1, className }: Props<Item>) {
  const styles = useStyles();
  const words = useWords(paneOverviewWords);
  const lang = usePaneState((state) => state.lang);
  const [pages, setPages] = useState(1);
  const shown = Math.max(pages * PAGE, upTo + 1);
  const rest = items.length - shown;
  return (
    <>
      <ul className={mergeClasses(styles.list, className)}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)} className={styles.card}>
            {children(item)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button size="small" onClick={() => setPages(pages + 1)}>
            {words.more(formatCount(Math.min(rest, PAGE), lang))}
          </Button>
        </div>
      )}
    </>
  );
}
