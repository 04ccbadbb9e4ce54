import { ImportedXmlComponent, Paragraph, TextRun } from 'docx';
import type { ReportChart, ReportModel } from '../../../shared/report/model';
import type { ChartModel, SheetModel } from '../../../shared/sheet/model';
import { SheetBuilder } from '../../../shared/sheet/sheet-builder';
import { PALETTE } from '../../../shared/sheet/styles';
import { CHART, chartXml, DRAWING } from '../workbook/chart';
import { cellLookup } from '../workbook/chart-data';
import { PART_TYPES } from '../workbook/package';
import { RELATIONS, relationships } from '../workbook/xml';
import { paintWorkbook } from '../workbook/workbook';
import { GAP, TEXT_WIDTH } from './layout';
import { xmlText } from './paragraph';

/** EMU in a twip. */
const TWIP = 635;
const WIDTH = TEXT_WIDTH * TWIP;
/** A chart's height in EMU: its title and axis, and of lying bars a line each. */
const FRAME_HEIGHT = 1_100_000;
const BAR_HEIGHT = 200_000;
const COLUMN_HEIGHT = 1_700_000;
/** Ids of drawings, apart from those that docx gives. */
const FIRST_ID = 1001;
const SHEET = 'Data';
const COLORS = [PALETTE.bar, PALETTE.heading];
const PACKAGE_RELATION = `${RELATIONS}/package`;
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The charts of a report in the order of its text. */
export function chartsOf({ body }: ReportModel): ReportChart[] {
  return body.flatMap((block) => (block.type === 'chart' ? [block] : []));
}

/** The paragraph that shows the n-th chart, from 1; the chart itself is a part of its own. */
export function chartParagraph(chart: ReportChart, number: number): Paragraph {
  const height = FRAME_HEIGHT + (chart.kind === 'bar' ? chart.categories.length * BAR_HEIGHT : COLUMN_HEIGHT);
  const drawing = element('w:drawing', {}, [
    element('wp:inline', { distT: '0', distB: '0', distL: '0', distR: '0' }, [
      element('wp:extent', { cx: String(WIDTH), cy: String(height) }),
      element('wp:docPr', {
        id: String(FIRST_ID + number),
        name: xmlText(chart.text),
        descr: xmlText(chart.description),
      }),
      element('wp:cNvGraphicFramePr'),
      element('a:graphic', { 'xmlns:a': DRAWING }, [
        element('a:graphicData', { uri: CHART }, [
          element('c:chart', { 'xmlns:c': CHART, 'r:id': relationId(number) }),
        ]),
      ]),
    ]),
  ]);
  const run = new TextRun({});
  run.addChildElement(drawing);
  return new Paragraph({ spacing: { before: GAP, after: GAP }, children: [run] });
}

/** Parts that charts add to the file, by path: each with a workbook of its figures, so that Word can edit them. */
export async function chartParts(charts: readonly ReportChart[]): Promise<Map<string, string | Uint8Array>> {
  const parts = new Map<string, string | Uint8Array>();
  for (const [index, chart] of charts.entries()) {
    const number = index + 1;
    const sheet = chartSheet(chart);
    const model = chartModel(chart);
    const target = `../embeddings/chart${number}.xlsx`;
    parts.set(`word/charts/chart${number}.xml`, chartXml(model, SHEET, cellLookup(sheet), 'rId1'));
    parts.set(
      `word/charts/_rels/chart${number}.xml.rels`,
      relationships([{ type: PACKAGE_RELATION, target }]),
    );
    const workbook = { title: chart.text, author: '', sheets: [sheet] };
    parts.set(`word/embeddings/chart${number}.xlsx`, await paintWorkbook(workbook));
  }
  return parts;
}

/** Tells the document and the package of the charts. */
export function withCharts(path: string, xml: string, charts: number): string {
  if (charts === 0) return xml;
  const numbers = Array.from({ length: charts }, (_, index) => index + 1);
  if (path === '[Content_Types].xml') {
    const overrides = numbers.map(
      (number) => `<Override PartName="/word/charts/chart${number}.xml" ContentType="${PART_TYPES.chart}"/>`,
    );
    const workbooks = `<Default Extension="xlsx" ContentType="${WORKBOOK_TYPE}"/>`;
    return xml.replace('</Types>', `${workbooks}${overrides.join('')}</Types>`);
  }
  if (path !== 'word/_rels/document.xml.rels') return xml;
  const added = numbers.map(
    (number) =>
      `<Relationship Id="${relationId(number)}" Type="${RELATIONS}/chart" Target="charts/chart${number}.xml"/>`,
  );
  return xml.replace('</Relationships>', `${added.join('')}</Relationships>`);
}

function relationId(number: number): string {
  return `rIdChart${number}`;
}

/** Names in the first column, a series in each of the others under its name. */
function chartSheet({ categories, series, format }: ReportChart): SheetModel {
  const widths = [40, ...series.map(() => 20)];
  const builder = new SheetBuilder(SHEET, 'chart', widths, { orientation: 'portrait' });
  builder.sheet.protect = false;
  categories.forEach((name, index) => builder.put(index + 2, 1, name, {}));
  series.forEach(({ name, values }, place) => {
    builder.put(1, place + 2, name, {});
    categories.forEach((_, index) => builder.put(index + 2, place + 2, values[index] ?? null, { format }));
  });
  builder.sheet.cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return builder.sheet;
}

function chartModel({ kind, text, description, categories, series, format, axis }: ReportChart): ChartModel {
  const column = (at: number) => ({ top: 2, left: at, bottom: categories.length + 1, right: at });
  return {
    kind,
    title: text,
    description,
    place: column(1),
    categories: column(1),
    series: series.map(({ name }, index) => ({
      name,
      values: column(index + 2),
      color: COLORS[index % COLORS.length] ?? PALETTE.bar,
    })),
    axis: { ...axis, format },
  };
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly ImportedXmlComponent[] = [],
): ImportedXmlComponent {
  const made = new ImportedXmlComponent(name, attributes);
  for (const child of children) made.push(child);
  return made;
}
