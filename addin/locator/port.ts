import type { FormDocument } from '../../shared/forms/document';
import type { Located, LocateInput } from '../../shared/locate/correction';

/** Figures to locate in, as they can be sent to a worker. */
export interface LocateTask extends Pick<LocateInput, 'tables' | 'previous' | 'pinned'> {
  /** In force in the period. */
  forms: readonly FormDocument[];
}

/** Locates wrong cells off the pane's thread, one question at a time. */
export interface Locator {
  /** Undefined where there was no answer in time, or none was waited for. A newer question ends the one under way. */
  locate(task: LocateTask): Promise<Located | undefined>;
  /** Ends the question under way. */
  stop(): void;
}
