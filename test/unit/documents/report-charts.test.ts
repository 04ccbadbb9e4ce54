import { strFromU8, unzipSync } from 'fflate';
import { paintReport } from '../../../functions/documents/report/report';
import { composeReport } from '../../../shared/report/compose';
import { gridsOf } from '../../tools/read-upload';
import { provinceReport } from '../report/province-reports';
import { fullView } from '../report/report-views';

const { model } = provinceReport({ units: 12 });
const charts = model.body.flatMap((block) => (block.type === 'chart' ? [block] : []));

async function partsOf(report: typeof model): Promise<Record<string, Uint8Array>> {
  return unzipSync(await paintReport(report));
}

test('a chart is a part of its own, told to the package and shown in the text', async () => {
  const parts = await partsOf(model);
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  expect(charts).toHaveLength(2);
  charts.forEach((chart, index) => {
    const part = `charts/chart${index + 1}.xml`;
    expect(text(`word/${part}`)).toContain(`<a:t>${chart.text}</a:t>`);
    expect(text(`word/${part}`)).toContain('<c:externalData r:id="rId1">');
    expect(text('word/_rels/document.xml.rels')).toContain(`Target="${part}"`);
    expect(text('[Content_Types].xml')).toContain(`PartName="/word/${part}"`);
    expect(text('word/document.xml')).toContain(`r:id="rIdChart${index + 1}"`);
    expect(text('word/document.xml')).toContain(`descr="${chart.description}"`);
  });
});

test('its figures stand in a workbook beside it, under their names', async () => {
  const parts = await partsOf(model);
  const [grid] = await gridsOf(parts['word/embeddings/chart1.xlsx'] ?? new Uint8Array());
  const rows = grid?.rows.map((row) => row.map((cell) => cell?.value ?? null)) ?? [];
  const [chart] = charts;
  expect(rows.slice(1)).toEqual(
    chart?.categories.map((name, index) => [name, chart.series[0]?.values[index]]),
  );
});

test('the same report has the same bytes, and one without charts no such parts', async () => {
  expect(await paintReport(model)).toEqual(await paintReport(model));
  const parts = await partsOf(composeReport(fullView(), { draft: false }));
  expect(Object.keys(parts).filter((path) => /chart|embedding/.test(path))).toEqual([]);
});
