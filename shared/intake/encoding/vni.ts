/** VNI for Windows: a letter, then a second character for its mark and tone. */

const TONES = '\u0301\u0300\u0309\u0303\u0323';

/** Second characters in the order of TONES; the first of a row with a mark stands for the mark without a tone. */
const ROWS: readonly [bases: string, mark: string, marks: string][] = [
  ['aeouy', '', 'ùøûõï'],
  ['ôö', '', 'ùøûõï'],
  ['aeo', '\u0302', 'âáàåãä'],
  ['a', '\u0306', 'êéèúüë'],
];

/** Letters that VNI writes with one character. */
const SINGLE: readonly [string, string][] = [
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ñ', 'đ'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
];

/** Characters of VNI (one or two) -> Vietnamese letter (NFC), small and capital. */
export const VNI_LETTERS: ReadonlyMap<string, string> = makeLetters();

function makeLetters(): Map<string, string> {
  const letters = new Map<string, string>();
  const add = (written: string, letter: string) => {
    const composed = letter.normalize('NFC');
    letters.set(written, composed);
    const [first = '', ...rest] = written;
    letters.set(written.toUpperCase(), composed.toUpperCase());
    if (rest.length > 0) letters.set(first.toUpperCase() + rest.join(''), composed.toUpperCase());
  };
  const single = new Map(SINGLE.map(([written, letter]) => [written.normalize('NFC'), letter]));
  for (const [written, letter] of single) add(written, letter);
  for (const [bases, mark, marks] of ROWS) {
    const seconds = [...marks.normalize('NFC')];
    const tones = mark === '' ? [...TONES] : ['', ...TONES];
    for (const base of bases.normalize('NFC')) {
      seconds.forEach((second, index) =>
        add(base + second, (single.get(base) ?? base) + mark + (tones[index] ?? '')),
      );
    }
  }
  // The dotted y has a character of its own.
  letters.delete('yï');
  letters.delete('YÏ');
  letters.delete('Yï');
  return letters;
}

/**
 * Text in VNI as Unicode NFC; undefined when it holds a character that VNI does not have.
 * @example decodeVni('Sôû Khoa hoïc') // 'Sở Khoa học'
 */
export function decodeVni(text: string): string | undefined {
  let decoded = '';
  const characters = [...text];
  for (let at = 0; at < characters.length; at += 1) {
    const one = characters[at] ?? '';
    const pair = VNI_LETTERS.get(one + (characters[at + 1] ?? ' '));
    const letter = pair ?? VNI_LETTERS.get(one);
    if (letter === undefined && one > '\u00bf' && !/[\u2010-\u201f\u2026]/.test(one)) return undefined;
    decoded += letter ?? one;
    if (pair !== undefined) at += 1;
  }
  return decoded;
}
