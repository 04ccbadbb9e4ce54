import assert from 'node:assert/strict';
import { bundledForms } from '../../shared/forms/documents';
import { countColumns } from '../../shared/forms/document';
import type { FormDocument } from '../../shared/forms/document';
import { formsIn, readForms } from '../../shared/forms/registry';
import type { CellValue, Row, Table } from '../../shared/forms/table';
import { check } from '../../shared/rules/check';
import { compileRules } from '../../shared/rules/compile';
import { medians } from './measure';
import { checkByHand } from './rules-by-hand';
import type { Counts } from './rules-by-hand';

/** A province: 200 units × 7 forms × 50 rows and a total, every relation of the forms holding. */
const UNITS = 200;
const ROWS = 50;

/** Cells of a row that keeps every relation of its form, growing with n. */
const BALANCED: Record<string, (n: number) => Record<string, CellValue>> = {
  'II.06a': (n) => ({
    3: 6 * n,
    4: 3 * n,
    5: 2 * n,
    6: n,
    7: 4 * n,
    8: 2 * n,
    9: n,
    10: n,
    11: 2 * n,
    12: n,
    13: n,
  }),
  K01: (n) => ({
    ...{ 3: 6 * n, 4: 4 * n, 5: 2 * n, 6: 6 * n, 7: 3 * n, 8: 2 * n, 9: n, 10: 3 * n, 11: 2 * n, 12: n },
    ...{ 13: 6 * n, 14: 6 * n, 15: 3 * n, 16: 2 * n, 17: n, 18: 4 * n, 19: 5 * n, 20: 2 * n },
  }),
  K02: (n) => ({ 3: 6 * n, 4: 5 * n, 5: n, 6: 4 * n, 7: 3 * n, 8: n, 9: 2 * n, 10: 6 * n, 11: 3 * n, 12: n }),
  K03: (n) => ({ 3: 3 * n, 4: 2 * n, 5: n }),
  K04: (n) => ({ 3: 2 * n, 4: n, 5: 3 * n, 6: 2 * n, 7: n, 8: n, 9: n, 10: 0, 11: 4 * n, 12: 3 * n }),
  K05: (n) => ({ 3: 3 * n, 4: 2 * n, 5: 3 * n, 6: n, 7: 6 * n, 8: 5 * n }),
  K06: (n) => ({ 3: 3 * n, 4: 2 * n, 5: n, 6: 5 * n, 7: 3 * n, 8: 2 * n, 9: n, 10: n }),
};

const forms = formsIn(readForms(bundledForms), { year: 2024, quarter: 2 });
const rules = compileRules(forms);

const units = Array.from({ length: UNITS }, (_, unit) => forms.map((form) => balanced(form, unit)));
const cells = UNITS * forms.reduce((sum, form) => sum + (ROWS + 1) * countColumns(form).length, 0);

const add = (a: Counts, b: Counts): Counts => ({
  pass: a.pass + b.pass,
  fail: a.fail + b.fail,
  undecided: a.undecided + b.undecided,
});
const nothing: Counts = { pass: 0, fail: 0, undecided: 0 };
const byEngine = (): Counts => units.map((tables) => check(rules, { tables }).counts).reduce(add, nothing);
const byHand = (): Counts => units.map(checkByHand).reduce(add, nothing);

const counts = byEngine();
assert.deepEqual(counts, byHand(), 'engine and plain loops disagree');
assert.equal(counts.fail, 0);
const times = medians({ engine: byEngine, hand: byHand }, 15);
const engine = times.engine ?? 0;
const hand = times.hand ?? 1;
console.log(
  `${UNITS} units x ${forms.length} forms x ${ROWS} rows: ${cells} cells, ${counts.pass} relations hold`,
);
console.log(`engine      ${engine.toFixed(1)} ms = ${(cells / engine / 1000).toFixed(1)} M cells/s`);
console.log(`plain loops ${hand.toFixed(1)} ms = ${(cells / hand / 1000).toFixed(1)} M cells/s`);
console.log(`ratio ${(engine / hand).toFixed(2)} (at most 3)`);
process.exitCode = engine <= 3 * hand ? 0 : 1;

function balanced(form: FormDocument, unit: number): Table {
  const rows: Row[] = Array.from({ length: ROWS }, (_, index) => ({
    key: `r${index}`,
    label: `Lĩnh vực ${index}`,
    cells: BALANCED[form.code]?.(1 + ((unit + index) % 7)) ?? {},
  }));
  const total: Record<string, CellValue> = {};
  for (const { key } of countColumns(form)) {
    total[key] = rows.reduce((sum, row) => sum + Number(row.cells[key]), 0);
  }
  return { form: form.code, rows: [...rows, { key: 'total', label: 'Tổng cộng', cells: total }] };
}
