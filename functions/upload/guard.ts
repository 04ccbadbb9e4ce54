import type { UploadNoteCode } from '../../shared/contract/intake';
import { fileKind, type FileFormat } from './file-kind';
import { UPLOAD_LIMITS } from './limits';
import { guarded, Refused, type Guarded } from './refused';
import { DEFLATED, readZipDirectory, STORED, type ZipEntry } from './zip/zip-directory';

/** What an upload is; `entries` of a package, in the order of its directory. */
export interface Inspected {
  format: FileFormat;
  entries: ZipEntry[];
}

/**
 * Judges an upload by its first bytes and, of a package, by its zip directory alone: no byte of it is unpacked. Passes
 * what is of a format that is read, keeps the limits and names no path outside itself.
 */
export function inspectUpload(file: Uint8Array): Guarded<Inspected> {
  return guarded(() => {
    if (file.length > UPLOAD_LIMITS.packedBytes) {
      throw new Refused({ code: 'file-too-large', found: file.length, limit: UPLOAD_LIMITS.packedBytes });
    }
    const kind = fileKind(file);
    if (kind.is === 'refused') throw new Refused({ code: kind.code });
    if (kind.is === 'format') return { format: kind.format, entries: [] };
    const entries = readZipDirectory(file);
    for (const entry of entries) requireHarmlessPath(entry.name);
    const format = packageFormat(entries);
    requireReadable(entries);
    requireSizes(entries);
    return { format, entries };
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

/** Parts are named from the archive's root; anything else is made to land elsewhere. */
function requireHarmlessPath(name: string): void {
  const steps = (name.endsWith('/') ? name.slice(0, -1) : name).split('/');
  const harmless =
    !/[:\p{Cc}]/u.test(name) && steps.every((step) => step !== '' && step !== '.' && step !== '..');
  if (!harmless) throw new Refused({ code: 'archive-path', part: name });
}

/** Tells the packages apart by the parts that only they have. */
function packageFormat(entries: readonly ZipEntry[]): FileFormat {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if ([...names].some((name) => /(?:^|\/)workbook\.bin$/.test(name))) return 'xlsb';
  if (names.has('word/document.xml')) return 'docx';
  if (names.has('content.xml')) return 'ods';
  if (!names.has('[content_types].xml') || !names.has('_rels/.rels'))
    throw new Refused({ code: 'not-workbook' });
  return 'xlsx';
}

const NOTED: readonly [RegExp, UploadNoteCode][] = [
  [/(?:^|\/)vba(?:project|data)|macrosheets\/|dialogsheets\/|^basic\/.*\.xml$|^scripts\//, 'macros'],
  [/(?:^|\/)activex\//, 'active-controls'],
  [/(?:^|\/)embeddings\/|^object \d+\/content\.xml$/, 'embedded-object'],
  [/(?:^|\/)externallinks\/[^/]+$/, 'external-link'],
];

/** What a package carries beside its values, by its parts' names; what systems leave behind is passed over. */
export function notesOf(entries: readonly ZipEntry[]): { code: UploadNoteCode; part: string }[] {
  return entries.flatMap(({ name }) => {
    const path = name.toLowerCase();
    if (path.startsWith('__macosx/')) return [];
    const found = NOTED.find(([pattern]) => pattern.test(path));
    return found === undefined ? [] : [{ code: found[1], part: name }];
  });
}
