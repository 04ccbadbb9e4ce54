import { Button } from '@fluentui/react-components';
import { formatCount } from '../../../shared/language/number';
import { paneCommonWords } from '../common/words';
import { useLang, useWords } from '../common/hooks';

interface Props {
  /** Items not drawn yet; nothing is shown for none. */
  rest: number;
  page: number;
  onClick: () => void;
}

/** Draws the next page of a list. */
export function MoreButton({ rest, page, onClick }: Props) {
  const words = useWords(paneCommonWords);
  const lang = useLang();
  if (rest <= 0) return null;
  return (
    <div>
      <Button size="small" onClick={onClick}>
        {words.more(formatCount(Math.min(rest, page), lang))}
      </Button>
    </div>
  );
}
