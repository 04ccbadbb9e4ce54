/**
 * The structure of Vietnamese syllables: onset + rhyme + tone. It tells text in a wrong encoding from right text,
 * since a wrong decoding leaves hardly a well-formed syllable. Structure only: whether a word is in use is not asked.
 */

const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');

const PLAIN_RHYMES = (
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
  'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
  'o oc oi om on ong op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
  'u ua uc ui um un ung uôc uôi uôm uôn uông uôt up ut ' +
  'ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu'
).split(' ');

/** Rhymes with a rounded glide; lips cannot close and round at once, so labial onsets do not take them. */
const GLIDE_RHYMES = (
  'oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ' +
  'uân uâng uât uây uê uêch uênh uơ uy uya uych uyên uyêt uynh uyt uyu uyp'
).split(' ');
const LABIALS = new Set(['b', 'm', 'p', 'ph', 'v']);

/** What follows `qu`, whose letter u is the glide. */
const QU_RHYMES = (
  'a ac ach ai an ang anh ao ap at ay au ăc ăm ăn ăng ăp ăt ân âng ât âu ây ' +
  'e en eng eo et ê ên ênh êch êt i it y ynh ych yên yêt yt yu ơ ôc'
).split(' ');

const Y_RHYMES = 'yêm yên yêng yêt yêu y'.split(' ');
const Y_ONSETS = new Set(['h', 'k', 'l', 'm', 's', 't', 'th', 'v']);

/** ngang, huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
/** A syllable that ends in a stop has only the last two. */
const STOP_TONES = TONES.slice(4);
const STOP = /(?:c|ch|p|t)$/;

const VOWEL = /[aăâeêioôơuưy]/;
const MARKED_VOWEL = /[ăâêôơ]/;

/** Where the tone may stand in a rhyme; two places where the old and the new way of writing differ (hoà, hòa). */
function tonePlaces(rhyme: string): number[] {
  const letters = [...rhyme];
  const marked = letters.flatMap((letter, index) => (MARKED_VOWEL.test(letter) ? [index] : [])).at(-1);
  if (marked !== undefined) return [marked];
  const vowels = letters.filter((letter) => VOWEL.test(letter)).length;
  if (vowels === 1) return [0];
  if (vowels < letters.length) return [vowels - 1];
  if (vowels === 3) return [1];
  return rhyme === 'oa' || rhyme === 'oe' || rhyme === 'uy' ? [0, 1] : [0];
}

function rhymesOf(onset: string): string[] {
  if (onset === '')
    return [...PLAIN_RHYMES.filter((rhyme) => !rhyme.startsWith('iê')), ...GLIDE_RHYMES, ...Y_RHYMES];
  if (onset === 'qu') return QU_RHYMES;
  const plain = PLAIN_RHYMES.filter((rhyme) => goesWith(onset, rhyme));
  const glides = LABIALS.has(onset)
    ? onset === 'b'
      ? ['uyt']
      : []
    : GLIDE_RHYMES.filter((rhyme) => goesWith(onset, rhyme));
  return [...plain, ...glides, ...(Y_ONSETS.has(onset) ? ['y'] : [])];
}

/** Spelling before e, ê and i: k, gh, ngh; elsewhere c, g, ng. `gì`, `giếng` are written with a single i. */
function goesWith(onset: string, rhyme: string): boolean {
  const front = /^[eêi]/.test(rhyme);
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front;
  if (onset === 'c' || onset === 'ng') return !front;
  if (onset === 'g') return !/^[eê]/.test(rhyme);
  if (onset === 'gi') return !rhyme.startsWith('i');
  return true;
}

/** Every well-formed syllable in small letters, Unicode NFC, both ways of placing tones. */
export function allSyllables(): string[] {
  const found = new Set<string>();
  for (const onset of ['', ...ONSETS]) {
    for (const rhyme of rhymesOf(onset)) {
      const letters = [...rhyme];
      for (const place of tonePlaces(rhyme)) {
        for (const tone of STOP.test(rhyme) ? STOP_TONES : TONES) {
          const toned = letters.map((letter, index) => (index === place ? letter + tone : letter)).join('');
          found.add((onset + toned).normalize('NFC'));
        }
      }
    }
  }
  return [...found];
}

let known: ReadonlySet<string> | undefined;

/**
 * Whether a word in Unicode NFC, in any case, is a well-formed Vietnamese syllable.
 * @example isSyllable('Nghệ') // true; isSyllable('nghÖ') // false
 */
export function isSyllable(word: string): boolean {
  known ??= new Set(allSyllables());
  return known.has(word.toLowerCase());
}
