import type { TextFinding, TextSeverity, TextSpan } from '../check-text/result';
import { textKeys } from '../report/outline';
import type { Severity, WordedFinding } from '../rules/finding';
import type { Explanation } from '../submission/submission';
import { explanationLack } from './explanation-substance';
import { explanationOf } from './match-explanations';

/** A place in the text of one of the report's sections; `start` and `end` count in that text. */
export interface SectionSpan extends TextSpan {
  section: string;
}

/** Something that a unit's own words contradict. */
export interface SectionFinding extends SectionSpan, Pick<TextFinding, 'code' | 'severity' | 'message'> {
  others: SectionSpan[];
}

/** With which the codes of what is found in texts begin. */
const PREFIX = 'text.';

/** An explanation's row holds so much of the words that it is of. */
const LONGEST_QUOTE = 200;

const SEVERITY: Record<TextSeverity, Severity> = { error: 'error', warning: 'query', info: 'info' };

/** The sections in whose texts a unit may write. */
export function freeTextSections(): string[] {
  return textKeys().flatMap(({ key, kind }) => (kind === 'section' ? [key] : []));
}

/** A finding of a text as those of tables are told: the section stands for the form, the words for the row. */
export function tableLike({ code, severity, section, quote, message }: SectionFinding): WordedFinding {
  return {
    code: PREFIX + code,
    severity: SEVERITY[severity],
    status: 'fail',
    form: section,
    row: quote.slice(0, LONGEST_QUOTE),
    rowLabel: quote,
    cells: [],
    stated: null,
    computed: null,
    difference: null,
    message,
    basis: '',
  };
}

/** Errors of texts that are neither mended nor explained by something that says why. */
export function openTextErrors(
  findings: readonly SectionFinding[],
  explanations: readonly Explanation[],
): WordedFinding[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(tableLike)
    .filter((finding) => {
      const given = explanationOf(finding, explanations);
      return given === undefined || explanationLack(given.text, [finding.message]) !== null;
    });
}

/** Whether an explanation may be of what is found in a section's text. */
export function isOfFreeText({ code, form }: Pick<Explanation, 'code' | 'form'>): boolean {
  return code.startsWith(PREFIX) && freeTextSections().includes(form);
}
