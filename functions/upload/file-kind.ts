import type { UploadRefusalCode } from '../../shared/contract/intake';
import { decodeWide, wideEncoding } from './wide-text';

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
  if (isLockFile(file)) return refused('lock-file');
  return textKind(file);
}

function refused(code: UploadRefusalCode): FileKind {
  return { is: 'refused', code };
}

function isBareBiff([first, second = 0xff, length = 0, high]: Uint8Array): boolean {
  if (first !== 0x09 || !BARE_BIFF.includes(second) || high !== 0) return false;
  return length >= BOF_LENGTHS.least && length <= BOF_LENGTHS.most;
}

/**
 * What Office keeps beside a file that is open (`~$…`): who has it open, first in a field of so many bytes and then in
 * UTF-16, each with the name's length before it.
 */
const LOCK_FILES = [
  { bytes: 165, field: 54 },
  { bytes: 162, field: 53 },
];

function isLockFile(file: Uint8Array): boolean {
  const kind = LOCK_FILES.find(({ bytes }) => bytes === file.length);
  const [length = 0] = file;
  if (kind === undefined || length === 0 || length > kind.field) return false;
  const filling = file.subarray(1 + length, 1 + kind.field);
  const again = 1 + kind.field;
  return (
    file[again] === length && file[again + 1] === 0 && filling.every((byte) => byte === 0 || byte === 0x20)
  );
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

/** Of so many bytes of a text one may be a control character, which formulas give and Excel writes. */
const RARE = 100;

/** The first characters, in whatever encoding; undefined when they are no text. */
function startOfText(file: Uint8Array): string | undefined {
  const bytes = file.subarray(0, 16_384);
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return decodeWide(bytes, wide);
  const controls = bytes.filter((byte) => byte < 0x20 && (byte < 9 || byte > 13) && byte !== 0x1a);
  if (controls.includes(0) || controls.length * RARE > bytes.length) return undefined;
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');
}

function startsWith(file: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => file[index] === byte);
}
