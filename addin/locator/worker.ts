import type { Located } from '../../shared/locate/correction';
import { Search } from '../../shared/locate/locate';
import { highsWithin } from '../../shared/locate/search/highs';
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
  const search = new Search({ rules: compileRules(forms), ...figures }, () => left(SEARCH_MS) <= 0);
  if (search.isOpen) {
    search.solve(highsWithin(await loadHighs(), () => left(CAP_MS - ANSWERING_MS)));
  }
  return search.located();
}

addEventListener('message', ({ data }: MessageEvent<LocateTask>) => {
  answer(data).then((located) => postMessage(located), reportError);
});
