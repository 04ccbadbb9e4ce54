import { removeBuild } from './build';

/** After the last browser test of a run. */
export default removeBuild;
