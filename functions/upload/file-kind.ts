import type { UploadRefusalCode } from '../../shared/contract/intake';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const ZIP_WITHOUT_ENTRIES = [0x50, 0x4b, 0x05, 0x06];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** Second bytes of the record BOF, with which workbooks of Excel 2 to 5 without a container around them begin. */
const BARE_BIFF = [0x00, 0x02, 0x04, 0x08];
/** Bytes of that record's content. */
const BOF_LENGTHS = { least: 4, most: 16 };

/** Formats that are read. */
export type FileFormat =
  | 'xlsx'
  | 'xlsb'
  | 'ods'
  | 'flat-ods'
  | 'docx'
  | 'xls'
  | 'xml-2003'
  | 'mhtml'
  | 'html'
  | 'text'
  | 'encrypted';

export type FileKind =
  { is: 'package' } | { is: 'format'; format: FileFormat } | { is: 'refused'; code: UploadRefusalCode };

/** What a file is by what it holds, whatever its name says. Which package a zip archive is, its directory tells. */
export function fileKind(file: Uint8Array): FileKind {
  if (file.length === 0) return refused('empty-file');
  if (startsWith(file, ZIP)) return { is: 'package' };
  if (startsWith(file, ZIP_WITHOUT_ENTRIES)) return refused('not-workbook');
  if (startsWith(file, OLE)) return compoundKind(file);
  if (isBareBiff(file)) return { is: 'format', format: 'xls' };
  if (startsWith(file, PDF)) return refused('pdf');
  return textKind(file);
}

function refused(code: UploadRefusalCode): FileKind {
  return { is: 'refused', code };
}

function isBareBiff([first, second = 0xff, length = 0, high]: Uint8Array): boolean {
  if (first !== 0x09 || !BARE_BIFF.includes(second) || high !== 0) return false;
  return length >= BOF_LENGTHS.least && length <= BOF_LENGTHS.most;
}

/** Names of streams stand in UTF-16 in a compound file's directory; their case does not count. */
function compoundKind(file: Uint8Array): FileKind {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('utf16le');
  if (/EncryptedPackage/i.test(text)) return { is: 'format', format: 'encrypted' };
  if (/(?:Work)?Book\0/i.test(text)) return { is: 'format', format: 'xls' };
  return refused(/WordDocument/i.test(text) ? 'word-document' : 'not-workbook');
}

const MAIL_HEADER = /^(?:mime-version|content-type|from|date|subject|x-[\w-]+):/i;
const PAGE = /content-type:\s*(?:multipart|text\/html)/i;
const XML_2003 = /<(?:\w+:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet/;
const FLAT_ODS = /<office:document\s/;
/** SYLK: its first record and the beginning of another, which no table of values has that starts with "ID". */
const SYLK = /^ID;P[^\r\n]*[\r\n]+[A-Z]{1,3};/;
const DIF = /^TABLE\r?\n0,1\r?\n"/;
const MARKUP = /^\s*<(?:!doctype html|!--|html|head|meta|body|table|style|div|\?xml)|<table[\s>]/i;

function textKind(file: Uint8Array): FileKind {
  const start = startOfText(file);
  if (start === undefined) return refused('not-workbook');
  if (/^\s*\{\\rtf/.test(start)) return refused('word-document');
  if (SYLK.test(start) || DIF.test(start)) return refused('exchange-format');
  return { is: 'format', format: textFormat(start) };
}

function textFormat(start: string): FileFormat {
  if (MAIL_HEADER.test(start) && PAGE.test(start)) return 'mhtml';
  if (FLAT_ODS.test(start)) return 'flat-ods';
  if (XML_2003.test(start) && !/<html[\s>]/i.test(start)) return 'xml-2003';
  return MARKUP.test(start) ? 'html' : 'text';
}

/** The first characters, in whatever encoding; undefined when they are no text. */
function startOfText(file: Uint8Array): string | undefined {
  const bytes = file.subarray(0, 16_384);
  const wide = wideText(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  const plain = bytes.every((byte) => byte >= 0x20 || (byte >= 9 && byte <= 13) || byte === 0x1a);
  return plain
    ? Buffer.from(bytes)
        .toString('latin1')
        .replace(/^\u00ef\u00bb\u00bf/, '')
    : undefined;
}

/** UTF-16, by its byte order mark or by the zeros of its plain letters, blanks and digits. */
export function wideText(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 2000);
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // Tones that are characters of their own have a zero on the other side: U+0300.
  const most = (zerosThere: number, others: number): boolean =>
    zerosThere > sample.length / 8 && others < zerosThere / 4;
  if (most(odd, even)) return 'utf-16le';
  return most(even, odd) ? 'utf-16be' : undefined;
}

function startsWith(file: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => file[index] === byte);
}
