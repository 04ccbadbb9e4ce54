import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { read, type CellObject, type WorkBook } from '@e965/xlsx';
import { fileKind } from '../../functions/upload/file-kind';
import { createIntake } from '../../functions/upload/intake-process';
import type { Grid } from '../../shared/intake/grid';
import { unstruck } from '../../shared/intake/text-marks';
import { bundleWorker } from './workers';

/**
 * `npm run corpus -- <folder>`: reads every file below a folder as uploads are read and with SheetJS, compares all values,
 * and prints how many were equal, different (with the first place), refused (by reason), or made the reader fail.
 */
async function compareAll(folder: string): Promise<void> {
  const worker = bundleWorker();
  const intake = createIntake({ workerFile: worker.workerFile });
  const counts = new Map<string, number>();
  try {
    for (const file of filesBelow(folder)) {
      const outcome = await compare(intake, readFileSync(file));
      const [kind = ''] = outcome.split(': ');
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      process.stdout.write(`${path.relative(folder, file)}\t${outcome}\n`);
    }
  } finally {
    worker.remove();
  }
  for (const [kind, count] of [...counts].sort())
    process.stdout.write(`${String(count).padStart(6)} ${kind}\n`);
  if (counts.has('failed')) process.exitCode = 1;
}

const READ = /\.(?:xls[xmb]?|ods|fods|csv|tsv|txt|xml|html?|mht(?:ml)?|docx)$/i;

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = path.join(folder, name);
      if (statSync(file).isDirectory()) return filesBelow(file);
      return READ.test(name) ? [file] : [];
    });
}

async function compare(intake: ReturnType<typeof createIntake>, bytes: Buffer): Promise<string> {
  try {
    const file = new Uint8Array(bytes);
    const taken = await intake.take({ kind: 'file', file }, { forms: [], units: [] }, 'corpus');
    if (taken.kind === 'busy') return 'failed: busy';
    if (taken.kind === 'refused') return `refused ${taken.refusal.code}: ${taken.refusal.part ?? ''}`;
    const other = otherReading(bytes);
    if (other === undefined) return 'read by us only';
    return difference(taken.value.workbook?.grids ?? [], other) ?? 'equal';
  } catch (error) {
    return `failed: ${String(error)}`;
  }
}

function otherReading(bytes: Buffer): WorkBook | undefined {
  try {
    // Texts are compared as they are written: what is a number in them is for the recogniser to say.
    const isText = fileKind(bytes).is === 'format' && !bytes.includes(0);
    return read(bytes, { dense: true, cellNF: true, raw: true, ...(isText ? { codepage: 65001 } : {}) });
  } catch {
    return undefined;
  }
}

/** The first place where a sheet that both know differs; undefined where there is none. */
function difference(grids: readonly Grid[], other: WorkBook): string | undefined {
  const shift = other.Workbook?.WBProps?.date1904 ? 1462 : 0;
  for (const [index, grid] of grids.entries()) {
    const sheet = other.Sheets[grid.name] ?? other.Sheets[other.SheetNames[index] ?? ''];
    const rows = (sheet as { '!data'?: (CellObject | undefined)[][] } | undefined)?.['!data'] ?? [];
    const height = Math.max(grid.rows.length, rows.length);
    for (let row = 0; row < height; row += 1) {
      const width = Math.max(grid.rows[row]?.length ?? 0, rows[row]?.length ?? 0);
      for (let column = 0; column < width; column += 1) {
        const own = grid.rows[row]?.[column];
        const mine = own?.error === undefined ? (own?.value ?? null) : 'error';
        const theirs = valueOf(rows[row]?.[column], own?.isDate === true ? shift : 0);
        if (!same(mine, theirs)) {
          const place = `${grid.name}!R${row + 1}C${column + 1}`;
          return `different: ${place} ${JSON.stringify(mine)} / ${JSON.stringify(theirs)}`;
        }
      }
    }
  }
  return undefined;
}

function valueOf(cell: CellObject | undefined, shift: number): string | number | boolean | null {
  if (cell === undefined || cell.t === 'z' || cell.v === undefined || cell.v === '') return null;
  if (cell.t === 'e') return 'error';
  if (cell.v instanceof Date) return cell.v.getTime();
  return typeof cell.v === 'number' ? cell.v + shift : cell.v;
}

/**
 * Texts are equal up to line breaks, blanks at the ends and the marks of struck and raised letters, which the other reader
 * leaves out; numbers up to the last digit.
 */
function same(mine: unknown, theirs: unknown): boolean {
  if (typeof mine === 'number' && typeof theirs === 'number') {
    return Math.abs(mine - theirs) <= 1e-9 * Math.max(1, Math.abs(mine));
  }
  const plain = (value: unknown): string =>
    unstruck(String(value ?? ''))
      .normalize('NFKC')
      .replace(/\r\n?/g, '\n')
      .trim();
  return plain(mine) === plain(theirs);
}

const [, , folder] = process.argv;
if (folder === undefined) {
  process.stderr.write('npm run corpus -- <folder>\n');
  process.exitCode = 2;
} else void compareAll(path.resolve(folder));
