import { recognise } from '../../../shared/intake/recognise/recognise';
import { sampleContext } from '../../fixtures/intake/context';
import { mutant } from '../../fixtures/intake/mutate';
import type { Mutant } from '../../fixtures/intake/mutate';
import { doubtsOf } from '../../fixtures/intake/said';

const COUNT = 400;

/** `recognised`: all that the source says, and no question; `asked`: questions, and nothing false besides. */
function judge({ grid, cells }: Mutant): 'recognised' | 'asked' | string {
  const result = recognise([grid], sampleContext);
  const asked = doubtsOf(result).length > 0;
  if (result.tables.length > 1) return 'wrong: several tables';
  const [table] = result.tables;
  if (table !== undefined && table.form !== 'II.06a') return `wrong: form ${table.form}`;
  const rows = new Map((table?.table.rows ?? []).map((row) => [row.key, row.cells]));
  for (const [key, read] of rows) {
    if (cells[key] === undefined) return `wrong: row ${key}`;
    for (const [column, value] of Object.entries(read)) {
      if (value !== null && cells[key][column] !== value)
        return `wrong: ${key} (${column}) is ${String(value)}`;
    }
  }
  if (asked) return 'asked';
  for (const [key, stated] of Object.entries(cells)) {
    for (const [column, value] of Object.entries(stated)) {
      const read = rows.get(key)?.[column] ?? null;
      const together = table?.aggregates.some(
        (aggregate) => aggregate.row === key && aggregate.columns.includes(column),
      );
      if (read !== value && together !== true) return `wrong: ${key} lacks (${column})`;
    }
  }
  return 'recognised';
}

test(`of ${COUNT} changed exports none is read wrongly, and most need no question`, () => {
  const wrong: string[] = [];
  const counts = { recognised: 0, asked: 0 };
  for (let seed = 1; seed <= COUNT; seed += 1) {
    const changed = mutant(seed);
    const verdict = judge(changed);
    if (verdict === 'recognised' || verdict === 'asked') counts[verdict] += 1;
    else wrong.push(`seed ${seed} [${changed.steps.join(', ')}] ${verdict}`);
  }
  expect({ wrong, counts }).toEqual({ wrong: [], counts: expect.anything() as unknown });
  expect(counts.recognised).toBeGreaterThan(COUNT / 2);
});
