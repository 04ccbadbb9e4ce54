import { listText, shortSumText } from '../../forms/column-text';
import { standingOf } from '../../judgement/standing';
import type { CellChange } from '../../locate/correction';
import type { FindingBase } from '../../rules/finding';
import type { Lang } from '../../language/language';
import { formatCount, formatDecimal } from '../../language/number';
import { formSheetWords } from './words';
import { cellAddress } from '../address';
import { sheetColumn, sheetRow, type Figure, type FormGrid } from './form-grid';
import type { Explanation } from '../../submission/submission';
import { MARKS, type MarkLevel } from '../styles';

/** Columns named in the marker column before the rest is only counted. */
const MOST_COLUMNS = 6;
/** Letters quoted of a cell. */
const LONGEST_QUOTE = 20;
const RANK: readonly MarkLevel[] = ['explained', 'undecided', 'info', 'query', 'error'];
/** Of all cells of a broken relation, the one to look at is seen first; its row stays what the relation makes it. */
const CELL_RANK: readonly MarkLevel[] = [...RANK, 'suspect', 'bad'];
const ROW_RANK: readonly MarkLevel[] = ['suspect', 'unsent', ...RANK, 'bad'];

/** A cell that holds no count. */
export interface BadCell {
  row: string;
  column: string;
  /** What stands there. */
  text: string;
}

/** A finding that need not be told: then it leaves a mark without a message. */
type MarkedFinding = FindingBase & { message?: string };

/** What a form's sheet is marked for. */
export interface Marked {
  findings: readonly MarkedFinding[];
  explanations: readonly Explanation[];
  /** Cells that may be the wrong ones. */
  suspects?: readonly CellChange[];
  /** Cells that hold something else than what was sent. */
  unsent?: readonly { form: string }[];
  bad?: readonly BadCell[];
}

export interface CellMark {
  level: MarkLevel;
  /** The findings' messages, in their order. */
  messages: string[];
}

export interface RowMark extends CellMark {
  /** The marker column's lines. */
  lines: string[];
}

export interface FormMarks {
  /** By cell address. */
  cells: Map<string, CellMark>;
  /** By sheet row. */
  rows: Map<number, RowMark>;
}

/**
 * What to mark on a form's sheet: the cells of each broken or undecided relation, those that may be the wrong ones and
 * those that hold no count, and a line for the marker column that says the same in words, so that the sheet can be read in black and white.
 */
export function formMarks(
  grid: FormGrid,
  { findings, explanations, suspects = [], unsent = [], bad = [] }: Marked,
  figures: ReadonlyMap<string, Figure>,
  lang: Lang,
): FormMarks {
  const marks: FormMarks = { cells: new Map(), rows: new Map() };
  markBad(marks, grid, bad, lang);
  const missing = new Map<number, string[]>();
  const together = new Map<number, string[]>();
  for (const finding of findings) {
    if (finding.form !== grid.form.code || finding.code !== `${finding.form}.not-split`) continue;
    const row = sheetRow(grid, finding.row);
    together.set(row, [...(together.get(row) ?? []), ...finding.cells]);
  }
  for (const finding of findings) {
    if (finding.form !== grid.form.code || finding.status === 'pass') continue;
    const level = standingOf(finding, explanations);
    const messages = finding.message === undefined ? [] : [finding.message];
    const row = sheetRow(grid, finding.row);
    for (const key of finding.cells) {
      const column = sheetColumn(grid, key);
      if (column === undefined) continue;
      const address = cellAddress(row, column);
      markCell(marks, address, level, messages);
      const waits = isBlank(figures.get(address)) && !together.get(row)?.includes(key);
      if (level === 'undecided' && row !== grid.numberingRow && waits) {
        missing.set(row, [...(missing.get(row) ?? []).filter((other) => other !== key), key]);
      }
    }
    if (level === 'undecided' && !missing.has(row) && !together.has(row)) missing.set(row, []);
    const lines = rowLines(finding, level, lang);
    markRow(marks, row, { level, lines, messages });
  }
  for (const [row, keys] of missing) {
    const sorted = grid.columns.map((column) => column.key).filter((key) => keys.includes(key));
    markRow(marks, row, { level: 'undecided', lines: [missingLine(sorted, lang)], messages: [] });
  }
  markSuspects(marks, grid, suspects, lang);
  markUnsent(marks, grid, unsent, lang);
  return marks;
}

/** Said once, beside the numbering row: the cells themselves keep the marks of what is found in them. */
function markUnsent(marks: FormMarks, grid: FormGrid, unsent: Marked['unsent'], lang: Lang): void {
  const { length } = unsent?.filter(({ form }) => form === grid.form.code) ?? [];
  if (length === 0) return;
  const line = `${MARKS.unsent.symbol} ${formSheetWords[lang].unsent(formatCount(length, lang))}`;
  markRow(marks, grid.numberingRow, { level: 'unsent', lines: [line], messages: [] });
}

function markBad(marks: FormMarks, grid: FormGrid, bad: readonly BadCell[], lang: Lang): void {
  const rows = new Map<number, BadCell[]>();
  for (const cell of bad) {
    const column = sheetColumn(grid, cell.column);
    if (column === undefined) continue;
    const row = sheetRow(grid, cell.row);
    markCell(marks, cellAddress(row, column), 'bad', []);
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  for (const [row, cells] of rows) {
    const [only, ...more] = cells;
    const quoted = only && more.length === 0 ? only.text.slice(0, LONGEST_QUOTE) : '';
    const columns = cells.map(({ column }) => column);
    const text = formSheetWords[lang].noCount(listed(columns, lang), quoted);
    markRow(marks, row, { level: 'bad', lines: [`${MARKS.bad.symbol} ${text}`], messages: [] });
  }
}

function markSuspects(marks: FormMarks, grid: FormGrid, suspects: readonly CellChange[], lang: Lang): void {
  const rows = new Map<number, CellChange[]>();
  for (const suspect of suspects) {
    const column = sheetColumn(grid, suspect.column);
    if (suspect.form !== grid.form.code || column === undefined) continue;
    const row = sheetRow(grid, suspect.row);
    markCell(marks, cellAddress(row, column), 'suspect', []);
    rows.set(row, [...(rows.get(row) ?? []), suspect]);
  }
  for (const [row, cells] of rows) {
    const text = formSheetWords[lang].suspect(suspectsText(cells, lang));
    markRow(marks, row, { level: 'suspect', lines: [`${MARKS.suspect.symbol} ${text}`], messages: [] });
  }
}

/** "(9) 94 → 49?"; of several cells the columns only, for there is little room. */
function suspectsText(cells: readonly CellChange[], lang: Lang): string {
  const [only, ...more] = cells;
  if (only === undefined || more.length > 0)
    return listed(
      cells.map(({ column }) => column),
      lang,
    );
  const { column, from, to } = only;
  const percent = typeof from === 'string' ? '%' : '';
  const figures = [
    ...(from === null ? [] : [typeof from === 'string' ? from : formatCount(from, lang)]),
    ...(to === null ? [] : [`→ ${formatNumber(to, lang)}${percent}`]),
  ];
  return `${[`(${column})`, ...figures].join(' ')}?`;
}

/** The first of some columns, and how many more there are. */
function listed(columns: readonly string[], lang: Lang): string {
  const rest = columns.length - MOST_COLUMNS;
  const shown = listText(columns.slice(0, MOST_COLUMNS));
  return rest > 0 ? `${shown} ${formSheetWords[lang].andMore(formatCount(rest, lang))}` : shown;
}

/**
 * The gravest line of a row and how many more it has, on one line: what is found while figures are typed must not move
 * the rows below.
 */
export function shortLine({ level, lines }: RowMark, lang: Lang): string {
  const first = lines.find((line) => line.startsWith(`${MARKS[level].symbol} `)) ?? lines[0] ?? '';
  const more = lines.length - 1;
  return more > 0 ? formSheetWords[lang].firstOf(first, formatCount(more, lang)) : first;
}

/** Whether a text of the marker column is one of ours, in whatever language: each of its lines begins with a sign. */
export function isMarkerText(text: string): boolean {
  const symbols = Object.values(MARKS).map(({ symbol }) => `${symbol} `);
  return text.split('\n').every((line) => symbols.some((symbol) => line.startsWith(symbol)));
}

/** What a marked cell shows, without the sign that its mark puts before it. */
export function withoutSign(shown: string): string {
  const sign = Object.values(MARKS).find(({ symbol }) => shown.startsWith(`${symbol} `));
  return sign === undefined ? shown : shown.slice(sign.symbol.length + 1);
}

function isBlank(figure: Figure | undefined): boolean {
  return figure === undefined || figure.value === null;
}

function markCell(marks: FormMarks, address: string, level: MarkLevel, messages: string[]): void {
  const mark = marks.cells.get(address) ?? { level, messages: [] };
  marks.cells.set(address, {
    level: graver(mark.level, level, CELL_RANK),
    messages: union(mark.messages, messages),
  });
}

function markRow(marks: FormMarks, row: number, added: RowMark): void {
  const mark = marks.rows.get(row) ?? added;
  marks.rows.set(row, {
    level: graver(mark.level, added.level, ROW_RANK),
    lines: union(mark.lines, added.lines),
    messages: union(mark.messages, added.messages),
  });
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...a, ...b.filter((text) => !a.includes(text))];
}

function graver(a: MarkLevel, b: MarkLevel, rank: readonly MarkLevel[]): MarkLevel {
  return rank.indexOf(a) >= rank.indexOf(b) ? a : b;
}

/** Blanks of a row are gathered into one line, and not told here. */
function rowLines(finding: FindingBase, level: MarkLevel, lang: Lang): string[] {
  if (level !== 'undecided') return [failLine(finding, level, lang)];
  if (finding.code !== `${finding.form}.not-split` || finding.stated === null) return [];
  const columns = shortSumText(finding.cells);
  const text = formSheetWords[lang].notSplit(columns, formatCount(finding.stated, lang));
  return [`${MARKS.undecided.symbol} ${text}`];
}

function failLine(finding: FindingBase, level: MarkLevel, lang: Lang): string {
  const words = formSheetWords[lang];
  const columns = listText(finding.cells.slice(0, 1));
  const { difference } = finding;
  const text =
    level === 'explained'
      ? words.explained(columns)
      : level !== 'error' || difference === null || difference === 0
        ? words.review(columns)
        : words.off(columns, formatNumber(Math.abs(difference), lang));
  return `${MARKS[level].symbol} ${text}`.trim();
}

function missingLine(keys: readonly string[], lang: Lang): string {
  const words = formSheetWords[lang];
  if (keys.length === 0) return `${MARKS.undecided.symbol} ${words.noFigures}`;
  return `${MARKS.undecided.symbol} ${words.missing(listed(keys, lang))}`;
}

function formatNumber(value: number, lang: Lang): string {
  return Number.isInteger(value)
    ? formatCount(value, lang)
    : formatDecimal(value.toFixed(4).replace(/\.?0+$/, ''), lang);
}
