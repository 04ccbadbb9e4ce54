import type { Located } from '../../shared/locate/correction';
import { filledIn } from '../../shared/locate/fill-in';
import { locate, locateErrors } from '../../shared/locate/locate';
import { highsSolver } from '../../shared/locate/search/highs';
import type { MilpSolver } from '../../shared/locate/search/milp';
import { compileRules } from '../../shared/rules/compile';
import { ANSWERING_MS, CAP_MS, SEARCH_MS } from './limits';
import type { LocateTask } from './port';

/** Fetched only when it is needed: the solver is larger than the whole pane. */
async function loadHighs() {
  const { default: load } = await import('highs');
  return load({ locateFile: (file) => new URL(file, location.href).href });
}

async function answer({ forms, ...figures }: LocateTask): Promise<Located> {
  const begun = performance.now();
  const left = (of: number) => of - (performance.now() - begun);
  const input = { rules: compileRules(forms), ...figures };
  const found = locate(input, { deadline: () => left(SEARCH_MS) <= 0 });
  if (found.status !== 'none') return found;
  const highs = await loadHighs();
  const solver: MilpSolver = {
    solve: (model) => {
      const time = left(CAP_MS - ANSWERING_MS);
      return time <= 0 ? undefined : highsSolver(highs, time / 1000).solve(model);
    },
  };
  // What the search could not do once it does not do again: only the solver is asked.
  return filledIn(found, locateErrors(input, { deadline: () => true, solver }));
}

addEventListener('message', ({ data }: MessageEvent<LocateTask>) => {
  answer(data).then((located) => postMessage(located), reportError);
});
