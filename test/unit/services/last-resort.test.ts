import { faultText, logRequest, type RequestRecord } from '../../../functions/http/log';
import { giveUpExport } from '../../../functions/queues/export';
import { InvocationContext } from '@azure/functions';

test.each([
  ['an error', new Error('line one\nline two'), 'line one | line two'],
  ['a text', 'torn', 'torn'],
  ['nothing', undefined, 'undefined'],
  ['what has no text', Object.create(null) as unknown, 'cannot be told'],
])('a fault that is %s is told in one line, and telling it does not fail', (_name, fault, told) => {
  expect(faultText(fault)).toContain(told);
  expect(faultText(fault)).not.toMatch(/[\r\n]/);
});

const record: RequestRecord = {
  route: 'intake',
  method: 'POST',
  status: 200,
  milliseconds: 1,
  damaged: [],
  fault: undefined,
};

test.each([
  ['an answer', record, 'information'],
  ['a refusal', { ...record, status: 409 }, 'information'],
  ['a refusal because others wait', { ...record, status: 503 }, 'warning'],
  ['an answer without damaged rows', { ...record, damaged: ['syt'] }, 'warning'],
  ['a fault', { ...record, status: 500, fault: new Error('torn') }, 'error'],
])('%s is logged once, as loud as it is', (_name, given, level) => {
  const levels: string[] = [];
  logRequest(new InvocationContext({ functionName: 'f', logHandler: (at) => void levels.push(at) }), given);
  expect(levels).toEqual([level]);
});

test('a message that names nothing is given up once', async () => {
  const errors: string[] = [];
  const extraOutputs = { get: () => undefined, set: () => undefined };
  const context = {
    invocationId: 'i',
    info: () => undefined,
    error: (line: string) => errors.push(line),
    extraOutputs,
  };
  await giveUpExport(null as never, { period: 7 }, context);
  expect(JSON.parse(errors[0] ?? '')).toMatchObject({
    event: 'export-part',
    outcome: 'given up, names nothing',
  });
});
