import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { unifiedManifest } from './unified-manifest.mjs';

/** The address in the committed manifest.xml, which is the template of every other one. */
const DEFAULT_BASE = 'https://localhost:3000/addin';

const HELP = `npm run manifest -- [--base <address>] [--unified] [--out <file or folder>]

  --base <address>  https address of the folder of taskpane.html; without it ${DEFAULT_BASE}
  --unified         makes a folder with the unified manifest (manifest.json), its English texts and icons
  --out <path>      the file to write, with --unified the folder; without it dist/manifest.xml or dist/unified`;

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
 * @param {string} version of the package; Office takes a manifest for newer by its version only
 */
function manifestFor(template, base, version) {
  const origin = new URL(base).origin;
  return template
    .replace(/<Version>[^<]*</, `<Version>${version}.0<`)
    .replaceAll(DEFAULT_BASE, base)
    .replaceAll(`<AppDomain>${new URL(DEFAULT_BASE).origin}</AppDomain>`, `<AppDomain>${origin}</AppDomain>`);
}

async function writeUnified(out, source, base) {
  const { manifest, english } = unifiedManifest(source, base);
  const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
  const asset = (name) => path.join(root, 'addin/assets', name);
  await mkdir(out, { recursive: true });
  await Promise.all([
    writeFile(path.join(out, 'manifest.json'), json(manifest)),
    writeFile(path.join(out, 'en-us.json'), json(english)),
    copyFile(asset('khop-192.png'), path.join(out, 'color.png')),
    copyFile(asset('khop-outline-32.png'), path.join(out, 'outline.png')),
  ]);
}

async function write({ out, unified }, base) {
  const template = await readFile(path.join(root, 'manifest.xml'), 'utf8');
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const source = manifestFor(template, base, version);
  const target = path.resolve(out ?? path.join(root, 'dist', unified ? 'unified' : 'manifest.xml'));
  await mkdir(path.dirname(target), { recursive: true });
  if (unified) await writeUnified(target, source, base);
  else await writeFile(target, source);
  console.log(`${target}: ${base}`);
}

/** The command line's options, or one sentence saying what is wrong with it. */
function readOptions() {
  try {
    return parseArgs({
      options: {
        base: { type: 'string', default: DEFAULT_BASE },
        out: { type: 'string' },
        unified: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return error.message;
  }
}

function refuse(sentence) {
  console.error(sentence);
  process.exitCode = 2;
}

const options = readOptions();
const base = typeof options === 'string' ? undefined : readBase(options.base);
if (typeof options === 'string') refuse(options);
else if (options.help) console.log(HELP);
else if (base === undefined)
  refuse(
    `--base needs an https address without ? and #, for example https://khop.example.vn; got "${options.base}"`,
  );
else await write(options, base);
