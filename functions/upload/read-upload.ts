import type { FileFormat } from './file-kind';
import { readDocx } from './formats/docx';
import { readHtml } from './formats/html';
import { readMhtml } from './formats/mhtml';
import { readFlatOds, readOds } from './formats/ods';
import { readText } from './formats/text';
import { readXml2003 } from './formats/xml-2003';
import { inspectUpload, notesOf, type Inspected } from './guard';
import { guardedLater, Refused, type Guarded } from './refused';
import { WorkbookBuilder, type FormatReader, type ReadWorkbook } from './workbook-builder';
import { readXlsx } from './formats/xlsx/workbook';

/** SheetJS, which two formats need, takes longer to load than most files to read. */
const READERS: Record<FileFormat, FormatReader> = {
  xlsx: readXlsx,
  xlsb: async (...file) => (await import('./formats/xlsb')).readXlsb(...file),
  ods: readOds,
  'flat-ods': readFlatOds,
  docx: readDocx,
  xls: async (...file) => (await import('./formats/xls')).readXls(...file),
  'xml-2003': readXml2003,
  mhtml: readMhtml,
  html: readHtml,
  text: readText,
  encrypted: readEncrypted,
};

/** Reads an upload that passed `inspectUpload`, whatever its format. */
export function readUpload(file: Uint8Array, inspected: Inspected): Promise<Guarded<ReadWorkbook>> {
  return guardedLater(async () => {
    const into = new WorkbookBuilder();
    await readInto(file, inspected, into);
    return into.finish();
  });
}

async function readInto(
  file: Uint8Array,
  { format, entries }: Inspected,
  into: WorkbookBuilder,
): Promise<void> {
  for (const { code, part } of notesOf(entries)) into.note(code, part);
  await READERS[format](file, into, entries);
}

/** What is inside is as hostile as any upload. */
async function readEncrypted(file: Uint8Array, into: WorkbookBuilder): Promise<void> {
  const { openEncryptedPackage } = await import('./encryption/encrypted-package');
  const opened = await openEncryptedPackage(file);
  const inspected = inspectUpload(opened);
  if (inspected.kind === 'refused') throw new Refused(inspected.refusal);
  if (inspected.value.format === 'encrypted') throw new Refused({ code: 'password' });
  await readInto(opened, inspected.value, into);
}
