import { factsOf } from './facts/facts';
import type { TextContext, TextInput } from './input';
import { agencyBook } from './reading/agencies';
import type { Figure } from './reading/figure';
import { readFigures, type ReadStatement } from './reading/read-figures';
import type { TextCheck, TextFigure, TextFinding, TextSpan } from './result';
import { textRules } from './rules/text-rules';
import type { Range, RuleFinding } from './rules/rule';
import { statementsOf } from './text/statements';
import { tokensOf } from './text/tokens';
import { rules } from './vocabulary';
import { checkWords } from './words';

export type { TextContext, TextInput } from './input';

/** How many sentences are read and rules asked, of all. */
export interface TextProgress {
  done: number;
  total: number;
}

/** The figures that a report's text states, and where the text contradicts itself, its period, or the tables. */
export function checkText(input: TextInput, context: TextContext): TextCheck {
  const steps = checkTextInSteps(input, context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same a sentence or a rule at a time: a long text takes seconds, and whoever waits may want to stop. */
export function* checkTextInSteps(
  input: TextInput,
  context: TextContext,
): Generator<TextProgress, TextCheck, void> {
  const { text, period } = input;
  const sentences = statementsOf(tokensOf(text));
  const total = sentences.length + textRules.length;
  const statements: ReadStatement[] = [];
  for (const read of readFigures(sentences, period, agencyBook(context.units))) {
    statements.push(read);
    yield { done: statements.length, total };
  }
  const figures = statements.flatMap((read) => read.figures);
  const reading = { input, context, period, statements, figures, facts: factsOf(figures) };
  const found: RuleFinding[] = [];
  for (const [index, rule] of textRules.entries()) {
    found.push(...rule(reading));
    yield { done: sentences.length + index + 1, total };
  }
  return {
    text,
    figures: figures.filter(isStated).map((figure) => shownFigure(figure, text)),
    findings: found
      .map((finding) => shownFinding(finding, input))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** A figure of the quarter and of the unit as a whole. */
function isStated({ scope, isPartial, isApproximate }: Figure): boolean {
  return scope === 'own' && !isPartial && !isApproximate;
}

function shownFigure({ kind, value, of, to, start, stop, meaning }: Figure, text: string): TextFigure {
  return {
    ...spanIn(text, { start, end: stop }),
    value,
    kind,
    ...(of === undefined ? {} : { of }),
    ...(to === undefined ? {} : { to }),
    meaning: meaning === undefined ? null : { form: meaning.form, column: meaning.column },
  };
}

function spanIn(text: string, { start, end }: Range): TextSpan {
  return { start, end, quote: text.slice(start, end) };
}

const severities = new Map(rules.map(({ id, severity }) => [id, severity]));

function shownFinding(finding: RuleFinding, { text, lang }: TextInput): TextFinding {
  const {
    rule,
    code,
    severity = severities.get(rule) ?? 'warning',
    others = [],
    say,
    suggestion = null,
  } = finding;
  return {
    ...spanIn(text, finding),
    code,
    severity,
    others: others.map((other) => spanIn(text, other)),
    message: say(checkWords[lang]),
    suggestion,
    rule,
  };
}
