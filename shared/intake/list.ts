import { TOTAL_ROW } from '../forms/table';
import { countColumns } from '../forms/document';
import type { FormDocument } from '../forms/document';
import { readColumns } from './columns';
import type { ColumnReading } from './columns';
import type { Prepared } from './context';
import { extract } from './extract';
import { isFigure, readCount } from './figures';
import type { Grid, GridCell, Rect } from './grid';
import { isHeadingLike } from './heading-meaning';
import { layoutSignature } from './mapping';
import type { Mapping } from './mapping';
import { mappedMatch } from './propose';
import type { ColumnMatch, Doubt, RecognisedTable } from './result';
import type { ReadTable } from './read-table';
import { splitOrdinal } from './row-words';
import { vocabularyOf } from './vocabulary';
import { GridView } from './view';

/** A line that states one figure: "Tổng số TTHC: 58". */
interface Line {
  row: number;
  label: string;
  /** Labels of the lines it stands under, from the top. */
  above: string[];
  labelAt: number;
  valueAt: number;
  /** The figure as a cell of its own when it stands in the label's cell. */
  inner: GridCell | null;
}

interface Meant {
  line: Line;
  form: FormDocument;
  reading: ColumnReading;
}

/**
 * Lines of "label: figure" outside the tables, one result a form that they fill. A label that means columns of
 * several forms is asked about; one that means none is no figure of ours.
 */
export function readLists(
  view: GridView,
  grid: number,
  covered: readonly Rect[],
  prepared: Prepared,
): ReadTable[] {
  const lines = linesOf(view, covered);
  if (lines.length === 0) return [];
  const meant: Meant[] = [];
  const several: Meant[][] = [];
  const open: Line[] = [];
  const doubts: Doubt[] = [];
  for (const line of lines) {
    const found = meaningsOf(line, prepared.forms);
    const [only, second] = found;
    if (only !== undefined && second === undefined) meant.push(only);
    else if (only !== undefined) several.push(found);
    else if (isHeadingLike(line.label)) open.push(line);
  }
  // Of several forms the one that the list speaks of anyway is meant.
  const spoken = new Set(meant.map(({ form }) => form));
  for (const found of several) {
    const [coherent, second] = found.filter(({ form }) => spoken.has(form));
    if (coherent !== undefined && second === undefined) meant.push(coherent);
    else {
      const candidates = found.map(({ form, reading }) => ({
        value: `${form.code} ${reading.strong[0] ?? ''}`.trim(),
      }));
      for (const { line } of found.slice(0, 1)) doubts.push(question(view, grid, line, candidates));
    }
  }
  for (const line of open) {
    const candidates = [...new Set(meant.map(({ form }) => form))].flatMap((form) =>
      mayMean(form, line, meant),
    );
    if (candidates.length > 0) doubts.push(question(view, grid, line, candidates));
  }
  const results = prepared.forms.flatMap((form) => {
    const own = meant.filter((item) => item.form === form);
    if (own.length === 0) return [];
    const reading = { lines: own.map(({ line }) => line), ...matchLines(view, grid, form, own), cells: [] };
    return [listTable(view, grid, form, reading, prepared)];
  });
  const [first] = results;
  // Without one line that is understood these are no figures of ours.
  if (first !== undefined) first.doubts.push(...doubts);
  return results;
}

/** Counts of a form that the list does not state and that a line may be, when it speaks of the form's matters. */
function mayMean(form: FormDocument, line: Line, meant: readonly Meant[]): { value: string }[] {
  const { weak, foreign } = read(form, line);
  const stated = new Set(meant.flatMap((item) => (item.form === form ? item.reading.strong : [])));
  const lacking = countColumns(form).flatMap(({ key }) => (stated.has(key) ? [] : [key]));
  const likely = lacking.filter((key) => weak.includes(key));
  if (foreign || (weak.length > 0 && likely.length === 0)) return [];
  return (likely.length > 0 ? likely : lacking).map((key) => ({ value: `${form.code} ${key}` }));
}

function question(view: GridView, grid: number, line: Line, candidates: { value: string }[]): Doubt {
  return {
    what: 'column',
    where: { grid, ...view.place(line.row, line.labelAt), form: null },
    shown: line.label,
    candidates,
  };
}

function linesOf(view: GridView, covered: readonly Rect[]): Line[] {
  const lines: Line[] = [];
  let parents: { level: number; label: string }[] = [];
  for (let row = 0; row < view.height; row += 1) {
    if (covered.some(({ top, bottom }) => row >= top && row <= bottom)) continue;
    const line = lineOf(view, row);
    const text = line?.label ?? loneText(view, row);
    if (text === null) continue;
    const level = levelOf(text);
    parents = parents.filter((parent) => parent.level < level);
    const label = splitOrdinal(text).name;
    if (line !== null) lines.push({ ...line, label, above: parents.map((parent) => parent.label) });
    parents.push({ level, label });
  }
  return lines;
}

/** How deep a line stands: parts, numbers, decimals and letters, dashes. */
function levelOf(text: string): number {
  const { ordinal } = splitOrdinal(text);
  if (ordinal === null) return 1;
  return { part: 0, number: 1, decimal: 2, dash: 3 }[ordinal.level];
}

function loneText(view: GridView, row: number): string | null {
  const texts: string[] = [];
  for (let column = 0; column < view.widthOf(row); column += 1) {
    if (view.text(row, column) !== '') texts.push(view.text(row, column));
  }
  const words = texts.filter((text) => text.length > 3);
  return words.length === 1 && (words[0]?.length ?? 0) <= 200 ? (words[0] ?? null) : null;
}

/** One label with one figure to its right, or both in one cell. */
function lineOf(view: GridView, row: number): Omit<Line, 'above'> | null {
  const figures: number[] = [];
  const texts: number[] = [];
  for (let column = 0; column < view.widthOf(row); column += 1) {
    const { text, figure } = view.at(row, column);
    if (isFigure(figure)) figures.push(column);
    else if (text !== '') texts.push(column);
  }
  const inside = texts.flatMap((column) => innerOf(row, column, view.text(row, column)) ?? []);
  if (inside.length === 1 && figures.length === 0) return inside[0] ?? null;
  const label = texts.find((column) => view.text(row, column).length > 3);
  if (label === undefined) return null;
  const right = figures.filter((column) => column > label);
  const [valueAt] = right;
  if (valueAt === undefined || right.length > 1) return null;
  return { row, label: view.text(row, label).replace(/[:=]\s*$/, ''), labelAt: label, valueAt, inner: null };
}

function innerOf(row: number, column: number, text: string): Omit<Line, 'above'> | null {
  const match = /^([^:=]{3,200})[:=]\s*([^:=]{1,40}?)[.;,]?$/.exec(text);
  if (!match) return null;
  const inner: GridCell = { value: (match[2] ?? '').trim() };
  const reading = readCount(inner, String(inner.value));
  return isFigure(reading)
    ? { row, label: (match[1] ?? '').trim(), labelAt: column, valueAt: column, inner }
    : null;
}

/** The columns that a line means, by itself or under the lines above it. */
function meaningsOf(line: Line, forms: readonly FormDocument[]): Meant[] {
  for (const levels of [[line.label], [...line.above.slice(-1), line.label], [...line.above, line.label]]) {
    const found = forms.flatMap((form) => {
      const reading = read(form, line, levels);
      const whole = reading.strong.length === 1 || reading.aggregates.length > 0;
      return whole ? [{ line, form, reading }] : [];
    });
    if (found.length > 0) return found;
  }
  return [];
}

function read(form: FormDocument, line: Line, levels: string[] = [line.label]): ColumnReading {
  const [reading] = readColumns(form, [{ column: 0, levels, filled: levels, number: null }]);
  return reading as ColumnReading;
}

/** The columns that lines mean; of several lines for one column only equal figures are taken. */
function matchLines(view: GridView, grid: number, form: FormDocument, meant: readonly Meant[]) {
  const columns: ColumnMatch[] = [];
  const doubts: Doubt[] = [];
  const byKey = new Map<string, Meant[]>();
  for (const item of meant) {
    const { line, reading } = item;
    const [key] = reading.strong;
    const holds = vocabularyOf(form.code)?.aggregates[reading.aggregates[0] ?? -1]?.columns;
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), item]);
    else if (holds !== undefined) {
      columns.push({
        sources: [line.row],
        key: null,
        heading: line.label,
        confidence: 0.9,
        reason: 'aggregate',
        holds,
      });
    }
  }
  for (const [key, items] of byKey) {
    const figures = items.map(({ line }) =>
      JSON.stringify(readCount(valueOf(view.grid, line), lineText(view, line))),
    );
    const same = new Set(figures).size === 1;
    items.forEach(({ line, reading }, index) => {
      const taken = same && index === 0;
      const by = reading.literal ? 'literal' : 'meaning';
      const reason = taken ? by : same ? 'duplicate' : 'open';
      columns.push({
        sources: [line.row],
        key: taken ? key : null,
        heading: line.label,
        confidence: same ? 0.9 : 0.4,
        reason,
      });
      if (!same) doubts.push({ ...question(view, grid, line, [{ value: key }]), what: 'column-twice' });
    });
  }
  return { columns, doubts };
}

function valueOf(grid: Grid, { inner, row, valueAt }: Line): GridCell {
  return inner ?? grid.rows[row]?.[valueAt] ?? { value: null };
}

function lineText(view: GridView, { inner, row, valueAt }: Line): string {
  return inner === null ? view.text(row, valueAt) : String(inner.value);
}

/** The lines of a list as a person mapped them. */
export function readMappedList(
  view: GridView,
  mapping: Mapping,
  form: FormDocument,
  prepared: Prepared,
): ReadTable {
  const lines = linesOf(view, []).filter(({ row }) =>
    mapping.columns.some(({ sources }) => sources.includes(row)),
  );
  const heading = (row: number) => lines.find((line) => line.row === row)?.label ?? '';
  const columns = mapping.columns.map((column) => mappedMatch(column, heading, 'chosen'));
  return listTable(view, mapping.grid, form, { lines, columns, doubts: [], cells: mapping.cells }, prepared);
}

interface ListReading {
  lines: readonly Line[];
  columns: ColumnMatch[];
  doubts: Doubt[];
  cells: Mapping['cells'];
}

function listTable(
  view: GridView,
  grid: number,
  form: FormDocument,
  reading: ListReading,
  prepared: Prepared,
): ReadTable {
  const { lines, columns, doubts } = reading;
  const place = (at: number) => ({ row: lines[at]?.row ?? 0, column: lines[at]?.valueAt ?? 0 });
  const lineAt = (row: number | undefined) => lines.findIndex((line) => line.row === row);
  const row = {
    row: 0,
    kind: 'total',
    label: '',
    key: TOTAL_ROW,
    confidence: 0.9,
    reason: 'single',
  } as const;
  const extracted = extract({
    view: new GridView(acrossGrid(view.grid, lines)),
    grid,
    form,
    rules: prepared.rules(form),
    rows: [row],
    figures: columns.flatMap(({ key, sources }) =>
      key === null ? [] : [{ key, columns: sources.map(lineAt) }],
    ),
    aggregates: columns.flatMap(({ holds, sources: [source] }) =>
      holds === undefined ? [] : [{ column: lineAt(source), columns: holds }],
    ),
    answers: new Map(reading.cells.map((cell) => [`0:${lineAt(cell.row)}`, cell.value])),
  });
  const area = areaOf(lines);
  const table: RecognisedTable = {
    form: form.code,
    grid,
    area,
    orientation: 'list',
    headingRows: 0,
    family: null,
    subjects: form.rows === 'single' ? 'single' : 'fields',
    span: null,
    columns,
    rows: [{ ...row, row: area.left }],
    aggregates: extracted.aggregates,
    table: { form: form.code, rows: extracted.rows },
    signature: layoutSignature(lines.map(({ label }) => label)),
    remembered: false,
    formulas: extracted.formulas,
  };
  return {
    table,
    repairs: extracted.repairs.map((repair) => {
      const at = place(repair.column);
      return { ...repair, ...at, id: `${grid}:${at.row}:${at.column}:0` };
    }),
    doubts: [
      ...doubts,
      ...extracted.doubts.map((doubt) => ({
        ...doubt,
        where: { ...doubt.where, ...place(doubt.where.column ?? 0) },
      })),
    ],
  };
}

/** The lines' figures beside each other in one row. */
function acrossGrid(grid: Grid, lines: readonly Line[]): Grid {
  const row = lines.map((line) => valueOf(grid, line));
  return { name: grid.name, rows: [row], merges: [], hiddenRows: [], hiddenColumns: [] };
}

function areaOf(lines: readonly Line[]): Rect {
  const rows = lines.map(({ row }) => row);
  return {
    top: Math.min(...rows),
    left: Math.min(...lines.map(({ labelAt }) => labelAt)),
    bottom: Math.max(...rows),
    right: Math.max(...lines.map(({ valueAt }) => valueAt)),
  };
}
