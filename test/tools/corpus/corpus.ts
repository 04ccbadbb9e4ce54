import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { WORKER_LIMITS } from '../../../functions/upload/limits';
import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import type { Grid } from '../../../shared/intake/grid';
import { recognise } from '../../../shared/intake/recognise/recognise';
import { hungYen } from '../../../shared/units/hung-yen';
import { readUpload } from '../read-upload';
import { answerQuestions, AnsweringProcess } from './answering-process';
import { compareWithOther, READ_BY_US_ONLY } from './difference';

/**
 * `npm run corpus -- [--at-once <n>] <folder>`: reads and recognises every file below a folder as uploads are, within the
 * bounds of uploads, compares all values with what SheetJS reads, and prints how many were equal, different (with the
 * first place), refused (by reason), or made the reader fail.
 */
async function compareAll(folder: string, atOnce: number): Promise<void> {
  const counts = new Map<string, number>();
  const files = filesBelow(folder)[Symbol.iterator]();
  const readInTurn = async (): Promise<void> => {
    const reader = new AnsweringProcess<string, Reading>(__filename, 'read', WORKER_LIMITS);
    const other = new AnsweringProcess<Comparison, string>(__filename, 'compare', OTHER_LIMITS);
    for (const file of files) {
      const outcome = await compare(file, reader, other);
      const [kind = ''] = outcome.split(': ');
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      process.stdout.write(`${path.relative(folder, file)}\t${outcome}\n`);
    }
    reader.end();
    other.end();
  };
  await Promise.all(Array.from({ length: atOnce }, readInTurn));
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

/** What the reader made of a file: its sheets, or why there are none. */
type Reading = { grids: Grid[] } | { outcome: string };

interface Comparison {
  file: string;
  grids: Grid[];
}

/** Nobody waits for the other reader but us. */
const OTHER_LIMITS = { heapMb: 1500, milliseconds: 60_000 };

async function compare(
  file: string,
  reader: AnsweringProcess<string, Reading>,
  other: AnsweringProcess<Comparison, string>,
): Promise<string> {
  const reading = await reader.ask(file);
  if (reading === 'too-heavy') return 'refused too-heavy: ';
  if (reading === 'crashed') return 'failed: crashed';
  if ('outcome' in reading) return reading.outcome;
  const compared = await other.ask({ file, grids: reading.grids });
  return compared === 'too-heavy' || compared === 'crashed' ? READ_BY_US_ONLY : compared;
}

const context = {
  forms: formsIn(readForms(bundledForms), { year: 2024, quarter: 2 }),
  units: hungYen.units.map(({ code, name }) => ({ code, name })),
};

async function readFile(file: string): Promise<Reading> {
  try {
    const read = await readUpload(new Uint8Array(readFileSync(file)));
    if (read.kind === 'refused')
      return { outcome: `refused ${read.refusal.code}: ${read.refusal.part ?? ''}` };
    recognise(read.value.grids, context);
    return { grids: read.value.grids };
  } catch (error) {
    return { outcome: `failed: ${String(error)}` };
  }
}

const { values, positionals } = parseArgs({
  options: { 'at-once': { type: 'string', default: '1' }, answer: { type: 'string' } },
  allowPositionals: true,
});
const [folder] = positionals;
const atOnce = Number(values['at-once']);
if (values.answer === 'read') answerQuestions(readFile);
else if (values.answer === 'compare')
  answerQuestions(({ file, grids }: Comparison) => compareWithOther(readFileSync(file), grids));
else if (folder === undefined || !Number.isInteger(atOnce) || atOnce < 1) {
  process.stderr.write('npm run corpus -- [--at-once <n>] <folder>\n');
  process.exitCode = 2;
} else void compareAll(path.resolve(folder), atOnce);
