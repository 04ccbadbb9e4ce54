import assert from 'node:assert/strict';
import { createOfficePort } from '../../addin/excel/office-port';
import { pasteOf } from '../../addin/pane/paste/view';
import { openQuestions } from '../../addin/pane/paste/questions/open-questions';
import { startNodeExcel } from '../../workbench/excel/node/office';
import { buildGrid } from '../fixtures/intake/build';
import { dossierFigures, withTotal } from '../fixtures/intake/figures';
import { ii06a } from '../fixtures/intake/layouts';
import { toHtml } from '../fixtures/intake/samples-clipboard';
import { fakeWorkbook } from '../unit/pane/stage/fake-workbook';
import { drawnStage, type Stage } from '../unit/pane/stage/stage';
import { medianOf } from './measure';

/**
 * An export of 5,000 cells on the clipboard becomes a mapped, written and checked form: the pane's own model and the
 * real office.js on the emulated workbook.
 */
const CELLS = 5000;
const ROWS = Math.ceil(CELLS / 13);
const RUNS = 5;
const LIMIT = 1000;

const exported = (seed: number): string =>
  toHtml(
    buildGrid({
      columns: ii06a(),
      rows: withTotal(
        Array.from({ length: ROWS }, (_, at) => ({
          ordinal: at + 1,
          label: `Lĩnh vực thử nghiệm số ${at + 1}`,
          key: `linh-vuc-thu-nghiem-so-${at + 1}`,
          figures: dossierFigures(seed + at),
        })),
      ),
      numbered: true,
    }),
  );
const first = exported(1);
const second = exported(1001);

interface Desk {
  on: Stage;
  syncs: () => number;
  gaps: () => readonly string[];
}

async function open(before?: string): Promise<Desk> {
  const node = await startNodeExcel();
  const port = createOfficePort({ excel: node.Excel });
  // Round trips until the forms hold the figures; what is read back and marked after that is counted apart.
  const on = await drawnStage({ book: { ...fakeWorkbook(), port } });
  if (before !== undefined) {
    await on.pane.paste.fromClipboard({ html: before, text: '' });
    await on.pane.paste.write();
  }
  node.syncs.reset();
  return { on, syncs: () => node.syncs.count, gaps: () => node.gaps() };
}

interface Figures {
  milliseconds: number;
  mapping: number;
  until: number;
  all: number;
}

async function measure(html: string, before?: string): Promise<Figures> {
  const figures = { mapping: 0, until: 0, all: 0 };
  const milliseconds = await medianOf(
    RUNS,
    () => open(before),
    async ({ on, syncs, gaps }) => {
      const started = performance.now();
      await on.pane.paste.fromClipboard({ html, text: '' });
      figures.mapping = performance.now() - started;
      const { reading } = pasteOf(on.state());
      assert.ok(reading !== null && openQuestions(reading) === 0);
      assert.equal(syncs(), 0);
      const judged = on.quarter().judgement;
      const stop = on.pane.store.subscribe(() => {
        if (on.quarter().judgement !== judged && figures.until === 0) figures.until = syncs();
      });
      figures.until = 0;
      await on.pane.paste.write();
      stop();
      figures.all = syncs();
      const { tables } = on.quarter().draft.content;
      assert.equal(tables.find(({ form }) => form === 'II.06a')?.rows.length, ROWS + 1);
      assert.deepEqual(
        on.quarter().judgement.findings.filter(({ form, status }) => form === 'II.06a' && status === 'fail'),
        [],
      );
      assert.deepEqual(gaps(), []);
    },
  );
  return { milliseconds, ...figures };
}

async function main(): Promise<void> {
  const results = { 'new rows': await measure(first), 'rows that are there': await measure(second, first) };
  let good = true;
  for (const [name, { milliseconds, mapping, until, all }] of Object.entries(results)) {
    console.log(
      `${name.padEnd(20)} ${(ROWS + 1) * 13} cells: ${milliseconds.toFixed(0)} ms (at most ${LIMIT}), ` +
        `of it ${mapping.toFixed(0)} ms to the mapping; ${until} syncs to the checked form (at most 2), ${all} with reading back and marks`,
    );
    good &&= milliseconds < LIMIT && until <= 2;
  }
  process.exitCode = good ? 0 : 1;
}

void main();
