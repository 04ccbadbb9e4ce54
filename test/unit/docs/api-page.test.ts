import { apiPage, provinceQuarterSchema } from '../../../docs/tools/api-page';
import { routes } from '../../../shared/contract/routes';
import { textOf } from './markdown';

test('docs/api.md is what `npm run docs:api` writes', () => {
  expect(textOf('docs/api.md')).toBe(apiPage());
});

test('every route has its part, under its own name', () => {
  const headings = [...apiPage().matchAll(/^### (\w+)$/gm)].map((match) => match[1]);
  expect(headings.slice(0, Object.keys(routes).length).sort()).toEqual(Object.keys(routes).sort());
  expect(new Set(headings.map((heading) => heading?.toLowerCase())).size).toBe(headings.length);
});

test('the schema of the exported JSON is what `npm run docs:api` writes', () => {
  const committed: unknown = JSON.parse(textOf('docs/schemas/province-quarter.schema.json'));
  expect(committed).toEqual(JSON.parse(JSON.stringify(provinceQuarterSchema())));
});
