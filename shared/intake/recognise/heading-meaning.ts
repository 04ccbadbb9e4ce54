import { memoByText } from '../memo';
import { lexicon } from '../vocabulary';

/** What a heading says. */
export interface Meaning {
  concepts: ReadonlySet<string>;
  /** Words that the lexicon does not know. */
  unknown: string[];
  /** Words in all, neutral ones left out. */
  words: number;
  /** It begins with "and": what stood before is lost. */
  isTorn: boolean;
}

/** A word folded, with the marks it was written with in a fixed order, so that the place of a tone is forgotten. */
interface Word {
  fold: string;
  marks: string;
}

/** A phrase of the lexicon. A single word must have its marks, if the heading has marks at all: "tồn" is not "tổn". */
interface Phrase {
  concepts: readonly string[];
  marks: string | null;
}

const LEVEL: Word = { fold: '>', marks: '' };

const abbreviations = new Map<string, Word[]>();
for (const [short, long] of Object.entries(lexicon.abbreviations)) {
  abbreviations.set(foldOf(markedWords(short)), markedWords(long));
}
/** The lexicon's phrases, word by word: most words of a register begin none. */
interface Beginning {
  next: Map<string, Beginning>;
  /** That ends here. */
  phrase?: Phrase;
}

const phrases: Beginning = { next: new Map() };
for (const [name, all] of Object.entries(lexicon.concepts)) {
  for (const phrase of all) addPhrase(phrase, name.split('+'));
}
for (const phrase of lexicon.neutral) addPhrase(phrase, []);
const conjunctions = new Set(lexicon.conjunctions.map((word) => foldOf(markedWords(word))));
const asides = lexicon.asides.map((aside) => foldOf(writtenOut(markedWords(aside))));

function addPhrase(phrase: string, concepts: readonly string[]): void {
  const words = writtenOut(markedWords(phrase));
  let end = phrases;
  for (const { fold } of words) {
    const next = end.next.get(fold) ?? { next: new Map() };
    end.next.set(fold, next);
    end = next;
  }
  // Of two concepts that claim one phrase the first in the document has it.
  end.phrase ??= { concepts, marks: words.length === 1 ? (words[0]?.marks ?? null) : null };
}

function markedWords(text: string): Word[] {
  const letters = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u0111\u00f0\u0256]/g, 'd\u0335');
  return (letters.match(/(?:[a-z0-9]|\p{M})+|%/gu) ?? []).map((word) => ({
    fold: word.replace(/\p{M}/gu, ''),
    marks: [...word.replace(/\P{M}/gu, '')].sort().join(''),
  }));
}

function foldOf(words: readonly Word[]): string {
  return words.map(({ fold }) => fold).join(' ');
}

function writtenOut(words: readonly Word[]): Word[] {
  return words.flatMap((word) => abbreviations.get(word.fold) ?? [word]);
}

/** The words of a heading text as far as they carry meaning: remarks in brackets left out, abbreviations written out. */
const headingWords = memoByText((text: string): Word[] => {
  const kept = text.replace(/[([][^()[\]]*[)\]]/g, (bracket) => {
    const key = foldOf(writtenOut(markedWords(bracket)));
    const remark =
      key === '' ||
      /^[0-9 ]+$/.test(key) ||
      asides.some((aside) => key === aside || key.startsWith(`${aside} `));
    return remark ? ' ' : bracket;
  });
  return writtenOut(markedWords(kept.replace(/[=+]/g, ' ')));
});

const LINE = '\n';

/** The levels of a heading as one text, a line each. */
function linesOf(levels: readonly string[]): string {
  return levels.map((level) => level.replaceAll(LINE, ' ')).join(LINE);
}

/** What the levels of a heading say together, from the top. */
export function meaningOf(levels: readonly string[]): Meaning {
  return meaningOfLines(linesOf(levels));
}

const meaningOfLines = memoByText((lines: string): Meaning => {
  const levels = lines.split(LINE);
  const apart = read(levels.flatMap((level) => [...headingWords(level), LEVEL]));
  if (apart.unknown.length === 0 || levels.length < 2) return apart;
  // A phrase, or a remark in brackets, may have been broken over two lines: "Trực" above "tuyến".
  const joined = read(/[([]/.test(lines) ? headingWords(levels.join(' ')) : levels.flatMap(headingWords));
  return joined.unknown.length < apart.unknown.length ? joined : apart;
});

function read(words: readonly Word[]): Meaning {
  const concepts = new Set<string>();
  const unknown: string[] = [];
  const marked = words.some(({ marks }) => marks !== '');
  let meant = 0;
  for (let at = 0; at < words.length;) {
    const found = longestPhrase(words, at, marked);
    if (found === undefined) {
      const { fold = '' } = words[at] ?? {};
      if (fold !== LEVEL.fold) {
        unknown.push(fold);
        meant += 1;
      }
      at += 1;
      continue;
    }
    if (found.phrase.concepts.length > 0) meant += found.count;
    for (const concept of found.phrase.concepts) concepts.add(concept);
    at += found.count;
  }
  return { concepts, unknown, words: meant, isTorn: conjunctions.has(foldOf(words.slice(0, 1))) };
}

function longestPhrase(
  words: readonly Word[],
  at: number,
  marked: boolean,
): { phrase: Phrase; count: number } | undefined {
  let found: { phrase: Phrase; count: number } | undefined;
  let end = phrases.next.get(words[at]?.fold ?? '');
  for (let count = 1; end !== undefined; count += 1) {
    const { phrase } = end;
    const fits = count > 1 || !marked || phrase?.marks === words[at]?.marks;
    if (phrase !== undefined && fits) found = { phrase, count };
    end = end.next.get(words[at + count]?.fold ?? '');
  }
  return found;
}

/**
 * The set of a heading's words for comparing headings literally: with their marks, or folded where the heading has
 * none (or `folded` asks for it).
 */
export function literalKey(levels: readonly string[], folded = false): string {
  const words = levels.flatMap(headingWords);
  return [...new Set(words.map(({ fold, marks }) => (folded ? fold : fold + marks)))].sort().join(' ');
}

/** Whether a text reads like a heading: it says something the lexicon knows and little else. */
export function isHeadingLike(text: string): boolean {
  return text.length <= 200 && saysOfHeadings(text);
}

const saysOfHeadings = memoByText((text: string): boolean => {
  const { concepts, unknown, words } = meaningOf([text]);
  return concepts.size > 0 && unknown.length * 3 <= words;
});
