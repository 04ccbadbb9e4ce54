import { pastedCell } from '../../../shared/intake/clipboard/clipboard-cell';
import { isError, Paragraphs, type RunStyle } from './cell-text';
import type { GridBuilder } from '../grid-builder';
import { READ_LIMITS } from '../limits';
import { Refused } from '../refused';
import type { FormatReader, WorkbookBuilder } from '../workbook-builder';
import { PackageParts } from './xlsx/parts';
import { isOn, wholeNumber, type Attributes, type XmlHandlers } from './xlsx/xml';

/**
 * Reads the tables of a Word document, each a grid; lines of text before a table stand above it, as a table's title
 * does on a sheet. Insertions are read and deletions are not, as if all changes were accepted.
 */
export const readDocx: FormatReader = async (file, into, entries) => {
  const parts = new PackageParts(file, entries);
  const main = (await parts.relationsOf('')).find(({ kind }) => kind === 'officeDocument');
  const reader = new DocumentReader(into);
  if (!(await parts.read(main?.target ?? 'word/document.xml', reader))) {
    throw new Refused({ code: 'not-workbook' });
  }
};

/** Deleted or moved away, and pictures' texts, which hang on a place but stand elsewhere. */
const PASSED_OVER =
  /^(?:del|moveFrom|txbxContent|instrText|delText|pict|rPrChange|pPrChange|tcPrChange|trPrChange)$/;
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
  private run: RunStyle = {};
  private inRun = false;
  private inText = false;
  private inProperties = false;
  private passed = 0;
  private count = 0;

  constructor(private readonly into: WorkbookBuilder) {}

  open(name: string, attribute: Attributes): void {
    if (this.passed > 0 || PASSED_OVER.test(name) || name === 'mc:Fallback') {
      this.passed += 1;
      return;
    }
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
        this.run = {};
        this.inRun = true;
        this.paragraphs?.beginRun(this.run);
        return;
      case 't':
        this.inText = true;
        return;
      case 'tab':
      case 'br':
      case 'cr':
        if (!this.inProperties) this.paragraphs?.text(name === 'tab' ? '\t' : '\n');
        return;
      case 'noBreakHyphen':
        this.paragraphs?.text('-');
        return;
      case 'pPr':
      case 'rPr':
        this.inProperties = true;
        return;
      default:
        // Those of a paragraph are about its mark.
        if (this.inProperties && this.inRun) this.readProperty(name, attribute);
    }
  }

  close(name: string): void {
    if (this.passed > 0) {
      this.passed -= 1;
      return;
    }
    const table = this.tables.at(-1);
    if (name === 't') this.inText = false;
    else if (name === 'rPr' || name === 'pPr') {
      this.inProperties = false;
      if (name === 'rPr' && this.inRun) this.restartRun();
    } else if (name === 'r') this.closeRun();
    else if (name === 'p' && table === undefined) this.closeLine();
    else if (name === 'tc' && table) this.closeCell(table);
    else if (name === 'tbl') this.closeTable();
  }

  text(text: string): void {
    if (this.passed === 0 && this.inText) this.paragraphs?.text(text);
  }

  private get paragraphs(): Paragraphs | undefined {
    const table = this.tables.at(-1);
    return table === undefined ? this.line : table.cell?.paragraphs;
  }

  private readProperty(name: string, attribute: Attributes): void {
    const value = attribute('*:val');
    if (name === 'strike' || name === 'dstrike') this.run.struck = isOn(value);
    else if (name === 'vertAlign') this.run.raised = value === 'superscript';
    else if (name === 'vanish') this.run.struck = this.run.struck || isOn(value);
    else if (name === 'rFonts') {
      const font = attribute('*:ascii') ?? attribute('*:hAnsi');
      if (font !== undefined) this.run.font = font.slice(0, READ_LIMITS.name);
    }
  }

  private closeRun(): void {
    this.inRun = false;
    this.paragraphs?.endRun();
  }

  /** Properties come first in a run, and are known only here. */
  private restartRun(): void {
    this.paragraphs?.endRun();
    this.paragraphs?.beginRun(this.run);
  }

  private openParagraph(table: OpenTable | undefined): void {
    this.run = {};
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
    if (cell.paragraphs.struck) this.into.noteStruck(table.sheet.name, row, column);
    if (text === '' || goesOn) return;
    const content = pastedCell(text);
    const font = typeof content.value === 'string' ? cell.paragraphs.font(undefined) : undefined;
    table.sheet.place(row, column, {
      ...content,
      ...(isError(text) ? { error: text } : {}),
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
