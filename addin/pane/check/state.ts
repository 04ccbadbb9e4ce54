import type { FindingFilter } from './findings';

export interface CheckState {
  /** Key of the finding that was last gone to. */
  finding: string | null;
  filter: FindingFilter;
  /** Whether the cells of findings are marked in the forms. */
  marks: boolean;
}

export const FIRST_CHECK: CheckState = { finding: null, filter: 'open', marks: true };
