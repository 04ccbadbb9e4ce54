import fc from 'fast-check';
import { repairText } from '../../../shared/intake/encoding/repair-text';
import { allSyllables, isSyllable } from '../../../shared/intake/encoding/syllables';
import { decodeTcvn3 } from '../../../shared/intake/encoding/tcvn3';
import { decodeVni } from '../../../shared/intake/encoding/vni';
import { asCp1252, compound, toTcvn3, toVni } from '../../fixtures/intake/legacy';

const syllables = allSyllables();
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Words that stand in papers of offices and are no Vietnamese. */
const ENGLISH = (
  'the of and to in is report quarter total number online dossier procedure result overdue early service portal level ' +
  'department province district commune ward office data integrated national public administration form table column row ' +
  'sum cell value error sheet workbook file export import system version update software email website internet digital ' +
  'citizen business enterprise payment fee signature certificate format template process time date day month year café ' +
  'résumé naïve façade Müller José São Zürich über señor crème coöperate Ångström piñata fiancé à-la-carte déjà vu'
).split(' ');

describe('Vietnamese syllables', () => {
  test.each(
    'Sở Khoa học và Công nghệ nghiêng giếng gì quyết khuya thủy thuỷ hòa hoà người trước quốc quý lý Ứng yêu uỷ ủy'.split(
      ' ',
    ),
  )('%s is one', (word) => expect(isSyllable(word)).toBe(true));

  test.each(['nghÖ', 'häc', 'trớc', 'hớng', 'cáhn', 'bcd', 'khoaa', 'thực1', 'kả', 'ngẽ', 'các̀'])(
    '%s is none',
    (word) => expect(isSyllable(word)).toBe(false),
  );

  test('a stop ends only syllables in sắc and nặng', () => {
    expect([isSyllable('hác'), isSyllable('hạc'), isSyllable('hàc'), isSyllable('hac')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('all of them are in Unicode NFC', () => {
    expect(syllables.length).toBeGreaterThan(15_000);
    expect(syllables.filter((word) => word.normalize('NFC') !== word)).toEqual([]);
  });
});

describe('round trips over every syllable', () => {
  test('TCVN3, small and with a capital', () => {
    const words = [...syllables, ...syllables.map(capital).filter((word) => /^[A-ZĂÂÊÔƠƯĐ]/.test(word))];
    expect(words.filter((word) => decodeTcvn3(toTcvn3(word)) !== word)).toEqual([]);
  });

  test('TCVN3 in a font of capitals', () => {
    expect(syllables.filter((word) => decodeTcvn3(toTcvn3(word), true) !== word.toUpperCase())).toEqual([]);
  });

  test('VNI, small, with a capital and in capitals', () => {
    const words = syllables.flatMap((word) => [word, capital(word), word.toUpperCase()]);
    expect(words.filter((word) => decodeVni(toVni(word)) !== word)).toEqual([]);
  });

  test('with the font named, every syllable is repaired or asked about, never changed into another', () => {
    const wrong = syllables.filter((word) => {
      const { text, candidates } = repairText(toTcvn3(word), '.VnTime');
      return text !== word && !candidates.includes(word);
    });
    expect(wrong).toEqual([]);
  });
});

describe('texts of several words without a font', () => {
  const word = fc.constantFrom(...syllables);
  const phrase = fc.array(word, { minLength: 4, maxLength: 9 }).map((words) => words.join(' '));
  const isPlain = (text: string) => /^[ -~]*$/.test(text);

  test.each([
    ['TCVN3', toTcvn3],
    ['VNI', toVni],
    ['UTF-8 read as Windows-1252', asCp1252],
    ['decomposed Unicode', (text: string) => text.normalize('NFD')],
    ['Unicode tổ hợp', compound],
  ])('%s is put right, or left and asked about, but never made another text', (_name, write) => {
    fc.assert(
      fc.property(phrase, (text) => {
        const read = repairText(write(text));
        if (read.text !== text && !isPlain(text)) {
          // Left as it was, for lack of evidence: no false repair.
          expect(read.repairs.filter(({ kind }) => kind !== 'composed' && kind !== 'invisible')).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('most phrases of offices are put right', () => {
    const phrases = [
      'Sở Khoa học và Công nghệ',
      'Lĩnh vực, công việc giải quyết theo cấp',
      'Số lượng hồ sơ đang giải quyết',
      'Tổng cộng',
      'Đất đai',
      'Hộ tịch',
      'Quá hạn',
    ];
    for (const text of phrases) {
      for (const write of [toTcvn3, toVni, asCp1252, compound])
        expect(repairText(write(text)).text).toBe(text);
    }
  });
});

describe('right text is never changed', () => {
  test('English words and names of other languages', () => {
    const word = fc.constantFrom(...ENGLISH);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const text = words.join(' ').normalize('NFC');
        expect(repairText(text)).toEqual({ text, repairs: [], candidates: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test('Unicode Vietnamese', () => {
    const word = fc.constantFrom(...syllables);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const text = words.join(' ');
        expect(repairText(text)).toEqual({ text, repairs: [], candidates: [] });
      }),
      { numRuns: 2000 },
    );
  });

  test('numbers, signs and codes', () => {
    for (const text of [
      '1.234',
      '02/56',
      '99,2%',
      '1670/SNV-CCVC',
      '5 m²',
      '10 µm',
      '±5 °C',
      'R&D',
      '§ 5',
      '“trích”',
      '–',
      'A–B',
      '© 2024',
      'n°1',
    ]) {
      expect(repairText(text).text).toBe(text);
      expect(repairText(text).repairs).toEqual([]);
    }
  });

  test('any text repaired once stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (raw) => {
        const { text, candidates } = repairText(raw);
        if (candidates.length === 0) expect(repairText(text).text).toBe(text);
      }),
    );
  });

  test('Unicode text in a cell that kept its TCVN3 font', () => {
    expect(repairText('Sở Nội vụ', '.VnTime')).toMatchObject({ text: 'Sở Nội vụ', repairs: [] });
  });
});

describe('what cannot be known is asked', () => {
  test('a word that is Vietnamese both as it stands and as its font has it', () => {
    expect(repairText('cã', '.VnTime')).toEqual({ text: 'cã', repairs: [], candidates: ['có', 'cã'] });
  });

  test('a ư that was lost with the soft hyphen is put back where one place makes a word', () => {
    expect(repairText(toTcvn3('Trước hạn').replaceAll('\u00ad', '')).text).toBe('Trước hạn');
    expect(repairText(toTcvn3('hướng dẫn').replaceAll('\u00ad', '')).repairs.map(({ kind }) => kind)).toEqual(
      ['tcvn3', 'lost-letter'],
    );
  });

  test('bytes that an editor dropped are found by the word around them', () => {
    expect(repairText('Sá»Ÿ Khoa há»c').text).toBe('Sở Khoa học');
    expect(repairText('vÃ  CÃ´ng nghá»‡').text).toBe('và Công nghệ');
  });
});
