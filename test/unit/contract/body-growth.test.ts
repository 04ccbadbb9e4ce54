import { stepsOf, tooManySteps } from '../../tools/steps';
import { HttpRequest, InvocationContext, type HttpResponseInit } from '@azure/functions';
import { endpoints } from '../../../functions/http/register';
import { createServices, type Services } from '../../../functions/services/services';
import type { SubmissionState } from '../../../functions/store/types';
import { createIntake } from '../../../functions/upload/intake-process';
import type { LocateRequest } from '../../../shared/contract/locate';
import { routes, type RouteName } from '../../../shared/contract/routes';
import type { RouteContract } from '../../../shared/contract/routes/route';
import { bundledForms } from '../../../shared/forms/documents';
import { figureColumns, type FormDocument } from '../../../shared/forms/document';
import { formsIn, readForms } from '../../../shared/forms/registry';
import type { Table } from '../../../shared/forms/table';
import { givenIndicators, indicatorSetIn } from '../../../shared/indicators/set';
import type { SubmissionContent, SubmissionStatus } from '../../../shared/submission/submission';
import { memoryBlobs, memoryTables } from '../../tools/memory-ports';
import { makeTree } from '../../tools/province-tree';
import { storesOf } from '../../integration/exports/support';

// Whoever sends the largest body that a route takes holds nobody up: no check of it takes more than n log n steps. Counted
// is what the functions' own process does. What recognises pastes, checks a report's text and looks for wrong cells runs
// in processes of their own, which are ended in time, and is no part of this.

const SIZE = 48;
const PERIOD = '2026-Q1';
const UNIT = 'skhcn';
const forms = formsIn(readForms(bundledForms), { year: 2026, quarter: 1 });
const set = indicatorSetIn({ year: 2026, quarter: 1 });
const given = set ? givenIndicators(set) : [];
const byFields = forms.filter(({ rows }) => rows === 'fields');

/** Rows half of which have no name, break relations and leave blanks. */
function tablesOf(rows: number, shift = 0): Table[] {
  return byFields.slice(0, 1).map((form) => {
    const columns = figureColumns(form).filter(({ kind }) => kind === 'count');
    return {
      form: form.code,
      rows: Array.from({ length: rows }, (_, row) => ({
        key: `r${row}`,
        label: row % 2 === 0 ? '' : `Lĩnh vực ${row}`,
        cells: Object.fromEntries(
          columns.flatMap(({ key }, at) =>
            row % 4 === 0 && at % 5 === 4 ? [] : [[key, (row + at + shift) % 7]],
          ),
        ),
      })),
    };
  });
}

/** An explanation for each row of the first two relations. */
function contentOf(size: number, shift = 0): SubmissionContent {
  const [form] = byFields;
  const [first, second] = form?.relations ?? [];
  const explanations = [first, second].flatMap((relation) =>
    Array.from({ length: size }, (_, row) => ({
      ...{ code: relation?.code ?? '', form: form?.code ?? '', row: `r${row}` },
      text: `Hồ sơ ${row} được đếm theo ngày tiếp nhận ở đơn vị khác.`,
    })),
  );
  return { calendar: 'reporting', tables: tablesOf(size, shift), texts: {}, explanations };
}

const named = (size: number) => contentOf(size).explanations.map(({ text: _text, ...finding }) => finding);

/** A form with so many columns, relations and editions, in proportion to the size up to what a form may hold. */
function formOf(size: number): FormDocument {
  const share = size / (4 * SIZE);
  const text = { vi: 'Chữ', en: 'Word' };
  const columns = Math.floor(58 * share);
  const key = (at: number) => String(3 + (at % columns));
  return {
    schema: 1,
    ...{ code: 'K77', order: 900, title: text, shortTitle: text, unitOfCount: text, rows: 'fields' },
    editions: Array.from({ length: Math.floor(40 * share) }, (_, year) => ({
      ...{ validFrom: `${2026 + year}-01-01`, validTo: `${2026 + year}-12-31` },
      ...{ legalNumber: null, basis: text },
    })),
    columns: [
      { key: '1', kind: 'ordinal', heading: [text], name: text },
      { key: '2', kind: 'label', heading: [text], name: text },
      ...Array.from({ length: columns }, (_, at) => ({
        ...{ key: String(3 + at), kind: 'count' as const, heading: [text], name: text },
      })),
    ],
    relations: Array.from({ length: Math.floor(200 * share) }, (_, at) => ({
      ...{ code: `K77.r-${at}`, name: text, relation: `(${key(at)}) >= 0`, scope: 'rows' as const },
      ...{ severity: 'error' as const, basis: 'Chữ' },
    })),
  };
}

interface Largest {
  body: (size: number) => unknown;
  /** As what the unit's quarter of the same size is stored before; absent: it is not. */
  stored?: SubmissionStatus;
  path?: Record<string, string>;
  tag?: string;
  /** Where finding out whether figures can keep what is sent grows faster: steps that its largest body may take. */
  bounded?: number;
}

const quarter = { period: PERIOD, unit: UNIT };
const words = (size: number, most: number) =>
  'chữ '
    .repeat(size * 8)
    .slice(0, most)
    .trim();

/** The largest lawful body of every route that takes one, or the smallest where the work is over what is stored. */
const LARGEST: Partial<Record<RouteName, Largest>> = {
  check: { body: (size) => ({ ...quarter, tables: tablesOf(size), previous: tablesOf(size, 1) }) },
  locate: {
    body: (size): LocateRequest => ({
      ...{ ...quarter, tables: tablesOf(size), previous: tablesOf(size, 1) },
      pinned: named(size).map(({ form, row }) => ({ form, row: row ?? '', column: '3' })),
    }),
    stored: 'draft',
  },
  intake: {
    body: (size) => {
      const row = (at: number) => Array.from({ length: 12 }, (_, column) => ({ value: at + column }));
      const rows = Array.from({ length: size }, (_, at) => row(at));
      const merges = Array.from({ length: size }, (_, at) => ({ top: at, left: 0, bottom: at, right: 1 }));
      const hiddenRows = Array.from({ length: size }, (_, at) => at);
      return { ...quarter, grids: [{ name: 'a', rows, merges, hiddenRows, hiddenColumns: [] }] };
    },
  },
  checkText: {
    body: (size) => ({ ...quarter, text: words(size * 9, 300_000), tables: tablesOf(size) }),
    stored: 'draft',
  },
  putMapping: {
    body: (size) => ({
      ...{ signature: '0123456789abcdef', form: 'II.06a', orientation: 'rows' },
      columns: Array.from({ length: size }, (_, at) => ({ sources: [at], key: null, role: 'figure' })),
      rows: Array.from({ length: size }, (_, at) => ({ label: `r${at}`, kind: 'detail', key: `k${at}` })),
    }),
    path: { signature: '0123456789abcdef' },
  },
  putUnits: { body: (size) => makeTree(size, 1), tag: '"bundled"' },
  putForm: { body: formOf, path: { code: 'K77' }, bounded: 300_000 },
  putSubmission: { body: (size) => contentOf(size, 1), stored: 'draft' },
  submit: { body: (size) => ({ reason: words(size, 2000) }), stored: 'draft' },
  accept: { body: (size) => ({ acceptedExplanations: named(size) }), stored: 'submitted' },
  return: { body: (size) => ({ reason: words(size, 2000) }), stored: 'submitted' },
  reopen: { body: (size) => ({ reason: words(size, 2000) }), stored: 'accepted' },
  postComment: {
    body: (size) => ({
      ...{ kind: 'comment', form: 'II.06a', row: `r${size - 1}`, column: '3', text: words(size, 1000) },
    }),
    stored: 'draft',
  },
  postReminder: {
    body: (size) => ({ way: 'copy', subject: 'x', text: words(size, 4000) }),
    stored: 'draft',
  },
  putGivenFigures: {
    body: () => ({ figures: given.map(({ id }) => ({ indicator: id, numerator: null })) }),
    tag: 'none',
  },
};

async function servicesFor(size: number, status: SubmissionStatus | undefined): Promise<Services> {
  const stores = storesOf({ tables: memoryTables(), blobs: memoryBlobs() }, '33', '33');
  const recognised = { workbook: null, result: { tables: [], doubts: [] } };
  const services = createServices(
    stores,
    () => new Date('2026-03-18T11:00:00Z'),
    createIntake({ run: () => Promise.resolve({ kind: 'passed', value: recognised }) }),
    {
      inTime: () => Promise.resolve({ kind: 'too-heavy' }),
      inSteps: () => Promise.resolve({ kind: 'too-heavy' }),
    },
    {
      check: () => Promise.resolve({ kind: 'passed', value: { text: '', figures: [], findings: [] } }),
    },
  );
  if (status === undefined) return services;
  const at = '2026-03-17T11:00:00.000Z';
  const next: SubmissionState = {
    ...{ content: contentOf(size), status, version: 1, contentHash: 'h', savedAt: at, savedBy: 'clerk' },
    ...(status === 'draft' ? {} : { submittedAt: at, submittedBy: 'clerk', firstSentAt: at }),
  };
  await stores.submissions.write({
    ...{ period: PERIOD, unit: UNIT, next, action: status === 'draft' ? 'save' : 'submit', by: 'clerk', at },
    ...{ expectedTag: null, indicatorSet: '' },
  });
  return services;
}

/** Sends the body of a size to its route, and gives the steps that answering took, with the status. */
async function sendOf(name: RouteName, largest: Largest, size: number) {
  const { body, stored, path = {}, tag = '"1"' } = largest;
  const services = await servicesFor(size, stored);
  const roles = { clerk: [UNIT], supervisor: true, admin: true };
  const person = { id: 'somebody', name: 'Somebody', roles };
  const handler = endpoints(() => ({
    services,
    verify: () => Promise.resolve({ kind: 'person', person }),
    pseudonym: () => null,
  }))[name];
  const request = new HttpRequest({
    method: routes[name].method,
    url: 'https://khop.test/api',
    headers: {
      'content-type': 'application/json',
      ...(tag === 'none' ? { 'if-none-match': '*' } : { 'if-match': tag }),
    },
    params: { ...quarter, ...path },
    body: { string: JSON.stringify(body(size)) },
  });
  const context = new InvocationContext({ functionName: name, logHandler: () => undefined });
  let answer: HttpResponseInit = {};
  const steps = await stepsOf(async () => {
    answer = await handler(request, context);
  });
  return { steps, answer };
}

/** Refusals that come after all has been looked at. */
const REFUSED = ['open-findings', 'explanations-not-accepted'];

const withBody = (Object.entries(routes) as [RouteName, RouteContract][])
  .filter(([, { body }]) => body !== undefined)
  .map(([name]) => name);

test('every route that takes a body has its largest one here', () => {
  expect(Object.keys(LARGEST).sort()).toEqual([...withBody].sort());
});

test.each(withBody)('%s takes no more steps than n log n', async (name) => {
  const largest = LARGEST[name] as Largest;
  // What is made at first use is no part of either.
  await sendOf(name, largest, 8);
  const small = await sendOf(name, largest, SIZE);
  const large = await sendOf(name, largest, 4 * SIZE);
  for (const { answer } of [small, large]) {
    const refused = typeof answer.body === 'string' ? answer.body : '';
    expect([answer.status, refused.slice(0, 400)]).toEqual(
      REFUSED.some((code) => refused.includes(`"${code}"`)) ? [422, refused.slice(0, 400)] : [200, ''],
    );
  }
  const { bounded } = largest;
  if (bounded === undefined) expect(tooManySteps(small.steps, large.steps, SIZE)).toEqual([]);
  else expect(Math.max(...large.steps.values())).toBeLessThan(bounded);
});
