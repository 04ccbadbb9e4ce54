import { parseNcrontab } from '../../../functions/local/host/ncrontab';

/** 2026-11-20 is a Friday. */
test.each([
  ['0 */5 * * * *', '2026-11-20T10:01:00Z', '2026-11-20T10:05:00Z'],
  ['0 */5 * * * *', '2026-11-20T10:05:00Z', '2026-11-20T10:10:00Z'],
  ['0 30 23 * * 1-5', '2026-11-20T23:45:00Z', '2026-11-23T23:30:00Z'],
  ['0 30 23 * * Mon-Fri', '2026-11-20T23:45:00Z', '2026-11-23T23:30:00Z'],
  ['0 0 0 1 JAN *', '2026-11-20T00:00:00Z', '2027-01-01T00:00:00Z'],
  ['5,8,10 * * * * *', '2026-11-20T10:00:08Z', '2026-11-20T10:00:10Z'],
  ['0 0 9-17 * * *', '2026-11-20T17:30:00Z', '2026-11-21T09:00:00Z'],
  ['  0  0 12 * * 0 ', '2026-11-20T00:00:00Z', '2026-11-22T12:00:00Z'],
])('%s after %s is %s', (expression, from, next) => {
  expect(parseNcrontab(expression).next(new Date(from))).toEqual(new Date(next));
});

test('a day must fit the day of the month and the day of the week: Monday the first', () => {
  expect(parseNcrontab('0 0 0 1 * 1').next(new Date('2026-11-20T00:00:00Z'))).toEqual(
    new Date('2027-02-01T00:00:00Z'),
  );
});

test('a day that never comes has no next run', () => {
  expect(parseNcrontab('0 0 0 30 2 *').next(new Date('2026-11-20T00:00:00Z'))).toBeUndefined();
});

test.each([
  '',
  '* * * * *',
  '* * * * * * *',
  '0 0 0 L * *',
  '0 0 0 15W * *',
  '0 0 0 * * 5#2',
  '0 0 0 ? * *',
  '0 0 0 * * 7',
  '0 0 0 * * 5-7',
  '0 0 0 * * 1,7',
  '0 60 * * * *',
  '0 0 24 * * *',
  '0 0 0 32 * *',
  '0 0 0 * 13 *',
  '0 0 0 * * XYZ',
  'MON 0 0 * * *',
  '0 */0 * * * *',
  '-1 * * * * *',
  '@daily',
  '00:05:00',
])('refused, as Azure refuses it or would read it otherwise: "%s"', (expression) => {
  expect(() => parseNcrontab(expression)).toThrow();
});
