import { openApiDocument } from '../../../shared/contract/openapi';
import { routes } from '../../../shared/contract/routes';

const document = openApiDocument('1.2.3') as {
  paths: Record<
    string,
    Record<string, { operationId: string; parameters: { name: string }[]; security?: [] }>
  >;
  components: { schemas: Record<string, unknown> };
};

test('every route stands in the document under its own name', () => {
  const operations = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map((operation) => operation.operationId),
  );
  expect(operations.sort()).toEqual(Object.keys(routes).sort());
});

test('every reference points to a component that is there', () => {
  const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
    (match) => match[1],
  );
  expect(references.length).toBeGreaterThan(10);
  for (const name of references) expect(Object.keys(document.components.schemas)).toContain(name);
  expect(JSON.stringify(document)).not.toContain('$defs');
});

test('parameters of path, query and headers are named', () => {
  const put = document.paths['/api/submissions/{period}/{unit}']?.put;
  expect(put?.parameters.map(({ name }) => name)).toEqual([
    'period',
    'unit',
    'If-Match',
    'If-None-Match',
    'Idempotency-Key',
  ]);
});

test('only health and the document itself are open', () => {
  const open = Object.entries(routes)
    .filter(([, route]) => route.who === 'anyone')
    .map(([name]) => name);
  expect(open).toEqual(['getHealth', 'getOpenApi']);
});
