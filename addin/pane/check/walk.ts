import type { FindingBase } from '../../../shared/rules/finding';
import type { Place } from '../../excel/port';
import type { Context } from '../shell/context';
import { findingKey, groupFindings, nextFinding } from './findings';
import type { FindingFilter } from './findings';
import type { Live } from './live';
import { noticeOf } from '../shell/notices';
import { placeOfFinding } from './places';

/** Going from finding to finding and to their cells. */
export interface Walk {
  go(finding: FindingBase): Promise<void>;
  /** Makes a finding the current one and leaves Excel where it is. */
  look(finding: FindingBase): void;
  goTo(place: Place): Promise<void>;
  /** The next finding of those shown, or the one before. */
  step(by: 1 | -1): Promise<void>;
  filter(filter: FindingFilter): void;
  mark(on: boolean): Promise<void>;
}

export function createWalk(context: Context, live: Live): Walk {
  const { store, port } = context;

  async function goTo(place: Place): Promise<void> {
    try {
      await port.goTo(place);
    } catch (error) {
      store.set({ notice: noticeOf(error, store.get().lang) });
    }
  }

  async function go(finding: FindingBase): Promise<void> {
    store.set({ finding: findingKey(finding) });
    await goTo(placeOfFinding(finding));
  }

  return {
    go,
    look: (finding) => store.set({ finding: findingKey(finding) }),
    goTo,

    async step(by) {
      const { quarter, finding, filter } = store.get();
      if (quarter === null) return;
      const { findings } = quarter.judgement;
      const groups = groupFindings(
        findings,
        quarter.draft.content.explanations,
        quarter.frame.forms,
        filter,
        finding,
      );
      const next = nextFinding(groups, finding, by);
      if (next !== undefined) await go(next);
    },

    filter: (filter) => store.set({ filter }),

    async mark(on) {
      store.set({ marks: on });
      await live.refresh();
    },
  };
}
