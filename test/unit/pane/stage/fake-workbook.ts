import { rowKey } from '../../../../shared/forms/row-key';
import { isExplained } from '../../../../shared/judgement/standing';
import { type CellValue, type Row, TOTAL_ROW } from '../../../../shared/forms/table';
import type { Grid } from '../../../../shared/intake/grid';
import type { CellRef } from '../../../../shared/locate/correction';
import type { SheetModel, WorkbookModel } from '../../../../shared/sheet/model';
import {
  ExcelProblem,
  type CellWrite,
  type DrawnOverview,
  type Edit,
  type ExcelPort,
  type Marks,
  type Memory,
  type Place,
  type PrintedForm,
  type ReadProblem,
  type Selection,
  type SheetCell,
} from '../../../../addin/excel/port';

/** A workbook that holds tables and no cells: what the pane sees of Excel, with its troubles on demand. */
export interface FakeWorkbook {
  port: ExcelPort;
  /** The sheets that are there, by form. */
  tables: Map<string, Row[]>;
  texts: ReadProblem[];
  memory: Memory;
  overview: DrawnOverview | null;
  /** What the clerk has selected; null: several blocks, which Excel does not give. */
  selection: Selection | null;
  marks: string[];
  /** Cells marked as suspect: `II.06a land (9)`. */
  suspects: string[];
  /** Findings marked as explained. */
  explained: string[];
  /** Whether the host keeps the undo when the pane writes. */
  keepsUndo: boolean;
  /** What stands at the top of its sheets. */
  printed: Grid[];
  /** Sheets that were made forms'. */
  adopted: PrintedForm[];
  /** Cells written together with their marks, one list a time. */
  corrected: CellWrite[][];
  /** Cells that a formula computes: `II.06a land (7)`. */
  computed: Set<string>;
  went: Place[];
  /** Cells of drawn sheets that were shown. */
  shown: SheetCell[];
  /** Every sheet drawn, by its role. */
  sheets: Map<string, SheetModel>;
  /** Forms drawn, one list a painting. */
  painted: string[][];
  /** The next call of this name fails so. */
  fail(call: keyof ExcelPort, problem: ExcelProblem, times?: number): void;
  /** Painting waits before this form until `release` is called. */
  holdAt: string | null;
  release(): void;
  /** What a clerk does: type, and Excel tells the pane. */
  type(form: string, row: string, column: string, value: CellValue): void;
  deleteSheet(form: string): void;
  /** What a clerk selects, and Excel tells the pane. */
  select(cell: CellRef | null): void;
  /** Excel tells of an edit. */
  edited(form: string, marks?: boolean): void;
  watchers: number;
  selectionWatchers: number;
}

export function fakeWorkbook(): FakeWorkbook {
  const faults = new Map<string, { problem: ExcelProblem; times: number }>();
  const listeners = new Set<(edit: Edit) => void>();
  const selectionListeners = new Set<(cell: CellRef | null) => void>();
  let selected: CellRef | null = null;
  let releases: (() => void)[] = [];
  const answer = <T>(call: keyof ExcelPort, work: () => T): Promise<T> => {
    const fault = faults.get(call);
    if (fault && fault.times > 0) {
      fault.times -= 1;
      return Promise.reject(fault.problem);
    }
    return Promise.resolve().then(work);
  };
  const book: FakeWorkbook = {
    tables: new Map(),
    texts: [],
    memory: {},
    overview: null,
    selection: null,
    marks: [],
    suspects: [],
    explained: [],
    keepsUndo: true,
    printed: [],
    adopted: [],
    corrected: [],
    computed: new Set(),
    went: [],
    shown: [],
    sheets: new Map(),
    painted: [],
    holdAt: null,
    watchers: 0,
    selectionWatchers: 0,
    fail: (call, problem, times = 1) => faults.set(call, { problem, times }),
    release: () => {
      for (const release of releases) release();
      releases = [];
    },
    type(form, row, column, value) {
      const rows = book.tables.get(form) ?? [];
      let line = rows.find(({ key }) => key === row);
      if (line === undefined) {
        line = { key: row, label: row === TOTAL_ROW ? 'Tổng cộng' : row, cells: {} };
        rows.push(line);
      }
      setCell(line, column, value);
      book.tables.set(form, rows);
      book.edited(form);
    },
    deleteSheet(form) {
      book.tables.delete(form);
      book.edited(form);
    },
    select(cell) {
      selected = cell;
      for (const listener of selectionListeners) listener(cell);
    },
    edited: (form, marks = false) => {
      for (const listener of listeners) listener({ form, remote: false, marks });
    },
    port: {
      async paint(model: WorkbookModel, { onProgress, signal, onlyThere = false } = {}) {
        await answer('paint', () => undefined);
        const sheets = model.sheets.filter(({ role }) => !onlyThere || book.sheets.has(role));
        if (onlyThere && sheets.length === 0) return;
        const forms: string[] = [];
        book.painted.push(forms);
        book.marks = [];
        for (const sheet of sheets) {
          const form = sheet.role.replace(/^form:/, '');
          if (book.holdAt === form) await new Promise<void>((resolve) => releases.push(resolve));
          if (signal?.aborted) throw new ExcelProblem('cancelled', undefined, forms.length > 0);
          book.sheets.set(sheet.role, sheet);
          if (form !== sheet.role) book.tables.set(form, figuresOf(sheet));
          forms.push(form);
          onProgress?.(forms.length, sheets.length);
        }
      },
      readForms: (forms) =>
        answer('readForms', () => ({
          tables: forms.flatMap(({ code }) => {
            const rows = book.tables.get(code);
            return rows === undefined ? [] : [{ form: code, rows: structuredClone(rows) }];
          }),
          problems: [
            ...forms
              .filter(({ code }) => !book.tables.has(code))
              .map(({ code }) => ({ form: code, kind: 'missing' as const })),
            ...book.texts,
          ],
          lacking: false,
        })),
      watch: (_forms, onEdit) =>
        answer('watch', () => {
          listeners.add(onEdit);
          book.watchers += 1;
          return () => {
            listeners.delete(onEdit);
            book.watchers -= 1;
            return Promise.resolve();
          };
        }),
      watchSelection: (onSelect) =>
        answer('watchSelection', () => {
          selectionListeners.add(onSelect);
          book.selectionWatchers += 1;
          onSelect(selected);
          return () => {
            selectionListeners.delete(onSelect);
            book.selectionWatchers -= 1;
            return Promise.resolve();
          };
        }),
      goTo: (place) => answer('goTo', () => void book.went.push(place)),
      show: (cell) =>
        answer('show', () => {
          if (!book.sheets.has(cell.role)) throw new ExcelProblem('not-found', cell.role);
          book.shown.push(cell);
        }),
      mark: (marks) => answer('mark', () => show(marks)),
      isMarked: (marks) =>
        answer('isMarked', () => {
          const { marks: codes, explained, suspects } = book;
          return JSON.stringify({ codes, explained, suspects }) === JSON.stringify(shownOf(marks));
        }),
      async correct(cells, marksFor) {
        await answer('correct', () => undefined);
        const computed = cells.filter((cell) => book.computed.has(nameOf(cell)));
        if (computed.length > 0) return computed.map(({ form, row, column }) => ({ form, row, column }));
        const after = structuredClone(book.tables);
        write(after, cells);
        const marks = await marksFor([...structuredClone(after)].map(([form, rows]) => ({ form, rows })));
        book.tables = after;
        book.corrected.push([...cells]);
        show(marks);
        return [];
      },
      keepsUndo: () => book.keepsUndo,
      readMemory: () => answer('readMemory', () => ({ ...book.memory })),
      writeMemory: (memory) =>
        answer('writeMemory', () => {
          book.memory = { ...memory };
        }),
      readOverview: () => answer('readOverview', () => book.overview),
      noteOverview: (drawn) =>
        answer('noteOverview', () => {
          book.overview = drawn;
        }),
      readPrinted: () => answer('readPrinted', () => book.printed),
      adopt: (sheets) => answer('adopt', () => void book.adopted.push(...sheets)),
      readSelection: () =>
        answer('readSelection', () => {
          if (book.selection === null) throw new ExcelProblem('not-supported');
          return book.selection;
        }),
      writeCells: (cells: readonly CellWrite[]) => answer('writeCells', () => write(book.tables, cells)),
    },
  };
  function show(marks: Marks): void {
    const { codes, explained, suspects } = shownOf(marks);
    Object.assign(book, { marks: codes, explained, suspects });
  }
  return book;
}

function shownOf({ findings, explanations, suspects }: Marks) {
  return {
    codes: findings.map(({ code }) => code),
    explained: findings.filter((one) => isExplained(one, explanations)).map(({ code }) => code),
    suspects: suspects.map(nameOf),
  };
}

function nameOf({ form, row, column }: CellRef): string {
  return `${form} ${row} (${column})`;
}

function write(tables: ReadonlyMap<string, Row[]>, cells: readonly CellWrite[]): void {
  for (const { form, row, column, value } of cells) {
    const line = tables.get(form)?.find(({ key }) => key === row);
    if (line === undefined) throw new ExcelProblem('not-found');
    setCell(line, column, value);
  }
}

function setCell(line: Row, column: string, value: CellValue): void {
  const { [column]: _old, ...others } = line.cells;
  line.cells = value === null ? others : { ...others, [column]: value };
}

/** The rows that a sheet shows: those under its numbering row, by the names that a painter gives the ranges. */
function figuresOf(sheet: SheetModel): Row[] {
  const range = (part: string) => sheet.names.find(({ name }) => name.endsWith(part))?.range;
  const at = (row: number, column: number) =>
    sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
  const numbering = range('_HEAD')?.bottom ?? 0;
  const lines = (part: string) => {
    const { top = 1, bottom = 0 } = range(part) ?? {};
    return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  };
  const columns = sheet.cells
    .filter(({ row, column }) => row === numbering && column > 2)
    .flatMap(({ column, value }) => {
      const key = /^\((\w+)\)/.exec(String(value))?.[1];
      return key === undefined ? [] : [{ column, key }];
    });
  const rowOf = (line: number, key: string): Row[] => {
    const figures = columns.flatMap(({ column, key: name }) => {
      const value = at(line, column);
      return value === null || value === '' ? [] : [[name, value] as const];
    });
    const label = String(at(line, 2) ?? '');
    return figures.length === 0 && (label === '' || key === TOTAL_ROW)
      ? []
      : [{ key, label, cells: Object.fromEntries(figures) }];
  };
  const single = range('_TOTAL') === undefined;
  return [
    ...lines('_BODY').flatMap((line) => rowOf(line, single ? TOTAL_ROW : rowKey(String(at(line, 2) ?? '')))),
    ...lines('_TOTAL').flatMap((line) => rowOf(line, TOTAL_ROW)),
  ];
}
