import type { CellModel, ChartModel, SheetModel, WorkbookModel } from '../../../shared/sheet/model';

export const UNITS = ['Sở Y tế', 'Xã Đông Hưng & <Tây>', 'Phường Lam Sơn', 'Xã "Đức Hợp"', 'Sở Tư pháp'];
/** A blank is no 0. */
export const FIGURES: (number | null)[][] = [
  [12, 30.5, null, 0, 44],
  [20, 18, 9, -6, null],
];

/** A row of headings with a note, and five units' names and two figures each, in A2:C6. */
export function chartCells(): CellModel[] {
  const head: CellModel = {
    row: 1,
    column: 1,
    value: 'Đơn vị',
    style: { bold: true },
    note: 'Lưu ý khi đọc.',
  };
  const body = UNITS.flatMap((name, index): CellModel[] => [
    { row: index + 2, column: 1, value: name, style: { format: '@' } },
    ...FIGURES.map((figures, column) => ({
      row: index + 2,
      column: column + 2,
      value: figures[index] ?? null,
      style: { format: '#,##0.0' },
    })),
  ]);
  return [head, ...body];
}

export function chart(more: Partial<ChartModel> = {}): ChartModel {
  const column = (at: number) => ({ top: 2, left: at, bottom: 6, right: at });
  return {
    kind: 'bar',
    title: 'Điểm & hạng <quý I>',
    description: 'Sở Tư pháp 44 điểm; xã "Đức Hợp" 0 điểm.',
    place: { top: 8, left: 1, bottom: 20, right: 4 },
    categories: column(1),
    series: [
      { name: 'Quý I & II', values: column(2), color: '#2f80c9' },
      { name: 'Quý III', values: column(3), color: '#C0562A' },
    ],
    axis: {},
    ...more,
  };
}

export function chartSheet(charts: ChartModel[], more: Partial<SheetModel> = {}): SheetModel {
  return {
    name: "Biểu 'K01' & nháp",
    role: 'charts',
    columnWidths: [30, 12, 12, 20],
    rowHeights: {},
    cells: chartCells(),
    merges: [],
    protect: true,
    validations: [],
    dataBars: [],
    charts,
    names: [],
    print: { orientation: 'portrait' },
    ...more,
  };
}

export function workbookOf(...sheets: SheetModel[]): WorkbookModel {
  return { title: 'Số liệu', author: 'Khớp', sheets };
}
