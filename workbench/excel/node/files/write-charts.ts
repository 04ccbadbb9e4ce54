import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CellModel } from '../../../../shared/sheet/model';
import type { SheetSnapshot } from '../../snapshot';
import { isError } from '../../cells/value';
import { chartXml } from '../../../../functions/documents/workbook/chart';
import type { CellLookup } from '../../../../functions/documents/workbook/chart-data';
import { chartsDrawing } from '../../../../functions/documents/workbook/chart-drawing';
import { RELATIONS, relationships } from '../../../../functions/documents/workbook/xml';
import { chartModel } from './chart-model';

const TYPES = 'application/vnd.openxmlformats-officedocument';
/** What may follow a drawing in a sheet, in the order of the schema. */
const AFTER_DRAWING = /<legacyDrawing\b|<tableParts\b|<extLst\b|<\/worksheet>/g;

/**
 * Adds the sheets' charts to a file of the library, which knows none: kind, title, axis ends, colours, cells and place.
 * @returns the file, and how many charts have no cells to refer to any more and stay behind
 */
export function withCharts(
  file: Uint8Array,
  sheets: readonly SheetSnapshot[],
): { file: Uint8Array; leftOut: number } {
  if (sheets.every(({ charts }) => charts.length === 0)) return { file, leftOut: 0 };
  const parts = unzipSync(file);
  const types: string[] = [];
  let number = 0;
  let leftOut = 0;
  const put = (path: string, type: string, xml: string) => {
    parts[path] = strToU8(xml);
    types.push(`<Override PartName="/${path}" ContentType="${TYPES}.${type}+xml"/>`);
  };
  sheets.forEach((sheet, index) => {
    const models = sheet.charts.flatMap((chart) => {
      const model = chartModel(chart, sheet);
      if (!model) leftOut += 1;
      return model ? [{ model, name: String(chart.properties['name'] ?? '') }] : [];
    });
    if (models.length === 0) return;
    const cells = lookup(sheet);
    const targets = models.map(({ model }) => {
      number += 1;
      put(`xl/charts/chart${number}.xml`, 'drawingml.chart', chartXml(model, sheet.name, cells));
      return { type: `${RELATIONS}/chart`, target: `../charts/chart${number}.xml` };
    });
    const drawing = `xl/drawings/drawing${index + 1}.xml`;
    // The name by which the add-in finds a chart again stands where others have the title.
    put(drawing, 'drawing', chartsDrawing(models.map(({ model, name }) => ({ ...model, title: name }))));
    parts[`xl/drawings/_rels/drawing${index + 1}.xml.rels`] = strToU8(relationships(targets));
    addDrawing(parts, index + 1);
  });
  const content = '[Content_Types].xml';
  const declared = strFromU8(parts[content] ?? new Uint8Array());
  parts[content] = strToU8(declared.replace('</Types>', `${types.join('')}</Types>`));
  return { file: zipSync(parts), leftOut };
}

/** Makes the drawing with a sheet's number the sheet's. */
function addDrawing(parts: Record<string, Uint8Array>, number: number): void {
  const path = `xl/worksheets/_rels/sheet${number}.xml.rels`;
  const existing = parts[path] ? strFromU8(parts[path]) : relationships([]);
  const target = `Target="../drawings/drawing${number}.xml"`;
  const relation = `<Relationship Id="rIdCharts" Type="${RELATIONS}/drawing" ${target}/>`;
  parts[path] = strToU8(existing.replace('</Relationships>', `${relation}</Relationships>`));
  const sheet = `xl/worksheets/sheet${number}.xml`;
  const xml = strFromU8(parts[sheet] ?? new Uint8Array());
  // Conditional formats before the margins have extensions of their own.
  AFTER_DRAWING.lastIndex = xml.indexOf('<pageMargins');
  const at = AFTER_DRAWING.exec(xml)?.index ?? xml.length;
  parts[sheet] = strToU8(`${xml.slice(0, at)}<drawing r:id="rIdCharts"/>${xml.slice(at)}`);
}

function lookup(sheet: SheetSnapshot): CellLookup {
  const cells = new Map(
    sheet.cells.map(({ row, column, value }): [string, CellModel] => {
      const shown = typeof value === 'boolean' || isError(value) ? null : value;
      return [`${row + 1} ${column + 1}`, { row: row + 1, column: column + 1, value: shown, style: {} }];
    }),
  );
  return (row, column) => cells.get(`${row} ${column}`);
}
