import { apiErrors } from '../../engine/api-error';
import { textArgument } from '../../engine/arguments';
import { parseColor } from '../../model/style';
import type { Bag } from '../property-bag';

/** https://learn.microsoft.com/javascript/api/excel/excel.chartfill ; null is Excel's own choice, empty is no fill. */
const FILL: Bag = {
  type: 'ChartFill',
  defaults: {},
  calls: {
    setSolidColor: ([color]) => {
      const parsed = parseColor(textArgument(color, 'color'));
      if (parsed === undefined) throw apiErrors.invalidArgument('color');
      return { color: parsed };
    },
    clear: () => ({ color: '' }),
  },
};

const LINE: Bag = {
  type: 'ChartLineFormat',
  defaults: { color: '#000000', lineStyle: 'Continuous', weight: 0.75 },
  calls: { clear: () => ({ lineStyle: 'None' }) },
};

const FONT: Bag = {
  type: 'ChartFont',
  defaults: { bold: false, color: '#595959', italic: false, name: 'Calibri', size: 10, underline: 'None' },
};

const BORDER: Bag = {
  type: 'ChartBorder',
  defaults: { color: '#D9D9D9', lineStyle: 'Continuous', weight: 0.75 },
};

const GRIDLINES: Bag = {
  type: 'ChartGridlines',
  defaults: { visible: true },
  parts: { format: { type: 'ChartGridlinesFormat', defaults: {}, parts: { line: LINE } } },
};

const AXIS: Bag = {
  type: 'ChartAxis',
  defaults: {
    minimum: '',
    maximum: '',
    majorUnit: '',
    numberFormat: 'General',
    majorTickMark: 'None',
    minorTickMark: 'None',
    tickLabelPosition: 'NextToAxis',
    reversePlotOrder: false,
    position: 'Automatic',
    visible: true,
  },
  parts: {
    format: { type: 'ChartAxisFormat', defaults: {}, parts: { font: FONT, line: LINE, fill: FILL } },
    majorGridlines: GRIDLINES,
    minorGridlines: { ...GRIDLINES, defaults: { visible: false } },
  },
};

/** Sizes in points, as a new chart has them. Properties that are not named here are gaps of the emulator. */
export const CHART: Bag = {
  type: 'Chart',
  defaults: { displayBlanksAs: 'NotPlotted', plotVisibleOnly: true },
  parts: {
    title: {
      type: 'ChartTitle',
      defaults: { text: '', visible: true, overlay: false },
      parts: {
        format: { type: 'ChartTitleFormat', defaults: {}, parts: { font: FONT, fill: FILL, border: BORDER } },
      },
    },
    legend: {
      type: 'ChartLegend',
      defaults: { visible: true, position: 'Bottom', overlay: false },
      parts: { format: { type: 'ChartLegendFormat', defaults: {}, parts: { font: FONT, fill: FILL } } },
    },
    format: { type: 'ChartAreaFormat', defaults: {}, parts: { font: FONT, fill: FILL, border: BORDER } },
    axes: { type: 'ChartAxes', defaults: {}, parts: { valueAxis: AXIS, categoryAxis: AXIS } },
  },
};

export const SERIES: Bag = {
  type: 'ChartSeries',
  defaults: {
    gapWidth: 219,
    hasDataLabels: false,
    markerStyle: 'Automatic',
    markerSize: 5,
    markerBackgroundColor: '',
    markerForegroundColor: '',
    smooth: false,
    invertIfNegative: false,
  },
  parts: {
    format: { type: 'ChartSeriesFormat', defaults: {}, parts: { fill: FILL, line: LINE } },
    dataLabels: {
      type: 'ChartDataLabels',
      defaults: { position: 'OutsideEnd', numberFormat: 'General', showValue: true },
      parts: { format: { type: 'ChartDataLabelFormat', defaults: {}, parts: { font: FONT, fill: FILL } } },
    },
  },
};
