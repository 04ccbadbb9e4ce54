import { countColumns, type FormDocument } from '../../forms/document';
import { restOf, togetherOf } from '../../forms/joint-figures';
import { TOTAL_ROW, type Row, type Table } from '../../forms/table';
import { formGrid, totalFigure } from './form-grid';

/**
 * What the forms' sheets hold, and are read back as, once these tables stand in them: where none is stated, the total
 * row that the sheet adds up (without a label: the sheet prints its own); no joint figure to which its columns add up,
 * for there is no blank cell to draw it in.
 */
export function heldTables(tables: readonly Table[], forms: readonly FormDocument[]): Table[] {
  return tables.map((table) => {
    const form = forms.find(({ code }) => code === table.form);
    return form === undefined
      ? table
      : { ...table, rows: [...table.rows.map(held), ...addedUp(form, table)] };
  });
}

function held(row: Row): Row {
  if (row.together === undefined) return row;
  const { key, label, cells } = row;
  const together = row.together.filter((joint) => {
    const { columns, rest } = restOf(row, joint);
    return columns.length > 0 || rest !== 0;
  });
  return { key, label, cells, ...togetherOf(together) };
}

/** The total row of a sheet whose unit states none; nothing where it comes to nothing. */
function addedUp(form: FormDocument, table: Table): Row[] {
  const grid = formGrid(form, table, '');
  const { total, totalRow } = grid;
  if (total !== undefined || totalRow === undefined) return [];
  const sums = countColumns(form).flatMap(({ key }) => {
    const { value } = totalFigure(grid, totalRow, key);
    return value === null ? [] : [[key, value] as const];
  });
  return sums.length === 0 ? [] : [{ key: TOTAL_ROW, label: '', cells: Object.fromEntries(sums) }];
}
