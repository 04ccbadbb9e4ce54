import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  createIntake,
  type IntakeOptions,
  type IntakeOutcome,
} from '../../../functions/upload/intake-process';
import { bundleWorker } from '../../tools/workers';
import { xlsxFiles } from '../../tools/xlsx';
import { writeZip } from '../../tools/zip';

const worker = bundleWorker();
afterAll(worker.remove);

const CONTEXT = { forms: [], units: [] };
const NOTHING = { tables: [], doubts: [{ what: 'nothing' }] };

function readerWith(options: IntakeOptions): { read: (file: Uint8Array) => Promise<IntakeOutcome> } {
  const intake = createIntake(options);
  return { read: (file) => intake.take({ kind: 'file', file }, CONTEXT, 'a') };
}

const small = (): Uint8Array => writeZip(xlsxFiles());
const READ = {
  kind: 'passed',
  value: {
    workbook: { grids: [{ name: 'Sheet1', rows: [[{ value: 1 }]], merges: [] }], leftOut: [], notes: [] },
    result: NOTHING,
  },
};
const TOO_HEAVY = { kind: 'refused', refusal: { code: 'too-heavy' } };

/** A worker that does what the test says in place of reading. */
function workerThat(does: string): string {
  const file = path.join(worker.folder, `${Math.abs(hash(does))}.cjs`);
  writeFileSync(file, does);
  return file;
}

test('a workbook is read in the bundled worker', async () => {
  const reader = readerWith({ workerFile: worker.workerFile });
  expect(await reader.read(small())).toMatchObject(READ);
});

test('a view on a larger buffer is read too, and its neighbours stay', async () => {
  const reader = readerWith({ workerFile: worker.workerFile });
  const file = small();
  const larger = new Uint8Array(file.length + 20).fill(7);
  larger.set(file, 10);
  expect(await reader.read(larger.subarray(10, 10 + file.length))).toMatchObject(READ);
  expect(larger[0]).toBe(7);
});

test('a paste is recognised in the same worker', async () => {
  const grid = { name: 'A', rows: [[{ value: 1 }]], merges: [], hiddenRows: [], hiddenColumns: [] };
  const intake = createIntake({ workerFile: worker.workerFile });
  expect(await intake.take({ kind: 'grids', grids: [grid] }, CONTEXT, 'a')).toMatchObject({
    kind: 'passed',
    value: { workbook: null, result: NOTHING },
  });
});

test('what the directory shows is refused without a worker', async () => {
  const reader = readerWith({ workerFile: '/nowhere.cjs' });
  expect(await reader.read(new Uint8Array(0))).toEqual({ kind: 'refused', refusal: { code: 'empty-file' } });
});

test('what only reading shows is refused by the worker', async () => {
  const reader = readerWith({ workerFile: worker.workerFile });
  const file = writeZip(
    xlsxFiles({ more: [{ name: 'xl/worksheets/sheet1.xml', data: '<!DOCTYPE a><a/>' }] }),
  );
  expect(await reader.read(file)).toMatchObject({ kind: 'refused', refusal: { code: 'xml-entities' } });
});

test('a worker that never ends is ended', async () => {
  const reader = readerWith({ workerFile: workerThat('for (;;);'), milliseconds: 300 });
  expect(await reader.read(small())).toEqual(TOO_HEAVY);
});

test('a worker that takes too much memory is ended, and the process lives', async () => {
  const greedy = workerThat('const all = []; for (;;) all.push({ text: String(Math.random()) });');
  const reader = readerWith({ workerFile: greedy, heapMb: 32 });
  expect(await reader.read(small())).toEqual(TOO_HEAVY);
});

test('one array that outgrows the heap in a single step ends the worker only', async () => {
  const reader = readerWith({ workerFile: workerThat('const all = []; for (;;) all.push(Math.random());') });
  expect(await reader.read(small())).toEqual(TOO_HEAVY);
});

test('a worker whose host has gone ends too', async () => {
  // The host is killed once its worker has begun; the pipe it shared with the worker closes when the worker ends, too.
  const asks = `
    const { fork } = require('node:child_process');
    const child = fork(${JSON.stringify(worker.workerFile)}, { stdio: ['ignore', 'inherit', 'ignore', 'ipc'] });
    child.once('spawn', () => process.kill(process.pid, 'SIGKILL'));`;
  const host = spawn(process.execPath, ['-e', asks], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(host.stdout, 'close');
  expect(host.signalCode).toBe('SIGKILL');
});

test('a real workbook in too small a heap is refused, not fatal', async () => {
  const rows = Array.from({ length: 10_000 }, (_, r) => {
    const cells = Array.from({ length: 18 }, (_cell, c) => `<c t="str"><v>${r * c * 7919}đ</v></c>`);
    return `<row>${cells.join('')}</row>`;
  });
  const file = writeZip(xlsxFiles({ sheets: [{ data: rows.join('') }] }));
  const reader = readerWith({ workerFile: worker.workerFile, heapMb: 8 });
  expect(await reader.read(file)).toEqual(TOO_HEAVY);
});

test('a fault of the worker is an error, not an answer', async () => {
  const faulty = readerWith({ workerFile: workerThat('throw new Error("broken");') });
  await expect(faulty.read(small())).rejects.toThrow('broken');
  const silent = readerWith({ workerFile: workerThat('') });
  await expect(silent.read(small())).rejects.toThrow('without an answer');
});

test('one at a time; who finds the queue full is told when to come back; who waited is read', async () => {
  const reader = readerWith({ workerFile: worker.workerFile, waitingEach: 1, milliseconds: 15_000 });
  const answers = await Promise.all([reader.read(small()), reader.read(small()), reader.read(small())]);
  expect(answers).toMatchObject([READ, READ, { kind: 'busy', retryAfterSeconds: 15 }]);
  expect(await reader.read(small())).toMatchObject(READ);
});

test('an upload that failed does not stop the next one', async () => {
  const reader = readerWith({ workerFile: workerThat('throw new Error("broken");') });
  const both = await Promise.allSettled([reader.read(small()), reader.read(small())]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

function hash(text: string): number {
  return [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) | 0, 7);
}
