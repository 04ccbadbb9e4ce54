import { buildForRun } from './build';

/** Before the first browser test of a run. */
export default buildForRun;
