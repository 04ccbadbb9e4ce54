import { createStore } from 'zustand/vanilla';
import type { ExportFileName } from '../../../../shared/contract/exports';
import { exportedName } from '../../../../shared/contract/file-names';
import { parsePeriod } from '../../../../shared/period/period';
import { formatCount } from '../../../../shared/language/number';
import { provinceAnnexes, provinceSections } from '../../../../shared/report/province/compose';
import { contentsQuery, createContents, type ReportContents } from '../../report/contents';
import type { SessionState } from '../../sign-in/session';
import { paneExportsWords } from './words';
import type { AnswerOf } from '../../../api/client';
import { ApiProblem } from '../../../api/problem';
import type { FeatureDeps } from '../../common/deps';
import type { ReadStore } from '../../common/store';
import { onPeriod, type Overview } from '../overview';
import type { Notice } from '../../common/state';
import { NOT_LOADED, type Loaded } from '../loaded';

export type ExportsAnswer = AnswerOf<'getExports'>;

export interface ExportsState {
  read: Loaded<ExportsAnswer>;
}

export const NO_EXPORTS: ExportsState = { read: NOT_LOADED };

/** The files that the server exports. */
export interface Exports {
  store: ReadStore<ExportsState>;
  load(): Promise<void>;
  download(file: ExportFileName): Promise<void>;
  contents: ReportContents;
  /** Downloads the province's report as it is now, with what was chosen of it; `units` are those that have figures. */
  downloadReport(units: readonly string[]): Promise<void>;
  /** Has the period exported, or waits for the export that is under way, and says what came of it. */
  run(): Promise<void>;
}

type Run = AnswerOf<'runExport'>['run'];

/** Between looks at an export that another request, or the schedule, has under way. */
const LOOK_MS = 5_000;
const LOOKS = 24;

interface ExportsDeps extends Pick<FeatureDeps, 'pane' | 'client' | 'schedule' | 'saveFile' | 'answers'> {
  session: ReadStore<SessionState>;
  overview: Overview;
}

export function createExports(deps: ExportsDeps): Exports {
  const { pane, overview, client, schedule, saveFile } = deps;
  // What has to be looked at again is the province's own paper.
  const contents = createContents(deps, 'province', { annexes: ['checks'] });
  const store = createStore<ExportsState>(() => NO_EXPORTS);
  const periodNow = () => overview.store.getState().period;
  onPeriod(overview, () => store.setState(NO_EXPORTS));

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
    if (periodNow() === period) store.setState({ read: { tried: true, value: answer } });
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

  /** Hands over one of the period's files. */
  async function fetched(
    file: ExportFileName,
    fetch: (period: string, signal: AbortSignal) => Promise<Blob>,
  ): Promise<void> {
    const period = periodNow();
    const parsed = parsePeriod(period ?? '');
    if (period === null || parsed === undefined) return;
    const lang = pane.lang();
    const words = paneExportsWords[lang];
    await pane.runCancellable({ text: words.downloading }, async (signal) => {
      const bytes = await fetch(period, signal);
      const name = exportedName(file, parsed, lang);
      saveFile(bytes, name);
      pane.notify({ intent: 'success', text: words.downloaded(name) });
    });
  }

  return {
    store,
    contents,

    downloadReport: (units) =>
      fetched('bao-cao.docx', async (period, signal) => {
        const { include, read } = overview.store.getState();
        const annexes = provinceAnnexes(read.value?.answer.matrix.forms ?? []).map(({ id }) => id);
        const sections = provinceSections().map(({ id }) => id);
        const chosen = contentsQuery(await contents.read(), { sections, annexes, units });
        // Annexes that are not named are those that go out with the report.
        const query = { include, annexes: annexes.join(','), ...chosen };
        return await client.call('getProvinceReport', { path: { period }, query, signal });
      }),

    async load() {
      const period = periodNow();
      if (period === null || pane.store.getState().task !== null) return;
      store.setState({ read: { ...store.getState().read, tried: true } });
      await pane.runCancellable({ text: paneExportsWords[pane.lang()].reading }, (signal) =>
        list(period, signal),
      );
    },

    download: (file) =>
      fetched(file, (period, signal) => client.call('getExportFile', { path: { period, file }, signal })),

    async run() {
      const period = periodNow();
      const { include } = overview.store.getState();
      if (period === null) return;
      const words = paneExportsWords[pane.lang()];
      await pane.runCancellable({ text: words.running }, async (signal, report) => {
        const before = (store.getState().read.value ?? (await list(period, signal))).runs[0]?.startedAt;
        const follow = (known: string | undefined) => {
          report({ text: words.waiting });
          return outcomeOfOther(period, known, signal);
        };
        const run = await client.call('runExport', { path: { period }, query: { include }, signal }).then(
          // A large province is handed over in parts; another run ends it.
          (answer) => (answer.run.outcome === 'started' ? follow(answer.run.startedAt) : answer.run),
          (error: unknown) => {
            if (!isUnderWay(error)) throw error;
            return follow(before);
          },
        );
        if (run) await list(period, signal);
        pane.notify(run ? runNotice(run) : { intent: 'info', text: words.still });
      });
    },
  };

  function runNotice({ outcome, damaged }: Run): Notice {
    const lang = pane.lang();
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
