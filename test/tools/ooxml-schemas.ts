import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/** Where the schemas lie that are not ours to hand on; see test/README.md. */
export const SCHEMAS_VARIABLE = 'KHOP_OOXML_SCHEMAS';

/** The schema of ISO/IEC 29500-4 (transitional) and ISO/IEC 29500-2 for a part, by the namespace of its root. */
const SCHEMAS: readonly [namespace: string, file: string][] = [
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'wml.xsd'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'sml.xsd'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'dml-chart.xsd'],
  ['http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing', 'dml-spreadsheetDrawing.xsd'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'dml-main.xsd'],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
    'shared-documentPropertiesCustom.xsd',
  ],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
    'shared-documentPropertiesExtended.xsd',
  ],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'opc-contentTypes.xsd'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'opc-relationships.xsd'],
];

export interface OoxmlSchemas {
  /** What the schemas say against a file's parts, and the parts that none of them is for. */
  validate(file: Uint8Array): { errors: string[]; parts: string[]; without: string[] };
  dispose(): void;
}

/** Undefined, said aloud on stderr, where the schemas or xmllint are missing. */
export function ooxmlSchemas(): OoxmlSchemas | undefined {
  const folder = process.env[SCHEMAS_VARIABLE];
  const missing =
    folder === undefined || !existsSync(path.join(folder, 'wml.xsd'))
      ? `${SCHEMAS_VARIABLE} names no folder with the schemas`
      : spawnSync('xmllint', ['--version']).error
        ? 'xmllint is not on PATH'
        : undefined;
  if (folder === undefined || missing !== undefined) {
    process.stderr.write(`${missing}: the parts of our files are not validated.\n`);
    return undefined;
  }
  const home = mkdtempSync(path.join(tmpdir(), 'khop-schemas-'));
  const placeOf = (file: string) =>
    [path.join(folder, file), path.join(folder, 'opc-xsd', file)].find((place) => existsSync(place));
  return {
    validate(file) {
      const found = { errors: [] as string[], parts: [] as string[], without: [] as string[] };
      for (const [name, bytes] of Object.entries(unzipSync(file))) {
        if (!/\.(?:xml|rels)$/.test(name)) continue;
        const xml = strFromU8(bytes);
        const schema = SCHEMAS.find(([namespace]) => rootNamespace(xml) === namespace)?.[1];
        const place = schema && placeOf(schema);
        if (!place) {
          found.without.push(name);
          continue;
        }
        found.parts.push(name);
        const part = path.join(home, 'part.xml');
        writeFileSync(part, withoutIgnorable(xml));
        const said = errorsOf(place, part);
        found.errors.push(...said.map((line) => `${name}: ${line}`));
      }
      return found;
    },
    dispose: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** Without the attributes that a reader of the file ignores by ISO/IEC 29500-3, which are no matter of the schema. */
function withoutIgnorable(xml: string): string {
  const prefixes = / mc:Ignorable="([^"]*)"/.exec(xml)?.[1]?.split(' ') ?? [];
  const plain = xml.replace(/ mc:Ignorable="[^"]*"/, '');
  return prefixes.reduce(
    (text, prefix) => text.replace(new RegExp(` ${prefix}:\\w+="[^"]*"`, 'g'), ''),
    plain,
  );
}

function rootNamespace(xml: string): string | undefined {
  const root = /<(?:(\w+):)?\w+(?=[\s/>])[^>]*>/.exec(xml.replace(/<\?[^>]*\?>/g, ''));
  if (!root) return undefined;
  const [tag, prefix] = root;
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

function errorsOf(schema: string, part: string): string[] {
  try {
    execFileSync('xmllint', ['--nonet', '--noout', '--schema', schema, part], { stdio: 'pipe' });
    return [];
  } catch (error) {
    const said = String((error as { stderr?: Buffer }).stderr ?? error);
    return said.split('\n').filter((line) => /error/.test(line));
  }
}
