import { useEffect, useState } from 'react';
import type { SectionFinding } from '../../../../shared/judgement/text-findings';
import { useLang } from '../../common/hooks';
import { useQuarterStore } from '../../quarter/hooks';
import { countTextErrors, findInTexts } from './free-texts';

const NONE: readonly SectionFinding[] = [];

/** What the unit's own texts contradict, a moment after they or the tables have changed. */
export function useTextFindings(): readonly SectionFinding[] {
  return useLater(findInTexts, NONE);
}

/** Errors of the texts that are neither mended nor explained. */
export function useTextErrors(): number {
  return useLater(countTextErrors, 0);
}

function useLater<Answer>(
  ask: (...asked: Parameters<typeof countTextErrors>) => Promise<Answer>,
  none: Answer,
): Answer {
  const lang = useLang();
  const content = useQuarterStore(({ open }) => open?.draft.content);
  const open = useQuarterStore((state) => state.open);
  const [answer, setAnswer] = useState(none);
  useEffect(() => {
    if (open === null) return setAnswer(none);
    let isOver = false;
    void ask(open.frame, open.draft.content, lang).then((found) => {
      if (!isOver) setAnswer(found);
    });
    return () => {
      isOver = true;
    };
    // The quarter is another object at every look at the server; what counts of it is its content.
  }, [content, open?.frame, lang]);
  return answer;
}
