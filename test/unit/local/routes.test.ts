import type { FunctionMetadata } from '../../../functions/local/host/contract';
import { buildRoutes, matchRoute } from '../../../functions/local/host/routes';

function http(name: string, route?: string, methods?: string[]): FunctionMetadata {
  const trigger = {
    type: 'httpTrigger',
    direction: 'in',
    ...(route ? { route } : {}),
    ...(methods ? { methods } : {}),
  };
  return { name, bindings: { request: trigger, $return: { type: 'http', direction: 'out' } } };
}

function find(functions: FunctionMetadata[], request: string): string | undefined {
  const [method = '', path = ''] = request.split(' ');
  const match = matchRoute(buildRoutes(functions, 'api'), method, path);
  return (
    match &&
    [match.route.functionName, ...Object.entries(match.params).map(([k, v]) => `${k}=${v}`)].join(' ')
  );
}

test.each([
  ['items/{id}', 'GET /api/items/7', 'f id=7'],
  ['items/{id}', 'GET /API/Items/7', 'f id=7'],
  ['items/{id}', 'GET /api/items/7/', 'f id=7'],
  ['items/{id}', 'GET /api/items/a%20b', 'f id=a b'],
  ['items/{id}', 'GET /api/items/%zz', 'f id=%zz'],
  ['items/{id}', 'GET /api/items', undefined],
  ['items/{id}', 'GET /api/items/7/8', undefined],
  ['items/{id?}', 'GET /api/items', 'f'],
  ['items/{id:int}', 'GET /api/items/-7', 'f id=-7'],
  ['items/{id:int}', 'GET /api/items/x', undefined],
  ['items/{id:int?}', 'GET /api/items', 'f'],
  ['items/{ok:bool}', 'GET /api/items/truefalse', undefined],
  ['files/{*path}', 'GET /api/files/a/b', 'f path=a/b'],
  ['files/{*path}', 'GET /api/files', 'f'],
  ['{period}.docx', 'GET /api/2024-Q2.docx', 'f period=2024-Q2'],
  ['{a}-{b:int}.x', 'GET /api/k-2.x', 'f a=k b=2'],
  ['a.b', 'GET /api/aXb', undefined],
  [undefined, 'GET /api/f', 'f'],
])('route %s, %s: %s', (route, request, found) => {
  expect(find([http('f', route)], request)).toBe(found);
});

test('the more literal route wins, in whatever order they were registered', () => {
  const functions = [
    http('rest', '{*rest}'),
    http('free', 'a/{x}'),
    http('number', 'a/{x:int}'),
    http('mixed', 'a/{x}.txt'),
    http('literal', 'a/7'),
  ];
  expect(find(functions, 'GET /api/a/7')).toBe('literal');
  expect(find(functions, 'GET /api/a/8')).toBe('number x=8');
  expect(find(functions, 'GET /api/a/8.txt')).toBe('mixed x=8');
  expect(find(functions, 'GET /api/a/b')).toBe('free x=b');
  expect(find(functions, 'GET /api/b')).toBe('rest rest=b');
});

test('two functions share a path with different methods; no methods means all', () => {
  const functions = [http('read', 'x', ['get']), http('write', 'x', ['PUT']), http('any', 'y')];
  expect(find(functions, 'GET /api/x')).toBe('read');
  expect(find(functions, 'PUT /api/x')).toBe('write');
  expect(find(functions, 'DELETE /api/x')).toBeUndefined();
  expect(find(functions, 'DELETE /api/y')).toBe('any');
});

test('functions with another trigger have no route', () => {
  expect(buildRoutes([{ name: 't', bindings: { t: { type: 'timerTrigger' } } }], 'api')).toEqual([]);
});

test.each(['a/{x:even}', 'a/{x:range(1,2)}', 'a/{x', 'a/b{x:even}'])(
  'a template that it cannot read is refused at the start: %s',
  (route) => {
    expect(() => buildRoutes([http('f', route)], 'api')).toThrow('The local host');
  },
);
