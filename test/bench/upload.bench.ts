import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createIntake } from '../../functions/upload/intake-process';
import { bundledForms } from '../../shared/forms/documents';
import type { IntakeContext } from '../../shared/intake/context';
import { formsIn, readForms } from '../../shared/forms/registry';
import { hungYen } from '../../shared/units/hung-yen';
import { noise } from '../tools/noise';
import { buildWorkerInto } from '../tools/workers';
import { xlsxFiles, type XlsxParts } from '../tools/xlsx';
import { writeZip, type ZipFile } from '../tools/zip';
import { pasteBesideUploads } from './turns';

/**
 * What hostile and large uploads cost: each in a process of its own, whose highest memory is compared with what it
 * had before the upload came. It may cost 150 MB at most.
 */
const MB = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const folder = __dirname;
const workerFile = path.join(folder, 'intake-worker.cjs');

interface Case {
  name: string;
  file: () => Uint8Array;
  /** `read`, or the refusal's code. */
  expected: string;
  megabytes: number;
  /** At most. */
  milliseconds?: number;
}

interface Measured {
  outcome: string;
  cells: number;
  megabytes: number;
  milliseconds: number;
}

/** The heaviest thing to recognise that is small to send: words in every cell. */
const TEXTS = '190,000 cells of text';

const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const packed = (parts: XlsxParts) => writeZip(xlsxFiles(parts));
const withPart = (part: ZipFile) => packed({ more: [part] });

const cases: Case[] = [
  {
    name: '300 MB in 300 KB, declared',
    file: () => withPart({ name: SHEET, data: Buffer.alloc(300 * MB, ' ') }),
    expected: 'unpacked-too-large',
    megabytes: 150,
  },
  {
    name: '300 MB in 300 KB, declaring 90 MB',
    file: () => withPart({ name: SHEET, data: Buffer.alloc(300 * MB, ' '), size: 90 * MB }),
    expected: 'packed-too-well',
    megabytes: 150,
  },
  {
    name: '300 MB in 300 KB, declaring 50 MB',
    file: () => withPart({ name: SHEET, data: bombOfRows(300), size: 50 * MB }),
    expected: 'archive-size',
    megabytes: 150,
  },
  {
    name: '99 MB of empty cells, just under every limit',
    file: () =>
      withPart({
        name: SHEET,
        data: sheet(`${'<row/>'.repeat(MB)}${ballast(1)}${'<col/>'.repeat(15 * MB)}`),
      }),
    expected: 'read',
    megabytes: 150,
  },
  {
    name: '88 MB of one cell over and over',
    file: () =>
      withPart({
        name: SHEET,
        data: sheet(`${ballast(1)}<row>${'<c r="A1"><v>1</v></c>'.repeat(4 * MB)}</row>`),
      }),
    expected: 'read',
    megabytes: 150,
  },
  {
    name: '90 MB in one text',
    file: () =>
      withPart({ name: SHEET, data: sheet(`${ballast(2)}<row><c t="str"><v>${'x'.repeat(86 * MB)}`) }),
    expected: 'xml-broken',
    megabytes: 150,
  },
  {
    name: '90 MB in one CDATA of <',
    file: () =>
      withPart({
        name: SHEET,
        data: sheet(`${ballast(2)}<row><c t="str"><v><![CDATA[${'<'.repeat(86 * MB)}`),
      }),
    expected: 'xml-broken',
    megabytes: 150,
  },
  {
    name: '20 MB of shared texts',
    file: () => packed({ strings: `<si><t>${noise(32_000)}</t></si>`.repeat(600) }),
    expected: 'too-much-text',
    megabytes: 150,
  },
  {
    name: '10 MB: 105,000 dossiers beside the table',
    file: () =>
      packed({
        sheets: [
          { name: 'Hồ sơ', data: dossiers(105_000, 22) },
          { name: 'II.06a', data: dossiers(50, 13) },
        ],
      }),
    expected: 'read',
    megabytes: 150,
  },
  {
    name: '10 MB: pictures and 195,000 cells',
    file: () =>
      packed({
        sheets: [{ data: dossiers(13_000, 15) }],
        more: [{ name: 'xl/media/image1.jpeg', data: Buffer.from(noise(8 * MB)), method: 0 }],
      }),
    expected: 'read',
    megabytes: 150,
  },
  {
    name: TEXTS,
    file: () => packed({ sheets: [{ data: texts(12_666, 15) }] }),
    expected: 'read',
    megabytes: 150,
    milliseconds: 2000,
  },
];

const [, , step, number] = process.argv;
const fileOf = (index: number): string => path.join(folder, `upload-${index}.xlsx`);
if (step === 'make') writeFileSync(fileOf(Number(number)), cases[Number(number)]?.file() ?? '');
else if (step === 'measure') void measure(fileOf(Number(number)));
else void compareAll();

async function compareAll(): Promise<void> {
  buildWorkerInto(folder, 'buildIntakeWorker');
  cases.forEach(({ name, expected, megabytes, milliseconds }, index) => {
    // Made elsewhere: the kernel counts the parent's memory at its highest to the child that measures.
    run('make', index);
    const measured = JSON.parse(run('measure', index)) as Measured;
    const size = (statSync(fileOf(index)).size / MB).toFixed(1).padStart(5);
    console.log(
      `${name.padEnd(46)} ${size} MB  ${measured.outcome.padEnd(20)} ${String(measured.cells).padStart(7)} cells` +
        ` ${measured.megabytes.toFixed(0).padStart(5)} MB (at most ${megabytes}) ${measured.milliseconds.toFixed(0).padStart(6)} ms`,
    );
    assert.equal(measured.outcome, expected, name);
    if (measured.megabytes > megabytes || measured.milliseconds > (milliseconds ?? Infinity))
      process.exitCode = 1;
  });
  const file = new Uint8Array(readFileSync(fileOf(cases.findIndex(({ name }) => name === TEXTS))));
  await pasteBesideUploads(workerFile, file, context());
}

function context(): IntakeContext {
  const forms = formsIn(readForms(bundledForms), { year: 2024, quarter: 2 });
  return { forms, units: hungYen.units.map(({ code, name }) => ({ code, name })) };
}

function run(what: string, index: number): string {
  const child = spawnSync(process.execPath, [__filename, what, String(index)], { encoding: 'utf8' });
  assert.equal(child.status, 0, child.stderr);
  return child.stdout;
}

/** In a process of its own: reads the file once and prints what that cost beyond what was there before. */
async function measure(file: string): Promise<void> {
  const intake = createIntake({ workerFile });
  const bytes = new Uint8Array(readFileSync(file));
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const read = await intake.take({ kind: 'file', file: bytes }, context(), 'a');
  const milliseconds = performance.now() - start;
  // The kernel's own record of the highest moment, in KB.
  const highest = process.resourceUsage().maxRSS * 1024;
  const grids = read.kind === 'passed' ? (read.value.workbook?.grids ?? []) : [];
  const cells = grids.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.length, 0);
  const outcome = read.kind === 'refused' ? read.refusal.code : read.kind === 'passed' ? 'read' : read.kind;
  process.stdout.write(
    JSON.stringify({
      outcome,
      cells,
      megabytes: Math.max(0, highest - before) / MB,
      milliseconds,
    } satisfies Measured),
  );
}

/** Well-formed to the end, so that only its size stops it. */
function bombOfRows(megabytes: number): Uint8Array {
  const bomb = Buffer.alloc(megabytes * MB, '<col></col>     ');
  bomb.write('<worksheet>     ');
  bomb.write('    </worksheet>', bomb.length - 16);
  return bomb;
}

/** A list as a one-stop system exports it: a code, a name, dates and figures. */
function dossiers(rows: number, columns: number): string {
  const digits = noise(9 * 500_000);
  let next = 0;
  const number = (length: number): string =>
    digits.slice((next = (next + 9) % (digits.length - 9)), next + length);
  return Array.from({ length: rows }, (_, row) => {
    const cells = Array.from({ length: columns - 2 }, () => `<c><v>${number(6)}</v></c>`).join('');
    return `<row r="${row + 1}"><c t="str"><v>H21.${number(9)}</v></c><c t="str"><v>Nguyễn Văn ${number(4)}</v></c>${cells}</row>`;
  }).join('');
}

/** Headings, names and units over and over. */
function texts(rows: number, columns: number): string {
  const words = ['Lĩnh vực', 'Đất đai', 'Tổng số hồ sơ tiếp nhận', 'Sở Nội vụ', 'đúng hạn', 'Ghi chú'];
  return Array.from({ length: rows }, (_, row) => {
    const cells = Array.from({ length: columns }, (_cell, column) => {
      const word = words[(row * 7 + column * 3) % words.length] ?? '';
      return `<c t="str"><v>${word} ${(row * columns + column) % 977}</v></c>`;
    });
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  }).join('');
}

/** Comments that pack badly, so that what stands beside them may pack better than the ratio allows. */
function ballast(megabytes: number): string {
  return `<!--${noise(65_536)}-->`.repeat(16 * megabytes);
}
