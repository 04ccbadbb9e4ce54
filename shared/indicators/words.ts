import type { Bilingual } from '../language/language';

interface IndicatorWords {
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
    givenFigure: 'số liệu của tỉnh',
    notApplicable: 'Không áp dụng với loại đơn vị này: tính điểm tối đa.',
    undecided: 'Chưa đủ số liệu để tính: chưa có điểm.',
    nothingFull: 'Không phát sinh (0/0): tính điểm tối đa.',
    nothingZero: 'Không phát sinh (mẫu số 0): 0 điểm.',
    aboveOne: 'Tử số lớn hơn mẫu số: kiểm tra lại số liệu.',
    forced: (sums) => `Tính với ${sums}; các ô này để trống.`,
  },
  en: {
    givenFigure: 'a figure of the province',
    notApplicable: 'Does not apply to this kind of unit: full points.',
    undecided: 'Figures are missing: no points yet.',
    nothingFull: 'Nothing arose (0/0): full points.',
    nothingZero: 'Nothing arose (denominator 0): no points.',
    aboveOne: 'The numerator exceeds the denominator: check the figures.',
    forced: (sums) => `Computed with ${sums}; these cells are blank.`,
  },
};
