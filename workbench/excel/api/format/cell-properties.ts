import { apiErrors } from '../../engine/api-error';
import { booleanArgument, isRecord, numberArgument, recordArgument } from '../../engine/arguments';
import { cellArea, cellsOf, columnCount, rowCount } from '../../cells/area';
import { printAddress, quoteSheet } from '../../cells/address';
import type { Edge } from '../../model/style';
import type { Place } from '../../model/sheet';
import { changedLine, readLine, writeLine } from './borders-api';
import { changeStyles, readStyleProperty } from './format-places';
import { resize } from './format-api';
import { readLink, writeLink } from '../range/hyperlinks';
import { STYLE_PROPERTIES } from './style-properties';
import { setHidden, type Axis } from './bands';

const EDGES: readonly Edge[] = ['top', 'bottom', 'left', 'right', 'diagonalDown', 'diagonalUp'];

/** Cells of a place one by one, with their position in it. */
function eachPlace({ sheet, area }: Place, visit: (place: Place, row: number, column: number) => void): void {
  for (const [row, column] of cellsOf(area)) {
    visit({ sheet, area: cellArea(row, column) }, row - area.top, column - area.left);
  }
}

/** Range.setCellProperties: formats and links cell by cell, in the shape of the range. */
export function setCellProperties(place: Place, data: unknown): void {
  const lines = matrix(data, rowCount(place.area), columnCount(place.area));
  eachPlace(place, (cell, row, column) => {
    const properties = lines[row]?.[column];
    if (!isRecord(properties)) return;
    for (const [name, value] of Object.entries(properties)) {
      if (value === null || value === undefined) continue;
      if (name === 'format') setFormat(cell, recordArgument(value, 'format'));
      else if (name === 'hyperlink') writeLink(cell, value);
      else throw apiErrors.propertyNotFound(`cell property ${name}`);
    }
  });
}

function setFormat(cell: Place, format: Record<string, unknown>): void {
  const changes: [string, unknown][] = [];
  for (const [name, value] of Object.entries(format)) {
    if (value === null || value === undefined) continue;
    if (name === 'borders') setBorders(cell, recordArgument(value, 'borders'));
    else if (isRecord(value)) {
      for (const [part, inner] of Object.entries(value)) {
        if (inner !== null && inner !== undefined) changes.push([`${name}/${part}`, inner]);
      }
    } else changes.push([name, value]);
  }
  if (changes.length === 0) return;
  changeStyles([cell], (style) =>
    changes.reduce((changed, [path, value]) => {
      const property = STYLE_PROPERTIES[path];
      if (!property) throw apiErrors.propertyNotFound(`format.${path.replace('/', '.')}`);
      return property.write(changed, value);
    }, style),
  );
}

function setBorders({ sheet, area }: Place, borders: Record<string, unknown>): void {
  sheet.assertAllowed('allowFormatCells');
  for (const [name, value] of Object.entries(borders)) {
    if (value === null || value === undefined) continue;
    const edge = EDGES.find((known) => known === name);
    if (!edge) throw apiErrors.propertyNotFound(`borders.${name}`);
    const properties = recordArgument(value, name);
    writeLine(sheet, area.top, area.left, edge, (line) => changedLine(line, properties));
  }
}

/** Range.getCellProperties: what was asked for with `true`, cell by cell. */
export function getCellProperties(place: Place, options: unknown): unknown[][] {
  const wanted = recordArgument(options, 'cellPropertiesLoadOptions');
  const result: unknown[][] = Array.from({ length: rowCount(place.area) }, () => []);
  eachPlace(place, (cell, row) => {
    result[row]?.push(readCell(cell, wanted));
  });
  return result;
}

function readCell(cell: Place, wanted: Record<string, unknown>): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, want] of Object.entries(wanted)) {
    if (want === false || want === undefined) continue;
    if (name === 'address') answer[name] = `${quoteSheet(cell.sheet.name)}!${printAddress(cell.area)}`;
    else if (name === 'hyperlink') answer[name] = readLink(cell);
    else if (name === 'format') answer[name] = readFormat(cell, recordArgument(want, 'format'));
    else throw apiErrors.propertyNotFound(`cell property ${name}`);
  }
  return answer;
}

function readFormat(cell: Place, wanted: Record<string, unknown>): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, want] of Object.entries(wanted)) {
    if (want === false || want === undefined) continue;
    if (name === 'borders') answer[name] = readBorders(cell, want);
    else if (isRecord(want)) {
      const parts = Object.entries(want).filter(([, part]) => part === true);
      answer[name] = Object.fromEntries(
        parts.map(([part]) => [part, readStyleProperty([cell], `${name}/${part}`)]),
      );
    } else if (STYLE_PROPERTIES[name]) answer[name] = readStyleProperty([cell], name);
    else {
      // `true` for a group asks for all of it.
      const paths = Object.keys(STYLE_PROPERTIES).filter((path) => path.startsWith(`${name}/`));
      if (paths.length === 0) throw apiErrors.propertyNotFound(`format.${name}`);
      answer[name] = Object.fromEntries(
        paths.map((path) => [path.slice(name.length + 1), readStyleProperty([cell], path)]),
      );
    }
  }
  return answer;
}

function readBorders({ sheet, area }: Place, want: unknown): Record<string, unknown> {
  const edges =
    isRecord(want) && EDGES.some((edge) => want[edge] !== undefined)
      ? EDGES.filter((edge) => want[edge])
      : EDGES;
  return Object.fromEntries(edges.map((edge) => [edge, { ...readLine(sheet, area.top, area.left, edge) }]));
}

/** Range.setRowProperties and setColumnProperties: sizes and visibility of each row or column. */
export function setBandProperties({ sheet, area }: Place, axis: Axis, data: unknown): void {
  const count = axis === 'rows' ? rowCount(area) : columnCount(area);
  if (!Array.isArray(data) || data.length !== count)
    throw apiErrors.invalidArgument(`one entry is needed for each of the ${axis}`);
  data.forEach((entry: unknown, index) => {
    if (!isRecord(entry)) return;
    const place: Place = {
      sheet,
      area:
        axis === 'rows'
          ? { ...area, top: area.top + index, bottom: area.top + index }
          : { ...area, left: area.left + index, right: area.left + index },
    };
    for (const [name, value] of Object.entries(entry)) {
      if (value === null || value === undefined) continue;
      if (name === 'rowHidden' || name === 'columnHidden')
        setHidden(place, axis, booleanArgument(value, name));
      else if (name === 'format') setBandFormat(place, recordArgument(value, 'format'));
      else throw apiErrors.propertyNotFound(name);
    }
  });
}

function setBandFormat(place: Place, format: Record<string, unknown>): void {
  const { columnWidth, rowHeight, ...rest } = format;
  if (columnWidth !== undefined) resize([place], 'columns', numberArgument(columnWidth, 'columnWidth'));
  if (rowHeight !== undefined) resize([place], 'rows', numberArgument(rowHeight, 'rowHeight'));
  if (Object.keys(rest).length > 0) setFormat(place, rest);
}

function matrix(data: unknown, rows: number, columns: number): unknown[][] {
  const fits =
    Array.isArray(data) &&
    data.length === rows &&
    data.every((line: unknown) => Array.isArray(line) && line.length === columns);
  if (!fits) throw apiErrors.invalidArgument('the array does not have the shape of the range');
  return data as unknown[][];
}
