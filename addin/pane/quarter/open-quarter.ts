import type { StoreApi } from 'zustand/vanilla';
import type { FormDocument } from '../../../shared/forms/document';
import type { SubmissionResponse } from '../../../shared/contract/schemas';
import { parsePeriod, periodKey, shiftPeriod, type Period } from '../../../shared/period/period';
import { mergeContents } from '../../../shared/submission/three-way-merge';
import type { SubmissionContent } from '../../../shared/submission/submission';
import { paneQuarterWords } from './words';
import type { Unit, UnitTree } from '../../../shared/units/unit';
import { canonicalJson } from '../../../shared/submission/canonical';
import { contentOf, type Draft, type QuarterKey } from '../../storage/drafts';
import { ApiProblem } from '../../api/problem';
import { ExcelProblem, type Memory } from '../../excel/port';
import { judgeTables } from './judge';
import { showCopies } from './draft/copies';
import type { DraftEditor } from './draft/draft-editor';
import { createRecognising } from './workbook/recognising';
import type { Live } from './workbook/live';
import { frameOf, openingOf, openingUnits, type QuarterFrame } from './quarter-frame';
import type { FeatureDeps } from '../common/deps';
import { remembered, type Asking } from '../common/remembered';
import type { ReadStore } from '../common/store';
import { ownUnits } from '../sign-in/roles';
import type { SessionState } from '../sign-in/session';
import { isUnsaved } from './draft/draft-status';
import { NO_QUARTER, type QuarterState } from './state';

export interface Opening {
  /** Opens a unit's quarter: what is stored, what this machine keeps, what the workbook holds. */
  open(unit: string, period: string): Promise<void>;
  /** Opens the quarter that the workbook was last used for, if it was for one. */
  resume(): Promise<void>;
  /** Goes on with the quarter that the workbook was found to hold. */
  goOn(): Promise<void>;
  close(): void;
  /** Asks the server again what is stored. */
  look(): Promise<void>;
}

const RETRY_MS = 1_500;

export interface OpeningDeps extends Asking, Pick<FeatureDeps, 'port' | 'drafts' | 'schedule'> {
  store: StoreApi<QuarterState>;
  session: ReadStore<SessionState>;
  live: Live;
  editor: DraftEditor;
}

export function createOpening(deps: OpeningDeps): Opening {
  const { pane, store, session, port, drafts, schedule, live, editor } = deps;

  async function load(
    key: QuarterKey,
  ): Promise<{ frame: QuarterFrame; stored: SubmissionResponse | null } | null> {
    const period = parsePeriod(key.period);
    const tree = await remembered(deps, key.person, 'getUnits', {});
    const unit = tree?.units.find(({ code }) => code === key.unit);
    if (period === undefined || !tree || !unit) return null;
    const [answer, stored, before] = await Promise.all([
      remembered(deps, key.person, 'getForms', { query: { period: key.period } }),
      storedOf(deps, key.person, key.unit, key.period),
      storedBefore(deps, key.person, tree, unit, period),
    ]);
    const kept = await drafts.read(key);
    const calendar = kept?.content.calendar ?? stored?.calendar ?? 'reporting';
    const previous = (documents: FormDocument[]) => openingOf(before, calendar, documents);
    return { frame: frameOf(tree, unit, period, answer?.forms ?? [], previous, before), stored };
  }

  const close = () => store.setState(NO_QUARTER);
  const recognising = createRecognising({ ...deps, open });

  async function open(unit: string, period: string): Promise<void> {
    const { me } = session.getState();
    const lang = pane.lang();
    if (me === null) return;
    const key = { person: me.id, unit, period };
    await pane.run({ text: paneQuarterWords[lang].opening }, async () => {
      await live.stop();
      close();
      const loaded = await load(key);
      if (loaded === null) return;
      const { frame, stored } = loaded;
      const memory = await readMemory();
      const matches = memory.unit === unit && memory.period === period;
      const kept = await drafts.read(key);
      const draft = kept
        ? continued(kept, matches ? memory : {}, stored, frame)
        : begun(drafts.begin(key, emptyContent()), matches ? memory : {}, stored);
      const other = !matches && memory.unit !== undefined;
      store.setState({
        open: {
          frame,
          draft,
          stored,
          judgement: judgeTables(frame, draft.content.tables),
          workbook: {
            holds: other ? 'other' : 'none',
            problems: [],
            unread: null,
            unmarked: null,
            ...(other ? { unit: memory.unit ?? '', period: memory.period ?? '' } : {}),
          },
          copies: [],
          otherWindow: false,
        },
      });
      if (kept && kept !== draft) await drafts.change(key, draft, () => ({ ...draft }));
      await showCopies(deps);
      if (matches) await live.start(kept !== undefined);
      else if (!other) await recognising.look();
    });
  }

  /** A workbook that does not answer is looked at again when the forms are read. */
  async function readMemory(): Promise<Memory> {
    try {
      return await port.readMemory();
    } catch (error) {
      if (error instanceof ExcelProblem && error.code === 'cell-editing') throw error;
      if (error instanceof ExcelProblem) return {};
      throw error;
    }
  }

  async function resume(): Promise<void> {
    const { me } = session.getState();
    let memory: Memory;
    try {
      memory = await readMemory();
    } catch (error) {
      if (!(error instanceof ExcelProblem)) throw error;
      // Somebody is typing in a cell: asked again until Excel answers or a quarter was opened by hand.
      schedule(() => {
        if (store.getState().open === null && session.getState().me === me) void resume();
      }, RETRY_MS);
      return;
    }
    const units = me ? ownUnits(me) : [];
    if (memory.unit === undefined || memory.period === undefined) {
      await recognising.look();
      return;
    }
    if (units.some(({ code }) => code === memory.unit)) await open(memory.unit, memory.period);
  }

  return {
    open,
    resume,
    close,
    goOn: () => recognising.goOn(),

    async look() {
      const { open: quarter } = store.getState();
      if (quarter === null) return;
      const { person, unit, period } = quarter.draft;
      const stored = await storedOf(deps, person, unit, period).catch((error: unknown) => {
        if (error instanceof ApiProblem) return undefined;
        throw error;
      });
      const now = store.getState().open;
      if (stored === undefined || now === null || now.frame !== quarter.frame) return;
      store.setState({ open: { ...now, stored } });
      if (stored === null || !isOnlyState(now.draft, stored)) return;
      await drafts.stored(now.draft, stored);
      await editor.followSend();
    },
  };
}

/** What is stored of a quarter; null when nothing is. */
function storedOf(
  asking: Asking,
  person: string,
  unit: string,
  period: string,
): Promise<SubmissionResponse | null> {
  return remembered(asking, person, 'getSubmission', { path: { period, unit } });
}

/**
 * The stored quarters that the unit opens with. What may not be read (of units merged into this one) or cannot be had
 * counts as not stored: relations to the quarter before then stay undecided here, and the server decides.
 */
function storedBefore(
  asking: Asking,
  person: string,
  tree: UnitTree,
  unit: Unit,
  period: Period,
): Promise<(SubmissionContent | null)[]> {
  const before = periodKey(shiftPeriod(period, -1));
  return Promise.all(
    openingUnits(tree, unit, period).map((code) =>
      storedOf(asking, person, code, before).catch((error: unknown) => {
        if (error instanceof ApiProblem) return null;
        throw error;
      }),
    ),
  );
}

function emptyContent(): SubmissionContent {
  return { calendar: 'reporting', tables: [], texts: {}, explanations: [] };
}

/** Whether a newer version holds what the draft comes from: it was returned, accepted or reopened, and nobody saved. */
function isOnlyState({ base, version }: Draft, stored: SubmissionResponse): boolean {
  return (
    base !== null &&
    stored.version > (version ?? 0) &&
    canonicalJson(contentOf(stored)) === canonicalJson(base)
  );
}

/** A first draft on this machine: of the version that the workbook was drawn or saved with, else of the stored one. */
function begun(empty: Draft, memory: Memory, stored: SubmissionResponse | null): Draft {
  const content = stored ? contentOf(stored) : empty.content;
  const version = memory.unit === undefined ? (stored?.version ?? null) : (memory.version ?? null);
  const base = stored && stored.version === version ? contentOf(stored) : null;
  return { ...empty, content, base, version, status: stored?.status ?? null };
}

/**
 * The kept draft, moved on where something newer leaves nothing of it behind: an untouched one whose figures stand in
 * no workbook, or one older than the workbook, which then was saved from another machine.
 */
function continued(
  kept: Draft,
  memory: Memory,
  stored: SubmissionResponse | null,
  frame: QuarterFrame,
): Draft {
  if (stored === null) return kept;
  const { status } = stored;
  if (isOnlyState(kept, stored)) return { ...kept, status, version: stored.version };
  const current = { ...kept, status };
  const theirs = contentOf(stored);
  const version = kept.version ?? 0;
  if (memory.version !== undefined && memory.version > version) {
    const { texts, explanations } = mergeContents(kept.base, kept.content, theirs).content;
    const base = stored.version === memory.version ? theirs : null;
    return { ...current, content: { ...kept.content, texts, explanations }, base, version: memory.version };
  }
  const untouched = memory.unit === undefined && kept.base !== null && !isUnsaved(kept, frame.forms);
  if (untouched && stored.version > version) {
    return { ...current, content: theirs, base: theirs, version: stored.version };
  }
  return stored.version === version ? current : kept;
}
