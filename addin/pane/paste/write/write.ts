import type { RecognisedTable } from '../../../../shared/intake/result';
import { panePasteWords } from '../words';
import type { FeatureDeps } from '../../common/deps';
import type { ReadStore } from '../../common/store';
import type { Quarter } from '../../quarter/quarter';
import type { SessionState } from '../../sign-in/session';
import { showFirstChange, writeTaken } from './write-taken';
import { canUndo, loadEngine, pasteOf, shownPaste, showPaste, type PasteStores } from '../view';
import { isLocked } from '../../quarter/draft/draft-status';

/** What is done with a source once it is mapped. */
export interface PasteWriting {
  /** Writes the tables that are taken into the forms, and remembers their layouts. */
  write(): Promise<void>;
  /** Puts the forms' tables back as they were before. */
  undo(): Promise<void>;
  /** Sets the tables that are taken beside the forms'. */
  compare(): Promise<void>;
  /** Tells the server what was remembered and forgotten while it could not be reached. */
  sendMemory(): Promise<void>;
}

export interface WritingDeps extends PasteStores, Pick<FeatureDeps, 'pane' | 'drafts' | 'mappings'> {
  session: ReadStore<SessionState>;
  quarter: Quarter;
}

export function createPasteWriting(deps: WritingDeps): PasteWriting {
  const { pane, session, quarter: quarters, mappings } = deps;
  const opened = () => quarters.store.getState().open;
  const current = () => pasteOf(shownPaste(deps));

  /** The tables to take, once no question is open. */
  async function takenNow(): Promise<RecognisedTable[]> {
    const { openQuestions } = await loadEngine();
    const { reading } = current();
    if (reading === null || openQuestions(reading) > 0) return [];
    return reading.found.filter(({ included }) => included).map(({ now }) => now);
  }

  async function rememberLayouts(): Promise<number> {
    const { layoutToRemember } = await loadEngine();
    const quarter = opened();
    const { reading } = current();
    if (quarter === null || reading?.remember !== true) return 0;
    const { person, unit } = quarter.draft;
    const layouts = reading.found
      .filter(({ included }) => included)
      .flatMap((table) => layoutToRemember(table) ?? []);
    for (const layout of layouts) await mappings.change(person, unit, layout.signature, layout);
    return layouts.length;
  }

  async function sendMemory(): Promise<void> {
    const { me } = session.getState();
    if (me === null) return;
    const refused = await mappings.send(me.id);
    const { written } = current();
    if (refused !== undefined && written !== null)
      showPaste(deps, { written: { ...written, refused: refused.detail } });
  }

  async function write(): Promise<void> {
    let drawn = true;
    await pane.run({ text: panePasteWords[pane.lang()].writing }, async () => {
      const quarter = opened();
      if (quarter === null || quarter.workbook.holds === 'other' || isLocked(quarter.draft)) return;
      const { effectOf } = await loadEngine();
      const taken = await takenNow();
      if (taken.length === 0) return;
      drawn = quarter.workbook.holds === 'ours';
      const { before, effect, redrawn } = await writeTaken(deps, quarter, (now) =>
        effectOf(now, taken, quarter.frame.forms),
      );
      const after = opened()?.draft.content.tables ?? effect.tables;
      const remembered = await rememberLayouts();
      showPaste(deps, {
        written: { frame: quarter.frame, before, after, effect, redrawn, remembered },
        comparison: null,
      });
      await quarters.showCopies();
      void sendMemory();
    });
    if (!drawn && current().written !== null) await drawForms();
  }

  /** Forms that are not there yet come with what was taken. */
  async function drawForms(): Promise<void> {
    await quarters.draw();
    const { written } = current();
    const after = opened()?.draft.content.tables;
    if (written === null || after === undefined) return;
    showPaste(deps, { written: { ...written, after } });
    await showFirstChange(quarters, written.before, written.effect);
  }

  return {
    write,

    async undo() {
      await pane.run({ text: panePasteWords[pane.lang()].undoing }, async () => {
        const { written } = current();
        if (written === null || !canUndo(shownPaste(deps))) return;
        await quarters.put(written.before);
        showPaste(deps, { written: null });
        pane.notify({ intent: 'success', text: panePasteWords[pane.lang()].undone });
      });
    },

    async compare() {
      await pane.run({ text: panePasteWords[pane.lang()].comparing }, async () => {
        const { compareWith, openQuestions } = await loadEngine();
        const quarter = opened();
        const { reading } = current();
        if (quarter === null || reading === null || openQuestions(reading, true) > 0) return;
        showPaste(deps, { comparison: compareWith(reading, quarter.draft.content.tables), written: null });
      });
    },

    sendMemory,
  };
}
