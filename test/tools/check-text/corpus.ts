import { parseArgs } from 'node:util';
import { checkCase, textCases } from './cases';
import { scoreFigures, scoreFindings, type Score } from './score';

/**
 * `npm run check-text-corpus -- [--all] [folder]`: reads every report of the corpus and prints what was found wrongly and
 * missed, and precision and recall of figures and of findings by rule; `--all` prints what was found rightly too.
 */
const { values, positionals } = parseArgs({ options: { all: { type: 'boolean' } }, allowPositionals: true });
const folder = positionals[0] ?? 'test/fixtures/check-text';
const totals = new Map<string, Record<keyof Score, number>>();

for (const each of textCases(folder)) {
  const check = checkCase(each);
  const scores = [scoreFigures(each, check), scoreFindings(each, check)] as const;
  scores.forEach((score, index) => {
    for (const kind of ['right', 'wrong', 'missed'] as const) {
      for (const entry of score[kind]) {
        count(index === 0 ? 'figures' : 'findings', kind);
        if (index === 1) count(entry.split(/[ /]/)[0] ?? '', kind);
        if (kind !== 'right' || values.all === true)
          process.stdout.write(`${each.name}\t${kind}\t${entry}\n`);
      }
    }
  });
}

for (const [name, { right, wrong, missed }] of [...totals].sort()) {
  const share = (of: number): string => (of === 0 ? '-' : (right / of).toFixed(3));
  process.stdout.write(
    `${name.padEnd(14)} right ${right} wrong ${wrong} missed ${missed} precision ${share(right + wrong)} recall ${share(right + missed)}\n`,
  );
}

function count(name: string, kind: keyof Score): void {
  const total = totals.get(name) ?? { right: 0, wrong: 0, missed: 0 };
  total[kind] += 1;
  totals.set(name, total);
}
