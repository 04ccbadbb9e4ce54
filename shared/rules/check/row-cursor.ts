import type { Row } from '../../forms/table';
import type { Values } from '../linear';

/** The row a relation is being asked about; one object moves along the table, so it must not be kept. */
export interface RowCursor {
  row: Row;
  values: Values;
  /** A value so large that sums might leave the exact integers of a double. */
  large: boolean;
}
