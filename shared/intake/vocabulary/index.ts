import figures from './figures.json';
import ii06a from './ii.06a.json';
import k01 from './k01.json';
import k02 from './k02.json';
import k03 from './k03.json';
import k04 from './k04.json';
import k05 from './k05.json';
import k06 from './k06.json';
import lexiconDocument from './lexicon.json';
import rows from './rows.json';
import {
  figureWordsSchema,
  lexiconSchema,
  readVocabularies,
  rowWordsSchema,
  type FormVocabulary,
} from './schema';

/** The vocabularies that come with the product. A form without one is known by its own headings. */
export const lexicon = lexiconSchema.parse(lexiconDocument);
export const rowWords = rowWordsSchema.parse(rows);
export const figureWords = figureWordsSchema.parse(figures);
const vocabularies = readVocabularies([ii06a, k01, k02, k03, k04, k05, k06], lexicon);

export function vocabularyOf(form: string): FormVocabulary | undefined {
  return vocabularies.find((vocabulary) => vocabulary.form === form);
}
