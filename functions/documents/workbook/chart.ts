import { FONT, INK } from '../../../shared/sheet/appearance';
import { CHART_LOOK, hasLabels } from '../../../shared/sheet/chart-look';
import type { ChartModel, ChartSeries } from '../../../shared/sheet/model';
import { PALETTE } from '../../../shared/sheet/styles';
import { numberReference, textReference, type CellLookup } from './chart-data';
import { escaped, RELATIONS, rgb, XML } from './xml';

export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** EMU in a point. */
const POINT = 12_700;
const THIN = 0.75;

/** The chart's two axes, which name each other. */
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

/**
 * A chart's part. It refers to the cells, so that it follows them, and carries their values for programs that draw it
 * without reading cells. `embedded` names the relationship to the workbook with the cells, of a chart outside one. The order of the elements is that of the schema (ECMA-376-1, 21.2): Excel refuses another.
 */
export function chartXml(chart: ChartModel, sheet: string, cells: CellLookup, embedded?: string): string {
  const legend =
    chart.series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>` : '';
  return (
    `${XML}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">` +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>' +
    `${title(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `${plot(chart, sheet, cells)}${categoryAxis(chart)}${valueAxis(chart)}` +
    `<c:spPr><a:noFill/></c:spPr></c:plotArea>${legend}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${fill(CHART_LOOK.ground)}${line(PALETTE.grid, THIN)}</c:spPr>${textProperties()}` +
    (embedded === undefined
      ? ''
      : `<c:externalData r:id="${embedded}"><c:autoUpdate val="0"/></c:externalData>`) +
    '</c:chartSpace>'
  );
}

function plot(chart: ChartModel, sheet: string, cells: CellLookup): string {
  const { kind } = chart;
  const series = chart.series.map((one, index) => seriesXml(chart, one, index, sheet, cells)).join('');
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  if (kind === 'line') {
    return (
      `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}` +
      `<c:marker val="1"/>${axes}</c:lineChart>`
    );
  }
  return (
    `<c:barChart><c:barDir val="${kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="${CHART_LOOK.gapWidth}"/>${axes}</c:barChart>`
  );
}

function seriesXml(
  chart: ChartModel,
  { name, values, color }: ChartSeries,
  index: number,
  sheet: string,
  cells: CellLookup,
): string {
  const isLine = chart.kind === 'line';
  const look = isLine
    ? `<c:spPr>${line(color, CHART_LOOK.lineWidth)}</c:spPr><c:marker><c:symbol val="circle"/>` +
      `<c:size val="${CHART_LOOK.markerSize}"/>` +
      `<c:spPr>${fill(color)}${line(color, THIN)}</c:spPr></c:marker>`
    : `<c:spPr>${fill(color)}</c:spPr><c:invertIfNegative val="0"/>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escaped(name)}</c:v></c:tx>` +
    `${look}${labels(chart)}` +
    `<c:cat>${textReference(sheet, chart.categories, cells)}</c:cat>` +
    `<c:val>${numberReference(sheet, values, cells)}</c:val>${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

/** Figures beside the points. */
function labels(chart: ChartModel): string {
  if (!hasLabels(chart)) return '';
  return (
    `<c:dLbls>${numberFormat(chart.axis.format)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `<c:dLblPos val="${chart.kind === 'line' ? 't' : 'outEnd'}"/><c:showLegendKey val="0"/><c:showVal val="1"/>` +
    '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

/** Names stay at the edge of the chart even where bars go below zero; of lying bars the first one is at the top. */
function categoryAxis({ kind }: ChartModel): string {
  const lying = kind === 'bar';
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/>` +
    `</c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/>` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="low"/><c:spPr>${line(PALETTE.grid, THIN)}</c:spPr>` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

/** Where the first bar is at the top, the axis crosses at the last one to lie below the bars. */
function valueAxis({ kind, axis }: ChartModel): string {
  const lying = kind === 'bar';
  const end = (name: string, value: number | undefined) =>
    value === undefined ? '' : `<c:${name} val="${value}"/>`;
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${end('max', axis.max)}` +
    `${end('min', axis.min)}</c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'b' : 'l'}"/>` +
    `<c:majorGridlines><c:spPr>${line(CHART_LOOK.gridLine, THIN)}</c:spPr></c:majorGridlines>` +
    numberFormat(axis.format) +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="${CATEGORY_AXIS}"/>` +
    `<c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function title(text: string): string {
  const look = (name: 'defRPr' | 'rPr') => runProperties(name, CHART_LOOK.titleSize, true);
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${look('defRPr')}</a:pPr><a:r>${look('rPr')}` +
    `<a:t>${escaped(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

/** How every text of the chart looks that has no look of its own. */
function textProperties(): string {
  const look = runProperties('defRPr', CHART_LOOK.textSize, false);
  return `<c:txPr><a:bodyPr/><a:p><a:pPr>${look}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

function runProperties(name: 'defRPr' | 'rPr', size: number, bold: boolean): string {
  const fonts = ['latin', 'ea', 'cs'].map((script) => `<a:${script} typeface="${FONT}"/>`).join('');
  return `<a:${name} sz="${size * 100}" b="${bold ? 1 : 0}">${fill(INK)}${fonts}</a:${name}>`;
}

/** The cells' own format where the chart states none. */
function numberFormat(format: string | undefined): string {
  return `<c:numFmt formatCode="${escaped(format ?? 'General')}" sourceLinked="${format === undefined ? 1 : 0}"/>`;
}

function fill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${rgb(color)}"/></a:solidFill>`;
}

function line(color: string, width: number): string {
  return `<a:ln w="${width * POINT}">${fill(color)}</a:ln>`;
}
