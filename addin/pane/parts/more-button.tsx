import { paneCommonWords } from '../common/words';
import { useCount, useWords } from '../common/hooks';
import { ButtonLine } from './button-line';

interface Props {
  /** Items not drawn yet; nothing is shown for none. */
  rest: number;
  page: number;
  onClick: () => void;
}

/** Draws the next page of a list. */
export function MoreButton({ rest, page, onClick }: Props) {
  const words = useWords(paneCommonWords);
  const count = useCount();
  if (rest <= 0) return null;
  return (
    <ButtonLine size="small" onClick={onClick}>
      {words.more(count(Math.min(rest, page)))}
    </ButtonLine>
  );
}
