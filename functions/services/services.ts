import { createTextChecking, type TextChecking } from '../check-text/text-checking';
import { createLocating, type Locating } from '../locate/locating';
import type { Stores } from '../store/types';
import { createIntake, type Intake } from '../upload/intake-process';
import { FirstSendings } from './province/first-sendings';
import { Library } from './registry/library';

/** What the services stand on; tests replace the clock, the stores and what runs in processes of its own. */
export interface Services extends Stores {
  library: Library;
  firstSendings: FirstSendings;
  intake: Intake;
  locating: Locating;
  textChecking: TextChecking;
  now: () => Date;
}

/**
 * Calls tables and blobs once, so that whoever asks first does not wait for their clients to be loaded. Whether they
 * answer is none of its business: whoever asks is told.
 */
export async function reachStorage({ submissions, exports }: Services): Promise<void> {
  await Promise.allSettled([submissions.ping(), exports.ping()]);
}

export function createServices(
  stores: Stores,
  now: () => Date = () => new Date(),
  intake: Intake = createIntake(),
  locating: Locating = createLocating(),
  textChecking: TextChecking = createTextChecking(),
): Services {
  return {
    ...stores,
    library: new Library(stores.documents, now),
    firstSendings: new FirstSendings(stores.submissions, now),
    intake,
    locating,
    textChecking,
    now,
  };
}
