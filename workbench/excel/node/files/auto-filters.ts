import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escaped } from '../../../../functions/documents/workbook/xml';
import { parseAddress, printAbsolute, printAddress, quoteSheet } from '../../cells/address';
import type { AutoFilter } from '../../model/sheet-state';
import type { SheetSnapshot } from '../../snapshot';
import { all, first, sheetParts, tree, type Parts } from './package-parts';

/** The library writes and reads the area of a sheet's filter only. */
const FILTER = /<autoFilter\b[^>]*?(?:\/>|>[\s\S]*?<\/autoFilter>)/;

/** The hidden name that Excel gives a sheet's filtered area. */
export const FILTER_NAME = '_xlnm._FilterDatabase';

/** Adds to a file of the library what its filters let pass. */
export function withAutoFilters(file: Uint8Array, sheets: readonly SheetSnapshot[]): Uint8Array {
  if (sheets.every(({ autoFilter }) => autoFilter === null)) return file;
  const parts = unzipSync(file);
  const change = (path: string, to: (xml: string) => string) => {
    parts[path] = strToU8(to(strFromU8(parts[path] ?? new Uint8Array())));
  };
  sheets.forEach(({ name, autoFilter }, index) => {
    if (!autoFilter) return;
    change(`xl/worksheets/sheet${index + 1}.xml`, (xml) => xml.replace(FILTER, () => filterXml(autoFilter)));
    const area = escaped(`${quoteSheet(name)}!${printAbsolute(autoFilter.area)}`);
    const named = `<definedName name="${FILTER_NAME}" localSheetId="${index}" hidden="1">${area}</definedName>`;
    change('xl/workbook.xml', (xml) =>
      xml.includes('</definedNames>')
        ? xml.replace('</definedNames>', () => `${named}</definedNames>`)
        : xml.replace('</sheets>', () => `</sheets><definedNames>${named}</definedNames>`),
    );
  });
  return zipSync(parts);
}

function filterXml({ area, columns }: AutoFilter): string {
  const filters = columns.map(({ column, values }) => {
    const blank = values.includes('') ? ' blank="1"' : '';
    const passing = values
      .filter((value) => value !== '')
      .map((value) => `<filter val="${escaped(value)}"/>`);
    return `<filterColumn colId="${column}"><filters${blank}>${passing.join('')}</filters></filterColumn>`;
  });
  return `<autoFilter ref="${printAddress(area)}">${filters.join('')}</autoFilter>`;
}

/** The filters of a file's sheets, by name; what is filtered otherwise than by texts only stays hidden. */
export async function readAutoFilters(parts: Parts): Promise<Map<string, AutoFilter>> {
  const bySheet = new Map<string, AutoFilter>();
  for (const [name, path] of await sheetParts(parts)) {
    const [xml] = FILTER.exec(strFromU8(parts[path] ?? new Uint8Array())) ?? [];
    const filter = xml && (await tree({ [path]: strToU8(xml) }, path));
    const area = filter && parseAddress(filter.attributes('ref') ?? '');
    if (!area) continue;
    const columns = all(filter, 'filterColumn').flatMap((column) => {
      const filters = first(column, 'filters');
      if (!filters || filters.children.some((child) => child.name !== 'filter')) return [];
      const values = filters.children.map(({ attributes }) => attributes('val') ?? '');
      const blank = filters.attributes('blank') === '1' ? [''] : [];
      return [{ column: Number(column.attributes('colId')), values: [...values, ...blank] }];
    });
    bySheet.set(name, { area, columns });
  }
  return bySheet;
}
