import { bundledForms } from '../../../shared/forms/documents';
import { readForms } from '../../../shared/forms/registry';
import { outlineIn, reportBlockers, textKeys } from '../../../shared/report/outline';
import { outlineSchema } from '../../../shared/report/outline-schema';
import nq131 from '../../../shared/report/outlines/nq131.json';
import { parseExpression } from '../../../shared/rules/notation';
import { referenceView } from './report-views';

const outline = outlineIn({ year: 2024, quarter: 2 });

test('sections follow the outline the province asked for, lettered by the Vietnamese alphabet', () => {
  expect(outline.sections.map(({ id }) => id)).toEqual([
    'I',
    'I.1',
    'I.1.a',
    'I.1.b',
    'I.1.c',
    'I.1.d',
    'I.1.đ',
    'I.1.e',
    'I.1.g',
    'I.1.h',
    'I.1.i',
    'I.2',
    'I.2.a',
    'I.2.b',
    'I.2.c',
    'I.2.d',
    'II',
    'II.1',
    'II.2',
    'III',
    'IV',
  ]);
});

test('a period before the first outline still gets one', () => {
  expect(outlineIn({ year: 2020, quarter: 1 }).code).toBe('nq131');
});

test('every figure names a column that a form has', () => {
  const forms = readForms(bundledForms);
  for (const expression of Object.values(outline.facts).flat()) {
    for (const term of parseExpression(expression).terms) {
      if (term.kind === 'constant') continue;
      const form = forms.find((candidate) => candidate.code === term.form);
      expect(form?.columns.find((column) => column.key === term.column)?.kind).toBe('count');
    }
  }
});

test('every figure is used', () => {
  const text = JSON.stringify([outline.sections, outline.rates]);
  const asked = ['lateAll'];
  for (const name of Object.keys(outline.facts))
    expect(asked.includes(name) || new RegExp(`[{%"]${name}[}%"]`).test(text)).toBe(true);
});

describe('an outline is refused when', () => {
  const broken = (change: (copy: typeof nq131) => void) => {
    const copy = structuredClone(nq131);
    change(copy);
    return outlineSchema.safeParse(copy);
  };
  const sentences = (copy: typeof nq131, id: string) => {
    const section = copy.sections.find((candidate) => candidate.id === id);
    return (section?.sentences ?? []) as { text: string; none?: string; when?: string }[];
  };

  test('a figure is no expression over unit totals', () => {
    expect(broken((copy) => (copy.facts.procedures = ['(3)'])).success).toBe(false);
    expect(broken((copy) => (copy.facts.procedures = ['K01 (3'])).success).toBe(false);
  });
  test('a sentence uses a figure nobody defined', () => {
    const result = broken(
      (copy) => ((sentences(copy, 'I.1.a')[0] as { text: string }).text = 'Tổng: {nobody}'),
    );
    expect(result.error?.issues[0]?.message).toBe('unknown figure nobody');
  });
  test('a percentage has no words for 0/0', () => {
    const result = broken((copy) => delete sentences(copy, 'I.1.a')[1]?.when);
    expect(result.error?.issues[0]?.message).toMatch(/^no words for 0\/0/);
  });
  test('part II states a figure that part I does not', () => {
    const result = broken((copy) => {
      copy.facts = { ...copy.facts, fresh: ['K01 (9)'] } as typeof copy.facts;
      (sentences(copy, 'II.2')[0] as { text: string }).text = 'Mới: {fresh}';
    });
    expect(result.error?.issues[0]?.message).toBe('figure fresh was not stated before');
  });
  test('a sentence states nothing', () => {
    const result = broken((copy) => ((sentences(copy, 'I.1.b')[0] as { text: string }).text = 'Đã làm tốt'));
    expect(result.error?.issues[0]?.message).toBe('no figure: Đã làm tốt');
  });
  test('a sentence is compared by a rate nobody defined, or a rate by a figure nobody defined', () => {
    const rates = (copy: typeof nq131) => copy.rates as Partial<typeof copy.rates>;
    expect(broken((copy) => delete rates(copy).onTime).error?.issues[0]?.message).toBe('unknown rate onTime');
    expect(broken((copy) => (copy.rates.onTime.part = 'nobody')).error?.issues[0]?.message).toBe(
      'unknown figure nobody',
    );
  });
  test('a section occurs twice', () => {
    const result = broken((copy) => copy.sections.push(copy.sections[0] as (typeof copy.sections)[number]));
    expect(result.error?.issues[0]?.message).toBe('section I occurs twice');
  });
  test('a day does not exist', () => {
    expect(broken((copy) => (copy.validFrom = '2022-02-30')).success).toBe(false);
  });
});

test('text keys: the sections that take text, where it stands, what is asked, the particulars of issue', () => {
  const keys = textKeys();
  expect(keys.filter(({ kind }) => kind === 'section').map(({ key }) => key)).toEqual([
    'I.1.a',
    'I.1.b',
    'I.1.c',
    'I.1.d',
    'I.1.đ',
    'I.1.e',
    'I.1.g',
    'I.1.h',
    'I.1.i',
    'I.2.a',
    'I.2.b',
    'I.2.c',
    'I.2.d',
    'II.1',
    'II.2',
    'III',
  ]);
  expect(keys.filter(({ kind }) => kind === 'asked').map(({ key }) => key)).toEqual([
    'ask.request',
    'ask.causes',
    'ask.difficulties',
    'ask.tasks',
    'ask.proposals',
  ]);
  expect(keys.filter(({ kind }) => kind === 'placement')).toHaveLength(16);
  expect(keys.filter(({ kind }) => kind === 'issue')).toEqual([
    expect.objectContaining({ key: 'issue.number', multiline: false }),
    expect.objectContaining({ key: 'issue.date', multiline: false }),
    expect.objectContaining({ key: 'issue.authority', multiline: true }),
    expect.objectContaining({ key: 'issue.position', multiline: false }),
    expect.objectContaining({ key: 'issue.signer', multiline: false }),
    expect.objectContaining({ key: 'issue.recipients', multiline: true }),
    expect.objectContaining({ key: 'issue.drafter', multiline: false }),
  ]);
  for (const { label } of keys) expect(label.vi !== '' && label.en !== '').toBe(true);
});

describe('what stands in the way of a final report', () => {
  test('a contradiction without an explanation', () => {
    expect(reportBlockers(referenceView()).map(({ code }) => code)).toEqual(['K01.integration']);
  });

  test('an explanation lifts it only for the same code, form and row, and not when it is blank', () => {
    const view = referenceView();
    const [blocker] = reportBlockers(view);
    const explain = (change: object) => {
      const { code = '', form = '', row = null } = blocker ?? {};
      view.content.explanations = [{ code, form, row, text: 'Hai thủ tục mới công bố.', ...change }];
      return reportBlockers(view).length;
    };
    expect(explain({})).toBe(0);
    expect(explain({ text: '  \n ' })).toBe(1);
    expect(explain({ row: 'other' })).toBe(1);
    expect(explain({ form: 'K02' })).toBe(1);
    expect(explain({ code: 'K01.level' })).toBe(1);
  });

  test('queries, undecided relations and passed ones do not', () => {
    const view = referenceView();
    const change = { K01: { severity: 'query' as const }, other: {} };
    view.findings = view.findings.map((finding) =>
      finding.code === 'K01.integration' ? { ...finding, ...change.K01 } : finding,
    );
    expect(reportBlockers(view)).toEqual([]);
  });
});
