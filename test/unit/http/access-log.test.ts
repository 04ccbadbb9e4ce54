import { createHmac } from 'node:crypto';
import { routes } from '../../../shared/contract/routes';
import { createPseudonyms } from '../../../functions/auth/pseudonym';
import type { Person } from '../../../functions/auth/person';
import { accessEvent, logAccess, type AccessEvent, type Sighting } from '../../../functions/http/access-log';

const KEY = 'k'.repeat(32);
const pseudonym = createPseudonyms({ KHOP_LOG_KEY: KEY });
const person = (roles: Partial<Person['roles']>): Person => ({
  id: 'oid-1',
  name: 'Nguyễn Văn A',
  roles: { clerk: [], supervisor: false, admin: false, ...roles },
});
const clerk = person({ clerk: ['skhcn'] });
const supervisor = person({ supervisor: true });

function eventOf(
  name: keyof typeof routes,
  seen: Sighting,
  code?: Parameters<typeof accessEvent>[3],
): AccessEvent | undefined {
  return accessEvent(name, routes[name], seen, code, { requestId: 'r-1', pseudonym });
}

test('a denial says who, in which role, over whose data, and why', () => {
  const seen = { person: clerk, unit: 'syt', period: '2026-Q1' };
  expect(eventOf('getSubmission', seen, 'forbidden')).toEqual({
    event: 'denial',
    requestId: 'r-1',
    actor: pseudonym('oid-1'),
    role: 'clerk',
    unit: 'syt',
    period: '2026-Q1',
    route: 'getSubmission',
    outcome: 'denied',
    reason: 'other-unit',
  });
});

test.each([
  ['nobody has given a role', person({}), 'no-role', 'none'],
  ['the role is another one', person({ supervisor: true, admin: true }), 'other-role', 'supervisor+admin'],
])('a denial because %s', (_name, someone, reason, role) => {
  expect(eventOf('getSubmission', { person: someone, unit: 'syt' }, 'forbidden')).toMatchObject({
    reason,
    role,
  });
});

test('whoever may not accept the own figures is denied, too', () => {
  expect(eventOf('getSubmission', { person: supervisor, unit: 'syt' }, 'four-eyes')).toMatchObject({
    event: 'denial',
    reason: 'four-eyes',
  });
});

test('a refused token is a denial of whom its signature vouches for, or of nobody', () => {
  const known = eventOf('getSubmission', { tokenFault: 'token-expired', claimedId: 'oid-1' }, 'auth-expired');
  expect(known).toMatchObject({ event: 'denial', actor: pseudonym('oid-1'), reason: 'token-expired' });
  const unknown = eventOf('getSubmission', { tokenFault: 'bad-signature' }, 'auth-invalid');
  expect(unknown).toMatchObject({ actor: null, role: 'none', reason: 'bad-signature' });
});

test('what is stored is a change; what may have been stored is one of unknown outcome', () => {
  const seen = { person: clerk, unit: 'skhcn' };
  expect(eventOf('putSubmission', seen)).toMatchObject({ event: 'change', outcome: 'done', reason: null });
  expect(eventOf('putSubmission', seen, 'outcome-unknown')).toMatchObject({
    event: 'change',
    outcome: 'unknown',
  });
  expect(eventOf('putSubmission', seen, 'version-conflict')).toBeUndefined();
  expect(eventOf('check', seen)).toBeUndefined();
});

test('reading another unit’s data, or all of it, is recorded; one’s own is not', () => {
  expect(eventOf('getSubmission', { person: supervisor, unit: 'syt' })).toMatchObject({
    event: 'read-of-other',
    role: 'supervisor',
    unit: 'syt',
  });
  expect(eventOf('getOverview', { person: supervisor })).toMatchObject({ event: 'read-of-other', unit: '*' });
  expect(eventOf('getSubmission', { person: clerk, unit: 'skhcn' })).toBeUndefined();
  expect(
    eventOf('getSubmission', { person: supervisor, unit: 'syt' }, 'submission-not-found'),
  ).toBeUndefined();
});

test('no name, id or text that was sent is in a line, and a unit only as its code', () => {
  const lines: string[] = [];
  const context = { info: (line: string) => lines.push(line), warn: (line: string) => lines.push(line) };
  for (const unit of ['syt', 'Sở Y tế\n{"event":"change"}']) {
    const event = eventOf('getSubmission', { person: clerk, unit }, 'forbidden');
    if (event) logAccess(context as never, event);
  }
  expect(lines).toHaveLength(2);
  expect(lines.join('')).not.toMatch(/Nguyễn|oid-1|Sở|\n/);
  expect(lines[1]).toContain('"unit":null');
});

describe('a pseudonym', () => {
  test('is the first half of the HMAC that openssl computes, and another with another key', () => {
    expect(pseudonym('oid-1')).toBe(createHmac('sha256', KEY).update('oid-1').digest('hex').slice(0, 32));
    expect(createPseudonyms({ KHOP_LOG_KEY: 'l'.repeat(32) })('oid-1')).not.toBe(pseudonym('oid-1'));
  });

  test('is none without a key, and a short key is refused', () => {
    expect(createPseudonyms({})('oid-1')).toBeNull();
    expect(() => createPseudonyms({ KHOP_LOG_KEY: 'short' })).toThrow('KHOP_LOG_KEY has fewer than 32');
  });
});
