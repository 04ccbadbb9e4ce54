import { countColumns } from '../../../../shared/forms/document';
import { readBadCell, type BadReading, type BadWriting } from '../../../../shared/intake/read/bad-cell';
import type { Lang } from '../../../../shared/language/language';
import type { CellRef } from '../../../../shared/locate/correction';
import { withoutFollowing } from '../../../../shared/sheet/form/follows';
import type { Place } from '../../../excel/port';
import type { Correcting } from '../../locate/figures';
import { figureText } from '../../parts/format';
import { isSameCell } from '../../quarter/draft/pins';
import type { PlacedProblem } from '../../quarter/places';
import type { OpenQuarter } from '../../quarter/state';
import { isCountProblem } from '../../quarter/workbook/count-problems';

/** A cell that holds no count: nothing can be saved before it is mended. */
export interface BadCell extends CellRef {
  label: string;
  /** Place of a row without a name, from 1. */
  rowNumber?: number;
  /** What stands there, as it shows. */
  text: string;
  /** The number that the table holds of it; null for a text. */
  from: number | null;
  reading: BadReading;
}

/** Cells of one column that are written alike. */
export interface BadGroup {
  form: string;
  column: string;
  writing: BadWriting;
  cells: BadCell[];
}

/** All of a quarter, those of the workbook first; what is computed from one of them is none. */
export function badCellsOf({ frame, draft, judgement, workbook }: OpenQuarter): BadCell[] {
  return frame.forms.flatMap((form) => {
    const counts = new Set(countColumns(form).map(({ key }) => key));
    const read = workbook.problems
      .filter((problem) => isCountProblem(problem, [form]))
      .map(({ row, rowLabel: label = '', rowNumber, column, text = '', value }): BadCell => ({
        form: form.code,
        row,
        column,
        label,
        ...(rowNumber === undefined ? {} : { rowNumber }),
        text,
        from: value ?? null,
        reading: readBadCell(value === undefined ? { value: text } : { value, text }),
      }));
    const rows = draft.content.tables.find((table) => table.form === form.code)?.rows ?? [];
    const stored = judgement.errors.flatMap(({ place }): BadCell[] => {
      if (place?.form !== form.code || place.row === null || !counts.has(place.column ?? '')) return [];
      const cell = { form: place.form, row: place.row, column: place.column ?? '' };
      const index = rows.findIndex(({ key }) => key === cell.row);
      const value = rows[index]?.cells[cell.column] ?? null;
      if (value === null || read.some((own) => isSameCell(own, cell))) return [];
      return [
        {
          ...cell,
          label: rows[index]?.label ?? '',
          rowNumber: index + 1,
          text: String(value),
          from: typeof value === 'number' ? value : null,
          reading: readBadCell({ value }),
        },
      ];
    });
    return withoutFollowing(form, [...read, ...stored]);
  });
}

/** What else cannot be taken of the quarter's tables: a row that is there twice, and the like. */
export function otherErrors({ frame, judgement }: OpenQuarter): PlacedProblem[] {
  const isCount = ({ form, row, column }: Place) =>
    row !== null &&
    frame.forms.some((own) => own.code === form && countColumns(own).some(({ key }) => key === column));
  return judgement.errors.filter(({ place }) => place === null || !isCount(place));
}

/** By column and writing, in the order in which the first of each stands; certain ones first within a form. */
export function groupBadCells(cells: readonly BadCell[]): BadGroup[] {
  const groups = new Map<string, BadGroup>();
  for (const cell of cells) {
    const { form, column, reading } = cell;
    const key = [form, column, reading.is, reading.writing].join('|');
    const group = groups.get(key) ?? { form, column, writing: reading.writing, cells: [] };
    group.cells.push(cell);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What stands in a cell, as people of the language write numbers; a percentage stays one. */
export function badText({ from, text }: BadCell, lang: Lang): string {
  return from === null || text.trimEnd().endsWith('%') ? text : figureText(from, lang);
}

/** Writes one figure over what stands in a cell; null: leaves it blank. */
export function repairOf({ form, row, column, from, text }: BadCell, value: number | null): Correcting {
  return { form, row, column, from, value, ...(from === null ? { unread: text } : {}) };
}

/** Writes for all cells that can be read in one way only. */
export function certainRepairs(cells: readonly BadCell[]): Correcting[] {
  return cells.flatMap((cell) => (cell.reading.is === 'certain' ? [repairOf(cell, cell.reading.value)] : []));
}
