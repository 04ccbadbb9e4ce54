import { periodKey } from '../../period/period';
import type { StockBreak } from '../../span/stock-breaks';
import { noticeOf } from '../notices';
import type {
  ConsolidatedForm,
  MissingUnit,
  NoticeFacts,
  ProvinceFinding,
  ProvinceTotals,
  ResponsibleUnit,
  SpanCoverage,
} from '../province-totals';

/** What was noticed of one unit while its quarters were added up. */
export interface SpanNotices {
  unit: string;
  name: string;
  breaks: readonly StockBreak[];
  calendarChanged: boolean;
}

/**
 * Totals of a span with what they are made of: units of which a quarter is lacking are told apart from those that gave
 * nothing, units that ended within it are missing, too, and every quarter that does not open with what the one before left is a finding with its units.
 */
export function finishSpan(
  totals: ProvinceTotals,
  span: SpanCoverage,
  { notices, ceased }: { notices: readonly SpanNotices[]; ceased: readonly MissingUnit[] },
): ProvinceTotals {
  const order = new Map(totals.order.map((unit, index) => [unit, index]));
  const sorted = [...notices].sort((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0));
  const incomplete = new Set(span.incomplete.map(({ unit }) => unit));
  const told = (missing: readonly MissingUnit[]) => [
    ...missing.map((one): MissingUnit => (incomplete.has(one.unit) ? { ...one, reason: 'incomplete' } : one)),
    ...ceased,
  ];
  return {
    ...totals,
    span,
    units: { ...totals.units, leftOut: told(totals.units.leftOut) },
    forms: totals.forms.map((form): ConsolidatedForm => ({
      ...form,
      missing: told(form.missing),
      findings: [...breakFindings(form.form, sorted), ...form.findings],
    })),
    findings: [...totals.findings, ...calendarFindings(sorted)],
  };
}

function breakFindings(form: string, notices: readonly SpanNotices[]): ProvinceFinding[] {
  const found = new Map<string, { facts: NoticeFacts; units: ResponsibleUnit[] }>();
  for (const { unit, name, breaks } of notices) {
    for (const { period, column, from, opened, closed } of breaks.filter((one) => one.form === form)) {
      const key = `${periodKey(period)} ${column}`;
      const facts: NoticeFacts = { kind: 'stock-break', period, column, from };
      const { units = [] } = found.get(key) ?? {};
      found.set(key, { facts, units: [...units, { unit, name, difference: opened - closed }] });
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { facts, units }]) => ({ ...noticeOf(facts, 'query', undefined, form), units }));
}

function calendarFindings(notices: readonly SpanNotices[]): ProvinceFinding[] {
  const units = notices
    .filter(({ calendarChanged }) => calendarChanged)
    .map(({ unit, name }) => ({ unit, name, difference: null }));
  if (units.length === 0) return [];
  return [{ ...noticeOf({ kind: 'calendar-changed' }, 'query', undefined), units }];
}
