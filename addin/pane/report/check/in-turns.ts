import type { Schedule } from '../../../schedule';

/** As many steps as a page can be without before anybody feels it. */
const STEPS_A_TURN = 50;

/**
 * Goes through the steps of a long piece of work and lets the page go on between its turns.
 * @returns undefined where it was stopped
 */
export async function inTurns<Step, Result>(
  steps: Generator<Step, Result, void>,
  { schedule, stop, onStep }: { schedule: Schedule; stop: AbortSignal; onStep: (step: Step) => void },
): Promise<Result | undefined> {
  for (let taken = 1; !stop.aborted; taken += 1) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (taken % STEPS_A_TURN !== 0) continue;
    onStep(step.value);
    await new Promise<void>((resolve) => schedule(resolve, 0));
  }
  return undefined;
}
