import { TOTAL_ROW, type Row } from '../../../shared/forms/table';
import { derivedColumns } from '../../../shared/sheet/form/derived-columns';
import { derivedValue, sumValue, totalFormula } from '../../../shared/sheet/form/form-grid';
import type { FormSnapshot } from '../read/form-snapshot';
import type { FormReading } from '../read/read-table';

/** A figure to be written, where it lies on its sheet. */
export interface PlacedFigure {
  row: number;
  column: number;
  value: string | number;
}

/** A form's sheet as it will be once figures are written and our formulas have followed; others keep their value. */
export function foreseen(
  reading: FormReading,
  formulaAt: (row: number, column: number) => string | undefined,
  figures: readonly PlacedFigure[],
): FormSnapshot {
  const { form, layout, snapshot, table, places } = reading;
  const values = snapshot.values.map((row) => [...row]);
  const texts = snapshot.texts.map((row) => [...row]);
  const put = ({ row, column, value }: PlacedFigure) => {
    const [at, place] = [row - snapshot.top, column - snapshot.left];
    for (const grid of [values, texts]) while (grid.length <= at) grid.push([]);
    (values[at] as unknown[])[place] = value;
    (texts[at] as string[])[place] = String(value);
  };
  // Without the sign by which Excel keeps a text a text.
  for (const figure of figures) put({ ...figure, value: shown(figure.value) });
  if (!layout) return { ...snapshot, values, texts };
  const rows = table.rows.map((row): [Row, number | undefined] => {
    const place = places.get(row.key);
    const own = figures.filter((figure) => figure.row === place);
    const written = [...layout.columns].flatMap(([key, column]) =>
      own.filter((figure) => figure.column === column).map(({ value }) => [key, shown(value)] as const),
    );
    return [{ ...row, cells: { ...row.cells, ...Object.fromEntries(written) } }, place];
  });
  const compute = (row: Row, place: number, key: string, value: number | null) => {
    row.cells[key] = value;
    put({ row: place, column: layout.columns.get(key) ?? 0, value: value ?? '' });
  };
  const derived = derivedColumns(form);
  const derive = (row: Row, place: number) => {
    // A column can be derived from one that is derived after it.
    for (let turn = 0; turn < derived.length; turn += 1)
      for (const one of derived)
        if (formulaAt(place, layout.columns.get(one.column) ?? 0) !== undefined && !isSum(place, one.column))
          compute(row, place, one.column, derivedValue(one, row));
  };
  const label = layout.columns.get(form.columns.find(({ kind }) => kind === 'label')?.key ?? '') ?? 0;
  const body = { top: Math.min(...layout.detailRows), bottom: Math.max(...layout.detailRows) };
  const isSum = (place: number, key: string) =>
    place === layout.totalRow &&
    formulaAt(place, layout.columns.get(key) ?? 0) ===
      `=${totalFormula(body, layout.columns.get(key) ?? 0, label)}`;
  const details = rows.filter(([, place]) => place !== layout.totalRow);
  for (const [row, place] of details) if (place !== undefined) derive(row, place);
  if (layout.totalRow === undefined) return { ...snapshot, values, texts };
  const total = rows.find(([, place]) => place === layout.totalRow)?.[0];
  const sums = total ?? { key: TOTAL_ROW, label: '', cells: {} };
  for (const key of layout.columns.keys())
    if (isSum(layout.totalRow, key))
      compute(
        sums,
        layout.totalRow,
        key,
        sumValue(
          details.map(([row]) => row),
          key,
        ),
      );
  derive(sums, layout.totalRow);
  return { ...snapshot, values, texts };
}

function shown(value: string | number): string | number {
  return typeof value === 'string' ? value.replace(/^'/, '') : value;
}
