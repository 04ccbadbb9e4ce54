import { dayText } from '../../period/period-text';
import type { Unit } from '../../units/unit';
import type { DateReference, SymbolReference } from '../reading/references';
import type { ReadStatement } from '../reading/read-figures';
import { PhraseBook } from '../text/phrases';
import { phrasesIn } from '../text/phrases-in';
import type { Token } from '../text/tokens';
import { syllableKey } from '../../language/syllable';
import { agencies, documents } from '../vocabulary';
import { isoOf } from '../reading/days-of-period';
import { writtenDay } from './days';
import { rangeOfTokens, type Range, type Reading, type RuleFinding } from './rule';

const kindNames = new PhraseBook(
  documents.kinds.flatMap((kind) => kind.names.map((name) => [name, { ...kind, name }] as const)),
);
const kindCodes = new Set(documents.kinds.map(({ code }) => code).filter((code) => code !== ''));
const issuerNames = new PhraseBook(
  documents.issuers.flatMap(({ codes, names }) => names.map((name) => [name, { codes, name }] as const)),
);
const knownDates = new Map(documents.dates.map(({ symbol, date }) => [symbol, date]));
const NUMBER_WORD = syllableKey(documents.numberWord);
const OF_WORD = syllableKey(documents.ofWord);
const ISSUE_WORDS = documents.issueWords.map(syllableKey);

/** One document as a sentence cites it. */
interface Citation {
  statement: ReadStatement;
  symbol: SymbolReference;
  range: Range;
  /** The kind that is named before it. */
  kind: { code: string; name: string; written: string } | undefined;
  date: DateReference | undefined;
  issuer: { codes: readonly string[]; written: string } | undefined;
}

/** Symbols that are misspelt, or contradict the kind, the issuer or the day that stands beside them. */
export function findWrongSymbols(reading: Reading): RuleFinding[] {
  const citations = reading.statements.flatMap(citationsIn);
  const daysBySymbol = new Map<string, Citation>();
  return citations.flatMap((citation) => {
    const first = daysBySymbol.get(nameOf(citation));
    if (first === undefined && citation.date?.year !== undefined)
      daysBySymbol.set(nameOf(citation), citation);
    const wrong = wrongKind(citation) ?? wrongIssuer(citation) ?? wrongAgency(reading, citation);
    const day = wrongDay(reading, citation, first);
    return [wrong, day].filter((finding) => finding !== undefined);
  });
}

function citationsIn(statement: ReadStatement): Citation[] {
  const { tokens } = statement.statement;
  const kinds = phrasesIn(kindNames, tokens);
  return statement.items.flatMap((item, at): Citation[] => {
    if (item.type !== 'reference' || item.reference.kind !== 'symbol') return [];
    const symbol = item.reference;
    const before = tokens[symbol.from - 1]?.key === NUMBER_WORD ? symbol.from - 1 : symbol.from;
    const kind = kinds.find(({ to }) => to === before);
    const following = statement.items.slice(at + 1, at + 4);
    const date = following
      .map((next) =>
        next.type === 'reference' && next.reference.kind === 'date' ? next.reference : undefined,
      )
      .find((found) => found !== undefined);
    const end = date?.to ?? symbol.to;
    const after = tokens[end]?.key === OF_WORD ? issuerNames.longestAt(tokens, end + 1) : undefined;
    return [
      {
        statement,
        symbol,
        range: rangeOfTokens(statement, symbol.from, symbol.to),
        kind:
          kind === undefined ? undefined : { ...kind.value, written: written(tokens, kind.from, kind.to) },
        date,
        issuer:
          after === undefined
            ? issuerBefore(statement, kind?.from ?? before)
            : { ...after.value, written: written(tokens, end + 1, after.to) },
      },
    ];
  });
}

/** "Chủ tịch UBND tỉnh ban hành Quyết định số …" */
function issuerBefore({ statement: { tokens } }: ReadStatement, from: number): Citation['issuer'] {
  const verb = from - ISSUE_WORDS.length;
  if (!ISSUE_WORDS.every((word, index) => tokens[verb + index]?.key === word)) return undefined;
  const first = Math.max(0, verb - LONGEST_ISSUER);
  const found = phrasesIn(issuerNames, tokens.slice(first, verb)).findLast(
    ({ to }) => first + to >= verb - 1,
  );
  return found && { ...found.value, written: written(tokens, first + found.from, first + found.to) };
}

/** In words. */
const LONGEST_ISSUER = 8;

function written(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ raw }) => raw)
    .join(' ');
}

function partsOf({ symbol }: Citation): string[] {
  return symbol.symbol.split(/[-\u2013]/);
}

function nameOf({ symbol }: Citation): string {
  return `${symbol.number ?? ''}/${symbol.year === undefined ? '' : `${symbol.year}/`}${symbol.symbol}`;
}

/** "57-NQ/TW": the party's papers have their own. */
function isParty({ symbol }: Citation): boolean {
  return symbol.symbol.includes('/');
}

function finding(
  { range }: Citation,
  code: string,
  say: RuleFinding['say'],
  rest: Partial<RuleFinding> = {},
): RuleFinding {
  return { ...range, rule: 'symbol', code, say, ...rest };
}

function wrongKind(citation: Citation): RuleFinding | undefined {
  if (isParty(citation)) return undefined;
  const { symbol, kind } = citation;
  const [first = ''] = partsOf(citation);
  const spelling = documents.misspelt[first];
  if (spelling !== undefined) {
    const right = symbol.text.replace(first, spelling);
    return finding(citation, 'symbol.spelling', (words) => words.symbolSpelling(symbol.text, right), {
      suggestion: { ...citation.range, text: right },
    });
  }
  if (kind === undefined || first === kind.code) return undefined;
  const isLetter = kind.code === '';
  if (isLetter && (!kindCodes.has(first) || kind.name !== documents.letter)) return undefined;
  if (first.toLowerCase() === kind.code.toLowerCase()) return undefined;
  return finding(citation, 'symbol.kind', (words) => words.symbolKind(symbol.text, kind.written), {
    severity: 'error',
  });
}

function wrongIssuer(citation: Citation): RuleFinding | undefined {
  const { issuer, symbol } = citation;
  if (issuer === undefined || isParty(citation)) return undefined;
  const parts = partsOf(citation);
  if (issuer.codes.some((code) => parts.includes(code))) return undefined;
  // A draft for a committee may bear its office's symbol.
  if (
    issuer.codes.includes(documents.committeeCode) &&
    parts.some((part) => documents.officeCodes.includes(part))
  )
    return undefined;
  const right = issuer.codes[0] ?? '';
  return finding(
    citation,
    'symbol.issuer',
    (words) => words.symbolIssuer(symbol.text, issuer.written, right),
    { severity: 'error' },
  );
}

/** An agency's abbreviation that is nearly one that exists. */
function wrongAgency({ input, context }: Reading, citation: Citation): RuleFinding | undefined {
  if (isParty(citation)) return undefined;
  const known = knownSymbols(context.units);
  for (const part of partsOf(citation)) {
    if (kindCodes.has(part) || known.has(plain(part)) || !/^S[\p{Lu}&]{2,}$/u.test(part)) continue;
    const own = input.unit.symbol;
    const near = [...(own === null ? [] : [own]), ...known].find((code) => isNear(plain(part), plain(code)));
    if (near === undefined) continue;
    return finding(citation, 'symbol.agency', (words) => words.symbolAgency(part, near), {
      suggestion: { ...citation.range, text: citation.symbol.text.replace(part, near) },
    });
  }
  return undefined;
}

function knownSymbols(units: readonly Unit[]): Set<string> {
  const ofUnits = units.flatMap(({ symbol }) => (symbol === null ? [] : [symbol]));
  return new Set([...ofUnits, ...agencies.flatMap(({ symbols }) => symbols)].map(plain));
}

function plain(code: string): string {
  return code.replace(/&/g, '').toUpperCase();
}

/** One letter more, less, or another; or two changed places. */
function isNear(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  if (restA.slice(1) === restB || restB.slice(1) === restA || restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

function wrongDay(
  reading: Reading,
  citation: Citation,
  first: Citation | undefined,
): RuleFinding | undefined {
  const { date, symbol, statement } = citation;
  if (date?.year === undefined) return undefined;
  const { lang } = reading.input;
  const place = rangeOfTokens(statement, date.from, date.to);
  const said = writtenDay(date);
  const known = knownDates.get(nameOf(citation)) ?? knownDates.get(nameOf(citation).replace(/^0+/, ''));
  if (known !== undefined) {
    if (isoOf(date) === known) return undefined;
    const right = dayText(known, lang);
    return {
      ...place,
      rule: 'symbol',
      code: 'symbol.date',
      others: [citation.range],
      say: (words) => words.symbolDate(symbol.text, said, right),
    };
  }
  if (symbol.year !== undefined && symbol.year !== date.year) {
    return {
      ...place,
      rule: 'symbol',
      code: 'symbol.year',
      others: [citation.range],
      say: (words) => words.symbolYear(symbol.text, String(date.year)),
    };
  }
  if (first?.date === undefined || isoOf(first.date) === isoOf(date) || symbol.number === undefined)
    return undefined;
  const before = writtenDay(first.date);
  return {
    ...place,
    rule: 'symbol',
    code: 'symbol.two-dates',
    others: [rangeOfTokens(first.statement, first.date.from, first.date.to)],
    say: (words) => words.symbolTwoDates(symbol.text, before, said),
  };
}
