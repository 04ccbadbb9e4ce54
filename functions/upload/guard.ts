import { fileKind } from './file-kind';
import { UPLOAD_LIMITS } from './limits';
import { guarded, Refused } from './refused';
import type { Guarded } from './refused';
import { DEFLATED, readZipDirectory, STORED } from './zip/zip-directory';
import type { ZipEntry } from './zip/zip-directory';

/**
 * Judges an upload by its first bytes and its zip directory alone: no byte of it is unpacked. Gives the entries of
 * an archive that keeps the limits, names no path outside itself and carries nothing that acts or hides.
 */
export function inspectUpload(file: Uint8Array): Guarded<ZipEntry[]> {
  return guarded(() => {
    if (file.length > UPLOAD_LIMITS.packedBytes) {
      throw new Refused({ code: 'file-too-large', found: file.length, limit: UPLOAD_LIMITS.packedBytes });
    }
    const kind = fileKind(file);
    if (kind !== 'zip') throw new Refused({ code: kind });
    const entries = readZipDirectory(file);
    requireReadable(entries);
    for (const entry of entries) requireHarmlessPath(entry.name);
    requireWorkbook(entries);
    for (const entry of entries) requireHarmlessPart(entry.name);
    requireSizes(entries);
    return entries;
  });
}

function requireReadable(entries: readonly ZipEntry[]): void {
  for (const { name, encrypted, method, packed, size } of entries) {
    if (encrypted) throw new Refused({ code: 'password' });
    if (method !== STORED && method !== DEFLATED) throw new Refused({ code: 'archive-method', part: name });
    if (method === STORED && packed !== size) throw new Refused({ code: 'archive-size', part: name });
  }
}

function requireSizes(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > UPLOAD_LIMITS.unpackedBytes) {
    throw new Refused({ code: 'unpacked-too-large', found: total, limit: UPLOAD_LIMITS.unpackedBytes });
  }
  for (const { name, size, packed } of entries) {
    if (size > UPLOAD_LIMITS.ratioFromBytes && size > UPLOAD_LIMITS.ratio * packed) {
      const found = Math.round(size / Math.max(packed, 1));
      throw new Refused({ code: 'packed-too-well', part: name, found, limit: UPLOAD_LIMITS.ratio });
    }
  }
}

/** Parts are named from the archive's root with plain slashes; anything else is made to land elsewhere. */
function requireHarmlessPath(name: string): void {
  const steps = (name.endsWith('/') ? name.slice(0, -1) : name).split('/');
  const harmless =
    !/[\\:\p{Cc}]/u.test(name) && steps.every((step) => step !== '' && step !== '.' && step !== '..');
  if (!harmless) throw new Refused({ code: 'archive-path', part: name });
}

/** Tells the other files that are zip archives too apart. */
function requireWorkbook(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.has('xl/workbook.bin')) throw new Refused({ code: 'binary-workbook' });
  if (names.has('word/document.xml')) throw new Refused({ code: 'word-document' });
  if (names.has('mimetype') && names.has('content.xml')) throw new Refused({ code: 'open-document' });
  if (!names.has('[content_types].xml') || !names.has('_rels/.rels'))
    throw new Refused({ code: 'not-workbook' });
}

/** Printer settings and custom properties are the binary parts that Excel itself writes into plain workbooks. */
const PLAIN_BINARY =
  /^xl\/(?:printersettings\/printersettings|customproperty\/?(?:customproperty)?)\d*\.bin$/;
const ARCHIVE_NAME =
  /\.(?:zip|rar|7z|gz|tgz|tar|bz2|xz|jar|cab|iso|xls[xmb]?|xlt[xm]?|xlam|doc[xm]?|ppt[xm]?|od[stp])$/;

/** What a part's name gives away. Names are matched whatever their case, as Office does. */
function requireHarmlessPart(name: string): void {
  const path = name.toLowerCase();
  if (/(?:^|\/)vba|macrosheets\/|dialogsheets\//.test(path))
    throw new Refused({ code: 'macros', part: name });
  if (/(?:^|\/)activex\//.test(path)) throw new Refused({ code: 'active-controls', part: name });
  if (/(?:^|\/)embeddings\//.test(path)) throw new Refused({ code: 'embedded-object', part: name });
  if (/(?:^|\/)externallinks\//.test(path)) throw new Refused({ code: 'external-link', part: name });
  if (ARCHIVE_NAME.test(path)) throw new Refused({ code: 'nested-archive', part: name });
  if (path.endsWith('.bin') && !PLAIN_BINARY.test(path))
    throw new Refused({ code: 'embedded-object', part: name });
}
