import { headingWords } from '../vocabulary';
import { paragraphsOf, type Paragraph, type Rank } from './paragraphs';
import { phrasesIn } from './phrases-in';
import type { Token } from './tokens';

/** What the part of the report is about, as far as it matters for figures. */
export type SectionKind = 'head' | 'results' | 'plans';

/** One sentence with its place in the report. */
export interface Statement {
  tokens: Token[];
  /** Of its paragraph. */
  rank: Rank;
  mark: string;
  isRow: boolean;
  /** First of its paragraph. */
  isFirst: boolean;
  /** The paragraph ends with it. */
  isLast: boolean;
  section: SectionKind;
  /** Number of its paragraph. */
  paragraph: number;
}

/** All sentences of a text in order. */
export function statementsOf(tokens: readonly Token[]): Statement[] {
  const paragraphs = paragraphsOf(tokens);
  const statements: Statement[] = [];
  let section: SectionKind = 'head';
  let plansFrom: Rank = 0;
  paragraphs.forEach((paragraph, number) => {
    const { rank, mark, isRow } = paragraph;
    if (section === 'plans' && rank > 0 && rank <= plansFrom) section = 'results';
    if (section === 'head' && (rank > 0 || endsHead(paragraph))) section = 'results';
    if (isHeading(paragraph) && phrasesIn(headingWords.plans, paragraph.tokens).length > 0) {
      section = 'plans';
      plansFrom = rank === 0 ? 1 : rank;
    }
    const sentences = isRow ? [paragraph.tokens] : sentencesOf(paragraph);
    sentences.forEach((sentence, index) => {
      const isLast = index === sentences.length - 1;
      statements.push({
        tokens: sentence,
        rank,
        mark,
        isRow,
        isFirst: index === 0,
        isLast,
        section,
        paragraph: number,
      });
    });
  });
  return statements;
}

/** The head of a paper has no sentence that ends. */
function endsHead({ tokens }: Paragraph): boolean {
  const last = tokens.at(-1);
  return tokens.length > 8 && last?.kind === 'mark' && /[.:;]/.test(last.raw);
}

const LONGEST_HEADING = 40;

function isHeading({ rank, tokens }: Paragraph): boolean {
  if (tokens.length > LONGEST_HEADING) return false;
  const last = tokens.at(-1);
  const capitals = tokens.every(({ kind, raw }) => kind !== 'word' || raw === raw.toUpperCase());
  return capitals || (rank > 0 && rank < 5 && !(last?.kind === 'mark' && /[.;]/.test(last.raw)));
}

function sentencesOf({ tokens }: Paragraph): Token[][] {
  const sentences: Token[][] = [];
  let from = 0;
  tokens.forEach((token, at) => {
    if (token.kind !== 'mark' || !/[.!?]/.test(token.raw) || !endsSentence(tokens, at)) return;
    sentences.push(tokens.slice(from, at + 1));
    from = at + 1;
  });
  if (from < tokens.length) sentences.push(tokens.slice(from));
  return sentences;
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const [before, stop, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || stop === undefined || after === undefined) return true;
  if (after.start === stop.end && after.kind !== 'mark') return false;
  // "TP. Hưng Yên", "KT. GIÁM ĐỐC"
  if (before.kind === 'word' && /^\p{Lu}{1,3}$/u.test(before.raw) && before.raw.length < 3) return false;
  return after.kind !== 'word' || after.raw.charAt(0) === after.raw.charAt(0).toUpperCase();
}
