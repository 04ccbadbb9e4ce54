import type { Bilingual } from '../language/language';

interface IndicatorWords {
  /** A score of which all is known. */
  score: (points: string, max: string) => string;
  /** One of which a part lacks figures, and what it may become. */
  partScore: (points: string, most: string) => string;
  /** One of which nothing is known but what it may become. */
  openScore: (most: string) => string;
  /** The rating of a score that lacks figures. */
  openBand: string;
  givenFigure: string;
  notApplicable: string;
  undecided: string;
  nothingFull: string;
  nothingZero: string;
  aboveOne: string;
  /** Sums that it is computed with though their cells are blank. */
  forced: (sums: string) => string;
}

export const indicatorWords: Bilingual<IndicatorWords> = {
  vi: {
    score: (points, max) => `${points}/${max} điểm`,
    partScore: (points, most) => `chưa đủ số liệu (${points} điểm; có thể đạt từ ${points} đến ${most})`,
    openScore: (most) => `chưa đủ số liệu (có thể đạt từ 0 đến ${most} điểm)`,
    openBand: 'Chưa xếp loại',
    givenFigure: 'số liệu của tỉnh',
    notApplicable: 'Không áp dụng với loại đơn vị này: tính điểm tối đa.',
    undecided: 'Chưa đủ số liệu để tính: chưa có điểm.',
    nothingFull: 'Không phát sinh (0/0): tính điểm tối đa.',
    nothingZero: 'Không phát sinh (mẫu số 0): 0 điểm.',
    aboveOne: 'Tử số lớn hơn mẫu số: kiểm tra lại số liệu.',
    forced: (sums) => `Tính với ${sums}; các ô này để trống.`,
  },
  en: {
    score: (points, max) => `${points}/${max} points`,
    partScore: (points, most) => `not enough figures (${points} points; may become ${points} to ${most})`,
    openScore: (most) => `not enough figures (may become 0 to ${most} points)`,
    openBand: 'Not rated yet',
    givenFigure: 'a figure of the province',
    notApplicable: 'Does not apply to this kind of unit: full points.',
    undecided: 'Figures are missing: no points yet.',
    nothingFull: 'Nothing arose (0/0): full points.',
    nothingZero: 'Nothing arose (denominator 0): no points.',
    aboveOne: 'The numerator exceeds the denominator: check the figures.',
    forced: (sums) => `Computed with ${sums}; these cells are blank.`,
  },
};
