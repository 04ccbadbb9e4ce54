import { createIntake } from '../../../functions/upload/intake-process';
import type { WorkerAnswer, WorkerTask } from '../../../functions/upload/worker';
import { xlsxFiles } from '../../tools/xlsx';
import { writeZip } from '../../tools/zip';

const CONTEXT = { forms: [], units: [] };
const ANSWER: WorkerAnswer = {
  kind: 'passed',
  value: { workbook: null, result: { tables: [], doubts: [] } },
};

/** An intake whose work ends, and whose clock strikes, when the test says so. */
function bench() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const alarms = new Set<() => void>();
  const intake = createIntake({
    run: (task: WorkerTask) =>
      new Promise((resolve) => {
        begun.push(task.source.kind);
        ends.push(() => resolve(ANSWER));
      }),
    schedule: (work) => {
      alarms.add(work);
      return () => alarms.delete(work);
    },
  });
  const done: string[] = [];
  const send = (person: string, name: string, kind: 'file' | 'grids' = 'file') => {
    const source =
      kind === 'file'
        ? { kind, file: writeZip(xlsxFiles()) }
        : {
            kind,
            grids: [{ name, rows: [[{ value: 1 }]], merges: [], hiddenRows: [], hiddenColumns: [] }],
          };
    return intake.take(source, CONTEXT, person).then((outcome) => {
      done.push(`${name} ${outcome.kind}`);
    });
  };
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const end = async () => {
    ends.shift()?.();
    await settle();
  };
  const strike = async () => {
    for (const alarm of [...alarms]) alarm();
    await settle();
  };
  return { begun, done, send, end, strike, settle };
}

test('one person’s uploads wait for each other, another’s for one of them only', async () => {
  const { done, send, end, settle } = bench();
  for (const name of ['a1', 'a2', 'a3']) void send('a', name);
  void send('b', 'b1');
  await settle();
  for (let turn = 0; turn < 4; turn += 1) await end();
  expect(done).toEqual(['a1 passed', 'a2 passed', 'b1 passed', 'a3 passed']);
});

test('more than a person may have waiting are told to come back, and take no one’s place', async () => {
  const { done, send, end, settle } = bench();
  for (let number = 1; number <= 8; number += 1) void send('a', `a${number}`);
  await settle();
  expect(done).toEqual(['a4 busy', 'a5 busy', 'a6 busy', 'a7 busy', 'a8 busy']);
  void send('b', 'b1');
  await settle();
  await end();
  await end();
  await end();
  expect(done.slice(5)).toEqual(['a1 passed', 'a2 passed', 'b1 passed']);
});

test('a paste does not wait for files', async () => {
  const { begun, done, send, end, settle } = bench();
  for (let number = 1; number <= 3; number += 1) void send('a', `a${number}`);
  void send('b', 'paste', 'grids');
  await settle();
  expect(begun).toEqual(['file', 'grids']);
  await end();
  await end();
  expect(done).toContain('paste passed');
});

test('who waited as long as the pane does is told so, and is not done behind its back', async () => {
  const { begun, done, send, end, strike, settle } = bench();
  void send('a', 'a1');
  void send('b', 'b1');
  await settle();
  await strike();
  expect(done).toEqual(['b1 busy']);
  await end();
  expect(begun).toHaveLength(1);
  void send('b', 'b2');
  await settle();
  await end();
  expect(done).toEqual(['b1 busy', 'a1 passed', 'b2 passed']);
});
