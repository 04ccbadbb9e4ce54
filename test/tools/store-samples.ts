import type { WordedIndicator } from '../../shared/indicators/indicator';
import type { IdempotencyRecord, SubmissionChange, SubmissionState } from '../../functions/store/types';

export const PERIOD = '2024-Q2';

export function indicator(id: string, change: Partial<WordedIndicator> = {}): WordedIndicator {
  return {
    id,
    group: id.charAt(0),
    name: `Chỉ số ${id}`,
    formula: { numerator: 'II.06a (8) + (9) + (12)', denominator: 'II.06a (7) + (11)' },
    numerator: 157,
    denominator: 159,
    ratio: 0.98742,
    points: 19.75,
    most: 19.75,
    max: 20,
    score: '19,75/20 điểm',
    status: 'computed',
    rule: 'linear',
    threshold: null,
    note: null,
    basis: 'QĐ 766/QĐ-TTg',
    ...change,
  };
}

export function state(version: number, change: Partial<SubmissionState> = {}): SubmissionState {
  return {
    content: {
      calendar: 'reporting',
      tables: [
        {
          form: 'II.06a',
          rows: [
            { key: 'khcn', label: 'Hoạt động KH&CN', cells: { '3': 150 + version, '4': null, p1: '98,81' } },
          ],
        },
      ],
      texts: { 'I.1.a': `Lần ${version}: "đã" <rà soát> & 'công bố'\n` },
      explanations: [],
    },
    status: 'draft',
    version,
    contentHash: `content-${version}`,
    savedAt: `2024-06-12T01:00:00.${String(version).padStart(3, '0')}Z`,
    savedBy: 'person-1',
    ...change,
  };
}

export function record(key: string, version: number): IdempotencyRecord {
  return { keyHash: key, requestHash: `request-${key}`, version, at: '2024-06-12T01:00:00.000Z' };
}

/** A save of `version` over the state tagged `expectedTag`. */
export function save(
  unit: string,
  version: number,
  expectedTag: string | null,
  change: Partial<SubmissionChange> = {},
): SubmissionChange {
  const next = change.next ?? state(version);
  return {
    period: PERIOD,
    unit,
    next,
    action: 'save',
    by: next.savedBy,
    at: next.savedAt,
    expectedTag,
    indicatorSet: 'QĐ 766',
    indicators: [
      indicator('2.1'),
      indicator('5.7', { status: 'not-applicable', numerator: null, ratio: null }),
    ],
    ...change,
  };
}
