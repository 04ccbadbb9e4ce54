import type { FormDocument } from '../../../forms/document';
import type { Calendar, Span } from '../../../period/period';
import type { WordedProvinceIndex } from '../../../totals/sentence/worded-province-index';
import type { WordedProvinceTotals } from '../../../totals/sentence/worded-province-totals';
import type { QuarterFigures } from '../../../totals/span/quarter-figures';
import type { ProvinceProfile } from '../../../units/unit';

/** All that a workbook of several quarters shows; plain data. */
export interface SpanWorkbookInput {
  profile: ProvinceProfile;
  period: Span;
  /** The days printed in the forms' headings. */
  calendar: Calendar;
  /** The forms that were added up, in printing order. */
  forms: readonly FormDocument[];
  totals: WordedProvinceTotals;
  /** Null for a period in which no index set was in force. */
  index: WordedProvinceIndex | null;
  quarters: QuarterFigures;
}
