import type { UploadRefusalCode } from '../../shared/contract/intake';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const ZIP_WITHOUT_ENTRIES = [0x50, 0x4b, 0x05, 0x06];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** A workbook of Excel 2 to 4, which had no container yet: the record BOF. */
const BARE_BIFF = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];
const OTHER_ARCHIVES = [
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
];

/** What a file is by its first bytes, whatever its name says: `zip`, or why it is no .xlsx. */
export function fileKind(file: Uint8Array): 'zip' | UploadRefusalCode {
  if (file.length === 0) return 'empty-file';
  if (startsWith(file, ZIP)) return 'zip';
  if (startsWith(file, ZIP_WITHOUT_ENTRIES)) return 'not-workbook';
  if (startsWith(file, OLE)) return holdsUtf16(file, 'EncryptedPackage') ? 'password' : oleKind(file);
  if (BARE_BIFF.some((magic) => startsWith(file, magic))) return 'old-excel';
  if (startsWith(file, PDF)) return 'pdf';
  return looksLikeText(file) ? 'text-file' : 'not-workbook';
}

/** Archives and compound files: what must not stand inside a workbook. */
export function isArchive(start: Uint8Array): boolean {
  return [ZIP, ZIP_WITHOUT_ENTRIES, OLE, ...OTHER_ARCHIVES].some((magic) => startsWith(start, magic));
}

function oleKind(file: Uint8Array): UploadRefusalCode {
  if (holdsUtf16(file, 'WordDocument')) return 'word-document';
  return holdsUtf16(file, 'Workbook') || holdsUtf16(file, 'Book') ? 'old-excel' : 'not-workbook';
}

/** Names of streams stand in UTF-16 in a compound file's directory. */
function holdsUtf16(file: Uint8Array, name: string): boolean {
  return Buffer.from(file.buffer, file.byteOffset, file.byteLength).includes(name, 0, 'utf16le');
}

/** CSV, HTML saved as .xls and the like: readable characters, whatever their encoding, and line breaks. */
function looksLikeText(file: Uint8Array): boolean {
  const utf16 = (file[0] === 0xff && file[1] === 0xfe) || (file[0] === 0xfe && file[1] === 0xff);
  return (
    utf16 || file.subarray(0, 4096).every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13)
  );
}

function startsWith(file: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => file[index] === byte);
}
