import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { apiErrors } from '../../engine/api-error';
import { booleanArgument, integerArgument, numberArgument } from '../../engine/arguments';
import { clippedToUsed, type Place } from '../../model/sheet';
import { formatValue } from '../../number-format/format-value';
import { STANDARD_HEIGHT, pointsOfCharacters } from '../../model/units';
import type { Style } from '../../model/style';
import { indicesOf, setSize, type Axis } from './bands';
import { bordersObject } from './borders-api';
import { changeStyles, readStyleProperty, uniform, writeStyleProperty } from './format-places';

/** Excel's limits: a column is at most 255 characters wide, a row at most 409 points high. */
const WIDEST = pointsOfCharacters(255);
const HIGHEST = 409.5;

function styled(prefix: string, names: readonly string[]): Pick<ApiType<readonly Place[]>, 'get' | 'set'> {
  const paths = names.map((name) => [name, prefix === '' ? name : `${prefix}/${name}`] as const);
  return {
    get: Object.fromEntries(
      paths.map(([name, path]) => {
        // Colours and texts of mixed ranges come back empty or null; null is what the library documents.
        return [name, (places: readonly Place[]) => readStyleProperty(places, path)];
      }),
    ),
    set: Object.fromEntries(
      paths.map(([name, path]) => [
        name,
        (places: readonly Place[], value: unknown) => {
          writeStyleProperty(places, path, value);
        },
      ]),
    ),
  };
}

const fillApi: ApiType<readonly Place[]> = {
  type: 'RangeFill',
  ...styled('fill', ['color', 'pattern']),
  call: {
    clear: (places) => {
      changeStyles(places, (style) => ({ ...style, fill: null }));
    },
  },
};

const fontApi: ApiType<readonly Place[]> = {
  type: 'RangeFont',
  ...styled('font', ['name', 'size', 'color', 'bold', 'italic', 'strikethrough', 'superscript', 'underline']),
};

const protectionApi: ApiType<readonly Place[]> = {
  type: 'FormatProtection',
  ...styled('protection', ['locked', 'formulaHidden']),
};

const DIRECT = styled('', [
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
  'shrinkToFit',
  'indentLevel',
  'textOrientation',
  'readingOrder',
]);

const formatApi: ApiType<readonly Place[]> = {
  type: 'RangeFormat',
  get: {
    ...DIRECT.get,
    columnWidth: (places) =>
      uniform(
        places.flatMap(({ sheet, area }) =>
          indicesOf(area, 'columns').map((column) => sheet.columnWidth(column)),
        ),
      ),
    rowHeight: (places) =>
      uniform(
        places.flatMap(({ sheet, area }) => {
          const visited = clippedToUsed(sheet, area) ?? { ...area, bottom: area.top };
          return indicesOf(visited, 'rows').map((row) => sheet.rowHeight(row));
        }),
      ),
    useStandardWidth: (places) =>
      places.every(({ sheet, area }) =>
        indicesOf(area, 'columns').every((column) => !sheet.state.columns.get(column)?.size),
      ),
    useStandardHeight: (places) =>
      places.every(({ sheet, area }) =>
        indicesOf(area, 'rows').every((row) => !sheet.state.rows.get(row)?.size),
      ),
  },
  set: {
    ...DIRECT.set,
    columnWidth: (places, value) => {
      resize(places, 'columns', numberArgument(value, 'columnWidth'));
    },
    rowHeight: (places, value) => {
      resize(places, 'rows', numberArgument(value, 'rowHeight'));
    },
    useStandardWidth: (places, value) => {
      if (booleanArgument(value, 'useStandardWidth')) resize(places, 'columns', undefined);
    },
    useStandardHeight: (places, value) => {
      if (booleanArgument(value, 'useStandardHeight')) resize(places, 'rows', undefined);
    },
  },
  navigate: {
    fill: (places) => bind(fillApi, places),
    font: (places) => bind(fontApi, places),
    borders: bordersObject,
    protection: (places) => bind(protectionApi, places),
  },
  call: {
    autofitColumns: (places) => {
      places.forEach(autofitColumns);
    },
    autofitRows: (places) => {
      places.forEach(autofitRows);
    },
    adjustIndent: (places, [amount]) => {
      const by = integerArgument(amount, 'amount');
      changeStyles(places, (style) => ({ ...style, indent: Math.min(250, Math.max(0, style.indent + by)) }));
    },
  },
};

export function formatObject(places: readonly Place[]): ApiObject {
  return bind(formatApi, places);
}

/** Sets the size of rows or columns in points, within Excel's limits. */
export function resize(places: readonly Place[], axis: Axis, points: number | undefined): void {
  const [name, most] = axis === 'rows' ? ['rowHeight', HIGHEST] : ['columnWidth', WIDEST];
  if (points !== undefined && (points < 0 || points > most)) throw apiErrors.invalidArgument(name);
  for (const place of places) setSize(place, axis, points);
}

/** An estimate: there are no font metrics here, so a character counts as wide as a digit of its size. */
function autofitColumns({ sheet, area }: Place): void {
  const used = clippedToUsed(sheet, { ...area, top: area.top, bottom: area.bottom });
  for (const column of used ? indicesOf(used, 'columns') : []) {
    let widest = 0;
    for (const row of indicesOf(used ?? area, 'rows')) {
      if (sheet.mergeAt(row, column)) continue;
      const style = sheet.style(row, column);
      const text = formatValue(sheet.value(row, column), style.numberFormat);
      const longest = Math.max(...text.split('\n').map((line) => line.length));
      widest = Math.max(widest, (longest * style.fontSize) / 11);
    }
    if (widest > 0)
      resize(
        [{ sheet, area: { ...area, left: column, right: column } }],
        'columns',
        pointsOfCharacters(Math.min(254, widest + 1)),
      );
  }
}

function autofitRows({ sheet, area }: Place): void {
  const used = clippedToUsed(sheet, area);
  for (const row of used ? indicesOf(used, 'rows') : []) {
    let highest = STANDARD_HEIGHT;
    for (const column of indicesOf(used ?? area, 'columns')) {
      if (sheet.mergeAt(row, column)) continue;
      const style = sheet.style(row, column);
      const text = formatValue(sheet.value(row, column), style.numberFormat);
      highest = Math.max(highest, linesOf(text, style, sheet.columnWidth(column)) * style.fontSize * 1.36);
    }
    resize(
      [{ sheet, area: { ...area, top: row, bottom: row } }],
      'rows',
      Math.min(HIGHEST, Math.round(highest * 4) / 4),
    );
  }
}

function linesOf(text: string, style: Style, width: number): number {
  const perLine = Math.max(1, width / (pointsOfCharacters(1) * 0.44 * (style.fontSize / 11)));
  return text
    .split('\n')
    .reduce((lines, line) => lines + (style.wrap ? Math.max(1, Math.ceil(line.length / perLine)) : 1), 0);
}
