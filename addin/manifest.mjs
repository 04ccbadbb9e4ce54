import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** The address in the committed manifest.xml, which is the template of every other one. */
const DEFAULT_BASE = 'https://localhost:3000/addin';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * The address of the folder of taskpane.html as manifests use it, without a slash at the end.
 * @param {string} text what somebody typed
 * @returns {string | undefined} undefined when it is no https address of a folder
 */
function readBase(text) {
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password, origin, pathname, search, hash } = new URL(text);
  if (protocol !== 'https:' || username || password || search || hash) return undefined;
  return origin + pathname.replace(/\/+$/, '');
}

/**
 * The manifest of an add-in that is served at `base`.
 * @param {string} template text of the committed manifest.xml
 * @param {string} base as `readBase` gives it
 */
function manifestFor(template, base) {
  const origin = new URL(base).origin;
  return template
    .replaceAll(DEFAULT_BASE, base)
    .replaceAll(`<AppDomain>${new URL(DEFAULT_BASE).origin}</AppDomain>`, `<AppDomain>${origin}</AppDomain>`);
}

/** `npm run manifest -- --base https://khop.example.vn [--out file]`; without --out it writes dist/manifest.xml. */
const { values } = parseArgs({ options: { base: { type: 'string' }, out: { type: 'string' } } });
const base = readBase(values.base ?? DEFAULT_BASE);
if (base === undefined) {
  console.error(
    `--base needs an https address without ? and #, for example https://khop.example.vn; got "${values.base}"`,
  );
  process.exitCode = 2;
} else {
  const out = path.resolve(values.out ?? path.join(root, 'dist', 'manifest.xml'));
  await mkdir(path.dirname(out), { recursive: true });
  await writeFile(out, manifestFor(await readFile(path.join(root, 'manifest.xml'), 'utf8'), base));
  console.log(`${out}: ${base}`);
}
