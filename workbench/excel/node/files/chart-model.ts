import type { ChartModel, ChartSeries, Rect } from '../../../../shared/sheet/model';
import { parseAddress, splitSheet } from '../../cells/address';
import type { Area } from '../../cells/area';
import type { Band, ChartKind, ChartState } from '../../model/sheet-state';
import type { SheetSnapshot } from '../../snapshot';
import { STANDARD_HEIGHT } from '../../model/units';

const KINDS: Readonly<Record<ChartKind, ChartModel['kind']>> = {
  BarClustered: 'bar',
  ColumnClustered: 'column',
  Line: 'line',
  LineMarkers: 'line',
};

/** Excel's first colour, for series that were given none. */
const COLOR = '#4472C4';

/** A chart of the workbench as its file writes it; undefined where it refers to no cells of its own sheet any more. */
export function chartModel(chart: ChartState, sheet: SheetSnapshot): ChartModel | undefined {
  const { properties } = chart;
  const range = (reference: string) => ownRange(reference, sheet.name);
  const series = chart.series.flatMap((one): ChartSeries[] => {
    const values = range(one.values);
    const color = one.properties['format/fill/color'] ?? one.properties['format/line/color'];
    return values
      ? [{ name: one.name, values, color: typeof color === 'string' && color !== '' ? color : COLOR }]
      : [];
  });
  const categories = range(chart.series[0]?.categories ?? '');
  if (series.length < chart.series.length || !categories) return undefined;
  const end = (name: string, key: 'min' | 'max') => {
    const value = properties[`axes/valueAxis/${name}`];
    return typeof value === 'number' ? { [key]: value } : {};
  };
  const format = properties['axes/valueAxis/numberFormat'];
  return {
    kind: KINDS[chart.kind],
    title: String(properties['title/text'] ?? ''),
    description: String(properties['description'] ?? ''),
    place: fromZero(chart.position ?? coveredCells(chart, sheet)),
    categories,
    series,
    axis: {
      ...end('minimum', 'min'),
      ...end('maximum', 'max'),
      ...(typeof format === 'string' ? { format } : {}),
    },
  };
}

function ownRange(reference: string, name: string): Rect | undefined {
  const { sheet, rest } = splitSheet(reference);
  const area = sheet === name ? parseAddress(rest) : null;
  return area ? fromZero(area) : undefined;
}

function fromZero({ top, left, bottom, right }: Area): Rect {
  return { top: top + 1, left: left + 1, bottom: bottom + 1, right: right + 1 };
}

/** The cells that a chart placed in points lies over. */
function coveredCells({ properties }: ChartState, sheet: SheetSnapshot): Area {
  const at = (name: string, normal: number) => Number(properties[name] ?? normal);
  const [left, top] = [at('left', 0), at('top', 0)];
  const row = (points: number) => bandAt(points, sheet.rows, STANDARD_HEIGHT);
  const column = (points: number) => bandAt(points, sheet.columns, sheet.standardWidth);
  return {
    top: row(top),
    left: column(left),
    bottom: row(top + at('height', 216)),
    right: column(left + at('width', 360)),
  };
}

function bandAt(points: number, bands: readonly [number, Band][], standard: number): number {
  const sizes = new Map(bands);
  let index = 0;
  for (let rest = points; ; index += 1) {
    const band = sizes.get(index);
    rest -= band?.hidden ? 0 : (band?.size ?? standard);
    if (rest < 0) return index;
  }
}
