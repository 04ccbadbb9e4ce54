import type { ChartModel, CountValidation, DataBar, Rect, SheetModel } from '../../../shared/sheet/model';
import { entered } from '../write/entered';
import { formatLayers, looksOf, numberFormats, type Layer } from './format-layers';
import { rectangles } from '../rectangles';

/** One request to Excel while a sheet is drawn. */
export type Step =
  | { kind: 'link'; row: number; column: number; target: { sheet: string; row: number; column: number } }
  | { kind: 'numbers'; rect: Rect; format: string }
  | { kind: 'values'; rect: Rect; rows: (string | number)[][] }
  | { kind: 'merge'; rect: Rect }
  | ({ kind: 'format' } & Layer)
  | ({ kind: 'check' } & CountValidation)
  | ({ kind: 'bar' } & DataBar)
  | { kind: 'chart'; chart: ChartModel; number: number };

/** The library cuts larger writes into pieces itself, at more cost and with an event for each. */
const CELLS_A_WRITE = 1500;
/** What a request costs beside what it says: paths and references. */
const STEP_OVERHEAD = 600;
/** A chart, and each of its series, takes many requests. */
const CHART_OVERHEAD = 12_000;
const SERIES_OVERHEAD = 6_000;

/**
 * How to draw a sheet's cells on an empty sheet, in this order: links first, because Excel writes and formats their
 * cells; number formats before values, so that texts stay texts; borders after merges; charts when rows and columns
 * have their sizes.
 */
export function sheetSteps(sheet: SheetModel): Step[] {
  const looks = looksOf(sheet);
  return [
    ...sheet.cells.flatMap(({ row, column, link }): Step[] =>
      link ? [{ kind: 'link', row, column, target: link }] : [],
    ),
    ...numberFormats(looks).map((format): Step => ({ kind: 'numbers', ...format })),
    ...valueSteps(sheet),
    ...sheet.merges.map((rect): Step => ({ kind: 'merge', rect })),
    ...formatLayers(sheet, looks).map((layer): Step => ({ kind: 'format', ...layer })),
    ...sheet.validations.map((check): Step => ({ kind: 'check', ...check })),
    ...sheet.dataBars.map((bar): Step => ({ kind: 'bar', ...bar })),
    ...sheet.charts.map((chart, index): Step => ({ kind: 'chart', chart, number: index + 1 })),
  ];
}

/** About how many bytes a step takes in a request. */
export function stepBytes(step: Step): number {
  const { length: series } = step.kind === 'chart' ? step.chart.series : [];
  const chart = step.kind === 'chart' ? CHART_OVERHEAD + series * SERIES_OVERHEAD : 0;
  return STEP_OVERHEAD + chart + utf8Length(JSON.stringify(step));
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function valueSteps(sheet: SheetModel): Step[] {
  const filled = sheet.cells.filter(({ value, formula }) => formula !== undefined || value !== null);
  const width = Math.max(1, ...filled.map(({ column }) => column));
  const most = Math.max(1, Math.floor(CELLS_A_WRITE / width));
  const rows = new Map<number, (string | number)[]>();
  for (const { row, column, value, formula, style } of filled) {
    const cells = rows.get(row) ?? Array.from({ length: width }, () => '');
    cells[column - 1] = formula === undefined ? entered(value, style.format) : `=${formula}`;
    rows.set(row, cells);
  }
  const blocks = rectangles([...rows.keys()].map((row) => ({ row, column: 1 })));
  const steps: Step[] = [];
  for (const block of blocks) {
    for (let top = block.top; top <= block.bottom; top += most) {
      const bottom = Math.min(block.bottom, top + most - 1);
      const lines = Array.from({ length: bottom - top + 1 }, (_, index) => rows.get(top + index) ?? []);
      steps.push({ kind: 'values', rect: { top, left: 1, bottom, right: width }, rows: lines });
    }
  }
  return steps;
}
