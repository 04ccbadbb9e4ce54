import { panePasteWords } from '../words';
import { writesBetween } from '../../send/conflict';
import { asTask } from '../../shell/context';
import type { Context } from '../../shell/context';
import type { DraftEditor } from '../../quarter/draft-editor';
import type { Drawing } from '../../quarter/draw';
import { showCopies } from '../../check/live';
import type { PasteEffect } from '../state';
import { canUndo, loadEngine, pasteOf, showPaste, tablesBelow } from '../view';
import type { QuarterState } from '../../shell/state';
import { isLocked } from '../../quarter/summary';

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

export function createPasteWriting(context: Context, editor: DraftEditor, drawing: Drawing): PasteWriting {
  const { store, drafts, mappings } = context;

  async function effectNow(quarter: QuarterState): Promise<PasteEffect | undefined> {
    const { effectOf, openQuestions } = await loadEngine();
    const { reading } = pasteOf(store.get());
    if (reading === null || openQuestions(reading) > 0) return undefined;
    const taken = reading.found.filter(({ included }) => included).map(({ now }) => now);
    return taken.length === 0 ? undefined : effectOf(tablesBelow(quarter), taken, quarter.frame.forms);
  }

  async function rememberLayouts(): Promise<number> {
    const { layoutToRemember } = await loadEngine();
    const { quarter } = store.get();
    const { reading } = pasteOf(store.get());
    if (quarter === null || reading?.remember !== true) return 0;
    const { person, unit } = quarter.draft;
    const layouts = reading.found
      .filter(({ included }) => included)
      .flatMap((table) => layoutToRemember(table) ?? []);
    for (const layout of layouts) await mappings.change(person, unit, layout.signature, layout);
    return layouts.length;
  }

  async function sendMemory(): Promise<void> {
    const { me } = store.get().session;
    if (me === null) return;
    const refused = await mappings.send(me.id);
    const { written } = pasteOf(store.get());
    if (refused !== undefined && written !== null)
      showPaste(store, { written: { ...written, refused: refused.detail } });
  }

  async function write(): Promise<void> {
    let drawn = true;
    await asTask(context, { text: panePasteWords[store.get().lang].writing }, async () => {
      const quarter = store.get().quarter;
      if (quarter === null || quarter.workbook.holds === 'other' || isLocked(quarter.draft)) return;
      const { effectOf } = await loadEngine();
      const first = await effectNow(quarter);
      const { reading } = pasteOf(store.get());
      if (first === undefined || reading === null) return;
      drawn = quarter.workbook.holds === 'ours';
      let [effect, before] = [first, tablesBelow(quarter)];
      await drafts.keep(quarter.draft, before, 'pasted');
      if (!drawn) editor.edit((content) => ({ ...content, tables: effect.tables }));
      else {
        const taken = reading.found.filter(({ included }) => included).map(({ now }) => now);
        await drawing.change((now) => {
          // What was typed last counts too.
          before = now;
          effect = effectOf(now, taken, quarter.frame.forms);
          return effect.tables;
        });
      }
      const after = store.get().quarter?.draft.content.tables ?? effect.tables;
      const redrawn = !drawn || writesBetween(before, effect.tables) === undefined;
      const remembered = await rememberLayouts();
      showPaste(store, {
        written: { frame: quarter.frame, before, after, effect, redrawn, remembered },
        comparison: null,
      });
      await showCopies(context);
      void sendMemory();
    });
    if (!drawn && pasteOf(store.get()).written !== null) await drawForms();
  }

  /** Forms that are not there yet come with what was taken. */
  async function drawForms(): Promise<void> {
    await drawing.draw();
    const { written } = pasteOf(store.get());
    const after = store.get().quarter?.draft.content.tables;
    if (written !== null && after !== undefined) showPaste(store, { written: { ...written, after } });
  }

  return {
    write,

    async undo() {
      await asTask(context, { text: panePasteWords[store.get().lang].undoing }, async () => {
        const { written } = pasteOf(store.get());
        if (written === null || !canUndo(store.get())) return;
        await drawing.put(written.before);
        showPaste(store, { written: null });
        store.set({ notice: { intent: 'success', text: panePasteWords[store.get().lang].undone } });
      });
    },

    async compare() {
      await asTask(context, { text: panePasteWords[store.get().lang].comparing }, async () => {
        const { compareWith, openQuestions } = await loadEngine();
        const { quarter } = store.get();
        const { reading } = pasteOf(store.get());
        if (quarter === null || reading === null || openQuestions(reading, true) > 0) return;
        showPaste(store, { comparison: compareWith(reading, quarter.draft.content.tables), written: null });
      });
    },

    sendMemory,
  };
}
