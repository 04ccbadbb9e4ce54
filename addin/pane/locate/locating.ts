import type { StoreApi } from 'zustand/vanilla';
import type { Table } from '../../../shared/forms/table';
import {
  wrongCells,
  type CellChange,
  type CellRef,
  type Implied,
  type Located,
} from '../../../shared/locate/correction';
import { brokenRelations } from '../../../shared/locate/sentence/suggestion';
import type { CheckState } from '../check/state';
import { marksOf } from '../check/marks';
import type { FeatureDeps } from '../common/deps';
import type { ReadStore } from '../common/store';
import { figureIn, heldPins, isSameCell } from '../quarter/draft/pins';
import { judgeTables, type Judgement } from '../quarter/judge';
import type { Quarter } from '../quarter/quarter';
import type { OpenQuarter } from '../quarter/state';
import { isAt } from '../quarter/workbook/count-problems';
import { tablesWith } from '../quarter/workbook/live';
import { computedText, writtenText } from './cell-text';
import { correctingOf, withFigures, type Correcting } from './figures';
import { NOTHING_LOCATED, type LocateState } from './state';
import { paneLocateWords } from './words';

/** Looks for the wrong cells after every judgement, off this thread, and corrects them where the clerk says so. */
export interface Locating {
  store: ReadStore<LocateState>;
  /** Writes a correction whose figures are known, in one undo step. */
  correct(cells: readonly CellChange[]): Promise<void>;
  /** Writes what blanks can only be, in one undo step. */
  fill(blanks: readonly Implied[]): Promise<void>;
  /** Writes figures over what stands in cells, in one undo step; nothing where that has changed. */
  write(figures: readonly Correcting[]): Promise<void>;
  /** Takes cells as right as they stand and asks again. */
  pin(cells: readonly CellRef[]): void;
  unpin(cell: CellRef): void;
  goTo(cell: CellRef): Promise<void>;
}

/** Marks of findings wait so long for the cells to look at, so that both come at once. */
const PATIENCE_MS = 400;

interface LocatingDeps extends Pick<FeatureDeps, 'pane' | 'port' | 'locator' | 'schedule'> {
  /** Also read by what marks the cells. */
  store: StoreApi<LocateState>;
  check: ReadStore<CheckState>;
  quarter: Quarter;
}

export function createLocating(deps: LocatingDeps): Locating {
  const { pane, port, locator, schedule, store, check, quarter } = deps;
  /** Grows with every question: what is answered to an older one is dropped. */
  let turn = 0;
  let stopWaiting: (() => void) | undefined;
  /** What is known of tables that are about to be the quarter's. */
  let foreseen: { tables: readonly Table[]; located: Located | undefined } | null = null;

  quarter.store.subscribe(({ open }, before) => {
    if (open?.judgement !== before.open?.judgement || open?.draft.pinned !== before.open?.draft.pinned)
      void look(open);
  });

  async function look(open: OpenQuarter | null): Promise<void> {
    turn += 1;
    const mine = turn;
    stopWaiting?.();
    if (open === null || !leavesOpen(open.judgement)) {
      locator.stop();
      store.setState(NOTHING_LOCATED);
      return;
    }
    const { tables } = open.draft.content;
    const answered = (located: Located | undefined) => {
      const answer = located === undefined ? null : { located, tables };
      store.setState({ asked: open.judgement, phase: 'over', answer });
    };
    if (foreseen?.tables === tables) {
      answered(foreseen.located);
      return;
    }
    store.setState({ asked: open.judgement, phase: 'running' });
    stopWaiting = schedule(() => {
      store.setState({ phase: 'late' });
      void quarter.live.mark();
    }, PATIENCE_MS);
    const located = await ask(open, tables);
    if (mine !== turn) return;
    stopWaiting();
    answered(located);
    await quarter.live.mark();
  }

  function ask({ frame, draft }: OpenQuarter, tables: readonly Table[]): Promise<Located | undefined> {
    const { forms, previous } = frame;
    return locator.locate({ forms, tables, previous, pinned: heldPins(draft.pinned, tables) });
  }

  /** The marks that tables will want, and what will be located in them. */
  async function foresee(open: OpenQuarter, tables: readonly Table[]) {
    const judgement = judgeTables(open.frame, tables);
    turn += 1;
    stopWaiting?.();
    const located = leavesOpen(judgement) ? await ask(open, tables) : undefined;
    foreseen = { tables, located };
    const draft = { ...open.draft, content: { ...open.draft.content, tables: [...tables] } };
    return marksOf(check.getState(), { ...open, draft, judgement }, located);
  }

  /** @param told what is named once it is written: what follows from it is not */
  async function write(figures: readonly Correcting[], told = figures): Promise<void> {
    const words = paneLocateWords[pane.lang()];
    await pane.run({ text: words.writing }, async () => {
      await quarter.live.catchUp();
      const { open } = quarter.store.getState();
      if (open === null) return;
      if (figures.some((figure) => !stands(open, figure))) {
        pane.notify({ intent: 'warning', text: words.changed });
        return;
      }
      const computed = await writeInto(open, figures);
      pane.notify(
        computed.length > 0
          ? { intent: 'warning', text: computedText(open, computed, pane.lang()) }
          : { intent: 'success', text: writtenText(open, told, pane.lang()) },
      );
    });
  }

  /** Gives the cells that are computed, for which nothing is written. */
  async function writeInto(open: OpenQuarter, figures: readonly Correcting[]): Promise<CellRef[]> {
    if (open.workbook.holds !== 'ours') {
      await quarter.change((now) => withFigures(now, figures));
      return [];
    }
    return quarter.live.whileWriting(async () => {
      let tables: Table[] = [];
      try {
        const computed = await port.correct(figures, (read) => {
          tables = tablesWith(open, read);
          return foresee(open, tables);
        });
        if (computed.length === 0) quarter.editor.edit((content) => ({ ...content, tables }));
        return computed;
      } finally {
        const now = quarter.store.getState().open;
        // What was under way when this began was dropped.
        if (now?.judgement === open.judgement) void look(now);
        foreseen = null;
      }
    });
  }

  return {
    store,

    async correct(cells) {
      const figures = correctingOf(cells);
      if (figures !== undefined) await write(figures, correctingOf(wrongCells({ cells })));
    },

    write,

    fill: (blanks) =>
      write(
        blanks.flatMap(({ form, row, column, value }) =>
          value === null ? [] : [{ form, row, column, from: null, value }],
        ),
      ),

    pin(cells) {
      const { open } = quarter.store.getState();
      if (open === null) return;
      const { tables } = open.draft.content;
      quarter.live.acted();
      quarter.editor.pin((pinned) => [
        ...pinned.filter((pin) => !cells.some((cell) => isSameCell(pin, cell))),
        ...cells.map(({ form, row, column }) => {
          const cell = { form, row, column };
          return { ...cell, value: figureIn(tables, cell) };
        }),
      ]);
    },

    unpin(cell) {
      quarter.live.acted();
      quarter.editor.pin((pinned) => pinned.filter((pin) => !isSameCell(pin, cell)));
    },

    goTo: ({ form, row, column }) => quarter.goTo({ form, row, column }),
  };
}

/** Whether a cell still holds what a figure is to be written over. */
function stands({ draft, workbook }: OpenQuarter, figure: Correcting): boolean {
  const { from, unread } = figure;
  if (figureIn(draft.content.tables, figure) !== from) return false;
  if (unread === undefined) return true;
  return workbook.problems.some((problem) => isAt(problem, figure) && problem.text === unread);
}

/** Whether a cell may be wrong or follow from others: where all is filled in and agrees there is nothing to look for. */
function leavesOpen({ findings }: Judgement): boolean {
  return findings.some(({ status }) => status === 'undecided') || brokenRelations(findings).length > 0;
}
