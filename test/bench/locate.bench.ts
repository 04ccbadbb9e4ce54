import assert from 'node:assert/strict';
import loadHighs from 'highs';
import { bundledForms } from '../../shared/forms/documents';
import { formsIn, readForms } from '../../shared/forms/registry';
import { wrongCells, type Correction, type Located } from '../../shared/locate/correction';
import { locate } from '../../shared/locate/locate';
import { buildProblem } from '../../shared/locate/problem/build';
import { Board } from '../../shared/locate/search/board';
import { highsSolver } from '../../shared/locate/search/highs';
import { locatingModel } from '../../shared/locate/search/milp';
import { compileRules } from '../../shared/rules/compile';
import { Seeded } from '../tools/seeded';
import { seededQuarter, spoil, withTotal, type Quarter, type Slip } from './seeded-quarter';

/** Seconds that one answer may take. */
const CAP = 2;
/** The plain model's bound on every change. */
const BIG_M = 1_000_000;
/** Times are of so many runs; shares of all runs of a scenario. */
const TIMED = 20;

const rules = compileRules(formsIn(readForms(bundledForms), { year: 2024, quarter: 2 }));

type Outcome = 'exact' | 'ambiguous' | 'none' | 'missed';

interface Scenario {
  name: string;
  rows: number;
  total: boolean;
  /** Slips stand in rows only, and the total row is their sum all the same. */
  addedUp?: boolean;
  more: boolean;
  slips: number;
  runs: number;
  /** The least share of exact answers. */
  aim: number;
  milliseconds: number;
}

const SCENARIOS: Scenario[] = [
  {
    name: 'one row, one slip',
    rows: 1,
    total: false,
    more: false,
    slips: 1,
    runs: 4000,
    aim: 0,
    milliseconds: 0.1,
  },
  {
    name: 'one slip, stated total row',
    rows: 10,
    total: true,
    more: false,
    slips: 1,
    runs: 600,
    aim: 1,
    milliseconds: 50,
  },
  {
    name: 'one slip, total row added up with it',
    rows: 10,
    total: true,
    addedUp: true,
    more: false,
    slips: 1,
    runs: 600,
    aim: 0,
    milliseconds: 50,
  },
  {
    name: 'one slip, quarter before and ratios',
    rows: 10,
    total: false,
    more: true,
    slips: 1,
    runs: 600,
    aim: 0.8,
    milliseconds: 50,
  },
  {
    name: '3 slips in 30 rows',
    rows: 30,
    total: true,
    more: false,
    slips: 3,
    runs: 300,
    aim: 0.97,
    milliseconds: 100,
  },
  {
    name: '15 slips in 100 rows',
    rows: 100,
    total: true,
    more: false,
    slips: 15,
    runs: 60,
    aim: 0,
    milliseconds: 300,
  },
  {
    name: '30 slips in 200 rows',
    rows: 200,
    total: true,
    more: false,
    slips: 30,
    runs: 40,
    aim: 0,
    milliseconds: 2000,
  },
];

interface Sample {
  quarter: Quarter;
  slips: Slip[];
}

function sampleOf({ rows, total, addedUp = false, more, slips }: Scenario, run: number): Sample {
  const random = new Seeded(1 + run * 7919 + rows);
  const quarter = seededQuarter(rows, { total: total && !addedUp, more }, random);
  const written = spoil(quarter, slips, random);
  return { quarter: addedUp ? withTotal(quarter) : quarter, slips: written };
}

/** What an answer is worth to somebody who knows what was really written. */
function judged(
  { clusters }: Located,
  slips: readonly Slip[],
): { outcome: Outcome; certain: number; wrong: number } {
  const right = new Map(slips.map(({ row, column, right: value }) => [`${row} ${column}`, value]));
  let certain = 0;
  let wrong = 0;
  let exact = true;
  let found = 0;
  for (const { corrections } of clusters) {
    const truth = corrections.findIndex(({ cells }) =>
      wrongCells({ cells }).every(
        ({ row, column, to }) => to !== null && right.get(`${row} ${column}`) === to,
      ),
    );
    const [first] = corrections;
    if (first?.confidence === 'certain') {
      certain += 1;
      if (truth !== 0) wrong += 1;
    }
    found += truth === -1 ? 0 : wrongCells(corrections[truth] as Correction).length;
    if (truth !== 0 || first?.confidence === 'possible') exact = false;
  }
  const none = clusters.some(({ corrections }) => corrections.length === 0);
  const all = found === slips.length;
  return { outcome: none ? 'none' : !all ? 'missed' : exact ? 'exact' : 'ambiguous', certain, wrong };
}

function timed<T>(task: () => T): { result: T; milliseconds: number } {
  const start = performance.now();
  const result = task();
  return { result, milliseconds: performance.now() - start };
}

function middle(times: readonly number[]): { median: number; worst: number } {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1] ?? 0, worst: sorted.at(-1) ?? 0 };
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

async function main(): Promise<void> {
  const solver = highsSolver(await loadHighs(), CAP);
  let failed = false;
  for (const scenario of SCENARIOS) {
    const counts: Record<Outcome, number> = { exact: 0, ambiguous: 0, none: 0, missed: 0 };
    const times: number[] = [];
    let [certain, wrong, proven] = [0, 0, 0];
    for (let run = 0; run < scenario.runs; run += 1) {
      const { quarter, slips } = sampleOf(scenario, run);
      const end = performance.now() + CAP * 1000;
      const tools = { deadline: () => performance.now() > end, solver };
      const { result, milliseconds } = timed(() => locate({ rules, ...quarter }, tools));
      const { outcome, certain: sure, wrong: mistaken } = judged(result, slips);
      counts[outcome] += 1;
      certain += sure;
      wrong += mistaken;
      if (result.status === 'proven') proven += 1;
      // The last runs: the first ones also warm the engine up.
      if (run >= scenario.runs - TIMED) times.push(milliseconds);
    }
    const { median, worst } = middle(times);
    console.log(`${scenario.name} (${scenario.runs} runs)`);
    console.log(
      `  exact ${percent(counts.exact, scenario.runs)}  ambiguous ${percent(counts.ambiguous, scenario.runs)}  ` +
        `missed ${percent(counts.missed, scenario.runs)}  none ${percent(counts.none, scenario.runs)}  ` +
        `proven ${percent(proven, scenario.runs)}  confidently wrong ${wrong} of ${certain}`,
    );
    console.log(
      `  ${median.toFixed(2)} ms, worst ${worst.toFixed(2)} ms of ${TIMED} runs (at most ${scenario.milliseconds} ms)`,
    );
    plain(scenario, solver);
    assert.ok(wrong < 0.005 * Math.max(1, certain), `${scenario.name}: confidently wrong`);
    if (counts.exact < scenario.aim * scenario.runs || median > scenario.milliseconds) failed = true;
  }
  process.exitCode = failed ? 1 : 0;
}

/** The plain big-M model over the same tables: its answer and its time. */
function plain(scenario: Scenario, solver: ReturnType<typeof highsSolver>): void {
  const times: number[] = [];
  let [exact, none] = [0, 0];
  for (let run = scenario.runs - TIMED; run < scenario.runs; run += 1) {
    const { quarter, slips } = sampleOf(scenario, run);
    const { result, milliseconds } = timed(() => {
      const problem = buildProblem({ rules, ...quarter });
      const board = new Board(
        problem,
        problem.constraints.map((_, index) => index),
      );
      const { model, switches } = locatingModel(board, BIG_M);
      const values = solver.solve(model);
      return (
        values &&
        [...switches]
          .filter(([column]) => (values[column] ?? 0) > 0.5)
          .map(([, at]) => problem.variables[at]?.cell)
      );
    });
    times.push(milliseconds);
    const right = new Set(slips.map(({ row, column }) => `${row} ${column}`));
    if (result === undefined) none += 1;
    else if (
      result.length === right.size &&
      result.every((cell) => cell && right.has(`${cell.row} ${cell.column}`))
    )
      exact += 1;
  }
  const { median, worst } = middle(times);
  console.log(
    `  plain big-M model: ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms; same cells ${percent(exact, TIMED)}, none ${percent(none, TIMED)}`,
  );
}

void main();
