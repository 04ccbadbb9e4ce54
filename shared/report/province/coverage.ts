import { MISSING_REASONS, UNIT_GROUPS } from '../../totals/province-totals';
import { countedUnits } from '../../totals/sentence/scope-text';
import type {
  WordedConsolidatedForm,
  WordedProvinceTotals,
} from '../../totals/sentence/worded-province-totals';
import { provinceTotalsWords } from '../../totals/words';
import { inSentence } from '../../units/unit-name';
import type { ReportBlock } from '../model';
import type { CountText } from '../wording/count-text';
import { reportText } from '../words';
import { provinceReportText as text } from './words';

/** Whose figures a sentence is about: the province's only where every unit's accepted figures are in them. */
export function scopeOf({ units, include }: WordedProvinceTotals, area: string, count: CountText): string {
  const { expected } = units;
  const all = countedUnits(units);
  if (all === expected && include === 'accepted') return text.scopeWhole(area);
  return text.scopePart(count(all), count(expected), include);
}

/**
 * Of how many units the figures are, who is missing and why, and which columns were left blank.
 * @param annex the annex that lists the units; undefined: the units are named here
 */
export function coverageBlocks(
  totals: WordedProvinceTotals,
  count: CountText,
  annex: string | undefined,
): ReportBlock[] {
  const lacking = lackingLines(totals, count);
  return [
    { type: 'paragraph', text: sentencesOf(totals, count, annex).join(' ') },
    ...(annex === undefined && totals.units.leftOut.length > 0 ? namedMissing(totals) : []),
    ...(lacking.length > 0
      ? [
          { type: 'paragraph' as const, text: text.lackingIntro },
          ...lacking.map((line) => ({ type: 'dash' as const, text: line })),
        ]
      : []),
  ];
}

function sentencesOf(totals: WordedProvinceTotals, count: CountText, annex: string | undefined): string[] {
  const { units, include } = totals;
  const { expected, leftOut, amending } = units;
  const all = countedUnits(units);
  const amended = amending > 0 ? [text.coverageAmending(count(amending))] : [];
  if (leftOut.length === 0) return [text.coverageWhole(count(expected), include), ...amended];
  const mayFall = totals.forms.some((form) => form.mayFall);
  return [
    text.coveragePart(count(all), count(expected), include, byGroup(totals, count)),
    missingText(leftOut, count),
    ...(annex === undefined ? [] : [text.coverageList(annex)]),
    mayFall ? text.coverageOpen : text.coverageLeast,
    ...amended,
  ];
}

/** How many are missing for which reason; the one reason of all is told without their number again. */
function missingText(leftOut: WordedProvinceTotals['units']['leftOut'], count: CountText): string {
  const reasons = MISSING_REASONS.flatMap((reason) => {
    const some = leftOut.filter((unit) => unit.reason === reason).length;
    if (some === 0) return [];
    const name = provinceTotalsWords.vi.missingReason[reason];
    return [{ reason: name.charAt(0).toLowerCase() + name.slice(1), some }];
  });
  const [first] = reasons;
  if (first?.some === leftOut.length) return text.coverageMissingAll(count(first.some), first.reason);
  const parts = reasons.map(({ reason, some }) => text.coverageReason(reason, count(some)));
  return text.coverageMissing(count(leftOut.length), parts.join('; '));
}

/** How many of each group's units are in. */
function byGroup({ forms, units }: WordedProvinceTotals, count: CountText): string {
  const [form] = forms;
  return UNIT_GROUPS.flatMap((group) => {
    const expected = form?.groups.find((one) => one.group === group)?.expected ?? 0;
    if (expected === 0) return [];
    const missing = units.leftOut.filter((unit) => unit.group === group).length;
    return [text.coverageGroup(text.groups[group], count(expected - missing), count(expected))];
  }).join('; ');
}

function namedMissing({ units: { leftOut } }: WordedProvinceTotals): ReportBlock[] {
  return MISSING_REASONS.flatMap((reason): ReportBlock[] => {
    const names = leftOut.filter((unit) => unit.reason === reason).map(({ name }) => inSentence(name));
    if (names.length === 0) return [];
    return [{ type: 'dash', text: `${provinceTotalsWords.vi.missingReason[reason]}: ${names.join(', ')}.` }];
  });
}

function lackingLines(totals: WordedProvinceTotals, count: CountText): string[] {
  return totals.forms.flatMap((form) => {
    const columns = lackingColumns(form);
    if (columns.length === 0) return [];
    const units = new Set(columns.flatMap((key) => form.total[key]?.blankUnits ?? []));
    return [text.lacking(form.form, bracketed(columns), count(units.size))];
  });
}

/** Columns that some of the counted units left blank. */
export function lackingColumns({ columns, total }: WordedConsolidatedForm): string[] {
  return columns.filter((key) => (total[key]?.blanks ?? 0) > 0);
}

export function bracketed(keys: readonly string[]): string {
  return keys.map((key) => reportText.columnNumber(key)).join(', ');
}
