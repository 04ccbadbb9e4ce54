import { mergeClasses } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useStyles } from './styles';
import { MoreButton } from './more-button';

/** Items drawn at a time: a province has over a hundred units, an export hundreds of rows, each with controls of its own. */
const PAGE = 30;

interface Props<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string | number;
  children: (item: Item) => ReactNode;
  /** Index of an item that has to be among those drawn. */
  upTo?: number;
  /** Of the list, and of each item where it is no card. */
  className?: string;
  itemClass?: string;
}

/** A list that grows by a page at a time. */
export function PagedList<Item>({ items, keyOf, children, upTo = -1, className, itemClass }: Props<Item>) {
  const styles = useStyles();
  const [pages, setPages] = useState(1);
  const shown = Math.max(pages * PAGE, upTo + 1);
  return (
    <>
      <ul className={mergeClasses(styles.list, className)}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)} className={itemClass ?? styles.card}>
            {children(item)}
          </li>
        ))}
      </ul>
      <MoreButton rest={items.length - shown} page={PAGE} onClick={() => setPages(pages + 1)} />
    </>
  );
}
