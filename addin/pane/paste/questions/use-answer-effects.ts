import { useEffect, useState } from 'react';
import type { TotalChange } from '../../../../shared/intake/questions/total-changes';
import { useQuarterStore } from '../../quarter/hooks';
import { usePaste, usePasteStore } from '../hooks';
import type { PasteStep } from '../view';

interface KnownEffects {
  /** By answer; undefined until they are known. */
  effects: readonly TotalChange[][] | undefined;
  /** False: they are those of before, and the new ones are being worked out. */
  current: boolean;
}

/**
 * What each answer would make of the unit's totals, worked out after the answers are drawn. `id` names the answers:
 * with the same id and the same tables they do the same.
 */
export function useAnswerEffects(
  id: string,
  steps: readonly PasteStep[],
  base: PasteStep | undefined,
): KnownEffects {
  const paste = usePaste();
  const found = usePasteStore(({ reading }) => reading?.found);
  const below = useQuarterStore(({ open }) => open?.draft.content.tables);
  const [known, setKnown] = useState({ id, found, below, effects: undefined as KnownEffects['effects'] });
  useEffect(() => {
    const stop = new AbortController();
    void paste.effectsOf(steps, base, stop.signal).then((effects) => {
      if (effects !== undefined) setKnown({ id, found, below, effects });
    });
    return () => stop.abort();
  }, [paste, id, found, below]);
  const current = known.id === id && known.found === found && known.below === below;
  return { effects: known.effects, current };
}
