import { NOTHING_STATED } from './stated';
import { TOTAL_ROW } from '../../forms/table';
import { countColumns, type FormDocument } from '../../forms/document';
import { readColumns, type ColumnReading } from './column-reading';
import type { Prepared } from '../context';
import { extract } from '../read/extract';
import { readCount } from '../read/read-count';
import type { Grid, Rect } from '../grid';
import { isHeadingLike } from './heading-meaning';
import type { HeadingPath } from './headings';
import { areaOf, lineText, linesOf, valueOf, type Line } from './list-lines';
import { layoutSignature, misfits, type Mapping } from '../mapping/mapping';
import { mappedMatch } from './proposal';
import type { ColumnMatch, Doubt, IntakeResult, RecognisedTable } from '../result';
import { vocabularyOf } from '../vocabulary';
import { GridView } from '../grid-view';

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
): IntakeResult {
  const all = linesOf(view, covered);
  const known = rememberedLists(all, prepared);
  const lines = all.filter((line) => !known.some((list) => list.lines.includes(line)));
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
  const spoken = new Set([...known, ...meant].map(({ form }) => form));
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
  const tables = known.map((list) => listTable(view, grid, list.form, list, prepared));
  for (const form of prepared.forms) {
    const own = meant.filter((item) => item.form === form);
    if (own.length === 0) continue;
    const found = matchLines(view, grid, form, own);
    const reading = { lines: own.map(({ line }) => line), ...found, cells: [], remembered: false };
    tables.push(listTable(view, grid, form, reading, prepared));
  }
  // Without one line that is understood these are no figures of ours.
  return { tables, doubts: tables.length > 0 ? doubts : [] };
}

/** Counts of a form that the list does not state and that a line may be, when it speaks of the form's matters. */
function mayMean(form: FormDocument, line: Line, meant: readonly Meant[]): { value: string }[] {
  const { weak, foreign } = read(form, pathOf([line.label]));
  const stated = new Set(meant.flatMap((item) => (item.form === form ? item.reading.strong : [])));
  const lacking = countColumns(form).flatMap(({ key }) => (stated.has(key) ? [] : [key]));
  const likely = lacking.filter((key) => weak.includes(key));
  if (foreign || (weak.length > 0 && likely.length === 0)) return [];
  return (likely.length > 0 ? likely : lacking).map((key) => ({ value: `${form.code} ${key}` }));
}

function question(view: GridView, grid: number, line: Line, candidates: { value: string }[]): Doubt {
  return {
    what: 'column',
    where: { grid, ...view.place(line.row, line.labelAt) },
    shown: line.label,
    candidates,
  };
}

/** The columns that a line means, by itself or under the lines above it. */
function meaningsOf(line: Line, forms: readonly FormDocument[]): Meant[] {
  for (const levels of [[line.label], [...line.above.slice(-1), line.label], [...line.above, line.label]]) {
    const path = pathOf(levels);
    const found = forms.flatMap((form) => {
      const reading = read(form, path);
      const whole = reading.strong.length === 1 || reading.aggregates.length > 0;
      return whole ? [{ line, form, reading }] : [];
    });
    if (found.length > 0) return found;
  }
  return [];
}

function pathOf(levels: string[]): HeadingPath {
  return { column: 0, levels, filled: levels, number: null };
}

function read(form: FormDocument, path: HeadingPath): ColumnReading {
  const [reading] = readColumns(form, [path]);
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

/** Lists that were accepted before: the same labels at the same distances. */
function rememberedLists(
  lines: readonly Line[],
  prepared: Prepared,
): (ListReading & { form: FormDocument })[] {
  const byRow = new Map(lines.map((line) => [line.row, line]));
  return (prepared.context.remembered ?? []).flatMap(({ form: code, orientation, columns, signature }) => {
    const form = prepared.forms.find((candidate) => candidate.code === code);
    if (form === undefined || orientation !== 'list' || misfits({ columns }, form).length > 0) return [];
    const distances = [...new Set(columns.flatMap(({ sources }) => sources))].sort((a, b) => a - b);
    for (const { row: top } of lines) {
      const own = distances.flatMap((distance) => byRow.get(top + distance) ?? []);
      if (own.length < distances.length || signatureOf(own) !== signature) continue;
      const heading = headingIn(own);
      const matches = columns.map((column) =>
        mappedMatch(
          { ...column, sources: column.sources.map((source) => source + top) },
          heading,
          'remembered',
        ),
      );
      return [{ form, lines: own, columns: matches, doubts: [], cells: [], remembered: true }];
    }
    return [];
  });
}

function headingIn(lines: readonly Line[]): (row: number) => string {
  return (row) => lines.find((line) => line.row === row)?.label ?? '';
}

function signatureOf(lines: readonly Line[]): string {
  return layoutSignature(lines.map(({ label }) => label));
}

/** The lines of a list as a person mapped them. */
export function readMappedList(
  view: GridView,
  mapping: Mapping,
  form: FormDocument,
  prepared: Prepared,
): RecognisedTable {
  const lines = linesOf(view, []).filter(({ row }) =>
    mapping.columns.some(({ sources }) => sources.includes(row)),
  );
  const columns = mapping.columns.map((column) => mappedMatch(column, headingIn(lines), 'chosen'));
  const reading = { lines, columns, doubts: [], cells: mapping.cells, remembered: false };
  return listTable(view, mapping.grid, form, reading, prepared);
}

interface ListReading {
  lines: readonly Line[];
  columns: ColumnMatch[];
  doubts: Doubt[];
  cells: Mapping['cells'];
  remembered: boolean;
}

function listTable(
  view: GridView,
  grid: number,
  form: FormDocument,
  reading: ListReading,
  prepared: Prepared,
): RecognisedTable {
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
  return {
    form: form.code,
    grid,
    area,
    orientation: 'list',
    headingRows: 0,
    family: null,
    subjects: form.rows === 'single' ? 'single' : 'fields',
    span: null,
    stated: NOTHING_STATED,
    columns,
    rows: [{ ...row, row: area.left }],
    aggregates: extracted.aggregates,
    table: { form: form.code, rows: extracted.rows },
    signature: signatureOf(lines),
    remembered: reading.remembered,
    formulas: extracted.formulas,
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
