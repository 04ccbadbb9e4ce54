import type { LocateTask, Locator } from '../../../../addin/locator/port';
import type { Located } from '../../../../shared/locate/correction';
import { locate } from '../../../../shared/locate/locate';
import { compileRules } from '../../../../shared/rules/compile';

/** Locates in this process, without a clock; what was asked is counted, and answers can be kept back. */
export interface FakeLocator {
  port: Locator;
  asked: LocateTask[];
  /** Answers wait until they are given by hand. */
  silent: boolean;
  /** Gives the answer to a question, by its place; undefined: it was given up. */
  answer(at: number, given?: 'given up'): void;
}

export function exactLocator(): FakeLocator {
  const waiting = new Map<number, (located: Located | undefined) => void>();
  const fake: FakeLocator = {
    asked: [],
    silent: false,
    answer(at, given) {
      const task = fake.asked[at];
      waiting.get(at)?.(given === undefined && task ? locatedIn(task) : undefined);
    },
    port: {
      locate(task) {
        const at = fake.asked.push(structuredClone(task)) - 1;
        if (!fake.silent) return Promise.resolve(locatedIn(task));
        return new Promise((resolve) => waiting.set(at, resolve));
      },
      stop: () => undefined,
    },
  };
  return fake;
}

function locatedIn({ forms, ...figures }: LocateTask): Located {
  return locate({ rules: compileRules(forms), ...figures }, { deadline: () => false });
}
