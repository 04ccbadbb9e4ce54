import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read, utils, write, type BookType } from '@e965/xlsx';
import { Workbook } from 'exceljs';
import { inspectUpload } from '../../functions/upload/guard';
import { readUpload } from '../../functions/upload/read-upload';

/** Time and memory of reading the same file with our readers, SheetJS and exceljs, each in a process of its own. */
const FORMATS: BookType[] = ['xlsx', 'xlsb', 'xls', 'ods', 'xlml', 'csv', 'html'];
const ROWS = 5_000;
const COLUMNS = 15;
const MB = 1024 * 1024;
const fileOf = (format: string): string => path.join(__dirname, `formats.${format}`);

type Reader = (bytes: Uint8Array) => Promise<number> | number;

const readers: Record<string, Reader> = {
  ours: async (bytes) => {
    const inspected = inspectUpload(bytes);
    assert(inspected.kind === 'passed');
    const taken = await readUpload(bytes, inspected.value);
    assert(taken.kind === 'passed');
    return taken.value.grids[0]?.rows.length ?? 0;
  },
  sheetjs: (bytes) => {
    const book = read(bytes, { type: 'array', dense: true, cellNF: true, cellStyles: true });
    return (
      (book.Sheets[book.SheetNames[0] ?? ''] as { '!data'?: unknown[] } | undefined)?.['!data']?.length ?? 0
    );
  },
  exceljs: async (bytes) => {
    const book = new Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    return book.worksheets[0]?.rowCount ?? 0;
  },
};

const [, , reader, format] = process.argv;
if (reader === 'make') make(format as BookType);
else if (reader !== undefined && format !== undefined) void measure(reader, format);
else compareAll();

function compareAll(): void {
  for (const own of FORMATS) {
    // Made elsewhere: the kernel counts the parent's memory at its highest to the child that measures.
    run('make', own);
    for (const name of Object.keys(readers)) {
      if (name === 'exceljs' && own !== 'xlsx') continue;
      console.log(`${own.padEnd(5)} ${name.padEnd(8)} ${run(name, own)}`);
    }
  }
}

function run(what: string, own: string): string {
  const child = spawnSync(process.execPath, [__filename, what, own], { encoding: 'utf8' });
  assert.equal(child.status, 0, child.stderr);
  return child.stdout;
}

function make(own: BookType): void {
  const header = Array.from({ length: COLUMNS }, (_, column) => `Cột ${column + 1}`);
  const rows = Array.from({ length: ROWS }, (_, row) => [
    `Lĩnh vực ${row}`,
    ...Array.from({ length: COLUMNS - 1 }, (_cell, column) => (row * 7919 + column) % 10_007),
  ]);
  const book = utils.book_new(utils.aoa_to_sheet([header, ...rows]), 'Bieu');
  writeFileSync(fileOf(own), write(book, { bookType: own, type: 'buffer', compression: true }) as Buffer);
}

async function measure(name: string, own: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(fileOf(own)));
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const rows = await readers[name]?.(bytes);
  const milliseconds = performance.now() - start;
  // Pasted pages end at 5,000 rows.
  assert(rows === ROWS + 1 || (own === 'html' && rows === ROWS), `${rows} rows`);
  const megabytes = (process.resourceUsage().maxRSS * 1024 - before) / MB;
  process.stdout.write(
    `${milliseconds.toFixed(0).padStart(6)} ms ${Math.max(0, megabytes).toFixed(0).padStart(5)} MB`,
  );
}
