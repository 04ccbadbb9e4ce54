import type { ExportFileName } from '../../../../shared/contract/exports';
import { fileWords } from '../../../../shared/contract/file-names';
import { formatCount } from '../../../../shared/language/number';
import { paneExportsWords } from '../totals/words';
import type { AnswerOf } from '../../../api/client';
import { ApiProblem } from '../../../api/problem';
import { asCancellable } from '../../shell/context';
import type { Context } from '../../shell/context';
import { patch } from '../change-overview';
import type { Notice } from '../../shell/state';

/** The files that the server exports. */
export interface OverviewExports {
  load(): Promise<void>;
  download(file: ExportFileName): Promise<void>;
  /** Has the period exported, or waits for the export that is under way, and says what came of it. */
  run(): Promise<void>;
}

type Run = AnswerOf<'runExport'>['run'];

/** Between looks at an export that another request, or the schedule, has under way. */
const LOOK_MS = 5_000;
const LOOKS = 24;

export function createOverviewExports(context: Context): OverviewExports {
  const { store, client, schedule, saveFile } = context;

  const wait = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const stop = schedule(resolve, LOOK_MS);
      signal.addEventListener('abort', () => {
        stop();
        resolve();
      });
    });

  async function list(period: string, signal: AbortSignal): Promise<AnswerOf<'getExports'>> {
    const answer = await client.call('getExports', { path: { period }, signal });
    if (store.get().overview?.period === period) patch(context, { exports: { tried: true, value: answer } });
    return answer;
  }

  /** What the export under way came to, after the runs that are known; undefined when it outlasts one's patience. */
  async function outcomeOfOther(
    period: string,
    before: string | undefined,
    signal: AbortSignal,
  ): Promise<Run | undefined> {
    for (let look = 0; look < LOOKS && !signal.aborted; look += 1) {
      await wait(signal);
      if (signal.aborted) return undefined;
      const [last] = (await list(period, signal)).runs;
      if (last && last.startedAt !== before && last.outcome !== 'started') return last;
    }
    return undefined;
  }

  return {
    async load() {
      const { overview, lang, task } = store.get();
      if (overview === null || task !== null) return;
      patch(context, { exports: { ...overview.exports, tried: true } });
      await asCancellable(context, { text: paneExportsWords[lang].reading }, (signal) =>
        list(overview.period, signal),
      );
    },

    async download(file) {
      const { overview, lang } = store.get();
      if (overview === null) return;
      const { period } = overview;
      const words = paneExportsWords[lang];
      await asCancellable(context, { text: words.downloading }, async (signal) => {
        const bytes = await client.call('getExportFile', { path: { period, file }, signal });
        const name = fileWords[lang].exported(period, file);
        saveFile(bytes, name);
        store.set({ notice: { intent: 'success', text: words.downloaded(name) } });
      });
    },

    async run() {
      const { overview, lang } = store.get();
      if (overview === null) return;
      const { period } = overview;
      const words = paneExportsWords[lang];
      await asCancellable(context, { text: words.running }, async (signal, report) => {
        const before = (overview.exports.value ?? (await list(period, signal))).runs[0]?.startedAt;
        const follow = (known: string | undefined) => {
          report({ text: words.waiting });
          return outcomeOfOther(period, known, signal);
        };
        const run = await client.call('runExport', { path: { period }, signal }).then(
          // A large province is handed over in parts; another run ends it.
          (answer) => (answer.run.outcome === 'started' ? follow(answer.run.startedAt) : answer.run),
          (error: unknown) => {
            if (!isUnderWay(error)) throw error;
            return follow(before);
          },
        );
        if (run) await list(period, signal);
        store.set({ notice: run ? runNotice(run) : { intent: 'info', text: words.still } });
      });
    },
  };

  function runNotice({ outcome, damaged }: Run): Notice {
    const { lang } = store.get();
    const words = paneExportsWords[lang];
    const left = damaged > 0 ? ` ${words.outcomeDamaged(formatCount(damaged, lang))}` : '';
    const intent =
      outcome === 'failed' ? 'error' : damaged > 0 || outcome === 'empty' ? 'warning' : 'success';
    return { intent, text: words.outcome[outcome] + left };
  }
}

/** Another export runs, or ours goes on while nobody waits for the answer any more: the runs will tell. */
function isUnderWay(error: unknown): boolean {
  return (
    error instanceof ApiProblem && ['export-running', 'timed-out', 'cancelled'].includes(error.notice.code)
  );
}
