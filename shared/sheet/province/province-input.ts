import type { FormDocument } from '../../forms/document';
import type { UnitChanges } from '../../overview/changes';
import type { OverviewMatrix } from '../../overview/matrix';
import type { Calendar, Period, PeriodOrSpan } from '../../period/period';
import type { Outlier } from '../../totals/history/outliers';
import type { TrendPoint } from '../../totals/history/trend';
import type { WordedProvinceIndex } from '../../totals/sentence/worded-province-index';
import type { WordedProvinceTotals } from '../../totals/sentence/worded-province-totals';
import type { ProvinceProfile } from '../../units/unit';

/** What the sheets of totals and ranks take of a workbook's input, whether of a quarter or of several added up. */
export type FiguresInput = Pick<
  ProvinceWorkbookInput,
  'profile' | 'calendar' | 'totals' | 'index' | 'trends'
> & {
  period: PeriodOrSpan;
  matrix: { rows: readonly { unit: string; name: string }[] };
};

/**
 * All that a province's workbook shows; plain data, nothing to look up. Equal input gives an equal workbook: of the
 * matrix's day only whether the deadline has passed is shown.
 */
export interface ProvinceWorkbookInput {
  profile: ProvinceProfile;
  period: Period;
  /** The instant at which it was read; absent in an export, which is the same for the same figures. */
  asOf?: string;
  /** The days printed in the forms' headings. */
  calendar: Calendar;
  /** The forms in force, in printing order. */
  forms: readonly FormDocument[];
  matrix: OverviewMatrix;
  totals: WordedProvinceTotals;
  /** Null for a period in which no index set was in force. */
  index: WordedProvinceIndex | null;
  /** Oldest quarter first, all of the same periods; units without an entry have no trend. */
  trends: { province: readonly TrendPoint[]; units: Readonly<Record<string, readonly TrendPoint[]>> };
  outliers: readonly Outlier[];
  /** Units with figures that nothing is there to compare with, by code. */
  unexamined: readonly { unit: string; name: string; figures: number }[];
  /** Null where nobody asked what changed, as in an export. */
  changes: { since: string; units: readonly UnitChanges[] } | null;
  /** Names of people by directory id; an unknown one is shown by its id. */
  people: Readonly<Record<string, string>>;
}
