import type { CellRef } from '../../../shared/locate/correction';
import { useLang, useWords } from '../common/hooks';
import { useLinkStyles } from '../parts/link-styles';
import { useQuarterStore } from '../quarter/hooks';
import { cellText } from './cell-text';
import { useLocating } from './hooks';
import { paneLocateWords } from './words';

interface Props {
  cell: CellRef;
  /** The form that need not be named. */
  form?: string;
  /** What it says instead of the cell's name. */
  children?: React.ReactNode;
}

/** A cell's name, which goes to it. */
export function CellButton({ cell, form, children }: Props) {
  const { link } = useLinkStyles();
  const words = useWords(paneLocateWords);
  const lang = useLang();
  const open = useQuarterStore((state) => state.open);
  const locating = useLocating();
  if (open === null) return null;
  const places = { rules: open.frame.rules, tables: open.draft.content.tables, ...(form ? { form } : {}) };
  return (
    <button type="button" className={link} title={words.goTo} onClick={() => void locating.goTo(cell)}>
      {children ?? cellText(places, cell, lang)}
    </button>
  );
}
