import type { Problem } from './problem';

/** Constraints that hang together by figures, as far as some of them are in trouble; ascending. */
export function componentsOf(problem: Problem, troubles: readonly (readonly number[])[]): number[][] {
  const seen = new Set<number>();
  const components: number[][] = [];
  for (const [start] of troubles) {
    if (start === undefined) continue;
    if (seen.has(start)) continue;
    const component = [start];
    seen.add(start);
    const variables = new Set<number>();
    for (let at = 0; at < component.length; at += 1) {
      for (const variable of problem.constraints[component[at] as number]?.variables ?? []) {
        if (variables.has(variable)) continue;
        variables.add(variable);
        for (const other of problem.of[variable] ?? []) {
          if (seen.has(other)) continue;
          seen.add(other);
          component.push(other);
        }
      }
    }
    components.push(component.sort((a, b) => a - b));
  }
  return components;
}
