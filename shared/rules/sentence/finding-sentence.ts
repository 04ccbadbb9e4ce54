import type { FormColumn } from '../../forms/document';
import { listText, sumText } from '../../forms/column-text';
import { rowName } from '../../forms/row-name';
import { TOTAL_ROW } from '../../forms/table';
import { LANGS, pick, type Bilingual, type Lang } from '../../language/language';
import { formatDecimal } from '../../language/number';
import type { CompiledForm, CompiledRelation, RuleSet } from '../compile';
import type { Finding, FindingFacts } from '../finding';
import { sidesOf } from '../linear';
import type { Comparison } from '../notation';
import { onlyValue, rangeOf, type Range } from '../range';
import { percent } from '../rational';
import { findingWords } from '../words';
import { ChainText, forcedSumText, type ChainFrame } from './chain-text';
import { SideText } from './side-text';

type Facts<Kind> = Extract<FindingFacts, { kind: Kind }>;
type Relation<Kind> = Extract<CompiledRelation, { kind: Kind }>;

const SIDES: Bilingual<SideText> = { vi: new SideText('vi'), en: new SideText('en') };

/**
 * "Biểu K01, dòng “Tổng cộng”: … Sửa ô sai …": what is wrong, where, both numbers, the difference, what to do.
 * @param rules those that the finding was found with; throws a RangeError where they do not know it
 */
export function findingSentence(rules: RuleSet, finding: Finding, lang: Lang): string {
  const words = findingWords[lang];
  const form = rules.byCode.get(finding.form);
  if (form === undefined) throw unknown(finding);
  if (finding.facts.kind === 'missing') {
    return words.missing(finding.form, pick(form.form.shortTitle, lang));
  }
  const alone = form.form.rows === 'single' && finding.row === TOTAL_ROW;
  const label = alone ? null : rowLabel(finding, lang);
  const row = label === null ? null : rowName(label, finding.rowNumber, lang);
  const parts = [`${words.where(finding.form, row)}: ${statement(rules, form, finding, lang)}`];
  if (finding.forced) parts.push(words.forcedNote(forcedSumText(finding.forced, lang, finding.form)));
  if (finding.status === 'fail' && isOfRelation(finding.facts)) {
    const { hint, severity } = relationOf(form, finding).relation;
    if (hint) parts.push(pick(hint, lang));
    if (severity === 'error') parts.push(words.mendError);
    else if (severity === 'query' && !hint) parts.push(words.mendQuery);
  } else if (finding.facts.kind === 'contradiction') parts.push(words.mendError);
  return parts.join(' ');
}

/** What a finding says, in every language. */
export function findingSentences(rules: RuleSet, finding: Finding): string[] {
  return LANGS.map((lang) => findingSentence(rules, finding, lang));
}

/** Rows and forms other than the finding's own are named. */
function chainText(rules: RuleSet, { form, row, facts }: Finding, lang: Lang): ChainText {
  const steps = facts.kind === 'contradiction' ? facts.steps : [];
  const stepOf = (of: string, key: string) => steps.find((step) => step.form === of && step.row === key);
  const frame: ChainFrame = {
    rules,
    label: (of, key) =>
      (of === form && key.normalize('NFC') === row) || rules.byCode.get(of)?.form.rows === 'single'
        ? null
        : rowName(
            stepOf(of, key)?.rowLabel ?? findingWords[lang].unitTotal,
            stepOf(of, key)?.rowNumber,
            lang,
          ),
    together: (of, key, column) =>
      steps.find((step) => step.form === of && step.row === key && step.column === column)?.together ??
      undefined,
    isKnown: (of) => of === form,
  };
  return new ChainText(frame, lang);
}

/** A unit total that no row states has a name all the same. */
export function rowLabel({ row, rowLabel: label }: Finding, lang: Lang): string | null {
  return row === TOTAL_ROW && label === null ? findingWords[lang].unitTotal : label;
}

function statement(rules: RuleSet, form: CompiledForm, finding: Finding, lang: Lang): string {
  const words = findingWords[lang];
  const sides = SIDES[lang];
  const { facts } = finding;
  switch (facts.kind) {
    case 'missing':
    case 'blanks':
      return words.blanks(listText(finding.cells));
    case 'not-split':
    case 'wrong-joint':
      return jointFigure(finding.cells, facts, lang);
    case 'row-is-sum':
      return words.sumRow(facts.unequal);
    case 'no-previous':
      return words.noPrevious(sides.relation(relationOf(form, finding).parsed));
    case 'undecided': {
      const relation = relationOf(form, finding, 'comparison', 'ratio');
      const blanks = sides.blanks(sidesOf(relation), facts.sides, facts.joint);
      return words.undecided(sides.relation(relation.parsed), blanks);
    }
    case 'contradiction':
      return words.contradiction(chainText(rules, finding, lang).steps(facts.steps));
    case 'broken':
      return contradiction(relationOf(form, finding, 'comparison'), facts, lang);
    case 'wrong-total': {
      const { name, key } = columnOf(form, finding.cells[0]);
      const difference = sides.count(distance(BigInt(facts.sum), BigInt(facts.stated)));
      const numbers = [
        pick(name, lang),
        key,
        sides.count(facts.stated),
        sides.count(BigInt(facts.sum)),
      ] as const;
      return facts.blanks > 0
        ? words.totalWithBlanks(...numbers, sides.count(facts.blanks))
        : words.total(...numbers, difference);
    }
    case 'wrong-joint-total': {
      const [stated, sum] = [BigInt(facts.stated), BigInt(facts.sum)];
      const numbers = [sides.count(stated), sides.count(sum), sides.count(distance(sum, stated))] as const;
      return words.jointTotal(sumText(finding.cells), ...numbers);
    }
    case 'undecided-total': {
      const { name, key } = columnOf(form, finding.cells[0]);
      const blanks = finding.stated === null ? null : sides.count(facts.blanks);
      return words.totalUndecided(pick(name, lang), key, blanks);
    }
    default:
      return ratio(form, relationOf(form, finding, 'ratio'), facts, lang);
  }
}

/** What a row says of its joint figure: it waits to be split, or the parts add up to something else. */
function jointFigure(
  columns: readonly string[],
  { kind, value, figures }: Facts<'not-split' | 'wrong-joint'>,
  lang: Lang,
): string {
  const words = findingWords[lang];
  const count = (value: number | bigint) => SIDES[lang].count(value);
  const numbers = figures.filter((figure) => figure !== null);
  const stated = columns.filter((_, index) => figures[index] !== null);
  const blank = columns.filter((_, index) => figures[index] === null);
  const sum = numbers.reduce((known, figure) => known + BigInt(figure), 0n);
  const joint = [sumText(columns), count(value)] as const;
  const values = numbers.map((figure) => count(figure)).join(' + ');
  const part =
    numbers.length === 1 ? `${sumText(stated)} = ${values}` : words.sum(sumText(stated), values, count(sum));
  if (kind === 'wrong-joint') return words.wrongJoint(...joint, part, count(distance(sum, BigInt(value))));
  if (stated.length === 0) return words.jointNotSplit(...joint);
  return words.jointPart(...joint, part, `${sumText(blank)} = ${count(BigInt(value) - sum)}`);
}

function contradiction(relation: Relation<'comparison'>, facts: Facts<'broken'>, lang: Lang): string {
  const sides = SIDES[lang];
  const { left, right, joint = [] } = facts;
  const range = rangeOf(
    [
      { sign: 1, linear: relation.left, figures: left },
      { sign: -1, linear: relation.right, figures: right },
    ],
    joint,
  );
  const least = sides.count(leastDistance(range));
  const text = comparison(
    relation,
    sides.side(relation.left, left, joint),
    sides.side(relation.right, right, joint),
    range.open || onlyValue(range) !== null ? least : findingWords[lang].atLeastBy(least),
    lang,
  );
  const when = relation.parsed.kind === 'comparison' ? relation.parsed.when : undefined;
  return when ? findingWords[lang].onCondition(text, sides.relation({ kind: 'comparison', ...when })) : text;
}

/** How far a broken relation's sides are apart at least. */
function leastDistance({ least, greatest }: Range): bigint {
  if (least !== null && least > 0n) return least;
  return greatest !== null && greatest < 0n ? -greatest : 1n;
}

function comparison(
  relation: Relation<'comparison'>,
  left: string,
  right: string,
  difference: string,
  lang: Lang,
): string {
  const words = findingWords[lang];
  const must = relation.relation.severity === 'error';
  const isConstant = relation.right.terms.length === 0;
  const say: Record<Comparison, () => string> = {
    '=': () =>
      isConstant
        ? (must ? words.equalConstant : words.usuallyEqual)(left, right)
        : words.equal(left, right, difference),
    '<=': () => words.atMost(left, right, difference),
    '>=': () => words.atLeast(left, right, difference),
    '<': () => (must ? words.less : words.usuallyLess)(left, right),
    '>': () => (must ? words.more : words.usuallyMore)(left, right),
    '<>': () => (must ? words.unequal : words.usuallyUnequal)(left, right),
  };
  return say[relation.comparison]();
}

function ratio(
  form: CompiledForm,
  relation: Relation<'ratio'>,
  facts: Facts<'unreadable-ratio' | 'ratio-of-nothing' | 'wrong-ratio'>,
  lang: Lang,
): string {
  const words = findingWords[lang];
  const sides = SIDES[lang];
  const name = pick(columnOf(form, relation.column).name, lang);
  const divisor = sides.bracketed(relation.denominator);
  if (facts.kind === 'unreadable-ratio') return words.ratioUnreadable(name, facts.text);
  if (facts.kind === 'ratio-of-nothing') return words.ratioOfNothing(name, facts.text, divisor);
  const { text, numerator, denominator, decimals } = facts;
  const rounded = percent(numerator, denominator, decimals);
  const exact = percent(numerator, denominator, decimals + 2);
  const quotient = `${sides.bracketed(relation.numerator)} / ${divisor} = ${sides.count(numerator)}/${sides.count(denominator)}`;
  const parts = [words.ratio(name, text, quotient, formatDecimal(exact, lang), formatDecimal(rounded, lang))];
  const fits = facts.fits.filter((key) => `(${key})` !== divisor);
  if (fits.length > 0) parts.push(words.ratioFits(listText(fits)));
  return parts.join(' ');
}

/** The finding's relation, which has to be of one of the kinds where some are named. */
function relationOf<Kind extends CompiledRelation['kind']>(
  form: CompiledForm,
  finding: Finding,
  ...kinds: Kind[]
): Relation<Kind> {
  const found = form.relations.find(({ relation }) => relation.code === finding.code);
  if (found && (kinds.length === 0 || kinds.some((kind) => kind === found.kind)))
    return found as Relation<Kind>;
  throw unknown(finding);
}

function columnOf(form: CompiledForm, key = ''): FormColumn {
  return form.byKey.get(key) as FormColumn;
}

function unknown({ code }: Finding): RangeError {
  return new RangeError(`No rule ${code} that this can be a finding of.`);
}

function distance(a: bigint, b: bigint): bigint {
  return a < b ? b - a : a - b;
}

function isOfRelation({ kind }: FindingFacts): boolean {
  return kind !== 'row-is-sum' && kind !== 'wrong-joint' && kind !== 'contradiction';
}
