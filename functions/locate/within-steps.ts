import type { Cluster, LocateInput } from '../../shared/locate/correction';
import { locateErrors } from '../../shared/locate/locate';

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
