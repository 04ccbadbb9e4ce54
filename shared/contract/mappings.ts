import * as z from 'zod';
import type { MappedColumn, RememberedMapping } from '../intake/mapping/mapping';
import type { Orientation, RowKind } from '../intake/result';
import { unitCode } from './schemas';

/** More layouts than a unit ever pastes; of more the least recently saved are forgotten. */
export const MOST_MAPPINGS = 200;

export const mappingSignature = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .meta({ description: 'Fingerprint of a layout’s headings', example: '5f0c2a91d34e77b0' });

export const orientation = z.enum(['rows', 'columns', 'list']) satisfies z.ZodType<Orientation>;

const rowKind = z.enum([
  'detail',
  'total',
  'subtotal',
  'group',
  'footnote',
  'signature',
  'other',
]) satisfies z.ZodType<RowKind>;

const columnKey = z.string().min(1).max(20);

const mappedColumn = z.strictObject({
  /** Counted from the table's edge; names without a heading may stand before it. */
  sources: z.array(z.number().int().min(-16_383).max(1_048_575)).min(1).max(1000),
  key: columnKey.nullable(),
  role: z.enum(['figure', 'label', 'ordinal']),
  holds: z.array(columnKey).min(1).max(1000).exactOptional(),
}) satisfies z.ZodType<MappedColumn>;

/** A layout that was accepted before, to be tried first. */
export const rememberedMappingSchema = z
  .strictObject({
    signature: mappingSignature,
    form: z.string().min(1).max(20),
    orientation,
    columns: z.array(mappedColumn).min(1).max(1000),
    rows: z
      .array(
        z.strictObject({
          label: z.string().max(2000),
          kind: rowKind,
          key: z.string().min(1).max(200).nullable(),
        }),
      )
      .max(1000),
  })
  .meta({ id: 'RememberedMapping' }) satisfies z.ZodType<RememberedMapping>;

/** The layouts that a unit's clerks accepted, the last saved first. */
export const mappingsResponse = z
  .strictObject({
    unit: unitCode,
    mappings: z.array(
      z.strictObject({
        mapping: rememberedMappingSchema,
        at: z.string().meta({ description: 'Instant of the last save, ISO 8601 in UTC' }),
        by: z.string().meta({ description: 'Directory id of who saved it last' }),
      }),
    ),
  })
  .meta({ id: 'Mappings' });
export type MappingsResponse = z.infer<typeof mappingsResponse>;
