import type { Lang } from '../language/language';
import { formatDecimal } from '../language/number';
import { indicatorWords } from './words';

/** Points, and those that they become if all that lacks figures gets its full points. */
export interface Points {
  points: number;
  most: number;
  max: number;
}

/** Whether figures are missing: what is not known is no score of 0. */
export function isOpen({ points, most }: Pick<Points, 'points' | 'most'>): boolean {
  return most > points;
}

/**
 * A score as everybody is told it: pane, sheets, cover, reports and the API say it with these words.
 * @example scoreText({ points: 13.5, most: 18, max: 20 }, 'vi')
 * // 'chưa đủ số liệu (13,5 điểm; có thể đạt từ 13,5 đến 18)'
 */
export function scoreText(score: Points, lang: Lang): string {
  const words = indicatorWords[lang];
  const points = pointsText(score.points, lang);
  if (!isOpen(score)) return words.score(points, pointsText(score.max, lang));
  const most = pointsText(score.most, lang);
  return score.points === 0 ? words.openScore(most) : words.partScore(points, most);
}

/** Points have at most two decimals; those that are 0 are not written. */
export function pointsText(points: number, lang: Lang): string {
  return formatDecimal(String(Math.round(points * 100) / 100), lang);
}
