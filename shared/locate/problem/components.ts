import type { Problem } from './problem';

/**
 * Constraints that hang together by figures, or by figures of one row (which may have been swapped), as far as some of
 * them are in trouble; ascending.
 */
export function componentsOf(problem: Problem, troubles: readonly (readonly number[])[]): number[][] {
  const seen = new Set<number>();
  const rows = new Set<number>();
  const components: number[][] = [];
  for (const [start] of troubles) {
    if (start === undefined || seen.has(start)) continue;
    const component = [start];
    seen.add(start);
    const variables = new Set<number>();
    const take = (variable: number) => {
      if (variables.has(variable)) return;
      variables.add(variable);
      for (const other of problem.of[variable] ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        component.push(other);
      }
    };
    for (let at = 0; at < component.length; at += 1) {
      for (const variable of problem.constraints[component[at] as number]?.variables ?? []) {
        take(variable);
        const row = problem.variables[variable]?.row ?? -1;
        if (row === -1 || rows.has(row)) continue;
        rows.add(row);
        problem.rows[row]?.forEach(take);
      }
    }
    components.push(component.sort((a, b) => a - b));
  }
  return components;
}
