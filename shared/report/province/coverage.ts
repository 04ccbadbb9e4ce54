import { formatCount } from '../../language/number';
import { MISSING_REASONS, UNIT_GROUPS } from '../../totals/province-totals';
import { countedUnits } from '../../totals/sentence/scope-text';
import type {
  WordedConsolidatedForm,
  WordedProvinceTotals,
} from '../../totals/sentence/worded-province-totals';
import { provinceTotalsWords } from '../../totals/words';
import { inSentence } from '../../units/unit-name';
import type { ReportBlock } from '../model';
import { reportText } from '../words';
import { provinceReportText as text } from './words';

/** Whose figures a sentence is about: the province's only where every unit's accepted figures are in them. */
export function scopeOf({ units, include }: WordedProvinceTotals, area: string): string {
  const { expected } = units;
  const count = countedUnits(units);
  if (count === expected && include === 'accepted') return text.scopeWhole(area);
  return text.scopePart(formatCount(count, 'vi'), formatCount(expected, 'vi'), include);
}

/**
 * Of how many units the figures are, who is missing and why, and which columns were left blank.
 * @param annex the annex that lists the units; undefined: the units are named here
 */
export function coverageBlocks(totals: WordedProvinceTotals, annex: string | undefined): ReportBlock[] {
  const lacking = lackingLines(totals);
  return [
    { type: 'paragraph', text: sentencesOf(totals, annex).join(' ') },
    ...(annex === undefined && totals.units.leftOut.length > 0 ? namedMissing(totals) : []),
    ...(lacking.length > 0
      ? [
          { type: 'paragraph' as const, text: text.lackingIntro },
          ...lacking.map((line) => ({ type: 'dash' as const, text: line })),
        ]
      : []),
  ];
}

function sentencesOf(totals: WordedProvinceTotals, annex: string | undefined): string[] {
  const { units, include } = totals;
  const count = (value: number) => formatCount(value, 'vi');
  const { expected, leftOut, amending } = units;
  const all = countedUnits(units);
  const amended = amending > 0 ? [text.coverageAmending(count(amending))] : [];
  if (leftOut.length === 0) return [text.coverageWhole(count(expected), include), ...amended];
  const say = totals.forms.some(({ mayFall }) => mayFall) ? text.coverageOpen : text.coveragePart;
  const reasons = MISSING_REASONS.flatMap((reason) => {
    const some = leftOut.filter((unit) => unit.reason === reason).length;
    if (some === 0) return [];
    const name = provinceTotalsWords.vi.missingReason[reason];
    return [text.coverageReason(name.charAt(0).toLowerCase() + name.slice(1), count(some))];
  });
  return [
    say(count(all), count(expected), include),
    text.coverageByGroup(byGroup(totals)),
    text.coverageMissing(count(leftOut.length), reasons.join('; ')),
    ...(annex === undefined ? [] : [text.coverageList(annex)]),
    ...amended,
  ];
}

/** How many of each group's units are in. */
function byGroup({ forms, units }: WordedProvinceTotals): string {
  const [form] = forms;
  return UNIT_GROUPS.flatMap((group) => {
    const expected = form?.groups.find((one) => one.group === group)?.expected ?? 0;
    if (expected === 0) return [];
    const missing = units.leftOut.filter((unit) => unit.group === group).length;
    const included = formatCount(expected - missing, 'vi');
    return [text.coverageGroup(text.groups[group], included, formatCount(expected, 'vi'))];
  }).join('; ');
}

function namedMissing({ units: { leftOut } }: WordedProvinceTotals): ReportBlock[] {
  return MISSING_REASONS.flatMap((reason): ReportBlock[] => {
    const names = leftOut.filter((unit) => unit.reason === reason).map(({ name }) => inSentence(name));
    if (names.length === 0) return [];
    return [{ type: 'dash', text: `${provinceTotalsWords.vi.missingReason[reason]}: ${names.join(', ')}.` }];
  });
}

function lackingLines(totals: WordedProvinceTotals): string[] {
  return totals.forms.flatMap((form) => {
    const columns = lackingColumns(form);
    if (columns.length === 0) return [];
    const units = new Set(columns.flatMap((key) => form.total[key]?.blankUnits ?? []));
    return [text.lacking(form.form, bracketed(columns), formatCount(units.size, 'vi'))];
  });
}

/** Columns that some of the counted units left blank. */
export function lackingColumns({ columns, total }: WordedConsolidatedForm): string[] {
  return columns.filter((key) => (total[key]?.blanks ?? 0) > 0);
}

export function bracketed(keys: readonly string[]): string {
  return keys.map((key) => reportText.columnNumber(key)).join(', ');
}
