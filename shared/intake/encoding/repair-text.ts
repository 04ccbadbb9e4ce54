import { decodeUtf8AsCp1252 } from './cp1252';
import { isSyllable } from './syllables';
import { SOFT_HYPHEN, decodeTcvn3, lostHorns } from './tcvn3';
import { decodeVni } from './vni';
import { isStruck, unstruck, withoutStruck } from '../text-marks';

export type TextRepairKind =
  'tcvn3' | 'vni' | 'utf8' | 'composed' | 'invisible' | 'look-alike' | 'lost-letter' | 'struck';

export interface TextRepair {
  kind: TextRepairKind;
  before: string;
  after: string;
  /** What shows it: the cell's font, that the words become Vietnamese, or how it is written. */
  by: 'font' | 'score' | 'written';
}

export interface RepairedText {
  /** Unicode NFC, blanks made plain and single; line breaks are kept as blanks. */
  text: string;
  repairs: TextRepair[];
  /** Readings between which only the person can choose; empty when there is nothing to ask. */
  candidates: string[];
}

/** An encoding that other cells of the sheet are in for certain: it makes short words believable too. */
export type EncodingHint = 'tcvn3' | 'vni';

/**
 * Text as its writer meant it. Right text is given back as it is; a legacy encoding is decoded when the font says
 * so or when the words become well-formed Vietnamese and were not before. What could be read two ways is not
 * changed: `candidates` holds the readings.
 */
export function repairText(raw: string, font?: string, hint?: EncodingHint): RepairedText {
  if (/^[\t\n\r -~]*$/.test(raw) && encodingOf(font) === undefined) {
    return { text: plainBlanks(raw), repairs: [], candidates: [] };
  }
  const repairs: TextRepair[] = [];
  let text = raw;
  let candidates: string[] = [];
  const step = (kind: TextRepairKind, after: string, by: TextRepair['by'] = 'score') => {
    if (after !== text) repairs.push({ kind, before: text, after, by });
    text = after;
  };
  if (isStruck(text)) {
    const left = withoutStruck(text);
    // A name that is struck out whole still says which row it is.
    if (plainBlanks(left) === '') text = unstruck(text);
    else step('struck', left, 'written');
  }
  const decoded = decode(text, font, hint);
  if (decoded !== undefined && 'kind' in decoded) {
    step(decoded.kind, decoded.text, decoded.by);
    if (decoded.kind === 'tcvn3' && !raw.includes(SOFT_HYPHEN)) {
      const lost = restoreHorns(text);
      if (lost !== undefined) {
        step('lost-letter', lost.text);
        candidates = lost.candidates;
      }
    }
  } else if (decoded !== undefined) candidates = decoded.readings;
  step('composed', text.normalize('NFC'));
  step('invisible', text.replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, ''));
  if (STROKED.test(text)) step('look-alike', text.replace(/\p{L}+/gu, strokeD));
  return { text: plainBlanks(text), repairs, candidates };
}

/** Every kind of blank as one plain blank. */
export function plainBlanks(text: string): string {
  return text.replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]+/g, ' ').trim();
}

type Decoded =
  { kind: 'tcvn3' | 'vni' | 'utf8'; text: string; by: 'font' | 'score' } | { readings: string[] };

/** Vietnamese letters that are in no legacy encoding as they stand, so that the text is in none. */
const ONLY_UNICODE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

/** Whether a font says in which encoding its characters are. */
export function isLegacyFont(font: string | undefined): boolean {
  return encodingOf(font) !== undefined;
}

function encodingOf(font: string | undefined): { kind: 'tcvn3' | 'vni'; capitals: boolean } | undefined {
  if (font === undefined) return undefined;
  const name = font.trim().toLowerCase();
  if (name.startsWith('.vn')) return { kind: 'tcvn3', capitals: /h$/.test(name) };
  return name.startsWith('vni-') || name === 'vni' ? { kind: 'vni', capitals: false } : undefined;
}

function decode(text: string, font: string | undefined, hint: EncodingHint | undefined): Decoded | undefined {
  const named = encodingOf(font);
  if (named !== undefined) return decodeAsNamed(text, named);
  if (ONLY_UNICODE.test(text)) return undefined;
  const utf8 = decodeUtf8AsCp1252(text, isSyllable);
  if (utf8 !== undefined) return { kind: 'utf8', text: utf8, by: 'score' };
  const before = quality(text);
  // Where every word is right as it stands only the sheet can speak for another reading.
  if (before.foreign === 0 || (hint === undefined && before.good === before.foreign)) return undefined;
  const readings = readingsOf(text);
  const better = readings.filter(({ kind, quality: after }) => isBetter(before, after, kind === hint));
  const [first, second] = hint === undefined ? better : better.filter(({ kind }) => kind === hint);
  if (first !== undefined && second === undefined) return { kind: first.kind, text: first.text, by: 'score' };
  if (first !== undefined && second !== undefined) return { readings: [first.text, second.text] };
  const doubtful = readings.filter(({ kind, quality: after }) =>
    kind === hint ? after.good === after.foreign : mayBeBetter(before, after),
  );
  return doubtful.length > 0 ? { readings: [text, ...doubtful.map((reading) => reading.text)] } : undefined;
}

function readingsOf(text: string): { kind: EncodingHint; text: string; quality: Quality }[] {
  const decoded = [
    { kind: 'tcvn3' as const, text: decodeTcvn3(text), lossy: !text.includes(SOFT_HYPHEN) },
    { kind: 'vni' as const, text: decodeVni(text), lossy: false },
  ];
  return decoded.flatMap(({ kind, text: reading, lossy }) =>
    reading === undefined || reading === text
      ? []
      : [{ kind, text: reading, quality: quality(reading, lossy) }],
  );
}

/** A font is a strong sign, but cells keep their font when Unicode text is pasted into them. */
function decodeAsNamed(
  text: string,
  named: { kind: 'tcvn3' | 'vni'; capitals: boolean },
): Decoded | undefined {
  const reading = named.kind === 'tcvn3' ? decodeTcvn3(text, named.capitals) : decodeVni(text);
  if (reading === undefined || reading === text) return undefined;
  const result: Decoded = { kind: named.kind, text: reading, by: 'font' };
  const before = quality(text);
  if (before.foreign === 0 || before.good < before.foreign) return result;
  const after = quality(reading);
  // Right as Unicode and right as the font has it: "cã" shows as "có" only in the font.
  return after.good < after.foreign ? undefined : { readings: [reading, text] };
}

interface Quality {
  /** Words with other than plain letters; the others say nothing about the encoding. */
  foreign: number;
  /** Of these, well-formed Vietnamese syllables. */
  good: number;
  /** Words of plain letters that Vietnamese could have: capitals, syllables without tones. */
  plain: number;
  plainGood: number;
  /** Letters of the longest foreign word. */
  longest: number;
}

/** `lossy`: words that lack only a lost ư count as good, if another word is good by itself. */
function quality(text: string, lossy = false): Quality {
  const result: Quality = { foreign: 0, good: 0, plain: 0, plainGood: 0, longest: 0 };
  let restorable = 0;
  for (const word of text.normalize('NFC').split(/[\0-/:-@[-`{-\u007f0-9\u00a0\u2010-\u2026]+/)) {
    if (word === '') continue;
    if (/^[A-Za-z]+$/.test(word)) {
      result.plain += 1;
      if (word.length === 1 || word === word.toUpperCase() || isSyllable(word)) result.plainGood += 1;
      continue;
    }
    result.foreign += 1;
    result.longest = Math.max(result.longest, word.length);
    if (isSyllable(word)) result.good += 1;
    else if (lossy && lostHorns(word, isSyllable).length > 0) restorable += 1;
  }
  if (result.good > 0) result.good += restorable;
  return result;
}

function isBetter(before: Quality, after: Quality, hinted: boolean): boolean {
  const evidence = hinted || after.good >= 2 || after.longest >= 3;
  return (
    evidence &&
    after.good > before.good &&
    after.good >= 0.8 * after.foreign &&
    before.good <= 0.5 * before.foreign &&
    after.plainGood >= 0.5 * after.plain
  );
}

function mayBeBetter(before: Quality, after: Quality): boolean {
  return (
    after.good >= 2 &&
    after.good > before.good &&
    after.good >= 0.5 * after.foreign &&
    before.good < before.foreign
  );
}

/** The text with each lost ư put back where only one place makes a word; where several do, the readings. */
function restoreHorns(text: string): { text: string; candidates: string[] } | undefined {
  const lost = lostHorns(text, isSyllable);
  if (lost.length === 0) return undefined;
  const fill = (choose: (spellings: string[]) => string) =>
    text.replace(/\p{L}+/gu, (word) => {
      const found = lost.find((candidate) => candidate.word === word);
      return found === undefined ? word : choose(found.spellings);
    });
  const first = fill(([spelling = '']) => spelling);
  return lost.every(({ spellings }) => spellings.length === 1)
    ? { text: first, candidates: [] }
    : { text, candidates: [first, fill((spellings) => spellings.at(-1) ?? '')] };
}

const STROKED = /[ÐðƉɖ]/;

/** Đ from keyboards that gave an eth or an African d, in a word that is Vietnamese with Đ. */
function strokeD(word: string): string {
  if (!STROKED.test(word)) return word;
  const mended = word.replace(/[ÐƉ]/g, 'Đ').replace(/[ðɖ]/g, 'đ');
  return mended.length === 1 || isSyllable(mended) ? mended : word;
}
