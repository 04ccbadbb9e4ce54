import { intakeResponse } from '../../../shared/contract/intake';
import { mappingsResponse, rememberedMappingSchema } from '../../../shared/contract/mappings';
import { rememberMapping } from '../../../shared/intake/mapping/mapping';
import { recognise } from '../../../shared/intake/recognise/recognise';
import { sampleContext } from '../../fixtures/intake/context';
import { samples } from '../../fixtures/intake/make';

const read = samples().map(({ name, grids }) => ({ name, result: recognise(grids, sampleContext) }));
const tables = read.flatMap(({ result }) => result.tables);
const mappings = tables.map(rememberMapping);
const combined = mappings.find(({ columns }) => columns.some(({ holds }) => holds !== undefined));

test('every layout of the samples may be remembered, and comes back as it was sent', () => {
  expect(mappings.length).toBeGreaterThan(30);
  for (const mapping of mappings) {
    const sent: unknown = JSON.parse(JSON.stringify(mapping));
    expect(rememberedMappingSchema.parse(sent)).toEqual(mapping);
  }
});

test('one of them holds a figure for several columns together, which is kept', () => {
  const parsed = rememberedMappingSchema.parse(JSON.parse(JSON.stringify(combined)));
  expect(parsed.columns.flatMap(({ holds }) => holds ?? []).length).toBeGreaterThan(1);
});

test.each(read.map(({ name, result }) => [name, result] as const))(
  'what is recognised is an answer of the API: %s',
  (_name, result) => {
    const answer = { ...result, workbook: null };
    expect(intakeResponse.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  },
);

test.each([
  ['a signature that is none', { signature: '../now|skhcn' }],
  ['no column', { columns: [] }],
  ['a kind of row that there is not', { rows: [{ label: 'x', kind: 'sum', key: null }] }],
  ['a column that holds nothing', { columns: [{ sources: [1], key: null, role: 'figure', holds: [] }] }],
  [
    'a column given as undefined',
    { columns: [{ sources: [1], key: null, role: 'figure', holds: undefined }] },
  ],
  ['a member that nobody knows', { area: {} }],
])('is refused: %s', (_what, change) => {
  expect(rememberedMappingSchema.safeParse({ ...mappings[0], ...change }).success).toBe(false);
});

test('the answer says of each layout when and by whom it was saved', () => {
  const [mapping] = mappings;
  const answer = { unit: 'skhcn', mappings: [{ mapping, at: '2024-06-17T03:00:00.000Z', by: 'oid-1' }] };
  expect(mappingsResponse.parse(answer)).toEqual(answer);
});
