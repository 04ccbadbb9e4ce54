import { describeDoubt } from '../../../shared/intake/describe';
import { recognise } from '../../../shared/intake/recognise/recognise';
import { lexicon } from '../../../shared/intake/vocabulary';
import { readVocabularies } from '../../../shared/intake/vocabulary/schema';
import { intakeWords } from '../../../shared/intake/words';
import { sampleContext } from '../../fixtures/intake/context';
import { samples } from '../../fixtures/intake/make';
import { doubtsOf } from '../../fixtures/intake/said';

describe('sentences', () => {
  const results = samples().map(({ grids }) => recognise(grids, sampleContext));

  test.each(['vi', 'en'] as const)('every question of the made pastes is one (%s)', (lang) => {
    for (const result of results) {
      for (const doubt of doubtsOf(result))
        expect(describeDoubt(doubt, undefined, lang)).toMatch(/^.{10,}[?.]$/);
    }
  });

  test('questions name the column and what was written', () => {
    const all = results
      .flatMap(({ tables }) => tables)
      .flatMap(({ form: code, doubts }) => {
        const form = sampleContext.forms.find((own) => own.code === code);
        return doubts.map((doubt) => describeDoubt(doubt, form, 'vi'));
      });
    expect(all).toContain(
      'Cột “Hồ sơ xanh” là cột nào của biểu: Đã giải quyết trước hạn (8), hay không lấy?',
    );
    expect(all).toContain('Ô bị lỗi #REF! trong bảng gốc. Số đúng là bao nhiêu?');
    expect(all.some((text) => text.startsWith('“Sở Nội vụ” có hơn một dòng.'))).toBe(true);
  });

  test('both languages know the same kinds', () => {
    for (const topic of [
      'repair',
      'doubt',
      'columnReason',
      'rowKind',
      'rowReason',
      'differenceReason',
    ] as const) {
      expect(Object.keys(intakeWords.en[topic]).sort()).toEqual(Object.keys(intakeWords.vi[topic]).sort());
    }
  });

  test('choices are joined as people say them', () => {
    expect([[], ['a'], ['a', 'b', 'c']].map((choices) => intakeWords.vi.or(choices))).toEqual([
      '',
      'a',
      'a, b hoặc c',
    ]);
  });
});

describe('vocabularies', () => {
  const document = { schema: 1, form: 'X', free: [], aggregates: [], families: [] };

  test('a concept that the lexicon does not have is refused with its form', () => {
    const columns = [{ key: '3', when: [{ needs: ['no-such'] }] }];
    expect(() => readVocabularies([{ ...document, columns }], lexicon)).toThrow(
      'X: the lexicon has no concept "no-such"',
    );
  });

  test('a vocabulary of the wrong shape is refused', () => {
    expect(() => readVocabularies([{ ...document, columns: [{ key: '3', when: [] }] }], lexicon)).toThrow();
  });
});
