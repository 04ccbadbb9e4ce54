import type { Bilingual } from '../../../../shared/language/language';

interface AnswerEffectWords {
  /** Of one or two columns: `tổng (8): trống → 1.284; (9): 12 → 15`. */
  totals: (changes: string) => string;
  change: (column: string, change: string) => string;
  /** Figures of the column come or go, and its total stays blank. */
  stillBlank: (column: string) => string;
  andOthers: (change: string, columns: string) => string;
  unchanged: string;
  /** While it is worked out. */
  pending: string;
}

/** What an answer makes of the unit's totals. */
export const answerEffectWords: Bilingual<AnswerEffectWords> = {
  vi: {
    totals: (changes) => `tổng ${changes}`,
    change: (column, change) => `(${column}): ${change}`,
    stillBlank: (column) => `(${column}) vẫn để trống`,
    andOthers: (change, columns) => `${change} và ${columns} cột khác`,
    unchanged: 'tổng không đổi',
    pending: 'tổng…',
  },
  en: {
    totals: (changes) => `total ${changes}`,
    change: (column, change) => `(${column}): ${change}`,
    stillBlank: (column) => `(${column}) still blank`,
    andOthers: (change, columns) => `${change} and ${columns} other columns`,
    unchanged: 'total unchanged',
    pending: 'total…',
  },
};
