import type { Located } from '../../shared/locate/correction';
import { filledIn } from '../../shared/locate/fill-in';
import { locate, locateErrors } from '../../shared/locate/locate';
import { highsSolver } from '../../shared/locate/search/highs';
import { compileRules } from '../../shared/rules/compile';
import { ANSWERING_MS, CAP_MS } from './limits';
import type { LocateTask } from './port';

/** Fetched only when it is needed: the solver is larger than the whole pane. */
async function loadHighs() {
  const { default: load } = await import('highs');
  return load({ locateFile: (file) => new URL(file, location.href).href });
}

async function answer({ forms, ...figures }: LocateTask): Promise<Located> {
  const until = performance.now() + CAP_MS - ANSWERING_MS;
  const deadline = () => performance.now() >= until;
  const input = { rules: compileRules(forms), ...figures };
  const found = locate(input, { deadline });
  if (found.status !== 'none' || deadline()) return found;
  const highs = await loadHighs();
  const { solve } = highsSolver(highs, (until - performance.now()) / 1000);
  // What the search could not do once it does not do again: only the solver is asked.
  const solver = { solve: (model: Parameters<typeof solve>[0]) => (deadline() ? undefined : solve(model)) };
  return filledIn(found, locateErrors(input, { deadline: () => true, solver }));
}

addEventListener('message', ({ data }: MessageEvent<LocateTask>) => {
  answer(data).then((located) => postMessage(located), reportError);
});
