import { pastedCell } from '../../../shared/intake/clipboard/clipboard-cell';
import { Paragraphs } from './cell-text';
import { readDocxStyles, readRunProperty, type DocxRun } from './docx-styles';
import type { GridBuilder } from '../grid-builder';
import { READ_LIMITS } from '../limits';
import { Refused } from '../refused';
import type { FormatReader, WorkbookBuilder } from '../workbook-builder';
import { PackageParts } from './xlsx/parts';
import { wholeNumber, type Attributes, type XmlHandlers } from './xlsx/xml';

/**
 * Reads the tables of a Word document, each a grid; lines of text before a table stand above it, as a table's title
 * does on a sheet. Insertions are read; what was deleted is struck out.
 */
export const readDocx: FormatReader = async (file, into, entries) => {
  const parts = new PackageParts(file, entries);
  const main = (await parts.relationsOf('')).find(({ kind }) => kind === 'officeDocument');
  const part = main?.target ?? 'word/document.xml';
  const styles = (await parts.relationsOf(part)).find(({ kind }) => kind === 'styles');
  const reader = new DocumentReader(into, await readDocxStyles(parts, styles?.target ?? 'word/styles.xml'));
  if (!(await parts.read(part, reader))) {
    throw new Refused({ code: 'not-workbook' });
  }
};

/** How it was before, and pictures' texts, which hang on a place but stand elsewhere. */
const PASSED_OVER = /^(?:txbxContent|instrText|delInstrText|pict|rPrChange|pPrChange|tcPrChange|trPrChange)$/;
/** Deleted, or moved away. */
const DELETED = /^(?:del|moveFrom)$/;
/** Lines above a table that may be its title, days or unit. */
const LINES_ABOVE = 8;

interface OpenTable {
  sheet: GridBuilder;
  row: number;
  column: number;
  /** Vertical merges that go on, by column. */
  merges: Map<number, { top: number; wide: number; bottom: number }>;
  cell: { paragraphs: Paragraphs; wide: number; merge: string | undefined } | undefined;
}

class DocumentReader implements XmlHandlers {
  private readonly tables: OpenTable[] = [];
  private lines: string[] = [];
  private line: Paragraphs | undefined;
  private run: DocxRun = {};
  /** Of the paragraph's style. */
  private around: DocxRun = {};
  private deleted = 0;
  private inRun = false;
  private inText = false;
  private inProperties = false;
  private passed = 0;
  private count = 0;

  constructor(
    private readonly into: WorkbookBuilder,
    private readonly styleOf: (id: string) => DocxRun,
  ) {}

  open(name: string, attribute: Attributes): void {
    if (this.passed > 0 || PASSED_OVER.test(name) || name === 'mc:Fallback') {
      this.passed += 1;
      return;
    }
    if (DELETED.test(name)) this.deleted += 1;
    const table = this.tables.at(-1);
    const value = attribute('*:val');
    switch (name) {
      case 'tbl':
        return this.openTable();
      case 'tr':
        if (table) this.openRow(table);
        return;
      case 'gridBefore':
        if (table) table.column += wholeNumber(value) ?? 0;
        return;
      case 'tc':
        if (table) table.cell = { paragraphs: new Paragraphs(), wide: 1, merge: undefined };
        return;
      case 'gridSpan':
        if (table?.cell) table.cell.wide = Math.max(1, Math.min(wholeNumber(value) ?? 1, MOST_SPAN));
        return;
      case 'vMerge':
        if (table?.cell) table.cell.merge = value ?? 'continue';
        return;
      case 'p':
        this.openParagraph(table);
        return;
      case 'r':
        this.run = { ...this.around };
        this.inRun = true;
        this.beginRun();
        return;
      case 't':
      case 'delText':
        this.inText = true;
        return;
      case 'tab':
      case 'br':
      case 'cr':
        if (!this.inProperties && !this.run.hidden) this.paragraphs?.text(name === 'tab' ? '\t' : '\n');
        return;
      case 'noBreakHyphen':
        this.paragraphs?.text('-');
        return;
      case 'pPr':
      case 'rPr':
        this.inProperties = true;
        return;
      case 'pStyle':
        this.around = this.styleOf(value ?? '');
        return;
      case 'rStyle':
        if (this.inRun) Object.assign(this.run, this.styleOf(value ?? ''));
        return;
      default:
        // Those of a paragraph are about its mark.
        if (this.inProperties && this.inRun) readRunProperty(this.run, name, attribute);
    }
  }

  close(name: string): void {
    if (this.passed > 0) {
      this.passed -= 1;
      return;
    }
    if (DELETED.test(name)) this.deleted -= 1;
    const table = this.tables.at(-1);
    if (name === 't' || name === 'delText') this.inText = false;
    else if (name === 'rPr' || name === 'pPr') {
      this.inProperties = false;
      if (name === 'rPr' && this.inRun) this.restartRun();
    } else if (name === 'r') this.closeRun();
    else if (name === 'p' && table === undefined) this.closeLine();
    else if (name === 'tc' && table) this.closeCell(table);
    else if (name === 'tbl') this.closeTable();
  }

  text(text: string): void {
    if (this.passed === 0 && this.inText && !this.run.hidden) this.paragraphs?.text(text);
  }

  private get paragraphs(): Paragraphs | undefined {
    const table = this.tables.at(-1);
    return table === undefined ? this.line : table.cell?.paragraphs;
  }

  private beginRun(): void {
    this.paragraphs?.beginRun(this.deleted > 0 ? { ...this.run, struck: true } : this.run);
  }

  private closeRun(): void {
    this.inRun = false;
    this.paragraphs?.endRun();
  }

  /** Properties come first in a run, and are known only here. */
  private restartRun(): void {
    this.paragraphs?.endRun();
    this.beginRun();
  }

  private openParagraph(table: OpenTable | undefined): void {
    this.run = {};
    this.around = {};
    if (table === undefined) this.line = new Paragraphs();
    this.paragraphs?.begin();
  }

  private closeLine(): void {
    const line = this.line?.read().trim() ?? '';
    this.line = undefined;
    if (line !== '') this.lines = [...this.lines, line].slice(-LINES_ABOVE);
  }

  private openTable(): void {
    this.count += 1;
    const sheet = this.into.open(String(this.count));
    if (sheet === undefined) return;
    const outside = this.tables.length === 0 ? this.lines : [];
    outside.forEach((line, row) => sheet.place(row, 0, { value: line.slice(0, READ_LIMITS.cellText) }));
    this.lines = [];
    this.tables.push({ sheet, row: outside.length - 1, column: 0, merges: new Map(), cell: undefined });
  }

  private openRow(table: OpenTable): void {
    table.row += 1;
    table.column = 0;
  }

  private closeCell(table: OpenTable): void {
    const { cell, row, column } = table;
    table.cell = undefined;
    if (cell === undefined) return;
    table.column += cell.wide;
    const goesOn = cell.merge === 'continue';
    this.merge(table, column, cell.wide, cell.merge);
    const text = cell.paragraphs.read().trim();
    if (text === '' || goesOn) return;
    const content = pastedCell(text);
    const font = typeof content.value === 'string' ? cell.paragraphs.font : undefined;
    table.sheet.place(row, column, {
      ...content,
      ...(font === undefined ? {} : { font }),
    });
  }

  private merge(table: OpenTable, column: number, wide: number, merge: string | undefined): void {
    const open = table.merges.get(column);
    if (merge === 'continue' && open !== undefined) {
      open.bottom = table.row;
      return;
    }
    if (open !== undefined) this.endMerge(table, column);
    if (merge === undefined && wide === 1) return;
    table.merges.set(column, { top: table.row, wide, bottom: table.row });
    if (merge === undefined) this.endMerge(table, column);
  }

  private endMerge(table: OpenTable, column: number): void {
    const merge = table.merges.get(column);
    table.merges.delete(column);
    if (merge === undefined || (merge.wide === 1 && merge.top === merge.bottom)) return;
    const { top, bottom, wide } = merge;
    table.sheet.addMerge({ top, left: column, bottom, right: column + wide - 1 });
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (table === undefined) return;
    for (const column of [...table.merges.keys()]) this.endMerge(table, column);
    this.into.close(table.sheet);
  }
}

const MOST_SPAN = 500;
