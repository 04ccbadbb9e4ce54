import * as z from 'zod';
import type { Contributor, ConsolidatedRowKey } from '../totals/drill';
import { MISSING_REASONS, type ResponsibleUnit, type SpanCoverage } from '../totals/province-totals';
import { OUTLIER_BASES } from '../totals/history/outliers';
import type { TrendPoint } from '../totals/history/trend';
import type { WordedOutlier } from '../totals/sentence/worded-outliers';
import type { WordedProvinceIndex } from '../totals/sentence/worded-province-index';
import type { WordedProvinceTotals } from '../totals/sentence/worded-province-totals';
import type { UnequalColumn } from '../totals/unit-figures';
import { UNIT_CODE } from '../units/unit';
import { cellCorrection, cellRef } from './corrections';
import { matrix } from './overview';
import { period, periodOrSpan, group, counted, countedAs, count, damaged } from './province-fields';
import { findingSchema, indicatorResultSchema, jointFigure } from './schemas';

/** The JSON of a province's totals and of the figures of its workbook. */

const totalCell = { known: count, blanks: z.number(), tooLarge: z.boolean() };
const unitTotalCell = z.strictObject({ ...totalCell, blankUnits: z.array(z.string()) });
/** What is known of several columns together only. */
const together = z.array(jointFigure);
const missingUnit = z.strictObject({
  unit: z.string(),
  name: z.string(),
  group,
  reason: z.enum(MISSING_REASONS),
});
const responsibleUnit = z.strictObject({
  unit: z.string(),
  name: z.string(),
  difference: count,
  suspects: z
    .array(
      z.strictObject({
        ...cellRef.shape,
        rowLabel: z.string().nullable(),
        from: cellCorrection.shape.from,
        to: z.number(),
      }),
    )
    .exactOptional()
    .meta({ description: 'Cells of its own tables that are likely wrong; absent where none is' }),
}) satisfies z.ZodType<ResponsibleUnit>;
const provinceFinding = z.strictObject({
  ...findingSchema.shape,
  form: z.string().nullable(),
  units: z.array(responsibleUnit),
});
const unitLine = z.strictObject({
  unit: z.string(),
  name: z.string(),
  status: countedAs,
  version: z.number(),
  late: z.boolean(),
  cells: z.record(z.string(), count),
  together: together.exactOptional(),
  added: z.boolean(),
});

const mayFall = z.boolean().meta({ description: 'Accepting further figures may lower the total' });
const unequalColumn = z.strictObject({
  column: z.string(),
  total: count,
  rows: count,
  blanks: z.number(),
}) satisfies z.ZodType<UnequalColumn>;
const fieldDifference = z.strictObject({
  unit: z.string(),
  name: z.string(),
  columns: z.array(unequalColumn),
  explanation: z.string().nullable(),
  message: z.string(),
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
      together: together.exactOptional(),
      mayFall,
    }),
  ),
  total: z.record(z.string(), unitTotalCell),
  together: together.exactOptional(),
  fields: z.array(
    z.strictObject({
      field: z.string(),
      label: z.string(),
      labels: z.array(z.string()),
      units: z.number(),
      cells: z.record(z.string(), z.strictObject(totalCell)),
      together: together.exactOptional(),
    }),
  ),
  differences: z.array(fieldDifference).meta({
    description: 'Units whose rows by field do not make their total: fields and differences make the total',
  }),
  mayFall,
  repeatedUnits: z.array(z.string()),
  missing: z.array(missingUnit),
  findings: z.array(provinceFinding),
});

const spanCoverage = z
  .strictObject({
    quarters: z.array(period),
    incomplete: z.array(
      z.strictObject({
        unit: z.string(),
        name: z.string(),
        lacking: z.array(z.strictObject({ period, reason: z.enum(MISSING_REASONS) })),
      }),
    ),
    changedForms: z
      .array(z.string())
      .meta({ description: 'Left out: their columns differ between quarters' }),
  })
  .meta({
    id: 'SpanCoverage',
    description:
      'What several quarters added up are made of; units that lack a quarter are not in the totals',
  }) satisfies z.ZodType<SpanCoverage>;

export const totals = z
  .strictObject({
    period: periodOrSpan,
    span: spanCoverage.exactOptional(),
    include: counted,
    order: z.array(z.string()),
    forms: z.array(consolidatedForm),
    units: z.strictObject({
      expected: z.number(),
      accepted: z.number(),
      submitted: z.number(),
      amending: z.number(),
      leftOut: z.array(missingUnit),
    }),
    findings: z.array(provinceFinding),
    coverage: z.array(z.string()),
  })
  .meta({ id: 'ProvinceTotals' }) satisfies z.ZodType<WordedProvinceTotals>;

export const provinceIndex = z
  .strictObject({
    set: z.string(),
    result: indicatorResultSchema,
    coverage: z.array(z.strictObject({ id: z.string(), counted: z.number(), reported: z.number() })),
    bound: z
      .enum(['whole', 'least', 'open'])
      .meta({ description: 'least: the province’s points can only rise; open: they may fall too' }),
    units: z.array(
      z.strictObject({
        unit: z.string(),
        name: z.string(),
        group,
        status: countedAs,
        points: z.number(),
        most: z.number(),
        max: z.number(),
        score: z.string(),
        band: z.enum(['excellent', 'good', 'fair', 'average', 'poor']).nullable(),
        bandName: z.string(),
        groups: z.array(
          z.strictObject({ id: z.string(), points: z.number(), most: z.number(), max: z.number() }),
        ),
        undecided: z.array(z.string()),
        rank: z.number().nullable().meta({ description: 'In its group' }),
      }),
    ),
  })
  .meta({ id: 'ProvinceIndex' }) satisfies z.ZodType<WordedProvinceIndex>;

const contributor = z.strictObject({
  unit: z.string(),
  name: z.string(),
  group,
  status: countedAs,
  version: z.number(),
  late: z.boolean(),
  value: count,
  before: count
    .exactOptional()
    .meta({ description: 'What the unit brought a quarter before; absent of several quarters' }),
  added: z.boolean(),
  rows: z.array(z.strictObject({ key: z.string(), label: z.string(), value: count })),
  unequal: unequalColumn.exactOptional().meta({ description: 'Only where the rows do not make the value' }),
}) satisfies z.ZodType<Contributor>;

export const includeChoice = counted
  .default('accepted')
  .meta({ description: 'submitted: figures that were sent but not accepted count too, marked as such' });

const ROW = /^(?:total|group:(?:department|district|commune)|unit:(.{1,20})|field:.{0,2000})$/s;

/** A row of a consolidated form, as drill-downs name it. */
export const consolidatedRow = z
  .string()
  .refine((text) => isConsolidatedRow(text))
  .meta({ description: 'total, group:{group}, unit:{code} or field:{field}', example: 'group:commune' });

function isConsolidatedRow(text: string): text is ConsolidatedRowKey {
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

const trendPoint = z.strictObject({
  period,
  points: count,
  change: count,
  complete: z.boolean(),
  summed: z.boolean(),
  sameUnits: z.boolean().meta({ description: 'False where the change is from points of other units' }),
}) satisfies z.ZodType<TrendPoint>;

const outlier = z.strictObject({
  unit: z.string(),
  name: z.string(),
  form: z.string(),
  column: z.string(),
  value: z.number(),
  basis: z.enum(OUTLIER_BASES).meta({ description: 'What the figure is compared with' }),
  peers: z.number(),
  median: z.string(),
  mad: z.string().nullable(),
  low: z.number(),
  high: z.number(),
  distance: z.string(),
  direction: z.enum(['high', 'low']),
  history: z.array(z.strictObject({ period, value: z.number() })),
  summedQuarters: z.number(),
  sentence: z.string(),
}) satisfies z.ZodType<WordedOutlier>;

/** The figures of the province's workbook, as exports take them: in Vietnamese. */
export const provinceWorkbookResponse = z
  .strictObject({
    period: z.string(),
    matrix,
    totals,
    index: provinceIndex.nullable(),
    trends: z.strictObject({
      province: z.array(trendPoint),
      units: z.record(z.string(), z.array(trendPoint)),
    }),
    outliers: z.array(outlier),
    unexamined: z
      .array(z.strictObject({ unit: z.string(), name: z.string(), figures: z.number() }))
      .meta({ description: 'Units with figures that nothing is there to compare with' }),
    damaged,
  })
  .meta({ id: 'ProvinceWorkbook' });
