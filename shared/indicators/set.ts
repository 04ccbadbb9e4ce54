import * as z from 'zod';
import { isIsoDate, isValidOn } from '../period/date';
import { cutOff, type PeriodOrSpan } from '../period/period';
import { parseExpression, type Expression } from '../rules/notation';
import qd766 from './sets/qd-766.json';

const localText = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const day = z.string().refine(isIsoDate);
const unitKind = z.enum(['province', 'department', 'district', 'commune']);

const indicatorFields = z.strictObject({
  id: z.string().regex(/^\d\.\d{1,2}$/),
  max: z.number().int().positive(),
  name: localText,
  /** Sums over unit totals; both null where the figure is no unit's own and the province gives it. */
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  /** What the province states, of how many: the units of a kind that report in the period. */
  given: z.strictObject({ numerator: localText, units: unitKind.exclude(['province']) }).optional(),
  /** `linear`: max × ratio. `full-from`: max from `threshold` percent, linear below it. */
  rule: z.enum(['linear', 'full-from']),
  threshold: z.number().int().min(1).max(100).optional(),
  /** Points when the denominator is 0. */
  whenNothing: z.enum(['zero', 'full']),
  /** Kinds of unit that it applies to; all when absent. Others get its full points. */
  appliesTo: z.array(unitKind).optional(),
  note: localText.optional(),
  basis: z.string().min(1),
});
const indicatorSchema = indicatorFields.refine(
  ({ numerator, denominator, given }) =>
    (numerator === null) === (given !== undefined) && (denominator === null) === (given !== undefined),
  'either units report both counts, or the province gives them',
);

const setSchema = z.strictObject({
  schema: z.literal(1),
  code: z.string().min(1),
  title: localText,
  basis: z.string().min(1),
  editions: z.array(z.strictObject({ validFrom: day, validTo: day.nullable() })).min(1),
  bands: z.array(
    z.strictObject({
      from: z.number().int(),
      id: z.enum(['excellent', 'good', 'fair', 'average', 'poor']),
      name: localText,
    }),
  ),
  groups: z.array(z.strictObject({ id: z.string(), max: z.number().int(), name: localText })),
  indicators: z.array(indicatorSchema).min(1),
});

export type IndicatorDocument = z.infer<typeof indicatorSchema>;
export type IndicatorSetDocument = z.infer<typeof setSchema>;

export interface IndicatorDefinition {
  document: IndicatorDocument;
  group: string;
  numerator: Expression | null;
  denominator: Expression | null;
}

/** An index set with its formulas parsed. */
export interface IndicatorSet {
  document: IndicatorSetDocument;
  definitions: IndicatorDefinition[];
}

/** Reads an index set; throws where it is not well formed or a formula cannot be read. */
export function readIndicatorSet(source: unknown): IndicatorSet {
  const document = setSchema.parse(source);
  const definitions = document.indicators.map((indicator) => ({
    document: indicator,
    group: indicator.id.split('.')[0] as string,
    numerator: indicator.numerator === null ? null : parseExpression(indicator.numerator),
    denominator: indicator.denominator === null ? null : parseExpression(indicator.denominator),
  }));
  return { document, definitions };
}

const sets: readonly IndicatorSet[] = [readIndicatorSet(qd766)];

/** The index set in force on the cut-off day of a period; undefined before there was one. */
export function indicatorSetIn(period: PeriodOrSpan): IndicatorSet | undefined {
  const date = cutOff(period);
  return sets.find((set) => set.document.editions.some((edition) => isValidOn(edition, date)));
}

/** Indicators whose figure no unit reports: the province states it. */
export function givenIndicators({ document }: IndicatorSet): GivenIndicator[] {
  return document.indicators.filter((indicator) => isGiven(indicator));
}

export type GivenIndicator = IndicatorDocument & { given: NonNullable<IndicatorDocument['given']> };

function isGiven(indicator: IndicatorDocument): indicator is GivenIndicator {
  return indicator.given !== undefined;
}
