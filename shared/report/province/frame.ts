import type { WordedProvinceIndex } from '../../totals/sentence/worded-province-index';
import type { WordedProvinceTotals } from '../../totals/sentence/worded-province-totals';
import type { Outline } from '../outline-schema';
import type { CountText } from '../wording/count-text';
import type { ComparedQuarter } from './compared';
import type { ProvinceFacts } from './facts';

/** All that the parts of a province's report are written from. */
export interface ProvinceFrame {
  outline: Outline;
  facts: ProvinceFacts;
  totals: WordedProvinceTotals;
  index: WordedProvinceIndex | null;
  compared: readonly ComparedQuarter[];
  /** How counts are written in sentences; in tables they take no leading 0. */
  count: CountText;
  /** Name of the report's own period. */
  period: string;
  /** Codes of the units whose scores are listed; undefined: all. */
  units: readonly string[] | undefined;
}
