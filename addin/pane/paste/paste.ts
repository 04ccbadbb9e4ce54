import type { ColumnUse, Decision } from '../../../shared/intake/decisions/decision';
import type { Answer, Question, QuestionOption } from '../../../shared/intake/questions/question';
import type { Doubt, Repair, RowKind } from '../../../shared/intake/result';
import { createStore } from 'zustand/vanilla';
import type { ReadStore } from '../common/store';
import { NO_PASTE, type PasteReading, type PasteRefusal, type PasteState } from './state';
import { createPasteTaking, type PasteTaking, type TakingDeps } from './source/take';
import { loadEngine, pasteOf, shownPaste, showPaste, type PasteEngine } from './view';
import { createPasteWriting, type PasteWriting, type WritingDeps } from './write/write';

/** Taking tables over from elsewhere: nothing is written before the person has seen what would be. */
export interface Pasting extends PasteTaking, PasteWriting {
  store: ReadStore<PasteState>;
  /** Looks up what is remembered of the unit's layouts, so that the next paste need not wait for it. */
  prepare(): void;
  /** Says at the place of entry why something could not be taken. */
  refuse(refusal: PasteRefusal): void;
  /** Puts everything away. */
  clear(): void;

  useColumn(table: string, source: number, use: ColumnUse, add: boolean): Promise<void>;
  useRow(table: string, row: number, kind: RowKind, key: string | null): Promise<void>;
  answer(table: string, question: Question, option: QuestionOption): Promise<void>;
  /** Answers all questions of a table for which one figure is proposed, with what is proposed. */
  answerAll(table: string, questions: readonly Question[]): Promise<void>;
  type(table: string, question: Question, value: number | string): Promise<void>;
  reopen(table: string, question: string): Promise<void>;
  takeBack(table: string, repairs: readonly Repair[]): Promise<void>;
  repairAgain(table: string, repairs: readonly Repair[]): Promise<void>;
  include(table: string, included: boolean): Promise<void>;
  chooseForm(doubt: Doubt, form: string | null): Promise<void>;
  chooseLine(doubt: Doubt, value: string | null): Promise<void>;
  mapByHand(grid: number, form: string, heading?: number): Promise<void>;
  remember(on: boolean): void;
  /** Reads the source anew without a remembered layout, and with `forget` never uses it again. */
  withoutMemory(signature: string, forget: boolean): Promise<void>;
  leaveComparison(): void;
}

type PasteDeps = Omit<TakingDeps & WritingDeps, 'store'>;

export function createPaste(deps: PasteDeps): Pasting {
  const { mappings } = deps;
  const store = createStore<PasteState>(() => NO_PASTE);
  const own = { ...deps, store };
  const taking = createPasteTaking(own);
  const writing = createPasteWriting(own);
  const current = () => pasteOf(shownPaste(own));

  async function change(next: (reading: PasteReading, loaded: PasteEngine) => PasteReading): Promise<void> {
    const loaded = await loadEngine();
    const { reading } = current();
    if (reading === null) return;
    showPaste(own, { reading: next(reading, loaded), comparison: null, written: null });
  }

  return {
    store,
    ...taking,
    ...writing,

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

    answer: (id, question, option) =>
      answered(id, [{ question, option: option.id, decisions: option.decisions }]),

    answerAll: (id, questions) =>
      answered(
        id,
        questions.flatMap((question) => {
          const [option] = question.options;
          return option === undefined ? [] : [{ question, option: option.id, decisions: option.decisions }];
        }),
      ),

    type: (id, question, value) => {
      const { cell } = question;
      const decisions: Decision[] =
        cell === undefined ? [] : [{ about: 'cell', row: cell.row, column: cell.column, value }];
      return answered(id, [{ question, option: null, decisions }]);
    },

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
    chooseForm: (doubt, form) => change((reading, loaded) => loaded.chooseForm(reading, doubt, form)),
    chooseLine: (doubt, value) => change((reading, loaded) => loaded.chooseLine(reading, doubt, value)),
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

  function answered(id: string, answers: Answer[]): Promise<void> {
    return change((reading, { changeTable }) =>
      changeTable(reading, id, (table) => ({ ...table, answers: [...table.answers, ...answers] })),
    );
  }
}
