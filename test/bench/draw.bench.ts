import assert from 'node:assert/strict';
import { createOfficePort } from '../../addin/excel/office-port';
import { bundledForms } from '../../shared/forms/documents';
import type { FormDocument } from '../../shared/forms/document';
import { formsIn, readForms } from '../../shared/forms/registry';
import { check } from '../../shared/rules/check/check';
import { compileRules } from '../../shared/rules/compile';
import { entryWorkbook } from '../../shared/sheet/entry-workbook';
import { startNodeExcel } from '../../workbench/excel/node/office';
import { referenceView } from '../unit/sheet/reference-view';
import { balancedTable } from './balanced-tables';
import { medianOf } from './measure';

/** The real office.js on the emulated workbook: what it asks of Excel, and how long that and an edit take. */
const ROWS = 60;
const RUNS = 7;

const forms = formsIn(readForms(bundledForms), { year: 2024, quarter: 2 }).map((form): FormDocument => ({
  ...form,
  rows: 'fields',
}));
const tables = forms.map((form) => balancedTable(form, ROWS, 0));
const view = referenceView();
const model = entryWorkbook({ ...view, forms, findings: [], content: { ...view.content, tables } }, 'vi');
const rules = compileRules(forms);

async function open() {
  const node = await startNodeExcel();
  return { node, port: createOfficePort({ excel: node.Excel, tellsNotes: () => true }) };
}

async function drawn() {
  const office = await open();
  await office.port.paint(model);
  office.node.syncs.reset();
  return office;
}

/** An edit of this column breaks this relation; the total received is computed, the flow is not. */
const [form, entered, broken] = ['II.06a', '4', 'II.06a.flow'];

async function main(): Promise<void> {
  let bytes = 0;
  let syncs = 0;
  const draw = await medianOf(RUNS, open, async ({ node, port }) => {
    await port.paint(model);
    ({ count: syncs, largest: bytes } = node.syncs);
    assert.deepEqual(node.gaps(), []);
  });
  const { node, port } = await drawn();
  const before = await port.readForms(forms, tables);
  assert.equal(before.problems.length, 0);
  assert.equal(before.tables.length, forms.length);
  let value = 1000;
  const edit = await medianOf(
    RUNS * 5,
    async () => {
      value += 1;
      await port.writeCells([{ form, row: 'r0', column: entered, value }]);
    },
    async () => {
      const read = await port.readForms(forms);
      const { findings } = check(rules, { tables: read.tables });
      assert.equal(read.tables[0]?.rows[0]?.cells[entered], value);
      assert.ok(findings.some(({ code, row }) => code === broken && row === 'r0'));
    },
  );
  const { findings } = check(rules, { tables: before.tables });
  const mark = await medianOf(RUNS, drawn, async (office) => {
    await office.port.readForms(forms, tables);
    await office.port.mark({ findings, explanations: [], suspects: [], unsent: [], bad: false });
  });
  assert.deepEqual(node.gaps(), []);
  console.log(`${forms.length} forms of ${ROWS} rows, real office.js, emulated Excel`);
  console.log(
    `draw  ${syncs} syncs, largest ${(bytes / 1000).toFixed(0)} kB, ${draw.toFixed(0)} ms (at most 2, 1000 kB, 1000 ms)`,
  );
  console.log(`edit  read all forms and check: ${edit.toFixed(1)} ms (at most 50)`);
  console.log(`mark  ${findings.length} findings read and marked: ${mark.toFixed(0)} ms`);
  process.exitCode = syncs <= 2 && bytes < 1_000_000 && draw < 1000 && edit < 50 ? 0 : 1;
}

void main();
