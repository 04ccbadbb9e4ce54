import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HttpRequest, InvocationContext } from '@azure/functions';
import { endpoint } from '../../../functions/http/endpoint';
import { READ_HEADERS } from '../../../shared/contract/read-headers';
import { routes } from '../../../shared/contract/routes';

const addin = path.join(__dirname, '../../../addin');

test('every answer exposes what the pane reads to a page of another origin, a failed one, too', async () => {
  const failing = endpoint(
    'getMe',
    routes.getMe,
    () => {
      throw new Error('no platform');
    },
    () => Promise.reject(new Error('not called')),
  );
  const context = new InvocationContext({ invocationId: 'r-1', logHandler: () => undefined });
  const answer = await failing(
    new HttpRequest({ method: 'GET', url: 'https://khop.example/api/me' }),
    context,
  );
  expect(answer.status).toBe(500);
  expect(answer.headers).toMatchObject({ 'access-control-expose-headers': 'retry-after' });
});

test('the pane reads no header of an answer that is not in the list', () => {
  const reads = readdirSync(addin, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => readFileSync(path.join(addin, file), 'utf8').match(/headers\.get\([^)]*\)/g) ?? []);
  expect(reads).toEqual(Object.keys(READ_HEADERS).map((name) => `headers.get(READ_HEADERS.${name})`));
});
