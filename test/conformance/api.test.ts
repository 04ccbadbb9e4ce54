import { formsIn } from '../../shared/forms/registry';
import { checkAndConclude } from '../../shared/judgement/conclude';
import { compileRules } from '../../shared/rules/compile';
import { wordedFindings } from '../../shared/rules/sentence/worded-finding';
import { startApi, type TestApi } from '../tools/api';
import { allForms, conformanceFiles, conformanceForms } from './cases';

const rules = compileRules(formsIn(allForms, { year: 2024, quarter: 2 }));
let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  for (const form of conformanceForms as { code: string }[]) {
    const stored = await api.call('putForm', { code: form.code }, { as: 'admin', body: form });
    expect(stored.status).toBe(200);
  }
});
afterAll(() => api.stop());

describe.each(conformanceFiles)('POST check answers as the engine does: $kind, $verdict', ({ cases }) => {
  test.each(cases)('$name', async ({ tables, previous }) => {
    const body = { period: '2024-Q2', unit: 'skhcn', tables, ...(previous ? { previous } : {}) };
    const answer = await api.call('check', {}, { body });
    expect(answer.status).toBe(200);
    const { findings, counts } = checkAndConclude(rules, { tables, ...(previous ? { previous } : {}) });
    expect(answer.json.findings).toEqual(wordedFindings(rules, findings, 'vi'));
    expect(answer.json.counts).toEqual(counts);
  });
});
