import { useEffect, useState } from 'react';
import type { SectionFinding } from '../../shared/judgement/text-findings';
import { findInTexts } from '../pane/report/texts/free-texts';
import { useLang, usePageStore } from './hooks';
import { tablesToSave } from './state';

/**
 * What the unit's stored texts contradict beside the tables that would be saved; undefined while that is not known. The
 * page writes no texts, but what they say may be no more true of the figures of a file.
 */
export function useTextFindings(): readonly SectionFinding[] | undefined {
  const lang = useLang();
  const frame = usePageStore(({ quarter }) => quarter?.frame);
  const texts = usePageStore(({ quarter }) => quarter?.stored?.texts);
  const tables = usePageStore(tablesToSave);
  const [found, setFound] = useState<readonly SectionFinding[]>();
  useEffect(() => {
    if (frame === undefined || texts === undefined || tables === null) return setFound([]);
    let isOver = false;
    setFound(undefined);
    void findInTexts(frame, { tables, texts }, lang).then((answer) => {
      if (!isOver) setFound(answer);
    });
    return () => {
      isOver = true;
    };
  }, [frame, texts, tables, lang]);
  return found;
}
