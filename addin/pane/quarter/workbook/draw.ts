import type { StoreApi } from 'zustand/vanilla';
import type { FormDocument } from '../../../../shared/forms/document';
import { rowKeys } from '../../../../shared/forms/row-key';
import { TOTAL_ROW, type Table } from '../../../../shared/forms/table';
import { foldName } from '../../../../shared/language/fold';
import { pick, type Lang } from '../../../../shared/language/language';
import { openingTables } from '../../../../shared/rules/carried-over';
import { entryWorkbook } from '../../../../shared/sheet/entry-workbook';
import type { WorkbookModel } from '../../../../shared/sheet/model';
import type { SubmissionView } from '../../../../shared/submission/submission';
import { formatCount } from '../../../../shared/language/number';
import { paneQuarterWords } from '../words';
import { hasFigures, type KeptCopy } from '../../../storage/drafts';
import { ExcelProblem, type CellWrite } from '../../../excel/port';
import { writesBetween } from './cell-writes';
import type { DraftEditor } from '../draft/draft-editor';
import { showCopies } from '../draft/copies';
import type { Live } from './live';
import type { OpenQuarter, QuarterState } from '../state';
import { countFigures } from '../draft/draft-status';
import type { FeatureDeps } from '../../common/deps';

export interface Drawing {
  /** Draws the open quarter's forms; asks first where forms with figures would be replaced. */
  draw(): Promise<void>;
  /** Answers that question. */
  replace(): Promise<void>;
  keepAsIs(): void;
  /** Draws one form again, with what the draft holds of it. */
  redraw(form: string): Promise<void>;
  /** Puts figures that were replaced back into the forms; those there now are kept in their turn. */
  restore(copy: KeptCopy): Promise<void>;
  /**
   * Makes the workbook's forms hold what becomes of their tables as they stand now; the draft follows. Rejects where
   * Excel does not take them.
   * @returns whether sheets were drawn again, which Excel's own undo cannot take back
   */
  change(next: (now: Table[]) => readonly Table[]): Promise<boolean>;
  /** Adds a row to a form that has one for each field, and goes to it; one of that name that is there is gone to. */
  addRow(form: string, label: string): Promise<void>;
  /** Makes them hold these tables. */
  put(tables: readonly Table[]): Promise<void>;
}

/** What the forms of a new quarter are drawn with: what is there already, else what it opens with. */
export function tablesToDraw({ frame, draft }: OpenQuarter): Table[] {
  if (hasFigures(draft.content.tables)) return draft.content.tables;
  return frame.previous ? openingTables(frame.rules, frame.previous) : [];
}

interface DrawingDeps extends Pick<FeatureDeps, 'pane' | 'port' | 'drafts'> {
  store: StoreApi<QuarterState>;
  editor: DraftEditor;
  live: Live;
}

export function createDrawing(deps: DrawingDeps): Drawing {
  const { pane, store, port, drafts, editor, live } = deps;

  async function draw(confirmed: boolean): Promise<void> {
    const lang = pane.lang();
    const words = paneQuarterWords[lang];
    store.setState({ question: null });
    await pane.runCancellable({ text: words.drawing }, async (signal, report) => {
      const quarter = store.getState().open;
      if (quarter === null) return;
      await live.refresh();
      const { workbook } = quarter;
      const other = workbook.holds === 'other' && workbook.unit && workbook.period;
      const there = await port.readForms(quarter.frame.forms);
      const figures = countFigures(there.tables);
      const notes = there.problems.filter(({ kind }) => kind === 'note').length;
      if (figures + notes > 0 && !confirmed) {
        const lost = notes > 0 ? { notes } : {};
        store.setState({ question: { figures, ...lost, ...(other ? placeOf(quarter) : {}) } });
        return;
      }
      const key = other
        ? { ...quarter.draft, unit: workbook.unit ?? '', period: workbook.period ?? '' }
        : quarter.draft;
      await drafts.keep({ person: key.person, unit: key.unit, period: key.period }, there.tables, 'replaced');
      const now = store.getState().open ?? quarter;
      const tables = tablesToDraw(now);
      const model = modelOf(now, tables, lang, true);
      const { unit, period, version } = now.draft;
      const memory = { unit, period, ...(version === null ? {} : { version }) };
      const onProgress = (done: number, total: number) => report({ done, total });
      try {
        await live.whileWriting(async () => {
          await port.paint(model, { onProgress, signal });
          editor.edit((content) => ({ ...content, tables }));
          await port.writeMemory(memory);
        });
      } catch (error) {
        const half = error instanceof ExcelProblem && (error.partial || error.code === 'cancelled');
        // Forms of two quarters in one workbook belong to neither.
        if (half && other) await port.writeMemory({});
        if (half) pane.notify({ intent: 'warning', text: words.drawCancelled });
        if (!half) throw error;
        return;
      }
      await live.start(false);
      await showCopies(deps);
      const text = words.drawn(formatCount(model.sheets.length, lang));
      pane.notify({ intent: 'success', text });
    });
  }

  async function change(next: (now: Table[]) => readonly Table[], spare = false): Promise<boolean> {
    const lang = pane.lang();
    await live.catchUp();
    const quarter = store.getState().open;
    if (quarter === null) return false;
    const { forms } = quarter.frame;
    const before = quarter.draft.content.tables;
    const after = [...next(before)];
    if (quarter.workbook.holds !== 'ours') {
      editor.edit((content) => ({ ...content, tables: after }));
      return false;
    }
    return live.whileWriting(async () => {
      const written = await write(writesBetween(before, after, forms));
      if (!written)
        await port.paint(sheetsThatDiffer(modelOf(quarter, after, lang, spare), before, after, forms));
      editor.edit((content) => ({ ...content, tables: after }));
      return !written;
    });
  }

  /** False where the cells are not all on the sheets: nothing is written then. */
  async function write(cells: readonly CellWrite[] | undefined): Promise<boolean> {
    if (cells === undefined) return false;
    try {
      if (cells.length > 0) await port.writeCells(cells);
      return true;
    } catch (error) {
      if (error instanceof ExcelProblem && error.code === 'not-found') return false;
      throw error;
    }
  }

  return {
    draw: () => draw(false),
    replace: () => draw(true),
    keepAsIs: () => store.setState({ question: null }),

    async redraw(form) {
      const lang = pane.lang();
      await pane.run({ text: paneQuarterWords[lang].drawing }, async () => {
        const { open: quarter } = store.getState();
        if (quarter === null) return;
        const model = modelOf(quarter, quarter.draft.content.tables, lang, true);
        const sheets = model.sheets.filter(({ role }) => role === `form:${form}`);
        await live.whileWriting(() => port.paint({ ...model, sheets }));
      });
    },

    async restore(copy) {
      const lang = pane.lang();
      const words = paneQuarterWords[lang];
      await pane.run({ text: words.drawing }, async () => {
        const { open: quarter } = store.getState();
        if (quarter === null) return;
        await drafts.keep(quarter.draft, quarter.draft.content.tables, 'replaced');
        await change(() => copy.tables);
        await showCopies(deps);
        pane.notify({ intent: 'success', text: words.restored });
      });
    },

    change: (next) => change(next),

    async addRow(form, label) {
      await pane.run({ text: paneQuarterWords[pane.lang()].addingRow }, async () => {
        let row = '';
        await change((now) => {
          const table = now.find((one) => one.form === form) ?? { form, rows: [] };
          const added = withRow(table, label);
          row = added.key;
          return [...now.filter((one) => one !== table), added.table];
        }, true);
        const column = store.getState().open?.frame.forms.find(({ code }) => code === form)?.columns;
        const first = column?.find(({ kind }) => kind === 'count')?.key ?? null;
        await port.goTo({ form, row, column: first });
      });
    },

    async put(tables) {
      await change(() => tables);
    },
  };
}

/** A table with a row of that name before its total; where there is one already, as it is. */
function withRow(table: Table, label: string): { table: Table; key: string } {
  const { rows } = table;
  const there = rows.find((row) => row.key !== TOTAL_ROW && foldName(row.label) === foldName(label));
  if (there) return { table, key: there.key };
  const [key = ''] = rowKeys([label], rows);
  const details = rows.filter((row) => row.key !== TOTAL_ROW);
  const total = rows.filter((row) => row.key === TOTAL_ROW);
  return { table: { ...table, rows: [...details, { key, label, cells: {} }, ...total] }, key };
}

/** The sheets of forms whose rows or figures differ; the others stay as the clerk has them. */
function sheetsThatDiffer(
  model: WorkbookModel,
  before: readonly Table[],
  after: readonly Table[],
  forms: readonly FormDocument[],
): WorkbookModel {
  const of = (tables: readonly Table[], role: string) => tables.filter(({ form }) => role === `form:${form}`);
  const sheets = model.sheets.filter(
    ({ role }) => writesBetween(of(before, role), of(after, role), forms)?.length !== 0,
  );
  return { ...model, sheets };
}

/** The forms to draw; the pane marks findings itself, so none are drawn. */
function modelOf(quarter: OpenQuarter, tables: Table[], lang: Lang, spare = false): WorkbookModel {
  const { frame, draft } = quarter;
  const view: SubmissionView = {
    profile: frame.profile,
    unit: frame.unit,
    period: frame.period,
    content: { ...draft.content, tables },
    status: draft.status ?? 'draft',
    version: draft.version ?? 0,
    contentHash: '',
    forms: frame.forms,
    findings: [],
    indicators: null,
    ...(frame.previous ? { previous: frame.previous } : {}),
  };
  return entryWorkbook(view, lang, spare);
}

function placeOf({ workbook }: OpenQuarter): { unit: string; period: string } {
  return { unit: workbook.unit ?? '', period: workbook.period ?? '' };
}

/** Titles of the forms that open with figures of the quarter before. */
export function openingForms({ frame }: OpenQuarter, lang: Lang): string[] {
  const opening = frame.previous ? openingTables(frame.rules, frame.previous) : [];
  return opening.flatMap(({ form }) => {
    const found = frame.forms.find(({ code }) => code === form);
    return found ? [`${found.code} (${pick(found.shortTitle, lang)})`] : [];
  });
}
