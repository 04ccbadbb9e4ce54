import { copyFormula } from '../../calc/rewrite';
import { compareValues } from '../../calc/operand';
import { EmulatorGap, apiErrors } from '../../engine/api-error';
import { integerArgument, isRecord, oneOf } from '../../engine/arguments';
import {
  COLUMNS,
  columnCount,
  holds,
  intersect,
  rowCount,
  spansColumns,
  spansRows,
  type Area,
} from '../../cells/area';
import { clippedToUsed, type Place, type Sheet } from '../../model/sheet';
import { DEFAULT_STYLE } from '../../model/style';
import { shiftCells } from '../../model/structure';
import type { Cell } from '../../cells/value';
import { formatValue } from '../../number-format/format-value';
import { replaceValidation } from '../../model/validation';

const CLEAR = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;

/** Range.clear: https://learn.microsoft.com/javascript/api/excel/excel.clearapplyto */
export function clearRange(place: Place, applyTo: unknown): void {
  const what = oneOf(applyTo ?? 'All', CLEAR, 'applyTo');
  const { sheet, area } = place;
  if (what === 'All' || what === 'Contents') {
    sheet.clearContents(area);
    sheet.workbook.cellsEdited(place);
  }
  if (what === 'All' || what === 'Formats') {
    sheet.assertAllowed('allowFormatCells');
    sheet.format(area, () => DEFAULT_STYLE);
    sheet.edit((state) => {
      state.conditionalFormats = state.conditionalFormats.filter(
        (format) => !format.areas.some((at) => intersect(at, area)),
      );
      if (what === 'All') state.merges = state.merges.filter((merge) => !intersect(merge, area));
    });
  }
  if (what === 'All') replaceValidation(sheet, area, null);
  if (what !== 'Formats' && what !== 'Contents') {
    sheet.edit((state) => {
      for (const key of [...state.links.keys()]) {
        const row = Math.floor(key / COLUMNS);
        if (
          row >= area.top &&
          row <= area.bottom &&
          key % COLUMNS >= area.left &&
          key % COLUMNS <= area.right
        ) {
          state.links.delete(key);
        }
      }
    });
  }
}

/** Range.insert: the range then stands for the new, empty cells. */
export function insertRange(place: Place, shift: unknown): Place {
  const direction = oneOf(shift, ['Down', 'Right'] as const, 'shift');
  const area = { ...place.area };
  const axis = direction === 'Down' ? 'rows' : 'columns';
  shiftCells(place.sheet, { kind: 'insert', area, axis });
  tellShift({ sheet: place.sheet, area }, 'Inserted', `ShiftCell${direction}`);
  return { sheet: place.sheet, area };
}

export function deleteRange(place: Place, shift: unknown): void {
  const direction = oneOf(shift, ['Up', 'Left'] as const, 'shift');
  const area = { ...place.area };
  shiftCells(place.sheet, { kind: 'delete', area, axis: direction === 'Up' ? 'rows' : 'columns' });
  tellShift({ sheet: place.sheet, area }, 'Deleted', `ShiftCell${direction}`);
}

function tellShift(place: Place, what: 'Inserted' | 'Deleted', shiftDirection: string): void {
  const { area } = place;
  const unit = spansColumns(area) ? 'Row' : spansRows(area) ? 'Column' : 'Cell';
  place.sheet.workbook.cellsEdited(place, undefined, `${unit}${what}`, shiftDirection);
}

const COPY = ['All', 'Formulas', 'Values', 'Formats'] as const;

/** Range.copyFrom; the source is repeated where the target is a multiple of it. */
export function copyRange(
  target: Place,
  source: Place,
  type: unknown,
  skipBlanks: unknown,
  transpose: unknown,
): void {
  if (skipBlanks === true || transpose === true)
    throw new EmulatorGap('Range.copyFrom with skipBlanks or transpose');
  const what = oneOf(type ?? 'All', COPY, 'copyType');
  const [rows, columns] = [rowCount(source.area), columnCount(source.area)];
  const area: Area = {
    ...target.area,
    bottom: target.area.top + Math.max(rows, rowCount(target.area) - (rowCount(target.area) % rows)) - 1,
    right:
      target.area.left +
      Math.max(columns, columnCount(target.area) - (columnCount(target.area) % columns)) -
      1,
  };
  const { sheet } = target;
  const from = (row: number, column: number): [number, number] => [
    source.area.top + ((row - area.top) % rows),
    source.area.left + ((column - area.left) % columns),
  ];
  const before = source.sheet.snapshot();
  const cellFrom = (row: number, column: number): Cell | undefined => {
    const [r, c] = from(row, column);
    const cell = before.cells.get(source.sheet.keyOf(r, c));
    if (cell?.formula === undefined) return cell;
    if (what === 'Values') return { value: source.sheet.value(r, c) };
    return { value: null, formula: copyFormula(cell.formula, row - r, column - c) };
  };
  sheet.assertWritable(area);
  if (what !== 'Formats') sheet.put(area, cellFrom);
  if (what === 'All' || what === 'Formats') {
    sheet.assertAllowed('allowFormatCells');
    sheet.format(area, (_style, row, column) => {
      const [r, c] = from(row, column);
      return before.styles.get(source.sheet.keyOf(r, c)) ?? source.sheet.style(r, c);
    });
  }
  if (what !== 'Formats') sheet.workbook.cellsEdited({ sheet, area });
}

/** Range.find: the first cell, row by row, whose text holds what is looked for. */
export function findIn(place: Place, text: string, criteria: unknown): Area | null {
  const options = isRecord(criteria) ? criteria : {};
  const whole = options['completeMatch'] === true;
  const exactCase = options['matchCase'] === true;
  const fold = (value: string) => (exactCase ? value : value.toLowerCase());
  const wanted = fold(text);
  const visited = clippedToUsed(place.sheet, place.area);
  if (!visited) return null;
  const backwards = options['searchDirection'] === 'Backwards';
  const cells: [number, number][] = [];
  place.sheet.eachCell(visited, (_cell, row, column) => cells.push([row, column]));
  cells.sort(([r1, c1], [r2, c2]) => (r1 - r2 || c1 - c2) * (backwards ? -1 : 1));
  for (const [row, column] of cells) {
    const shown = fold(
      formatValue(place.sheet.value(row, column), place.sheet.style(row, column).numberFormat),
    );
    if (whole ? shown === wanted : shown.includes(wanted))
      return { top: row, bottom: row, left: column, right: column };
  }
  return null;
}

/** RangeSort.apply by values, rows only. Rows carry their formulas along, relative references adapted. */
export function sortRange(
  place: Place,
  fields: unknown,
  matchCase: unknown,
  hasHeaders: unknown,
  orientation: unknown,
): void {
  if (orientation === 'Columns') throw new EmulatorGap('RangeSort.apply by columns');
  if (matchCase === true) throw new EmulatorGap('RangeSort.apply with matchCase');
  if (!Array.isArray(fields) || fields.length === 0) throw apiErrors.invalidArgument('fields');
  const keys = fields.map((field: unknown) => {
    if (!isRecord(field)) throw apiErrors.invalidArgument('fields');
    if (field['sortOn'] !== undefined && field['sortOn'] !== 'Value')
      throw new EmulatorGap('sorting by colour or icon');
    return {
      column: integerArgument(field['key'], 'key'),
      sign: field['ascending'] === false ? (-1 as const) : (1 as const),
    };
  });
  const area = hasHeaders === true ? { ...place.area, top: place.area.top + 1 } : place.area;
  sortRows(place.sheet, area, keys);
}

/** @param keys columns counted from the area's first, the one that decides first in front; sign -1 sorts downwards */
export function sortRows(sheet: Sheet, area: Area, keys: readonly { column: number; sign: 1 | -1 }[]): void {
  if (sheet.state.merges.some((merge) => intersect(merge, area)))
    throw apiErrors.invalidOperation('merged cells cannot be sorted');
  sheet.assertAllowed('allowSort');
  sheet.assertWritable(area);
  const rows = Array.from({ length: rowCount(area) }, (_, index) => area.top + index);
  const order = [...rows].sort((a, b) => {
    for (const { column, sign } of keys) {
      const [one, two] = [a, b].map((row) => sheet.value(row, area.left + column));
      // Empty cells come last either way: https://support.microsoft.com/office/62d0b95d-2a90-4610-a6ae-2e545c4a4654
      if (one === null || two === null) {
        if (one !== two) return one === null ? 1 : -1;
        continue;
      }
      const compared = compareValues(one ?? null, two ?? null);
      if (typeof compared === 'number' && compared !== 0) return compared * sign;
    }
    return a - b;
  });
  const before = sheet.snapshot();
  sheet.put(area, (row, column) => {
    const from = order[row - area.top] ?? row;
    const cell = before.cells.get(sheet.keyOf(from, column));
    if (cell?.formula === undefined) return cell;
    return { value: cell.value, formula: copyFormula(cell.formula, row - from, 0) };
  });
  sheet.format(
    area,
    (style, row, column) => before.styles.get(sheet.keyOf(order[row - area.top] ?? row, column)) ?? style,
  );
  // What is said of a cell goes with it.
  sheet.edit((state) => {
    state.comments = state.comments.map((comment) =>
      holds(area, comment.row, comment.column)
        ? { ...comment, row: area.top + order.indexOf(comment.row) }
        : comment,
    );
  });
  sheet.workbook.cellsEdited({ sheet, area });
}
