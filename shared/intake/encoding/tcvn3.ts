/**
 * TCVN 5712-3 (ABC): one byte a letter, seen in Excel as the Latin-1 character of that byte. Capital letters with a
 * tone have no code of their own: they are small letters shown by a font of capitals (.VnTimeH).
 */

/** Codes from 0xA1 on, each with its letter; 0xAD, the soft hyphen, is ư and gets lost easily. */
const CODES: readonly [number, string][] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
].map(([first, letters]) => [first as number, (letters as string).normalize('NFC')]);

/** Latin-1 character -> Vietnamese letter (NFC). */
export const TCVN3_LETTERS: ReadonlyMap<string, string> = new Map(
  CODES.flatMap(([first, letters]) =>
    [...letters].map((letter, index): [string, string] => [String.fromCharCode(first + index), letter]),
  ),
);

export const SOFT_HYPHEN = '\u00ad';

/** Signs of Windows-1252 that mean the same in TCVN3 fonts: dashes, quotation marks, the ellipsis, a hard blank. */
const COMMON_SIGN = /[\u00a0\u2010-\u201f\u2026]/;

/**
 * Text in TCVN3 as Unicode NFC; undefined when it holds a character that TCVN3 does not have. `capitals`: the font
 * shows small letters as capitals. A word whose plain letters are capitals gets capitals throughout.
 * @example decodeTcvn3('Së Khoa häc') // 'Sở Khoa học'
 */
export function decodeTcvn3(text: string, capitals = false): string | undefined {
  let decoded = '';
  for (const character of text) {
    const letter = TCVN3_LETTERS.get(character);
    if (letter === undefined && character > '\u007f' && !COMMON_SIGN.test(character)) return undefined;
    decoded += letter ?? character;
  }
  return capitals ? decoded.toUpperCase() : decoded.replace(/\p{L}+/gu, evenCase);
}

/** "TổNG" was typed in capitals; a word of small letters or with one capital stays. */
function evenCase(word: string): string {
  const plain = word.match(/[A-Za-z]/g) ?? [];
  const capitals = plain.filter((letter) => letter < 'a').length;
  return capitals >= 2 && capitals === plain.length ? word.toUpperCase() : word;
}

/**
 * Words that lost their ư with the soft hyphen, each with the spellings it may have had: "trớc" was "trước".
 * Right words are left out.
 */
export function lostHorns(
  text: string,
  isWord: (word: string) => boolean,
): { word: string; spellings: string[] }[] {
  const found: { word: string; spellings: string[] }[] = [];
  for (const word of text.match(/\p{L}+/gu) ?? []) {
    if (isWord(word) || word.length > 7 || word === word.toUpperCase()) continue;
    const spellings = [...word, '']
      .map((_, place) => `${word.slice(0, place)}ư${word.slice(place)}`)
      .filter(isWord);
    if (spellings.length > 0) found.push({ word, spellings });
  }
  return found;
}
