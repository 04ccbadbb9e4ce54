import { rowWords } from '../vocabulary';
import { wordKey, wordsOf } from '../word-key';

/** A name to be recognised, with the key it stands for. */
export interface KnownName {
  key: string;
  name: string;
}

export interface NameMatch {
  /** The one name that is meant; undefined when none or several may be. */
  found: KnownName | undefined;
  confidence: number;
  /** What may be meant, when it is not certain; at most five. */
  candidates: KnownName[];
}

const prefixes = [...rowWords.unitPrefixes].sort((a, b) => b.length - a.length);
const kinds = rowWords.unitKinds;
const SKIPPED = new Set(['va', 'cac', 'cua']);

interface Entry extends KnownName {
  words: string[];
  written: string;
}

/**
 * Finds names however they are spelt: diacritics and case aside, "UBND xã …", with ", tỉnh …" behind, shortened to
 * initials ("Sở KH&CN"), or without the kind word where only one name is left ("Diên Hà"). Never by likeness alone.
 */
export class NameIndex {
  private readonly entries: Entry[];
  private readonly exact = new Map<string, Entry[]>();
  private readonly memo = new Map<string, NameMatch>();

  constructor(names: readonly KnownName[]) {
    this.entries = names.map((known) => ({
      ...known,
      words: wordsOf(known.name),
      written: known.name.normalize('NFC').toLowerCase(),
    }));
    for (const entry of this.entries) {
      const key = entry.words.join(' ');
      this.exact.set(key, [...(this.exact.get(key) ?? []), entry]);
    }
  }

  get size(): number {
    return this.entries.length;
  }

  match(text: string): NameMatch {
    let match = this.memo.get(text);
    if (match === undefined) {
      match = this.find(text);
      this.memo.set(text, match);
    }
    return match;
  }

  private find(text: string): NameMatch {
    const written = text.normalize('NFC').toLowerCase().trim();
    for (const form of spellings(text)) {
      const same = this.exact.get(form) ?? [];
      const literal = same.filter((entry) => entry.written === written);
      const found = distinct(literal.length > 0 ? literal : same);
      if (found.length > 0) return answer(found, 1);
    }
    for (const form of spellings(text)) {
      const words = form.split(' ');
      const short = distinct(this.entries.filter((entry) => abbreviates(words, entry.words)));
      if (short.length > 0) return answer(short, 0.9);
    }
    const bare = spellings(text).flatMap((form) =>
      this.entries.filter(
        ({ words }) =>
          kinds.has(kindOf(words)) && words.slice(kindOf(words).split(' ').length).join(' ') === form,
      ),
    );
    if (bare.length > 0) return answer(distinct(bare), 0.8);
    return { found: undefined, confidence: 0, candidates: this.alike(wordsOf(text)) };
  }

  /** Names that share most words, to offer when none is meant for certain. */
  private alike(words: readonly string[]): KnownName[] {
    const own = new Set(words);
    return this.entries
      .map((entry) => ({
        entry,
        shared: entry.words.filter((word) => own.has(word)).length / Math.max(entry.words.length, own.size),
      }))
      .filter(({ shared }) => shared >= 0.5)
      .sort((a, b) => b.shared - a.shared)
      .slice(0, 5)
      .map(({ entry }) => ({ key: entry.key, name: entry.name }));
  }
}

function answer(found: readonly Entry[], confidence: number): NameMatch {
  const names = found.map(({ key, name }) => ({ key, name }));
  return names.length === 1
    ? { found: names[0], confidence, candidates: [] }
    : { found: undefined, confidence: 0, candidates: names.slice(0, 5) };
}

function distinct(entries: readonly Entry[]): Entry[] {
  return entries.filter((entry, index) => entries.findIndex(({ key }) => key === entry.key) === index);
}

function kindOf(words: readonly string[]): string {
  const two = words.slice(0, 2).join(' ');
  return kinds.has(two) ? two : (words[0] ?? '');
}

/** The name as written, without the body before it ("UBND xã") and without the place behind a comma. */
function spellings(text: string): string[] {
  const whole = wordKey(text);
  const forms = [whole];
  const comma = text.lastIndexOf(',');
  const tail = wordsOf(text.slice(comma + 1));
  if (comma > 0 && kinds.has(kindOf(tail))) forms.push(wordKey(text.slice(0, comma)));
  for (const form of [...forms]) {
    for (const prefix of prefixes) {
      if (form.startsWith(`${prefix} `)) forms.push(form.slice(prefix.length + 1));
    }
    for (const ending of kinds) {
      if (form.endsWith(` ${ending}`)) forms.push(form.slice(0, -ending.length - 1));
    }
  }
  return [...new Set(forms)].filter((form) => form !== '');
}

/** Whether each written word is the name's next word or the initials of its next words: "so kh cn". */
function abbreviates(written: readonly string[], name: readonly string[]): boolean {
  if (written.length > name.length) return false;
  const fits = (at: number, from: number): boolean => {
    const word = written[at];
    if (word === undefined) return rest(name, from);
    if (name[from] === word && fits(at + 1, from + 1)) return true;
    if (SKIPPED.has(name[from] ?? '') && fits(at, from + 1)) return true;
    let next = from;
    for (const letter of word) {
      while (SKIPPED.has(name[next] ?? '') && name[next]?.[0] !== letter) next += 1;
      if (name[next]?.[0] !== letter) return false;
      next += 1;
    }
    return fits(at + 1, next);
  };
  return fits(0, 0);
}

/** Nothing of the name may be left over but the level: "Thanh tra tỉnh". */
function rest(name: readonly string[], from: number): boolean {
  return name.slice(from).every((word) => kinds.has(word));
}
