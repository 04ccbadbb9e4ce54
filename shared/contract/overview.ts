import * as z from 'zod';
import type { Snapshot, UnitChanges } from '../overview/changes';
import type { OverviewMatrix } from '../overview/matrix';
import { OUTLOOKS, type CockpitEntry } from '../overview/rhythm';
import { SUBMISSION_STATUSES } from '../submission/submission';
import { period, group, submissionStatus, count, damaged } from './province-fields';
import { reminderCount } from './reminders';
import { isSeenToken } from './seen';

/** The JSON of the supervisors' overview. */

const unitState = z.enum(['missing', ...SUBMISSION_STATUSES]);

const findingCounts = z.strictObject({
  errorsOpen: z.number(),
  queriesOpen: z.number(),
  explained: z.number(),
});

const overviewRow = z.strictObject({
  unit: z.string(),
  name: z.string(),
  group,
  state: unitState,
  version: z.number(),
  lateness: z.strictObject({
    kind: z.enum(['in-time', 'late', 'due', 'overdue']),
    days: z.number().meta({ description: 'Working days' }),
  }),
  resend: z
    .strictObject({ deadline: z.string(), kind: z.enum(['due', 'overdue']), days: z.number() })
    .nullable()
    .meta({ description: 'Until when a returned or reopened quarter is sent again' }),
  forms: z.record(z.string(), z.strictObject({ state: unitState, findings: findingCounts })),
  findings: findingCounts,
});

export const matrix = z.strictObject({
  period,
  deadline: z.string(),
  today: z.string(),
  forms: z.array(z.string()),
  rows: z.array(overviewRow),
  counts: z.array(
    z.strictObject({
      group,
      units: z.record(unitState, z.number()),
    }),
  ),
}) satisfies z.ZodType<OverviewMatrix>;

const cockpitEntry = z.strictObject({
  unit: z.string(),
  rhythm: z.strictObject({
    quarters: z.number(),
    late: z.number(),
    chance: count.meta({ description: 'Chance of being late, percent; null before any past' }),
    usualDay: count.meta({ description: 'Working days after the deadline; negative: before it' }),
  }),
  outlook: z.enum(OUTLOOKS),
}) satisfies z.ZodType<Pick<CockpitEntry, 'unit' | 'rhythm' | 'outlook'>>;

const cell = z.union([z.number(), z.string(), z.null()]);
const action = z.enum(['save', 'submit', 'recall', 'accept', 'return', 'reopen']);

const unitChanges = z.strictObject({
  unit: z.string(),
  name: z.string(),
  fromVersion: z.number(),
  toVersion: z.number(),
  fromStatus: unitState,
  toStatus: submissionStatus,
  steps: z.array(
    z.strictObject({
      version: z.number(),
      action,
      at: z.string(),
      by: z.string(),
      reason: z.string().nullable(),
    }),
  ),
  cells: z.array(
    z.strictObject({
      form: z.string(),
      row: z.string(),
      rowLabel: z.string(),
      column: z.string(),
      from: cell,
      to: cell,
      version: z.number(),
      at: z.string(),
      by: z.string(),
      cause: z.enum(['first', 'returned', 'reopened', 'edited']),
      reason: z.string().nullable(),
    }),
  ),
}) satisfies z.ZodType<UnitChanges>;

/** Which version of each unit somebody has seen, as text; see contract/seen. */
export const seenToken = z.string().max(8000).refine(isSeenToken).meta({
  description: 'What the last overview gave as `seen`',
  example: '2024-06-17T03:00:00.000Z,skhcn=3',
});

export const overviewResponse = z
  .strictObject({
    period: z.string(),
    matrix,
    cockpit: z.array(cockpitEntry).meta({ description: 'In the order of the matrix’s rows' }),
    reminders: z.record(z.string(), reminderCount).meta({ description: 'By unit, of those reminded' }),
    seen: z.strictObject({
      at: z.string(),
      versions: z.record(z.string(), z.number()),
    }) satisfies z.ZodType<Snapshot>,
    /** Only with ?since=. */
    changes: z
      .strictObject({ since: z.string(), units: z.array(unitChanges), unreadable: damaged })
      .nullable(),
    damaged,
  })
  .meta({ id: 'Overview' });
