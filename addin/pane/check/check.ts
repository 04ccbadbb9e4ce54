import type { StoreApi } from 'zustand/vanilla';
import { isOf } from '../../../shared/judgement/match-explanations';
import type { FindingBase } from '../../../shared/rules/finding';
import type { ReadStore } from '../common/store';
import { placeOfFinding } from '../quarter/places';
import type { Quarter } from '../quarter/quarter';
import { findingKey, groupFindings, nextFinding, type FindingFilter } from './findings';
import type { CheckState } from './state';
import { tellingIn } from './telling';

/** Going from finding to finding and to their cells, and explaining them. */
export interface Check {
  store: ReadStore<CheckState>;
  go(finding: FindingBase): Promise<void>;
  /** Makes a finding the current one and leaves Excel where it is. */
  look(finding: FindingBase): void;
  /** The next finding of those shown, or the one before. */
  step(by: 1 | -1): Promise<void>;
  filter(filter: FindingFilter): void;
  mark(on: boolean): Promise<void>;
  /** Says why the figures of a finding stay; '' takes the explanation back. */
  explain(finding: FindingBase, text: string): void;
}

/** @param store also read by what marks the cells */
export function createCheck(store: StoreApi<CheckState>, quarter: Quarter): Check {
  // What was looked at in another quarter is over with it.
  quarter.store.subscribe((now, before) => {
    if (now.open?.frame !== before.open?.frame) store.setState({ finding: null });
  });

  const look = (finding: FindingBase) => store.setState({ finding: findingKey(finding) });
  const go = (finding: FindingBase) => {
    look(finding);
    return quarter.goTo(placeOfFinding(finding));
  };

  return {
    store,
    go,
    look,

    async step(by) {
      const { open } = quarter.store.getState();
      const { finding, filter } = store.getState();
      if (open === null) return;
      const { judgement, frame } = open;
      const groups = groupFindings(judgement.findings, tellingIn(open), frame.forms, filter, finding);
      const next = nextFinding(groups, finding, by);
      if (next !== undefined) await go(next);
    },

    filter: (filter) => store.setState({ filter }),

    async mark(on) {
      store.setState({ marks: on });
      await quarter.live.check();
    },

    explain(finding, text) {
      const { code, form, row } = finding;
      quarter.live.acted();
      quarter.editor.edit((content) => {
        const others = content.explanations.filter((one) => !isOf(one, finding));
        return { ...content, explanations: text === '' ? others : [...others, { code, form, row, text }] };
      });
    },
  };
}
