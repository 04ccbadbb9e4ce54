import { factsOf } from './facts/facts';
import type { TextContext, TextInput } from './input';
import { agencyBook } from './reading/agencies';
import type { Figure } from './reading/figure';
import { rowBook } from './reading/name-rows';
import { readFigures, type ReadStatement } from './reading/read-figures';
import type { TextCheck, TextFigure, TextFinding, TextSpan } from './result';
import { textRules } from './rules/text-rules';
import type { Range, RuleFinding } from './rules/rule';
import { statementsOf } from './text/statements';
import { tokensOf } from './text/tokens';
import { meanings, rules } from './vocabulary';
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
  const names = rowBook(input.tables ?? []);
  for (const read of readFigures(sentences, period, agencyBook(context.units), names)) {
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

/** A figure of the quarter and of the unit as a whole, or of one of its rows. */
function isStated({ scope, isPartial, isApproximate, isBroken, row }: Figure): boolean {
  return scope === 'own' && (!isPartial || row !== undefined) && !isApproximate && isBroken !== true;
}

function shownFigure(figure: Figure, text: string): TextFigure {
  const { kind, value, of, to, start, stop } = figure;
  return {
    ...spanIn(text, { start, end: stop }),
    value,
    kind,
    ...(of === undefined ? {} : { of }),
    ...(to === undefined ? {} : { to }),
    meaning: shownMeaning(figure),
  };
}

/** A percentage that is an indicator's is told as that. */
function shownMeaning({ kind, meaning, shareOf, row }: Figure): TextFigure['meaning'] {
  const said = kind === 'percent' ? (meaning ?? shareOf?.meaning) : meaning;
  if (said === undefined) return null;
  const indicator = kind === 'percent' ? meanings.indicators[said.form]?.[said.column] : undefined;
  if (indicator !== undefined) return { indicator };
  return { form: said.form, column: said.column, ...(row === undefined ? {} : { row: row.key }) };
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
