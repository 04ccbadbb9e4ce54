import * as z from 'zod';
import { comments } from './comments';
import { provinceIndex, totals } from './province';
import { damaged } from './province-fields';

/** The exported JSON of a province's quarter: of a kind of its own, so that whoever reads it can tell what it is. */
export const PROVINCE_QUARTER_TYPE = 'application/vnd.khop.province-quarter+json';
/** Names the schema of its first edition, which docs/schemas holds. */
export const PROVINCE_QUARTER_SCHEMA = 'urn:khop:schema:province-quarter:1';

export const provinceQuarter = z.strictObject({
  $schema: z.literal(PROVINCE_QUARTER_SCHEMA),
  schema: z.literal(1),
  province: z.strictObject({ code: z.string(), name: z.string() }),
  totals,
  index: provinceIndex.nullable().meta({ description: 'Null where no index set was in force' }),
  damaged,
  comments: z
    .array(z.strictObject({ unit: z.string(), comments }))
    .exactOptional()
    .meta({ description: 'What was said of cells; absent where nothing was' }),
});

/** The JSON Schema (2020-12) of the file. */
export function provinceQuarterSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(provinceQuarter, { io: 'input' });
  return { $schema, $id: PROVINCE_QUARTER_SCHEMA, title: PROVINCE_QUARTER_TYPE, ...schema };
}
