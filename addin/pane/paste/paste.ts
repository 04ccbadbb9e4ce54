import type { ColumnUse } from '../../../shared/intake/decisions/decision';
import type { Repair, RowKind } from '../../../shared/intake/result';
import { createStore } from 'zustand/vanilla';
import type { FeatureDeps } from '../common/deps';
import type { ReadStore } from '../common/store';
import { NO_PASTE, type PasteRefusal, type PasteState } from './state';
import { createAnswerEffects, type AnswerEffects } from './questions/effects-in-turn';
import { createPasteTaking, type PasteTaking, type TakingDeps } from './source/take';
import { loadEngine, pasteOf, shownPaste, showPaste, type PasteStep } from './view';
import { createPasteWriting, type PasteWriting, type WritingDeps } from './write/write';

/** Taking tables over from elsewhere: nothing is written before the person has seen what would be. */
export interface Pasting extends PasteTaking, PasteWriting, AnswerEffects {
  store: ReadStore<PasteState>;
  /** Looks up what is remembered of the unit's layouts, so that the next paste need not wait for it. */
  prepare(): void;
  /** Says at the place of entry why something could not be taken. */
  refuse(refusal: PasteRefusal): void;
  /** Puts everything away. */
  clear(): void;

  useColumn(table: string, source: number, use: ColumnUse, add: boolean): Promise<void>;
  useRow(table: string, row: number, kind: RowKind, key: string | null): Promise<void>;
  /** Gives an answer, or several. */
  answer(step: PasteStep): Promise<void>;
  reopen(table: string, question: string): Promise<void>;
  takeBack(table: string, repairs: readonly Repair[]): Promise<void>;
  repairAgain(table: string, repairs: readonly Repair[]): Promise<void>;
  include(table: string, included: boolean): Promise<void>;
  mapByHand(grid: number, form: string, heading?: number): Promise<void>;
  remember(on: boolean): void;
  /** Reads the source anew without a remembered layout, and with `forget` never uses it again. */
  withoutMemory(signature: string, forget: boolean): Promise<void>;
  leaveComparison(): void;
}

type PasteDeps = Omit<TakingDeps & WritingDeps, 'store'> & Pick<FeatureDeps, 'schedule'>;

export function createPaste(deps: PasteDeps): Pasting {
  const { mappings } = deps;
  const store = createStore<PasteState>(() => NO_PASTE);
  const own = { ...deps, store };
  const taking = createPasteTaking(own);
  const writing = createPasteWriting(own);
  const current = () => pasteOf(shownPaste(own));

  async function change(step: PasteStep): Promise<void> {
    const loaded = await loadEngine();
    const { reading } = current();
    if (reading === null) return;
    showPaste(own, { reading: step(reading, loaded), comparison: null, written: null });
  }

  return {
    store,
    ...taking,
    ...writing,
    ...createAnswerEffects(own),

    prepare() {
      const draft = deps.quarter.store.getState().open?.draft;
      void loadEngine();
      if (draft !== undefined) void mappings.look(draft.person, draft.unit);
    },

    refuse: (refusal) => store.setState({ ...NO_PASTE, refusal }),
    clear: () => store.setState(NO_PASTE),

    useColumn: (id, source, use, add) =>
      change((reading, loaded) => {
        const table = reading.found.find((own) => own.id === id);
        return table === undefined
          ? reading
          : loaded.decide(reading, id, loaded.useColumn(table.now, source, use, add));
      }),

    useRow: (id, row, kind, key) =>
      change((reading, { decide }) => decide(reading, id, [{ about: 'row', row, kind, key }])),

    answer: change,

    reopen: (id, question) =>
      change((reading, { changeTable }) =>
        changeTable(reading, id, (table) => ({
          ...table,
          answers: table.answers.filter((answer) => answer.question.id !== question),
        })),
      ),

    takeBack: (id, repairs) =>
      change((reading, { changeTable }) =>
        changeTable(reading, id, (table) => ({ ...table, undone: [...table.undone, ...repairs] })),
      ),

    repairAgain: (id, repairs) =>
      change((reading, { changeTable }) =>
        changeTable(reading, id, (table) => ({
          ...table,
          undone: table.undone.filter((repair) => !repairs.some((other) => other.id === repair.id)),
        })),
      ),

    include: (id, included) => change((reading, { includeTable }) => includeTable(reading, id, included)),
    mapByHand: (grid, form, heading) =>
      change((reading, loaded) => loaded.mapByHand(reading, grid, form, heading)),

    remember(on) {
      const { reading } = current();
      if (reading !== null) showPaste(own, { reading: { ...reading, remember: on } });
    },

    async withoutMemory(signature, forget) {
      const { open: quarter } = deps.quarter.store.getState();
      if (quarter === null) return;
      if (forget) {
        await mappings.change(quarter.draft.person, quarter.draft.unit, signature, null);
        void writing.sendMemory();
      }
      await change(({ found: _found, open: _open, ...reading }, { readSource }) =>
        readSource({ ...reading, unused: [...reading.unused, signature] }),
      );
    },

    leaveComparison: () => showPaste(own, { comparison: null }),
  };
}
