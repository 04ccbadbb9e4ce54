import type { DocumentStore, SubmissionStore } from '../store/types';
import { Library } from './library';

/** What the services stand on; tests replace the clock and the stores. */
export interface Services {
  submissions: SubmissionStore;
  documents: DocumentStore;
  library: Library;
  now: () => Date;
}

export function createServices(
  submissions: SubmissionStore,
  documents: DocumentStore,
  now: () => Date = () => new Date(),
): Services {
  return { submissions, documents, library: new Library(documents, now), now };
}
