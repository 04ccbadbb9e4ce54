import { strFromU8, unzipSync } from 'fflate';
import { paintReport } from '../../../functions/documents/report/report';
import { paintWorkbook } from '../../../functions/documents/workbook/workbook';
import { composeReport } from '../../../shared/report/compose';
import { SheetBuilder } from '../../../shared/sheet/sheet-builder';
import { fullView } from '../report/report-views';
import { names, parseXml, type Element } from './xml-tree';

/** The prefixes by which ISO/IEC 29500-2 names the elements of core properties, as our files bind them. */
const NAMESPACES = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};
const TEXTS = [
  ...['category', 'contentStatus', 'keywords', 'lastModifiedBy', 'revision', 'version'].map(
    (name) => `cp:${name}`,
  ),
  ...['creator', 'description', 'identifier', 'language', 'subject', 'title'].map((name) => `dc:${name}`),
];
const DATES = ['dcterms:created', 'dcterms:modified'];
const W3CDTF = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?$/;

/**
 * What the schema of core properties, which takes others from the network, would say against them: elements in any
 * order, each at most once, texts without elements and dates typed as such.
 */
function faultsOf(xml: string): string[] {
  const root = parseXml(xml);
  const faults = root.name === 'cp:coreProperties' ? [] : [`root ${root.name}`];
  for (const [prefix, namespace] of Object.entries(NAMESPACES))
    if (root.attributes[prefix] !== namespace) faults.push(`${prefix} ${root.attributes[prefix]}`);
  const seen = new Set<string>();
  for (const child of root.children) {
    if (seen.has(child.name)) faults.push(`${child.name} twice`);
    seen.add(child.name);
    faults.push(...elementFaults(child));
  }
  return faults;
}

function elementFaults({ name, attributes, children, text }: Element): string[] {
  if (children.length > 0) return [`${name} holds elements`];
  if (DATES.includes(name)) {
    const typed = attributes['xsi:type'] === 'dcterms:W3CDTF' && Object.keys(attributes).length === 1;
    return typed && W3CDTF.test(text) && !Number.isNaN(Date.parse(text)) ? [] : [`${name} ${text}`];
  }
  if (!TEXTS.includes(name)) return [`unknown ${name}`];
  return Object.keys(attributes).length === 0 ? [] : [`${name} has attributes`];
}

const sheet = () => new SheetBuilder('Biểu', 'test', [10], { orientation: 'portrait' }).sheet;
const files: [string, () => Promise<Uint8Array>][] = [
  ['a report', () => paintReport(composeReport(fullView(), { draft: false }))],
  ['a workbook', () => paintWorkbook({ title: 'Số liệu & biểu', author: 'Sở', sheets: [sheet()] })],
];

test.each(files)('the properties of %s are as the standard has them', async (_, paint) => {
  const parts = unzipSync(await paint());
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  expect(faultsOf(part('docProps/core.xml'))).toEqual([]);
  const app = parseXml(part('docProps/app.xml'));
  expect([app.name, app.attributes['xmlns']]).toEqual([
    'Properties',
    'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
  ]);
  expect(new Set(names(app)).size).toBe(names(app).length);
});

test.each([
  ['an element twice', '<dc:title>a</dc:title><dc:title>b</dc:title>'],
  ['an unknown element', '<dc:format>docx</dc:format>'],
  ['a date without its type', '<dcterms:created>2026-01-05T00:00:00Z</dcterms:created>'],
  ['a date that is none', '<dcterms:created xsi:type="dcterms:W3CDTF">05/01/2026</dcterms:created>'],
  ['an element in a text', '<dc:title><dc:creator>a</dc:creator></dc:title>'],
])('%s would be told', (_, inside) => {
  const bound = Object.entries(NAMESPACES).map(([prefix, namespace]) => `${prefix}="${namespace}"`);
  expect(faultsOf(`<cp:coreProperties ${bound.join(' ')}>${inside}</cp:coreProperties>`)).toHaveLength(1);
});
