import { TOTAL_ROW } from '../../forms/table';
import { pick, type Lang } from '../../language/language';
import type { RuleSet } from '../../rules/compile';
import { findingSentence } from '../../rules/sentence/finding-sentence';
import { NO_FIELD } from '../field-totals';
import type {
  ConsolidatedForm,
  FieldDifference,
  FieldTotal,
  ProvinceFinding,
  ProvinceFindingBase,
  ProvinceTotals,
} from '../province-totals';
import { spanSentences, stockBreakSentence } from '../span/span-sentences';
import { spanWords } from '../span/words';
import { namesOf, provinceTotalsWords } from '../words';
import { differenceText } from './difference-text';

/** A finding on consolidated figures in somebody's language. */
export interface WordedProvinceFinding extends ProvinceFindingBase {
  message: string;
}

export interface WordedFieldDifference extends FieldDifference {
  message: string;
}

export interface WordedConsolidatedForm extends Omit<ConsolidatedForm, 'findings' | 'differences'> {
  differences: WordedFieldDifference[];
  findings: WordedProvinceFinding[];
}

/** A province's quarter added up, in somebody's language, as it is answered and shown. */
export interface WordedProvinceTotals extends Omit<ProvinceTotals, 'forms' | 'findings'> {
  forms: WordedConsolidatedForm[];
  findings: WordedProvinceFinding[];
  /** What the totals cover and what not. */
  coverage: string[];
}

/** @param rules those of the forms that were added up; throws a RangeError where they do not know a finding */
export function wordedProvinceTotals(
  rules: RuleSet,
  totals: ProvinceTotals,
  lang: Lang,
): WordedProvinceTotals {
  const said = (findings: readonly ProvinceFinding[]) =>
    findings.map((finding) => wordedProvinceFinding(rules, finding, lang));
  return {
    ...totals,
    forms: totals.forms.map((form) => ({
      ...form,
      fields: form.fields.map((field) => namedField(field, lang)),
      differences: form.differences.map((one) => ({ ...one, message: differenceText(one, lang) })),
      findings: said(form.findings),
    })),
    findings: said(totals.findings),
    coverage: coverageOf(rules, totals, lang),
  };
}

/** Of a span the quarters come first, then the units: those of which quarters are missing are told with these. */
function coverageOf(rules: RuleSet, totals: ProvinceTotals, lang: Lang): string[] {
  const { coverage } = provinceTotalsWords[lang];
  const { span, units } = totals;
  if (span === undefined) return coverage(totals, lang);
  const leftOut = units.leftOut.filter(({ reason }) => reason !== 'incomplete');
  const forms = rules.forms.map(({ form }) => form);
  const [count = '', ...rest] = coverage({ ...totals, units: { ...units, leftOut } }, lang);
  return [count, ...spanSentences(span, forms, lang), ...rest];
}

function namedField(field: FieldTotal, lang: Lang): FieldTotal {
  return field.field === NO_FIELD ? { ...field, label: provinceTotalsWords[lang].noField } : field;
}

function wordedProvinceFinding(rules: RuleSet, finding: ProvinceFinding, lang: Lang): WordedProvinceFinding {
  const { facts: _facts, basis, units, ...rest } = finding;
  const rowLabel = finding.row === TOTAL_ROW ? provinceTotalsWords[lang].province : finding.rowLabel;
  return { ...rest, rowLabel, message: messageOf(rules, { ...finding, rowLabel }, lang), basis, units };
}

function messageOf(rules: RuleSet, finding: ProvinceFinding, lang: Lang): string {
  const words = provinceTotalsWords[lang];
  const { facts, units } = finding;
  const form = finding.form ?? '';
  const names = namesOf(
    units.map(({ name }) => name),
    lang,
  );
  switch (facts.kind) {
    case 'row-contains-rows':
      return words.rowContainsRows(form, names, finding.rowLabel ?? '');
    case 'unit-contains-units':
      return words.unitContainsUnits(form, names);
    case 'unit-may-contain-units':
      return words.unitMayContainUnits(form, names);
    case 'unit-not-open':
      return words.unitNotOpen(names);
    case 'unit-unknown':
      return words.unitUnknown(facts.unit);
    case 'mixed-calendars':
      return words.mixedCalendars(facts.calendar, units.length, names, lang);
    case 'stock-break':
      return stockBreakSentence(finding, facts, lang);
    case 'calendar-changed':
      return spanWords[lang].calendarChanged(names);
    case 'units-only':
      return words.unitsOnly(form, relationName(rules, form, finding.code, lang), units, lang);
    default: {
      const sentence = findingSentence(rules, { ...finding, form, facts }, lang);
      return `${sentence} ${words.responsible(units, lang)}`.trim();
    }
  }
}

function relationName(rules: RuleSet, form: string, code: string, lang: Lang): string {
  const found = rules.byCode.get(form)?.relations.find(({ relation }) => relation.code === code);
  return found ? pick(found.relation.name, lang) : code;
}
