import { matrixOf, tallyOf, type OverviewMatrix, type UnitRecord } from '../../shared/overview/matrix';

/** The overview of units' records, which the product tallies one by one as they pass. */
export function overviewMatrix(
  frame: Parameters<typeof matrixOf>[0],
  records: readonly UnitRecord[],
): OverviewMatrix {
  return matrixOf(
    frame,
    records.map((record) => tallyOf(frame.forms, record)),
  );
}
