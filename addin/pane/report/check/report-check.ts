import { createStore } from 'zustand/vanilla';
import { LONGEST_REPORT } from '../../../../shared/contract/check-text';
import { checkTextWords, reportRefusalText } from '../../../../shared/contract/check-text-words';
import { routes } from '../../../../shared/contract/routes';
import type { TextProgress } from '../../../../shared/check-text/check-text';
import type { Table } from '../../../../shared/forms/table';
import { formatCount } from '../../../../shared/language/number';
import { periodKey, shiftPeriod, type Period } from '../../../../shared/period/period';
import { effectOf } from '../../paste/write/effect';
import { showFirstChange, writeTaken } from '../../paste/write/write-taken';
import { isLocked } from '../../quarter/draft/draft-status';
import type { Quarter } from '../../quarter/quarter';
import type { OpenQuarter } from '../../quarter/state';
import type { FeatureDeps } from '../../common/deps';
import type { ReadStore } from '../../common/store';
import { tablesToTake, type FigureRow } from './figure-rows';
import { inTurns } from './in-turns';
import { NO_REPORT, type ReportCheckState } from './state';
import { reportCheckWords } from './words';

/** Checking a report's text beside the open quarter, and taking its figures over. Nothing of it is sent or stored. */
export interface ReportCheck {
  store: ReadStore<ReportCheckState>;
  /** Brings back what was typed for the open quarter before. */
  resume(): Promise<void>;
  write(text: string): void;
  /** Reads a Word file's text and checks it. */
  fromFile(file: File): Promise<void>;
  /** Checks the text; asks first where it says that it is of another quarter. */
  check(): Promise<void>;
  /** Answers of which quarter the report is. */
  checkAs(period: Period): Promise<void>;
  /** Goes back to the text field. */
  edit(): void;
  clear(): void;
  look(finding: number | null): void;
  /** Takes a finding's suggestion over into the text, and checks it again. */
  apply(finding: number): Promise<void>;
  /** Takes back the last suggestion that was taken over. */
  takeBack(): Promise<void>;
  copy(): Promise<void>;
  /** Writes figures of the report into the forms. */
  take(rows: readonly FigureRow[]): Promise<void>;
  undoTake(): Promise<void>;
}

interface ReportCheckDeps extends Pick<
  FeatureDeps,
  'pane' | 'client' | 'answers' | 'drafts' | 'copyText' | 'schedule'
> {
  quarter: Quarter;
}

/** How far it is. */
type Report = (progress: TextProgress) => void;

const loadEngine = () => import('./engine');

export function createReportCheck(deps: ReportCheckDeps): ReportCheck {
  const { pane, client, answers, quarter, copyText, schedule } = deps;
  const store = createStore<ReportCheckState>(() => NO_REPORT);
  const opened = () => quarter.store.getState().open;
  const words = () => reportCheckWords[pane.lang()];
  let kept: Promise<void> = Promise.resolve();

  quarter.store.subscribe((now, before) => {
    if (now.open?.frame !== before.open?.frame) store.setState(NO_REPORT);
  });
  // The messages are in the language that they were asked for in.
  pane.store.subscribe((now, before) => {
    const { checked } = store.getState();
    if (now.lang !== before.lang && checked !== null) void again(checked.as);
  });

  function place({ draft: { person, unit, period } }: OpenQuarter): string {
    return [person, 'report-text', unit, period].join('|');
  }

  /** What is typed comes in its order, whatever takes how long. */
  function keep(text: string): void {
    const open = opened();
    if (open === null) return;
    kept = kept.then(() => answers.put(place(open), text)).catch(() => pane.keepsNothing());
  }

  function setText(text: string, change: Partial<ReportCheckState> = {}): void {
    store.setState({ ...NO_REPORT, text, ...change });
    keep(text);
  }

  async function checkNow(as: Period, stop: AbortSignal, report: Report): Promise<void> {
    const open = opened();
    const { text } = store.getState();
    if (open === null) return;
    const { checkTextInSteps } = await loadEngine();
    const { frame } = open;
    const input = { period: as, unit: frame.unit, text, lang: pane.lang(), ...tablesFor(open, as) };
    const steps = checkTextInSteps(input, { forms: frame.forms, units: frame.allUnits });
    const found = await inTurns(steps, { schedule, stop, onStep: report });
    // What was typed meanwhile is another text.
    if (found === undefined || store.getState().text !== text || opened()?.frame !== frame) return;
    store.setState({ checked: { ...found, as }, question: null, current: null });
  }

  async function begin(stop: AbortSignal, report: Report): Promise<void> {
    const open = opened();
    const { text } = store.getState();
    if (open === null || text.trim() === '') return;
    if (text.length > LONGEST_REPORT) {
      const limit = formatCount(LONGEST_REPORT, pane.lang());
      pane.notify({ intent: 'error', text: checkTextWords[pane.lang()].tooLong(limit) });
      return;
    }
    const { statedQuarter } = await loadEngine();
    const stated = statedQuarter(text);
    if (stated !== undefined && periodKey(stated) !== open.frame.periodKey) {
      store.setState({ checked: null, question: stated });
      return;
    }
    await checkNow(open.frame.period, stop, report);
  }

  /** Checks a text anew that was checked; where that is stopped, what is shown would be of another text. */
  async function again(as: Period): Promise<void> {
    await pane.runNext({ text: words().checking }, async (stop, report) => {
      await checkNow(as, stop, report);
      if (stop.aborted) store.setState({ checked: null, current: null });
    });
  }

  return {
    store,

    async resume() {
      const open = opened();
      if (open === null || store.getState().text !== '') return;
      const text = await answers.get(place(open));
      if (typeof text === 'string' && opened()?.frame === open.frame && store.getState().text === '')
        store.setState({ ...NO_REPORT, text });
    },

    write: (text) => setText(text),

    async fromFile(file) {
      const open = opened();
      const lang = pane.lang();
      if (open === null) return;
      const { maxBytes } = routes.checkText.upload;
      if (file.size > maxBytes) {
        const refusal = { code: 'file-too-large' as const, found: file.size, limit: maxBytes };
        pane.notify({ intent: 'error', title: file.name, text: reportRefusalText(refusal, lang) });
        return;
      }
      const size = formatCount(Math.ceil(file.size / 1024), lang);
      await pane.runCancellable({ text: words().uploading(file.name, size) }, async (signal, report) => {
        const bytes = await file.arrayBuffer().catch(() => undefined);
        if (bytes === undefined) {
          pane.notify({ intent: 'error', title: file.name, text: words().unreadableFile });
          return;
        }
        const { period, unit } = open.draft;
        const asked = { upload: new Blob([bytes]), query: { period, unit }, signal };
        const { text } = await client.call('checkText', asked);
        if (signal.aborted || opened()?.frame !== open.frame) return;
        if (text.trim() === '') {
          pane.notify({ intent: 'error', title: file.name, text: words().emptyFile });
          return;
        }
        setText(text);
        // Checked here as pastes are: beside the figures that were typed and not saved yet.
        report({ text: words().checking });
        await begin(signal, report);
      });
    },

    async check() {
      await pane.runCancellable({ text: words().checking }, begin);
    },

    async checkAs(period) {
      await pane.runCancellable({ text: words().checking }, (stop, report) => checkNow(period, stop, report));
    },

    edit: () => store.setState({ checked: null, question: null, current: null }),
    clear: () => setText(''),
    look: (finding) => store.setState({ current: finding }),

    async apply(finding) {
      const { text, checked, earlier } = store.getState();
      const suggestion = checked?.findings[finding]?.suggestion;
      if (!checked || !suggestion) return;
      const { start, end, text: better } = suggestion;
      const next = text.slice(0, start) + better + text.slice(end);
      setText(next, { checked, earlier: [...earlier, text] });
      await again(checked.as);
    },

    async takeBack() {
      const { checked, earlier } = store.getState();
      const before = earlier.at(-1);
      if (before === undefined || checked === null) return;
      setText(before, { checked, earlier: earlier.slice(0, -1) });
      await again(checked.as);
    },

    async copy() {
      const copied = await copyText(store.getState().text);
      pane.notify({
        intent: copied ? 'success' : 'info',
        text: copied ? words().copied : words().copyByHand,
      });
    },

    async take(rows) {
      let toDraw = false;
      await pane.run({ text: words().writing }, async () => {
        const open = opened();
        const tables = tablesToTake(rows);
        if (open === null || open.workbook.holds === 'other' || isLocked(open.draft)) return;
        if (tables.length === 0) return;
        toDraw = open.workbook.holds !== 'ours';
        const done = await writeTaken(deps, open, (now) => effectOf(now, tables, open.frame.forms));
        const after = opened()?.draft.content.tables ?? done.effect.tables;
        store.setState({ taken: { count: rows.length, after, ...done } });
        await quarter.showCopies();
      });
      const { taken } = store.getState();
      if (!toDraw || taken === null) return;
      // Forms that are not there yet come with what was taken.
      await quarter.draw();
      const after = opened()?.draft.content.tables ?? taken.after;
      store.setState({ taken: { ...taken, after } });
      await showFirstChange(quarter, taken.before, taken.effect);
    },

    async undoTake() {
      await pane.run({ text: words().undoing }, async () => {
        const { taken } = store.getState();
        if (taken === null || !canUndoTake(taken, opened())) return;
        await quarter.put(taken.before);
        store.setState({ taken: null });
        pane.notify({ intent: 'success', text: words().undone });
      });
    },
  };
}

/** Whether nobody has edited the forms since figures were written into them. */
export function canUndoTake(taken: ReportCheckState['taken'], open: OpenQuarter | null): boolean {
  return taken !== null && taken.after === open?.draft.content.tables;
}

/** What a report of the quarter is compared with: of the quarter before, that quarter's own tables. */
function tablesFor(
  { frame, draft }: OpenQuarter,
  as: Period,
): { tables?: readonly Table[]; previous?: readonly Table[] } {
  const { previous } = frame;
  if (periodKey(as) === frame.periodKey)
    return { tables: draft.content.tables, ...(previous ? { previous } : {}) };
  return previous && periodKey(as) === periodKey(shiftPeriod(frame.period, -1)) ? { tables: previous } : {};
}
