/** UTF-8 that was read as Windows-1252: "Sá»Ÿ" for "Sở". */

/** Windows-1252 from 0x80 to 0x9f; five bytes have no character and are lost or kept as control characters. */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const BYTES: ReadonlyMap<string, number> = new Map(
  [...HIGH].flatMap((character, index): [string, number][] =>
    character === ' ' ? [] : [[character, 0x80 + index]],
  ),
);

const BLANK = 0x20;
/** As a continuation byte it is shown as a blank, and often made a plain one. */
const HARD_BLANK = 0xa0;
/** Continuation bytes that editors drop: the five unassigned ones and the soft hyphen. */
const DROPPED = [0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xad];

interface Piece {
  /** Letters that may stand here: one, or several where a byte was lost. */
  letters: string[];
}

/**
 * The text as it was meant, Unicode; undefined when it is not UTF-8 read as Windows-1252. A byte that got lost on
 * the way is found by what makes `isWord` of the word around it, when that is one letter only.
 */
export function decodeUtf8AsCp1252(text: string, isWord: (word: string) => boolean): string | undefined {
  const pieces = piecesOf(text);
  if (!pieces?.some(({ letters }) => letters.length > 1 || (letters[0] ?? '') > '\u007f')) return undefined;
  let result = '';
  for (const [index, { letters }] of pieces.entries()) {
    if (letters.length === 1) {
      result += letters[0] ?? '';
      continue;
    }
    const before = /\p{L}*$/u.exec(result)?.[0] ?? '';
    const after = wordAfter(pieces, index + 1);
    const fitting = letters.filter(
      (letter) => sameCase(before + after, letter) && isWord(before + letter + after),
    );
    if (fitting.length !== 1) return undefined;
    result += fitting[0] ?? '';
  }
  return result.normalize('NFC');
}

function wordAfter(pieces: readonly Piece[], from: number): string {
  let word = '';
  for (const { letters } of pieces.slice(from)) {
    const letter = letters[0] ?? '';
    if (letters.length > 1 || !/^\p{L}$/u.test(letter)) break;
    word += letter;
  }
  return word;
}

/** A small letter inside or after small letters; a capital only at a word's start or among capitals. */
function sameCase(rest: string, letter: string): boolean {
  const capital = letter !== letter.toLowerCase();
  return rest === '' || !capital || rest === rest.toUpperCase();
}

function piecesOf(text: string): Piece[] | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const byte = code <= 0xff ? code : BYTES.get(character);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  const pieces: Piece[] = [];
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc3 && lead <= 0xc6
          ? 2
          : lead === 0xcc
            ? 2
            : lead === 0xe1 || lead === 0xe2
              ? 3
              : 0;
    if (length === 0) return undefined;
    const taken = [lead];
    while (taken.length < length && isContinuation(bytes[at + taken.length]))
      taken.push(bytes[at + taken.length] ?? 0);
    if (taken.length < length - 1 || (taken.length === 1 && length === 3)) return undefined;
    const next = bytes[at + taken.length] ?? BLANK;
    const missing =
      taken.length === length ? [[]] : next === BLANK ? [[HARD_BLANK]] : DROPPED.map((byte) => [byte]);
    const letters = missing.map((byte) => letterOf([...taken, ...byte]));
    const vietnamese = taken.length === length ? letters : letters.filter((letter) => /\p{L}/u.test(letter));
    if (vietnamese.length === 0) return undefined;
    pieces.push({ letters: vietnamese });
    // Of two blanks the first was the hard blank; a single one still parts the words.
    const wasHard =
      taken.length < length && next === BLANK && (bytes[at + taken.length + 1] ?? BLANK) === BLANK;
    at += taken.length + (wasHard ? 1 : 0);
  }
  return pieces;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

function letterOf(bytes: readonly number[]): string {
  const [lead = 0, ...rest] = bytes;
  if (rest.length === 0) return String.fromCharCode(lead);
  const head = rest.length === 1 ? lead & 0x1f : lead & 0x0f;
  return String.fromCodePoint(rest.reduce((code, byte) => code * 64 + (byte & 0x3f), head));
}
