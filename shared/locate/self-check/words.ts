import type { Bilingual } from '../../language/language';

interface DoubtWords {
  contradictory: (code: string, relation: string, by: string) => string;
  alone: (code: string, relation: string) => string;
  implied: (code: string, relation: string, by: string) => string;
  neverFails: (code: string, relation: string) => string;
  neverAsked: (code: string, relation: string, by: string) => string;
  neverAskedAlone: (code: string, relation: string) => string;
  other: (code: string, relation: string) => string;
  and: string;
}

/** What is said of relations that cannot be right as rules. */
export const doubtWords: Bilingual<DoubtWords> = {
  vi: {
    contradictory: (code, relation, by) =>
      `${code}, ${relation}: không số liệu nào thỏa mãn cùng lúc với ${by}. Sửa hoặc bỏ một trong các công thức này.`,
    alone: (code, relation) => `${code}, ${relation}: không số liệu nào thỏa mãn. Sửa hoặc bỏ công thức này.`,
    implied: (code, relation, by) =>
      `${code}, ${relation}: luôn đúng khi đã thỏa mãn ${by}, nên không kiểm tra thêm gì.`,
    neverFails: (code, relation) => `${code}, ${relation}: đúng với mọi số liệu, nên không kiểm tra gì.`,
    neverAsked: (code, relation, by) =>
      `${code}, ${relation}: không bao giờ kiểm tra được với số liệu thỏa mãn ${by}. Xem lại điều kiện hoặc mẫu số.`,
    neverAskedAlone: (code, relation) =>
      `${code}, ${relation}: không bao giờ kiểm tra được. Xem lại điều kiện hoặc mẫu số.`,
    other: (code, relation) => `${code}, ${relation}`,
    and: ' và ',
  },
  en: {
    contradictory: (code, relation, by) =>
      `${code}, ${relation}: no figures keep it together with ${by}. Change or drop one of these relations.`,
    alone: (code, relation) => `${code}, ${relation}: no figures keep it. Change or drop it.`,
    implied: (code, relation, by) =>
      `${code}, ${relation}: always holds where ${by} holds, so it checks nothing more.`,
    neverFails: (code, relation) => `${code}, ${relation}: holds for all figures, so it checks nothing.`,
    neverAsked: (code, relation, by) =>
      `${code}, ${relation}: can never be checked with figures that keep ${by}. Look at its condition or denominator.`,
    neverAskedAlone: (code, relation) =>
      `${code}, ${relation}: can never be checked. Look at its condition or denominator.`,
    other: (code, relation) => `${code}, ${relation}`,
    and: ' and ',
  },
};
