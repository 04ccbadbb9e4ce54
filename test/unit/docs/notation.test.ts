import { findingSentence } from '../../../shared/rules/sentence/finding-sentence';
import type { FormDocument, FormRelation } from '../../../shared/forms/document';
import { bundledForms } from '../../../shared/forms/documents';
import { FormDocumentError } from '../../../shared/forms/errors';
import { togetherOf } from '../../../shared/forms/joint-figures';
import { formsIn, readForms } from '../../../shared/forms/registry';
import { rowKey } from '../../../shared/forms/row-key';
import { type CellValue, type Row, type Table, TOTAL_ROW } from '../../../shared/forms/table';
import { check } from '../../../shared/rules/check/check';
import { unitValue, type UnitFigures } from '../../../shared/rules/check/unit-total';
import { compileRules, type RuleSet } from '../../../shared/rules/compile';
import { parseExpression, parseRelation } from '../../../shared/rules/notation';
import { openingTables } from '../../../shared/rules/carried-over';
import { fences, textOf } from './markdown';

const forms = formsIn(readForms(bundledForms), { year: 2024, quarter: 2 });

interface Example {
  line: number;
  form: string;
  relation: string;
  expression: string | null;
  scope: FormRelation['scope'];
  severity: FormRelation['severity'];
  hint: string | null;
  derives: string | null;
  rows: Row[];
  previous: Row[];
  others: Table[];
  answers: string[];
}

/** One answered relation: its status and the sentence that the clerk reads. */
function answersOf(rules: RuleSet, input: UnitFigures, form: string): { counts: number; lines: string[] } {
  const { findings, counts } = check(rules, input);
  const own = findings.filter((finding) => finding.form === form);
  return {
    counts: counts.pass + counts.fail + counts.undecided,
    lines: own.map((finding) => `${finding.status} ${findingSentence(rules, finding, 'vi')}`),
  };
}

function read(fence: { line: number; lines: string[] }): Example {
  const example: Example = {
    line: fence.line,
    form: '',
    relation: '',
    expression: null,
    scope: 'rows',
    severity: 'error',
    hint: null,
    derives: null,
    rows: [],
    previous: [],
    others: [],
    answers: [],
  };
  for (const line of fence.lines) {
    const [word = ''] = line.split(' ');
    const rest = line.slice(word.length + 1);
    if (word === 'form') example.form = rest;
    else if (word === 'relation') example.relation = rest;
    else if (word === 'expression') example.expression = rest;
    else if (word === 'scope') example.scope = rest as Example['scope'];
    else if (word === 'severity') example.severity = rest as Example['severity'];
    else if (word === 'hint') example.hint = rest;
    else if (word === 'derives') example.derives = rest;
    else if (word === 'row') example.rows.push(rowOf(rest));
    else if (word === 'total') example.rows.push({ ...rowOf(rest), key: TOTAL_ROW, label: 'Tổng cộng' });
    else if (word === 'previous') example.previous.push(rowOf(rest));
    else if (word === 'other') {
      const { label, cells } = rowOf(rest);
      example.others.push({ form: label, rows: [{ key: TOTAL_ROW, label: 'Tổng cộng', cells }] });
    } else example.answers.push(line);
  }
  return example;
}

/** `Đất đai | (3) 161 | p1 98,81`; a row without a name is the one row of a one-row form. */
function rowOf(text: string): Row {
  const [label = '', ...parts] = text.split('|').map((part) => part.trim());
  const cells = parts.filter((part) => !part.includes('+'));
  const together = parts
    .filter((part) => part.includes('+'))
    .map((part) => ({
      columns: [...part.matchAll(/\((\d+)\)/g)].map(([, key]) => key as string),
      value: Number(part.split(' ').at(-1)),
    }));
  return {
    key: label === '' ? TOTAL_ROW : rowKey(label),
    label,
    cells: Object.fromEntries(
      cells.map((cell): [string, CellValue] => {
        const [, count, ratio, value = ''] = /^(?:\((\d+)\)|(p\d+)) (.+)$/.exec(cell) ?? [];
        if (value === 'blank') return [count ?? ratio ?? '', null];
        return count === undefined ? [ratio ?? cell, value] : [count, Number(value)];
      }),
    ),
    ...togetherOf(together),
  };
}

/** The example's form with its one relation and the columns that its rows name; the other forms without relations. */
function formsOf(example: Example): FormDocument[] {
  const named = new Set(
    [...example.rows, ...example.previous].flatMap(({ cells, together = [] }) => [
      ...Object.keys(cells),
      ...together.flatMap(({ columns }) => columns),
    ]),
  );
  const { form, relation, scope, severity, hint, derives } = example;
  return forms.map((document) => {
    if (document.code !== form) return { ...document, relations: [] };
    return {
      ...document,
      columns: document.columns.filter(
        ({ kind, key }) => named.size === 0 || kind === 'ordinal' || kind === 'label' || named.has(key),
      ),
      relations: [
        {
          code: `${form}.example`,
          name: { vi: 'Ví dụ', en: 'Example' },
          relation,
          scope,
          severity,
          ...(hint === null ? {} : { hint: { vi: hint, en: hint } }),
          ...(derives === null ? {} : { derives }),
          basis: 'docs/notation.md',
        },
      ],
    };
  });
}

function answered(example: Example): string[] {
  if (example.expression !== null) {
    const value = unitValue(parseExpression(example.expression), { tables: example.others });
    return [`value ${value ?? 'unknown'}`];
  }
  let rules: RuleSet;
  try {
    rules = compileRules(formsOf(example));
  } catch (error) {
    if (!(error instanceof FormDocumentError)) throw error;
    return [`refused ${error.problem}: ${error.detail.slice(`${example.form}.example: `.length)}`];
  }
  const before = example.previous.length === 0 ? undefined : [{ form: example.form, rows: example.previous }];
  if (example.rows.length === 0) {
    const [opening] = openingTables(rules, before ?? []);
    return (opening?.rows ?? []).map(({ label, cells }) =>
      [`opens ${label}`, ...Object.entries(cells).map(([key, value]) => `(${key}) ${value}`)].join(' | '),
    );
  }
  const tables = [{ form: example.form, rows: example.rows }, ...example.others];
  const { counts, lines } = answersOf(
    rules,
    { tables, ...(before ? { previous: before } : {}) },
    example.form,
  );
  if (lines.length > 0) return lines;
  return [counts === 0 ? 'nothing' : 'pass'];
}

const examples = fences(textOf('docs/notation.md'), 'khop').map(read);

test.each(examples)('line $line: $form $relation', (example) => {
  expect(answered(example)).toEqual(example.answers);
});

test('the page has an example of every construct', () => {
  const relations = examples.flatMap(({ relation, answers }) =>
    relation === '' || answers[0]?.startsWith('refused') ? [] : [parseRelation(relation)],
  );
  const comparisons = relations.filter((relation) => relation.kind === 'comparison');
  const terms = comparisons.flatMap(({ left, right }) => [...left.terms, ...right.terms]);
  expect(new Set(relations.map(({ kind }) => kind))).toEqual(new Set(['comparison', 'ratio', 'total']));
  expect(new Set(comparisons.map(({ comparison }) => comparison))).toEqual(
    new Set(['=', '<>', '<=', '>=', '<', '>']),
  );
  expect(comparisons.some(({ when }) => when !== undefined)).toBe(true);
  expect(new Set(terms.map(({ kind, sign }) => `${kind} ${sign}`))).toEqual(
    new Set(['column 1', 'column -1', 'constant 1', 'constant -1']),
  );
  const columns = terms.filter((term) => term.kind === 'column');
  expect(columns.some(({ period }) => period === 'previous')).toBe(true);
  expect(columns.some(({ form }) => form !== undefined)).toBe(true);
  const of = <Key extends keyof Example>(key: Key) => new Set(examples.map((example) => example[key]));
  expect(of('scope')).toEqual(new Set(['rows', 'unit', 'both']));
  expect(of('severity')).toEqual(new Set(['error', 'query', 'info']));
  expect(new Set(examples.flatMap(({ answers }) => answers.map((answer) => answer.split(' ')[0])))).toEqual(
    new Set(['pass', 'nothing', 'fail', 'undecided', 'opens', 'value', 'refused']),
  );
});
