/** The words of comparisons and levels; an official paper exists in Vietnamese only. */
export const wordingText = {
  more: (change: string, period: string) => `tăng ${change} so với ${period}`,
  less: (change: string, period: string) => `giảm ${change} so với ${period}`,
  same: (periods: string) => `bằng ${periods}`,
  and: ' và ',
  /** A part that is the whole, of more than one. */
  every: (text: string) => `đều ${text}`,
  shareOfChange: (change: string, percent: string) => `${change} (${percent})`,
  points: (points: string) => `${points} điểm phần trăm`,
  reached: (level: string, source: string) => `bảo đảm ${level} theo ${source}`,
  missed: (level: string, source: string) => `chưa đạt ${level} theo ${source}`,
};
