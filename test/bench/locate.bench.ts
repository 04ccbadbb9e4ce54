import { bundledForms } from '../../shared/forms/documents';
import { formsIn, readForms } from '../../shared/forms/registry';
import { locate } from '../../shared/locate/locate';
import type { Located } from '../../shared/locate/correction';
import { compileRules } from '../../shared/rules/compile';
import { Seeded, seededQuarter, spoil, type Slip } from './seeded-quarter';

const rules = compileRules(formsIn(readForms(bundledForms), { year: 2024, quarter: 2 }));

type Outcome = 'exact' | 'ambiguous' | 'none' | 'missed';

interface Scenario {
  name: string;
  rows: number;
  total: boolean;
  more: boolean;
  slips: number;
  runs: number;
}

const SCENARIOS: Scenario[] = [
  { name: 'one slip, stated total row', rows: 10, total: true, more: false, slips: 1, runs: 400 },
  { name: 'one slip, quarter before, ratios', rows: 10, total: false, more: true, slips: 1, runs: 400 },
  { name: '3 slips in 30 rows', rows: 30, total: true, more: false, slips: 3, runs: 300 },
  { name: '15 slips in 100 rows', rows: 100, total: true, more: false, slips: 15, runs: 60 },
  { name: '30 slips in 200 rows', rows: 200, total: true, more: false, slips: 30, runs: 40 },
];

/** What the answer is worth to somebody who knows what was really written. */
function outcomeOf(located: Located, slips: readonly Slip[]): { outcome: Outcome; certain: number; wrong: number } {
  const right = new Map(slips.map(({ row, column, right: value }) => [`${row} ${column}`, value]));
  let certain = 0;
  let wrong = 0;
  let exact = true;
  let listed = true;
  let cells = 0;
  for (const { corrections } of located.clusters) {
    const truth = corrections.findIndex((correction) =>
      correction.cells.every(({ row, column, to }) => to !== null && right.get(`${row} ${column}`) === to),
    );
    const [first] = corrections;
    if (first?.confidence === 'certain') {
      certain += 1;
      if (truth !== 0) wrong += 1;
    }
    if (truth === -1) listed = false;
    else cells += corrections[truth]?.cells.length ?? 0;
    if (truth !== 0 || first?.confidence === 'possible') exact = false;
  }
  const all = cells === slips.length && listed;
  if (located.clusters.some(({ corrections }) => corrections.length === 0)) return { outcome: 'none', certain, wrong };
  return { outcome: all ? (exact ? 'exact' : 'ambiguous') : 'missed', certain, wrong };
}

for (const scenario of SCENARIOS) {
  const counts: Record<Outcome, number> = { exact: 0, ambiguous: 0, none: 0, missed: 0 };
  const times: number[] = [];
  let certain = 0;
  let wrong = 0;
  let proven = 0;
  for (let run = 0; run < scenario.runs; run += 1) {
    const random = new Seeded(1 + run * 7919 + scenario.rows);
    const quarter = seededQuarter(scenario.rows, scenario, random);
    const slips = spoil(quarter, scenario.slips, random);
    const start = performance.now();
    const until = start + 2000;
    const located = locate({ rules, ...quarter }, { deadline: () => performance.now() > until });
    times.push(performance.now() - start);
    const { outcome, certain: sure, wrong: mistaken } = outcomeOf(located, slips);
    counts[outcome] += 1;
    certain += sure;
    wrong += mistaken;
    if (located.status === 'proven') proven += 1;
    if (process.argv.includes('-v') && outcome !== 'exact') console.log(run, outcome, JSON.stringify(slips), JSON.stringify(located.clusters.map((c) => [c.status, c.size, c.more, c.corrections.map((x) => x.confidence+' '+x.cells.map((y) => `${y.row}.${y.column}:${y.from}>${y.to}`).join('+'))])));
  }
  times.sort((a, b) => a - b);
  console.log(scenario.name, JSON.stringify(counts), `proven ${proven}/${scenario.runs}`, `certain ${certain} wrong ${wrong}`, `median ${times[times.length >> 1]?.toFixed(1)} worst ${times.at(-1)?.toFixed(1)} ms`);
}
