import type { StoreApi } from 'zustand/vanilla';
import { pasteTable } from '../../../addin/pane/paste/table/table';
import type { PasteState } from '../../../addin/pane/paste/state';
import { pasteOf, tablesBelow } from '../../../addin/pane/paste/view';
import { effectOf } from '../../../addin/pane/paste/write/effect';
import { countColumns, figureColumns, type FormDocument } from '../../../shared/forms/document';
import { figuresByKey } from '../../../shared/forms/joint-figures';
import { TOTAL_ROW, type Row, type Table } from '../../../shared/forms/table';
import type { RecognisedTable } from '../../../shared/intake/result';
import { cellChanges } from '../../../shared/submission/changes';
import { buildGrid } from '../../fixtures/intake/build';
import { FIELDS, fieldRows } from '../../fixtures/intake/figures';
import { ii06a } from '../../fixtures/intake/layouts';
import { toHtml, toText } from '../../fixtures/intake/samples-clipboard';
import { Seeded } from '../../tools/seeded';
import { exactLocator } from '../../unit/pane/stage/fake-locator';
import { fakeWorkbook } from '../../unit/pane/stage/fake-workbook';
import { drawnStage, settle, type Stage } from '../../unit/pane/stage/stage';
import { closeOffices, FORMS, openOffice, type Office } from './office';

interface Faces {
  on: Stage;
  office: Office;
}

/** What a source says: a form's rows, and the columns that it has. */
interface Source {
  form: string;
  rows: Row[];
  columns: string[];
}

afterEach(() => {
  expect(closeOffices()).toEqual([]);
});

async function open(): Promise<Faces> {
  const office = await openOffice();
  // Which cells are wrong is no question here.
  const port = { locate: () => Promise.resolve(undefined), stop: () => undefined };
  const on = await drawnStage({
    book: { ...fakeWorkbook(), port: office.port },
    locator: { ...exactLocator(), port },
  });
  return { on, office };
}

/** Takes a source as though it had been pasted and every question answered. */
async function take({ on }: Faces, sources: readonly Source[]): Promise<RecognisedTable[]> {
  const grid = buildGrid({ columns: ii06a(), rows: fieldRows(1), numbered: true });
  await on.pane.paste.fromClipboard({ html: toHtml(grid), text: toText(grid) });
  const { reading } = pasteOf(on.state());
  const [read] = reading?.found ?? [];
  const [column] = read?.now.columns ?? [];
  if (!reading || !read || !column) throw new Error('nothing is read');
  const tables = sources.map(({ form, rows, columns }, grid): RecognisedTable => ({
    ...read.now,
    ...{ form, grid, table: { form, rows }, doubts: [] },
    columns: columns.map((key) => ({ ...column, key })),
  }));
  const store = on.pane.paste.store as StoreApi<PasteState>;
  store.setState({ reading: { ...reading, found: tables.map(pasteTable) } });
  return tables;
}

/** Figures by form and row, without blanks. */
function figuresOf(tables: readonly Table[]): Record<string, unknown> {
  const filled = tables.flatMap(({ form, rows }) =>
    rows.map((row): [string, [string, unknown][]] => [
      `${form} ${row.key}`,
      Object.entries(figuresByKey(row)).filter(([, value]) => value !== null),
    ]),
  );
  return Object.fromEntries(
    filled.flatMap(([name, cells]) => (cells.length === 0 ? [] : [[name, Object.fromEntries(cells)]])),
  );
}

const counted = (before: readonly Table[], after: readonly Table[]) => {
  const changes = cellChanges(before, after).map(({ form, row, column, from, to }) => ({
    ...{ cell: `${form} ${row} (${column})`, from, to },
  }));
  return {
    filled: changes.filter(({ from }) => from === null).length,
    replaced: changes.filter(({ from }) => from !== null).sort((a, b) => (a.cell < b.cell ? -1 : 1)),
  };
};

/** What was previewed is what stands in the sheets. */
async function paste(faces: Faces, sources: readonly Source[]): Promise<Table[]> {
  const { on, office } = faces;
  const taken = await take(faces, sources);
  const before = tablesBelow(on.quarter());
  const preview = effectOf(before, taken, FORMS);
  await on.pane.paste.write();
  await settle();
  expect(on.state().notice).toBeNull();
  expect(pasteOf(on.state()).written).not.toBeNull();
  const { tables } = await office.port.readForms(FORMS, on.quarter().draft.content.tables, false);
  const shown = counted(before, tables);
  expect(figuresOf(preview.held)).toEqual(figuresOf(tables));
  expect({ filled: preview.filled, replaced: preview.replaced.length }).toEqual({
    filled: shown.filled,
    replaced: shown.replaced.length,
  });
  expect(counted(before, preview.held)).toEqual(shown);
  expect(figuresOf(on.quarter().draft.content.tables)).toEqual(figuresOf(tables));
  return tables;
}

function randomRow(pick: Seeded, key: string, label: string, columns: readonly string[]): Row {
  const cells = columns.flatMap((column) => {
    const value = column.startsWith('p') ? `${pick.below(100)},5%` : pick.below(40);
    // A blank is null; what was not understood is absent.
    return pick.chance(0.08) ? [] : [[column, pick.chance(0.1) ? null : value] as const];
  });
  return { key, label, cells: Object.fromEntries(cells) };
}

function addedUp(rows: readonly Row[], columns: readonly string[]): Row {
  const sums = columns.flatMap((column) => {
    const sum = rows.reduce((all, { cells }) => all + Number(cells[column] ?? 0), 0);
    return Number.isNaN(sum) ? [] : [[column, sum] as const];
  });
  return { key: TOTAL_ROW, label: 'Tổng cộng', cells: Object.fromEntries(sums) };
}

function randomSource(pick: Seeded, form: FormDocument, there: readonly Table[]): Source {
  const wide = pick.chance(0.5);
  const rates = pick.chance(0.2);
  const all = figureColumns(form).filter(({ kind }) => kind === 'count' || rates);
  const columns = all.map(({ key }) => key).filter(() => wide || pick.chance(0.7));
  if (form.rows === 'single')
    return { form: form.code, rows: [randomRow(pick, TOTAL_ROW, '', columns)], columns };
  const at = pick.below(countColumns(form).length - 1);
  const pair = countColumns(form)
    .slice(at, at + 2)
    .map(({ key }) => key);
  const together = pick.chance(0.2);
  const alone = together ? columns.filter((key) => !pair.includes(key)) : columns;
  const rows = FIELDS.filter(() => pick.chance(0.6)).map(([label, key]) => ({
    ...randomRow(pick, key, label, alone),
    ...(together ? { together: [{ columns: pair, value: pick.below(60) }] } : {}),
  }));
  const total = pick.of(['none', 'sum', 'own', 'as it was'] as const);
  const old = there.find((table) => table.form === form.code)?.rows.find(({ key }) => key === TOTAL_ROW);
  if (total === 'sum') rows.push(addedUp(rows, alone));
  if (total === 'own') rows.push(randomRow(pick, TOTAL_ROW, 'Tổng cộng', alone));
  if (total === 'as it was' && old) rows.push({ key: old.key, label: old.label, cells: old.cells });
  return { form: form.code, rows, columns: alone };
}

/** Somebody writes over figures, computed ones among them. */
async function typeOver({ on, office }: Faces, pick: Seeded): Promise<void> {
  const writes = on.quarter().draft.content.tables.flatMap(({ form, rows }) => {
    const counts = countColumns(FORMS.find(({ code }) => code === form) as FormDocument);
    if (rows.length === 0 || pick.chance(0.4)) return [];
    const value = pick.chance(0.3) ? null : pick.below(40);
    return { form, row: pick.of(rows).key, column: pick.of(counts).key, value };
  });
  await office.port.writeCells(writes);
  await on.pane.quarter.live.refresh();
}

test.each([1, 2, 3])('what a paste shows is what the sheets hold after it (seed %i)', async (seed) => {
  const pick = new Seeded(seed);
  const faces = await open();
  for (let round = 0; round < 5; round += 1) {
    const forms = FORMS.filter(() => pick.chance(0.4));
    const { tables } = faces.on.quarter().draft.content;
    const sources = forms
      .map((form) => randomSource(pick, form, tables))
      .filter(({ rows }) => rows.length > 0);
    if (sources.length === 0) continue;
    try {
      await paste(faces, sources);
    } catch (error) {
      throw new Error(`round ${round}: ${JSON.stringify(sources)}\n${String(error)}`, { cause: error });
    }
    await typeOver(faces, pick);
  }
});

describe('cells that a formula computes', () => {
  const k03 = (rows: Row[]): Source => ({ form: 'K03', rows, columns: ['3'] });
  const row = (key: string, figure: number): Row => ({ key, label: key, cells: { 3: figure } });
  const totalOf = (tables: readonly Table[]) =>
    tables.find(({ form }) => form === 'K03')?.rows.find(({ key }) => key === TOTAL_ROW)?.cells['3'];

  test('a total that no source states is previewed and counted', async () => {
    expect(totalOf(await paste(await open(), [k03([row('a', 12), row('b', 20)])]))).toBe(32);
  });

  test('a total that the source states as it was stays, whatever its rows have become', async () => {
    const faces = await open();
    await paste(faces, [k03([row('a', 12), row('b', 20)])]);
    const stale = [row('a', 12), row('b', 52), row(TOTAL_ROW, 32)];
    expect(totalOf(await paste(faces, [k03(stale)]))).toBe(32);
  });
});

test('rates for rows that are there come though the sheet had no column for them', async () => {
  const faces = await open();
  const rows = [{ key: 'dat-dai', label: 'Đất đai', cells: { 4: 5 } }];
  await paste(faces, [{ form: 'II.06a', rows, columns: ['4'] }]);
  const rated = [{ key: 'dat-dai', label: 'Đất đai', cells: { 4: 5, p1: '98,5%' } }];
  await paste(faces, [{ form: 'II.06a', rows: rated, columns: ['4', 'p1'] }]);
});
