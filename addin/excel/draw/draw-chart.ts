/// <reference types="office-js" />
import { cellAddress, rangeAddress } from '../../../shared/sheet/address';
import { FONT, INK } from '../../../shared/sheet/appearance';
import { CHART_LOOK, hasLabels } from '../../../shared/sheet/chart-look';
import type { ChartModel, ChartSeries, Rect } from '../../../shared/sheet/model';
import { PALETTE } from '../../../shared/sheet/styles';

/** Lines with a mark at each point, none of them stacked. */
const TYPES = { bar: 'BarClustered', column: 'ColumnClustered', line: 'LineMarkers' } as const;

const NAME = 'KHOP_CHART_';

/** Whether a chart is one of ours, by its name: a clerk's own stay when the sheet is drawn again. */
export function isOurChart(name: string): boolean {
  return name.startsWith(NAME);
}

/**
 * Adds a chart that refers to the sheet's cells; `number` tells the charts of a sheet apart. Everything used is in
 * ExcelApi 1.8 or older. No API puts an alternative text on a chart (`altTextDescription` is a shape's): the figures
 * stand in cells, and title and names are real text.
 * https://learn.microsoft.com/javascript/api/excel/excel.chart
 */
export function drawChart(sheet: Excel.Worksheet, model: ChartModel, number: number): void {
  const [first] = model.series;
  if (!first) return;
  // With one row or column of figures by its own direction, Excel makes exactly one series:
  // https://learn.microsoft.com/javascript/api/excel/excel.chartseriesby
  const chart = sheet.charts.add(TYPES[model.kind], rangeOf(sheet, first.values), directionOf(first.values));
  chart.name = `${NAME}${number}`;
  drawFrame(chart, model);
  model.series.forEach((series, index) => {
    // https://learn.microsoft.com/javascript/api/excel/excel.chartseriescollection#excel-excel-chartseriescollection-add-member(1)
    const target = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    drawSeries(sheet, target, model, series);
  });
  drawAxes(chart.axes, model);
  // "the chart's width and height will be set to fully cover up this cell":
  // https://learn.microsoft.com/javascript/api/excel/excel.chart#excel-excel-chart-setposition-member(1)
  const { top, left, bottom, right } = model.place;
  chart.setPosition(cellAddress(top, left), cellAddress(bottom, right));
}

function drawFrame(chart: Excel.Chart, model: ChartModel): void {
  const { title, legend, format } = chart;
  setFont(format.font, CHART_LOOK.textSize);
  format.fill.setSolidColor(CHART_LOOK.ground);
  format.border.color = PALETTE.grid;
  title.text = model.title;
  setFont(title.format.font, CHART_LOOK.titleSize);
  title.format.font.bold = true;
  legend.visible = model.series.length > 1;
  if (model.series.length > 1) legend.position = 'Bottom';
  // https://learn.microsoft.com/javascript/api/excel/excel.chartdisplayblanksas
  chart.displayBlanksAs = 'NotPlotted';
}

function drawSeries(
  sheet: Excel.Worksheet,
  target: Excel.ChartSeries,
  model: ChartModel,
  { name, values, color }: ChartSeries,
): void {
  target.name = name;
  target.setValues(rangeOf(sheet, values));
  // Sets the categories of any chart: https://github.com/OfficeDev/office-js-docs-reference/issues/1493
  target.setXAxisValues(rangeOf(sheet, model.categories));
  if (model.kind === 'line') {
    target.format.line.color = color;
    target.format.line.weight = CHART_LOOK.lineWidth;
    target.markerStyle = 'Circle';
    target.markerSize = CHART_LOOK.markerSize;
    target.markerBackgroundColor = color;
    target.markerForegroundColor = color;
    target.smooth = false;
  } else {
    target.format.fill.setSolidColor(color);
    target.gapWidth = CHART_LOOK.gapWidth;
  }
  if (!hasLabels(model)) return;
  target.hasDataLabels = true;
  target.dataLabels.position = model.kind === 'line' ? 'Top' : 'OutsideEnd';
  if (model.axis.format !== undefined) target.dataLabels.numberFormat = model.axis.format;
}

function drawAxes({ valueAxis, categoryAxis }: Excel.ChartAxes, { kind, axis }: ChartModel): void {
  if (axis.min !== undefined) valueAxis.minimum = axis.min;
  if (axis.max !== undefined) valueAxis.maximum = axis.max;
  if (axis.format !== undefined) valueAxis.numberFormat = axis.format;
  valueAxis.majorTickMark = 'None';
  valueAxis.majorGridlines.format.line.color = CHART_LOOK.gridLine;
  categoryAxis.majorTickMark = 'None';
  // Names stay at the edge of the chart even where bars go below zero.
  categoryAxis.tickLabelPosition = 'Low';
  if (kind !== 'bar') return;
  // The first bar on top; then the values' axis crosses at the last one, to lie below the bars. `position` is where
  // the other axis crosses: https://learn.microsoft.com/javascript/api/excel/excel.chartaxis#excel-excel-chartaxis-position-member
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = 'Maximum';
}

function setFont(font: Excel.ChartFont, size: number): void {
  font.name = FONT;
  font.size = size;
  font.color = INK;
}

function rangeOf(sheet: Excel.Worksheet, rect: Rect): Excel.Range {
  return sheet.getRange(rangeAddress(rect));
}

function directionOf({ top, bottom }: Rect): 'Rows' | 'Columns' {
  return bottom > top ? 'Columns' : 'Rows';
}
