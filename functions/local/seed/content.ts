import { TOTAL_ROW, type Table } from '../../../shared/forms/table';
import { percent } from '../../../shared/rules/rational';
import { periodKey, type Period } from '../../../shared/period/period';
import type { SubmissionContent } from '../../../shared/submission/submission';
import { formatDecimal } from '../../../shared/language/number';
import type { Unit } from '../../../shared/units/unit';
import { characterOf, demand, type Character } from './character';
import columns from './data/columns.json';
import { digitalOf, handlingOf, paymentOf, type Flow } from './dossier-figures';
import { fieldsOf, type Field } from './fields';
import { fieldsTable, figureIn, oneRowTable, sumOf, type Handling } from './figures';
import { feedbackOf, officeOf, publicationOf } from './office-figures';
import { catalogueOf, proceduresOf } from './procedure-figures';
import { createRandom, type Random } from './random';

export interface GenerateOptions {
  unit: Unit;
  period: Period;
  /** The same unit's quarter before: what it left open is opened again, row by row. */
  previous?: SubmissionContent;
  seed: number;
  /** How many dossiers and complaints stay open at the end; by chance when absent. */
  closing?: { dossiers: number; complaints: number };
}

/**
 * An invented quarter of a unit that satisfies every relation of the bundled forms: II.06a and K01 to K06 with a row a
 * lĩnh vực. Magnitudes follow published figures of provincial departments and communes. Same options, same content.
 */
export function generateContent({
  unit,
  period,
  previous,
  seed,
  closing,
}: GenerateOptions): SubmissionContent {
  const character = characterOf(unit.kind, createRandom(seed, unit.code));
  const random = createRandom(seed, unit.code, periodKey(period));
  const fields = fieldsOf(unit, period);
  const openings = previous && openingsOf(fields, previous.tables);
  let flows = fields.map((field, index) => {
    const incoming = Math.round(
      field.dossiers * character.size * demand(unit, period) * random.between(0.86, 1.14),
    );
    const opening = openings ? (openings[index] ?? 0) : random.part(incoming, character.pending);
    return { incoming, opening, pending: random.part(incoming + opening, character.pending) };
  });
  if (closing !== undefined) flows = closeWith(closing.dossiers, flows);

  const rows = fields.map((field, index) => {
    const flow = flows[index] ?? { incoming: 0, opening: 0, pending: 0 };
    const catalogue = catalogueOf(field, period, createRandom(seed, unit.code, field.key));
    const handling = handlingOf(flow, character, period, random);
    const payment = paymentOf(handling, catalogue, character, period, random);
    const procedures = proceduresOf(catalogue, handling, payment, random);
    const digital = digitalOf(handling, procedures, character, period, random);
    return { key: field.key, label: field.label, handling, payment, procedures, digital };
  });
  const handling = fieldsTable(
    columns.handling,
    rows.map((row) => ({ ...row, figures: row.handling })),
  );
  const total = sumOf(rows.map((row) => row.handling)) as Handling;
  Object.assign(handling.rows.at(-1)?.cells ?? {}, printedRatios(total));
  return {
    calendar: 'reporting',
    tables: [
      handling,
      fieldsTable(
        columns.procedures,
        rows.map((row) => ({ ...row, figures: row.procedures })),
      ),
      fieldsTable(
        columns.digital,
        rows.map((row) => ({ ...row, figures: row.digital })),
      ),
      fieldsTable(
        columns.payment,
        rows.map((row) => ({ ...row, figures: row.payment })),
      ),
      ...oneRowTables({ previous, unit, closing }, rows, total, character, random),
    ],
    texts: {},
    explanations: [],
  };
}

interface OneRowOptions {
  unit: Unit;
  previous: SubmissionContent | undefined;
  closing: GenerateOptions['closing'] | undefined;
}

function oneRowTables(
  { unit, previous, closing }: OneRowOptions,
  rows: { procedures: { public: number } }[],
  handling: Handling,
  character: Character,
  random: Random,
): Table[] {
  const { form, pending } = columns.feedback;
  const opening = previous ? (figureIn(previous.tables, form, TOTAL_ROW, pending) ?? 0) : random.whole(0, 1);
  const publicProcedures = rows.reduce((sum, row) => sum + row.procedures.public, 0);
  return [
    oneRowTable(
      columns.feedback,
      feedbackOf(opening, handling.resolved, closing?.complaints, character, random),
    ),
    oneRowTable(columns.publication, publicationOf(unit.kind, publicProcedures, random)),
    oneRowTable(columns.office, officeOf(unit.kind, random)),
  ];
}

/** What each field opens with. What the quarter before states only in total goes to the first field it does not name. */
function openingsOf(fields: Field[], previous: Table[]): number[] {
  const { form, pending } = columns.handling;
  const byField = fields.map((field) => figureIn(previous, form, field.key, pending));
  const named = byField.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  let rest = (figureIn(previous, form, TOTAL_ROW, pending) ?? named) - named;
  return byField.map((value) => {
    if (value !== undefined) return value;
    const opening = rest;
    rest = 0;
    return opening;
  });
}

/** The same flows with `closing` dossiers left open in all, those of the first fields that have so many. */
function closeWith(closing: number, flows: Flow[]): Flow[] {
  let rest = closing;
  return flows.map((flow) => {
    const pending = Math.min(rest, flow.incoming + flow.opening);
    rest -= pending;
    return { ...flow, pending };
  });
}

/** The percentages a one-stop system prints under the table, with two decimals and a comma; none for 0/0. */
function printedRatios(total: Handling): Record<string, string> {
  const ratios: Record<keyof typeof columns.handlingRatios, [number, number]> = {
    inTime: [total.early + total.onTime, total.resolved],
    late: [total.late, total.resolved],
    online: [total.online, total.online + total.direct],
    resolved: [total.resolved, total.received],
  };
  const cells: Record<string, string> = {};
  for (const [name, column] of Object.entries(columns.handlingRatios)) {
    const [numerator, denominator] = ratios[name as keyof typeof ratios];
    if (denominator > 0) cells[column] = formatDecimal(percent(numerator, denominator, 2), 'vi');
  }
  return cells;
}
