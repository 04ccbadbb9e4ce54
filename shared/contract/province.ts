import * as z from 'zod';
import type { Snapshot, UnitChanges } from '../overview/changes';
import type { OverviewMatrix } from '../overview/matrix';
import type { CockpitEntry } from '../overview/rhythm';
import type { Period } from '../period/period';
import type { Contributor, TotalRowKey } from '../totals/drill';
import type { ProvinceIndex } from '../totals/province-index';
import type { ProvinceTotals } from '../totals/province-totals';
import { UNIT_CODE } from '../units/unit';
import { findingSchema, indicatorResultSchema, unitCode } from './schemas';
import { isSeenToken } from './seen';

/** The JSON of what spans a whole province: overview, totals, exports. */

const period = z.strictObject({
  year: z.number(),
  quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
}) satisfies z.ZodType<Period>;

const group = z.enum(['department', 'district', 'commune']);
const submissionStatus = z.enum(['draft', 'submitted', 'accepted', 'returned']);
const unitState = z.enum(['missing', 'draft', 'returned', 'submitted', 'accepted']);
const counted = z.enum(['accepted', 'submitted']);
const count = z.number().nullable();

/** Units whose stored rows cannot be read: left out, and named here. */
const damaged = z.array(z.string()).meta({ description: 'Units whose stored rows cannot be read' });

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
  forms: z.record(z.string(), z.strictObject({ state: unitState, findings: findingCounts })),
  findings: findingCounts,
});

const matrix = z.strictObject({
  period,
  deadline: z.string(),
  today: z.string(),
  forms: z.array(z.string()),
  rows: z.array(overviewRow),
  counts: z.array(
    z.strictObject({
      group,
      units: z.strictObject({
        missing: z.number(),
        draft: z.number(),
        returned: z.number(),
        submitted: z.number(),
        accepted: z.number(),
      }),
    }),
  ),
}) satisfies z.ZodType<OverviewMatrix>;

const cockpitEntry = z.strictObject({
  unit: z.string(),
  rhythm: z.strictObject({
    quarters: z.number(),
    late: z.number(),
    chance: z.number().meta({ description: 'Chance of being late, percent' }),
    usualDay: count.meta({ description: 'Working days after the deadline; negative: before it' }),
  }),
  outlook: z.enum(['sent', 'sent-late', 'overdue', 'likely-late', 'behind', 'on-course']),
}) satisfies z.ZodType<Pick<CockpitEntry, 'unit' | 'rhythm' | 'outlook'>>;

const cell = z.union([z.number(), z.string(), z.null()]);
const action = z.enum(['save', 'submit', 'accept', 'return', 'reopen']);

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

const totalCell = { known: count, blanks: z.number(), tooLarge: z.boolean() };
const unitTotalCell = z.strictObject({ ...totalCell, blankUnits: z.array(z.string()) });
const missingUnit = z.strictObject({
  unit: z.string(),
  name: z.string(),
  group,
  reason: z.enum(['nothing', 'draft', 'returned', 'not-accepted', 'no-form']),
});
const provinceFinding = z.strictObject({
  ...findingSchema.shape,
  form: z.string().nullable(),
  units: z.array(z.strictObject({ unit: z.string(), name: z.string(), difference: count })),
});
const unitLine = z.strictObject({
  unit: z.string(),
  name: z.string(),
  status: counted,
  version: z.number(),
  late: z.boolean(),
  cells: z.record(z.string(), count),
  added: z.boolean(),
});

const consolidatedForm = z.strictObject({
  form: z.string(),
  columns: z.array(z.string()),
  groups: z.array(
    z.strictObject({
      group,
      expected: z.number(),
      lines: z.array(unitLine),
      included: z.number(),
      total: z.record(z.string(), unitTotalCell),
    }),
  ),
  total: z.record(z.string(), unitTotalCell),
  fields: z.array(
    z.strictObject({
      field: z.string(),
      label: z.string(),
      labels: z.array(z.string()),
      units: z.number(),
      cells: z.record(z.string(), z.strictObject(totalCell)),
    }),
  ),
  repeatedUnits: z.array(z.string()),
  missing: z.array(missingUnit),
  findings: z.array(provinceFinding),
});

const totals = z
  .strictObject({
    period,
    include: counted,
    order: z.array(z.string()),
    forms: z.array(consolidatedForm),
    units: z.strictObject({
      expected: z.number(),
      accepted: z.number(),
      submitted: z.number(),
      leftOut: z.array(missingUnit),
    }),
    findings: z.array(provinceFinding),
    coverage: z.array(z.string()),
  })
  .meta({ id: 'ProvinceTotals' }) satisfies z.ZodType<ProvinceTotals>;

const provinceIndex = z
  .strictObject({
    set: z.string(),
    result: indicatorResultSchema,
    coverage: z.array(z.strictObject({ id: z.string(), counted: z.number(), reported: z.number() })),
    units: z.array(
      z.strictObject({
        unit: z.string(),
        name: z.string(),
        group,
        status: counted,
        points: z.number(),
        max: z.number(),
        band: z.enum(['excellent', 'good', 'fair', 'average', 'poor']),
        bandName: z.string(),
        groups: z.array(z.strictObject({ id: z.string(), points: z.number(), max: z.number() })),
        undecided: z.array(z.string()),
        rank: z.number(),
        rankInGroup: z.number(),
      }),
    ),
  })
  .meta({ id: 'ProvinceIndex' }) satisfies z.ZodType<ProvinceIndex>;

const contributor = z.strictObject({
  unit: z.string(),
  name: z.string(),
  group,
  status: counted,
  version: z.number(),
  late: z.boolean(),
  value: count,
  added: z.boolean(),
  rows: z.array(z.strictObject({ key: z.string(), label: z.string(), value: count })),
}) satisfies z.ZodType<Contributor>;

export const includeChoice = counted
  .default('accepted')
  .meta({ description: 'submitted: figures that were sent but not accepted count too, marked as such' });

const ROW = /^(?:total|group:(?:department|district|commune)|unit:(.{1,20})|field:.{0,2000})$/s;

/** A row of a consolidated form, as drill-downs name it. */
export const totalRow = z
  .string()
  .refine((text) => isTotalRow(text))
  .meta({ description: 'total, group:{group}, unit:{code} or field:{field}', example: 'group:commune' });

function isTotalRow(text: string): text is TotalRowKey {
  const match = ROW.exec(text);
  return match !== null && (match[1] === undefined || UNIT_CODE.test(match[1]));
}

export const totalsResponse = z
  .strictObject({
    period: z.string(),
    totals: totals.nullable().meta({ description: 'Null with form, row and column' }),
    index: provinceIndex.nullable().meta({ description: 'Null with form, row and column' }),
    /** Only with ?form=&row=&column=. */
    contributors: z.array(contributor).nullable().meta({ description: 'The units behind one total' }),
    damaged,
  })
  .meta({ id: 'Totals' });

/** What an export writes, with the media type of each. */
export const EXPORT_FILES = {
  'tong-hop.json': 'application/json',
  'tong-hop.csv': 'text/csv; charset=utf-8',
  'bao-cao.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'tong-hop.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'manifest.json': 'application/json',
} as const;
export type ExportFileName = keyof typeof EXPORT_FILES;

export const exportFileName = z.enum(Object.keys(EXPORT_FILES) as [ExportFileName, ...ExportFileName[]]);

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The manifest of a set of files: what they are, and of which versions of which submissions they are made. */
export const exportManifest = z
  .strictObject({
    schema: z.literal(1),
    province: z.string(),
    period: z.string(),
    include: counted,
    inputs: sha256.meta({ description: 'Hash of all that the files are made of; equal inputs, equal bytes' }),
    state: sha256.meta({ description: 'Hash of all versions, read without their contents' }),
    files: z.array(z.strictObject({ name: exportFileName, type: z.string(), bytes: z.number(), sha256 })),
    submissions: z.array(
      z.strictObject({
        unit: unitCode,
        version: z.number(),
        status: submissionStatus,
        contentHash: z.string(),
      }),
    ),
    damaged,
    damagedBefore: z.array(z.string()).meta({ description: 'Unreadable rows of earlier quarters' }),
  })
  .meta({ id: 'ExportManifest' });
export type ExportManifest = z.infer<typeof exportManifest>;

const exportRun = z
  .strictObject({
    startedAt: z.string(),
    finishedAt: z.string(),
    trigger: z.enum(['schedule', 'request']),
    by: z.string().optional(),
    outcome: z.enum(['written', 'unchanged', 'empty', 'failed']),
    inputs: z.string().optional(),
    damaged: z.number(),
  })
  .meta({ id: 'ExportRun' });

export const exportsResponse = z
  .strictObject({
    period: z.string(),
    current: exportManifest.nullable(),
    runs: z.array(exportRun).meta({ description: 'Newest first' }),
  })
  .meta({ id: 'Exports' });

export const exportRunResponse = z
  .strictObject({ period: z.string(), run: exportRun, current: exportManifest.nullable() })
  .meta({ id: 'ExportRunAnswer' });
