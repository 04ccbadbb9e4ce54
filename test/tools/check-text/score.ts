import type { TextCheck, TextFinding, TextSpan } from '../../../shared/check-text/result';
import type { ExpectedFinding, TextCase } from './cases';

/** What was found rightly, what wrongly, and what was missed, each by name. */
export interface Score {
  right: string[];
  wrong: string[];
  missed: string[];
}

/** Figures that stand for a column, each value once: shares are judged by the findings about them. */
export function scoreFigures({ figures }: TextCase, check: TextCheck): Score {
  const found = new Set<string>();
  for (const { meaning, value, kind } of check.figures) {
    if (meaning === null || !('form' in meaning) || (kind !== 'count' && kind !== 'ratio')) continue;
    found.add(`${meaning.form}.${meaning.column} ${value}`);
  }
  const expected = new Set(figures);
  // Petitions of which none is said to be carried over are received and all at once: either column says so.
  for (const figure of expected) {
    const other = figure.replace(RECEIVED, ALL);
    if (figure.startsWith(RECEIVED) && !found.has(figure) && !expected.has(other) && found.delete(other))
      found.add(figure);
  }
  return {
    right: [...found].filter((figure) => expected.has(figure)),
    wrong: [...found].filter((figure) => !expected.has(figure)),
    missed: [...expected].filter((figure) => !found.has(figure)),
  };
}

const RECEIVED = 'K04.3 ';
const ALL = 'K04.5 ';

/** Findings that ask for a change; a hint neither wins nor loses. */
export function scoreFindings({ findings, text }: TextCase, check: TextCheck): Score {
  const found = check.findings.filter(({ severity }) => severity !== 'info');
  const told = (expected: ExpectedFinding): TextFinding[] =>
    found.filter((finding) => expected.rules.includes(finding.rule) && touches(finding, expected, text));
  const right = findings.filter((expected) => told(expected).length > 0);
  const explained = new Set(findings.flatMap(told));
  return {
    right: right.map(({ rules, quote }) => `${rules.join('/')} | ${quote}`),
    wrong: found
      .filter((finding) => !explained.has(finding))
      .map(({ rule, code, quote, message }) => `${rule} ${code} | ${quote} | ${message}`),
    missed: findings
      .filter((expected) => !right.includes(expected))
      .map(({ rules, quote }) => `${rules.join('/')} | ${quote}`),
  };
}

function touches(finding: TextFinding, { quote }: ExpectedFinding, text: string): boolean {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`not in the text: ${quote}`);
  const meets = (span: TextSpan): boolean => span.start < start + quote.length && start < span.end;
  return [finding, ...finding.others].some(meets);
}
