import type { TotalChange } from '../../../../shared/intake/questions/total-changes';
import type { FeatureDeps } from '../../common/deps';
import { loadEngine, pasteOf, shownPaste, tablesBelow, type PasteStep, type PasteStores } from '../view';

export interface AnswerEffects {
  /**
   * What each answer would make of the unit's totals, against the reading as it is or, with `base`, after that step.
   * Undefined when it was stopped before.
   */
  effectsOf(
    steps: readonly PasteStep[],
    base: PasteStep | undefined,
    stop: AbortSignal,
  ): Promise<TotalChange[][] | undefined>;
}

/**
 * Each answer is a reading of its table: they are worked out one after the other, in the order in which they were
 * asked for, and the page goes on between them.
 */
export function createAnswerEffects(deps: PasteStores & Pick<FeatureDeps, 'schedule'>): AnswerEffects {
  let last: Promise<unknown> = Promise.resolve();

  const effectsOf: AnswerEffects['effectsOf'] = async (steps, base, stop) => {
    const loaded = await loadEngine();
    const effects: TotalChange[][] = [];
    for (const step of steps) {
      if (!stop.aborted) await new Promise<void>((resolve) => deps.schedule(resolve, 0));
      const shown = shownPaste(deps);
      const { reading } = pasteOf(shown);
      if (stop.aborted || reading === null || shown.quarter === null) return undefined;
      const before = base?.(reading, loaded) ?? reading;
      effects.push(loaded.answerEffect(before, step(reading, loaded), tablesBelow(shown.quarter)));
    }
    return effects;
  };

  return {
    effectsOf(steps, base, stop) {
      const own = last.then(() => effectsOf(steps, base, stop));
      last = own.catch(() => undefined);
      return own;
    },
  };
}
