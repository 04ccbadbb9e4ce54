import * as z from 'zod';
import { CSV_DIALECTS, type CsvDialectName } from '../csv/csv';
import { isIsoDate } from '../period/date';
import { unitsText } from './words';
import { treeProblems } from './tree-problems';
import { UNIT_CODE, type UnitTree } from './unit';

const words = unitsText.vi;
const text = z.string().trim().min(1, words.emptyText);
const isoDate = z.string().refine(isIsoDate, words.badDate);
/** Codes are part of storage keys and addresses, so their alphabet is small. */
const unitCode = z.string().regex(UNIT_CODE, words.badCode);
const validity = { validFrom: isoDate, validTo: isoDate.nullable() };

const unitSchema = z.strictObject({
  code: unitCode,
  name: text,
  kind: z.enum(['province', 'department', 'district', 'commune']),
  parent: z.string().nullable(),
  symbol: text.nullable(),
  predecessors: z.array(z.strictObject({ unit: z.string(), on: isoDate })),
  mail: z.email(words.badMail).exactOptional(),
  uncertain: text.exactOptional(),
  ...validity,
});

const profileSchema = z.strictObject({
  code: unitCode,
  name: text,
  place: text,
  superior: text,
  addressees: z
    .array(
      z.strictObject({
        name: text,
        own: z.strictObject({ unit: unitCode, name: text }).exactOptional().meta({
          description: 'The unit that is this receiver or that it belongs to, and to whom it reports instead',
        }),
        ...validity,
      }),
    )
    .min(1),
  deadlineWorkingDays: z.int(words.badWorkingDays).min(1, words.badWorkingDays).max(30, words.badWorkingDays),
  twoDigitCounts: z.boolean().exactOptional(),
  csv: z.enum(Object.keys(CSV_DIALECTS) as [CsvDialectName, ...CsvDialectName[]]).exactOptional(),
  uncertain: text.exactOptional(),
});

/** Units of today with all that merged into them: the whole country's communes of 2025 and before are 14,000. */
const MOST_UNITS = 20_000;

/**
 * A province's units as uploaded. Beyond the shape it holds that codes are unique, there is exactly one province, every
 * other unit hangs below a known one without circles, no validity ends before it begins, and whatever merged into a
 * unit is known and closed before the merger. Each issue carries the path of the entry and a Vietnamese sentence.
 */
export const unitTreeSchema: z.ZodType<UnitTree> = z
  .strictObject({ profile: profileSchema, units: z.array(unitSchema).max(MOST_UNITS) })
  .superRefine((tree, context) => {
    for (const { path, message } of treeProblems(tree)) context.addIssue({ code: 'custom', path, message });
  });
