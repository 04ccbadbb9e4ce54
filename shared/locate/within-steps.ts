import type { Cluster, LocateInput } from './correction';
import { locateErrors } from './locate';

/** What so many steps find, the same on any machine; `ended`: more would not find more. */
export function withinSteps(input: LocateInput, steps: number): { clusters: Cluster[]; ended: boolean } {
  let left = steps;
  const deadline = () => {
    left -= 1;
    return left < 0;
  };
  const clusters = locateErrors(input, { deadline });
  return { clusters, ended: left >= 0 };
}

/** Whether there are at most so many figures, and so many blanks among them, which are what makes a step long. */
export function isSmall(
  { rules, tables }: Pick<LocateInput, 'rules' | 'tables'>,
  most: { figures: number; blanks: number },
): boolean {
  let figures = 0;
  let blanks = 0;
  for (const { form, rows } of tables) {
    const keys = rules.byCode.get(form)?.keys ?? [];
    for (const { cells } of rows) blanks += keys.filter((key) => typeof cells[key] !== 'number').length;
    figures += rows.length * keys.length;
  }
  return figures <= most.figures && blanks <= most.blanks;
}
