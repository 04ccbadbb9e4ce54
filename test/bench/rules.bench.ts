import assert from 'node:assert/strict';
import { bundledForms } from '../../shared/forms/documents';
import { countColumns } from '../../shared/forms/document';
import { formsIn, readForms } from '../../shared/forms/registry';
import { check } from '../../shared/rules/check/check';
import { compileRules } from '../../shared/rules/compile';
import { balancedTable } from './balanced-tables';
import { medians } from './measure';
import { checkByHand, type Counts } from './rules-by-hand';

/** A province: 200 units × 7 forms × 50 rows and a total, every relation of the forms holding. */
const UNITS = 200;
const ROWS = 50;

const forms = formsIn(readForms(bundledForms), { year: 2024, quarter: 2 });
const rules = compileRules(forms);

const units = Array.from({ length: UNITS }, (_, unit) =>
  forms.map((form) => balancedTable(form, ROWS, unit)),
);
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
