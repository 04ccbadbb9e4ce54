import { accessEvent } from '../../../functions/http/access-log';
import { routes } from '../../../shared/contract/routes';
import { textOf } from './markdown';

const page = textOf('docs/nhat-ky.md');
const person = { id: 'a', name: 'a', roles: { clerk: [], supervisor: true, admin: false } };
const event = accessEvent(
  'getSubmission',
  routes.getSubmission,
  { person, unit: 'syt', period: '2026-Q1' },
  undefined,
  { requestId: 'r', pseudonym: () => 'p' },
);

test('docs/nhat-ky.md names each field of the event, in its order, and asks for no other', () => {
  const [, table = ''] = page.split('| Trường');
  const named = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| `(\w+)`/gm)].map(([, field]) => field);
  expect(named).toEqual(Object.keys(event ?? {}));
  for (const [, field] of page.matchAll(/\be\.(\w+)/g)) expect(named).toContain(field);
});

test('docs/nhat-ky.md names each reason for which a token or a right fails', () => {
  const faults = (file: string, type: string): string[] => {
    const [, rest = ''] = textOf(file).split(`type ${type} =`);
    return [...(rest.split(';')[0] ?? '').matchAll(/'([\w-]+)'/g)].map(([, fault = '']) => fault);
  };
  const all = [
    ...faults('functions/auth/verify.ts', 'TokenFault'),
    ...faults('functions/http/access-log.ts', 'RightFault'),
  ];
  expect(all).toHaveLength(18);
  for (const fault of all) expect(page).toContain(`\`${fault}\``);
});
