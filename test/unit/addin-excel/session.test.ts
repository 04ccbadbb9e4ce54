import { ExcelProblem } from '../../../addin/excel/port';
import { excelProblem, writeProblem } from '../../../addin/excel/problem';
import { createOfficePort } from '../../../addin/excel/office-port';
import { converse, type ExcelSettings } from '../../../addin/excel/session';

/** An Excel that settles each round trip as the test says, and a clock that the test turns. */
function excel(sync: () => Promise<void>) {
  const alarms = new Set<() => void>();
  const context = { workbook: {}, sync } as unknown as Excel.RequestContext;
  const run = (batch: (given: Excel.RequestContext) => Promise<unknown>) => batch(context);
  const settings: ExcelSettings = {
    excel: { run } as unknown as ExcelSettings['excel'],
    timeoutMs: 20_000,
    schedule: (callback) => {
      alarms.add(callback);
      return () => alarms.delete(callback);
    },
  };
  return { settings, alarms };
}

const never = () => new Promise<void>(() => undefined);
const richError = (code: string, errorLocation = '') => ({
  name: 'RichApi.Error',
  code,
  debugInfo: { errorLocation },
});

describe('a conversation with Excel', () => {
  test('gives what the work gives and leaves no clock running', async () => {
    const { settings, alarms } = excel(() => Promise.resolve());
    const answer = await converse(settings, async (session) => {
      await session.sync();
      return 42;
    });
    expect([answer, alarms.size]).toEqual([42, 0]);
  });

  test('ends when a round trip takes too long', async () => {
    const { settings, alarms } = excel(never);
    const answer = converse(settings, (session) => session.sync());
    for (const ring of alarms) ring();
    await expect(answer).rejects.toMatchObject({ code: 'timed-out' });
  });

  test('an aborted one makes no further round trip', async () => {
    const abort = new AbortController();
    let trips = 0;
    const { settings } = excel(() => {
      trips += 1;
      abort.abort();
      return Promise.resolve();
    });
    const work = converse(
      settings,
      async (session) => {
        await session.sync();
        await session.sync();
      },
      { signal: abort.signal },
    );
    await expect(work).rejects.toMatchObject({ code: 'cancelled', partial: false });
    expect(trips).toBe(1);
  });

  test('a missing library is a problem, not a crash', async () => {
    const { settings } = excel(never);
    const broken = { ...settings, excel: { run: () => Promise.reject(new Error('no host')) } as never };
    await expect(converse(broken, (session) => session.sync())).rejects.toMatchObject({ code: 'unknown' });
  });
});

test('outside Excel every call is a problem in words', async () => {
  const port = createOfficePort();
  await expect(port.readMemory()).rejects.toMatchObject({ name: 'ExcelProblem', code: 'unknown' });
  await expect(
    port.mark({ findings: [], explanations: [], suspects: [], unsent: [], bad: true }),
  ).rejects.toBeInstanceOf(ExcelProblem);
});

describe('Excel’s errors', () => {
  test.each([
    ['InvalidOperationInCellEditMode', 'cell-editing'],
    ['AccessDenied', 'protected'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ResponsePayloadSizeLimitExceeded', 'too-large'],
    ['ItemNotFound', 'not-found'],
    ['InvalidReference', 'not-found'],
    ['ActivityAlreadyInProgress', 'timed-out'],
    ['ActivityLimitReached', 'timed-out'],
    ['ApiNotFound', 'not-supported'],
    ['GeneralException', 'unknown'],
  ])('%s is %s', (code, ours) => {
    expect(excelProblem(richError(code))).toMatchObject({ code: ours, cause: { code } });
  });

  test.each([['a text'], [null], [{ code: 7 }], [new Error('x')]])('%p is unknown', (thrown) => {
    expect(excelProblem(thrown).code).toBe('unknown');
  });

  test('our own problems stay as they are', () => {
    const problem = new ExcelProblem('cancelled');
    expect(excelProblem(problem)).toBe(problem);
  });

  test('a write that Excel refused as a whole is not partial, any other may be', () => {
    expect(writeProblem(richError('InvalidOperationInCellEditMode')).partial).toBe(false);
    expect(writeProblem(richError('InvalidOperationInCellEditMode'), true).partial).toBe(true);
    expect(writeProblem(richError('GeneralException')).partial).toBe(true);
    expect(writeProblem(new ExcelProblem('timed-out')).partial).toBe(true);
  });
});
