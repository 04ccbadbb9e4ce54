import { cellChanges, netChanges } from '../../../shared/submission/changes';
import { SUBMISSION_STATUSES } from '../../../shared/submission/submission';
import { nextStatus, SENT_BACK, type WorkflowAction } from '../../../shared/submission/workflow';

describe('the way of a submission', () => {
  test.each<[WorkflowAction, Record<string, string | undefined>]>([
    ['save', { draft: 'draft', returned: 'returned', reopened: 'reopened' }],
    ['submit', { draft: 'submitted', returned: 'submitted', reopened: 'submitted' }],
    ['recall', { submitted: 'draft' }],
    ['accept', { submitted: 'accepted' }],
    ['return', { submitted: 'returned' }],
    ['reopen', { accepted: 'reopened' }],
  ])('%s', (action, expected) => {
    for (const status of SUBMISSION_STATUSES) {
      expect([status, nextStatus(status, action)]).toEqual([status, expected[status]]);
    }
  });

  test.each(SENT_BACK)('what was %s, sent again and recalled is that again', (sentBack) => {
    expect(nextStatus('submitted', 'recall', sentBack)).toBe(sentBack);
  });
});

describe('what changed between two versions', () => {
  const table = (rows: Record<string, Record<string, number>>) => [
    {
      form: 'K03',
      rows: Object.entries(rows).map(([key, cells]) => ({ key, label: key.toUpperCase(), cells })),
    },
  ];

  test('cells changed, filled, emptied, rows added and removed', () => {
    expect(
      cellChanges(table({ a: { 3: 1, 4: 2 }, b: { 3: 5 } }), table({ a: { 3: 1, 4: 3, 5: 0 }, c: { 3: 7 } })),
    ).toEqual([
      { form: 'K03', row: 'a', rowLabel: 'A', column: '4', from: 2, to: 3 },
      { form: 'K03', row: 'a', rowLabel: 'A', column: '5', from: null, to: 0 },
      { form: 'K03', row: 'c', rowLabel: 'C', column: '3', from: null, to: 7 },
      { form: 'K03', row: 'b', rowLabel: 'B', column: '3', from: 5, to: null },
    ]);
  });

  test('step by step: each cell from what it was first to what it is last, and none that is as it was', () => {
    const [a, b, c] = [
      table({ a: { 3: 1, 4: 1 } }),
      table({ a: { 3: 2, 4: 2 } }),
      table({ a: { 3: 3, 4: 1 } }),
    ];
    expect(netChanges([...cellChanges(a, b), ...cellChanges(b, c)])).toEqual(cellChanges(a, c));
  });

  test('nothing between equal versions', () => {
    expect(cellChanges(table({ a: { 3: 1 } }), table({ a: { 3: 1 } }))).toEqual([]);
  });
});
