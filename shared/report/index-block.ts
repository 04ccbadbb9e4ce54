import type { WordedIndicatorResult } from '../indicators/indicator';
import { formatCount, formatDecimal } from '../language/number';
import { reportText } from './words';
import type { ReportBlock } from './model';

/**
 * The scores of the index set, group by group. Points of a group that lacks data are marked as provisional and no
 * band is given then: a low score would read as a bad one. No blocks when nothing could be computed.
 */
export function indexBlocks(result: WordedIndicatorResult): ReportBlock[] {
  if (!result.indicators.some((indicator) => indicator.status === 'computed')) return [];
  const without = result.indicators.filter((indicator) => indicator.status === 'not-applicable');
  const note = reportText.indexNotApplicable(without.map(({ id }) => id).join(', '));
  return [
    { type: 'paragraph', text: introOf(result) },
    tableOf(result),
    ...(without.length > 0 ? [{ type: 'paragraph' as const, text: note }] : []),
  ];
}

function introOf({ points, max, bandName, undecided }: WordedIndicatorResult): string {
  if (undecided.length === 0) return reportText.indexIntro(score(points), score(max), bandName);
  const count = formatCount(undecided.length, 'vi');
  return reportText.indexIntroOpen(score(points), score(max), count, undecided.join(', '));
}

function tableOf(result: WordedIndicatorResult): ReportBlock {
  const isOpen = (group: string) =>
    result.indicators.some((indicator) => indicator.group === group && indicator.status === 'undecided');
  const rows = result.groups.map(({ id, name, points, max }) => [
    name,
    scored(points, isOpen(id)),
    score(max),
  ]);
  const total = [
    reportText.indexTotal,
    scored(result.points, result.undecided.length > 0),
    score(result.max),
  ];
  return {
    type: 'table',
    headings: reportText.indexHeadings,
    rows: [...rows, total],
    widths: [52, 28, 20],
    totalRow: true,
  };
}

function scored(points: number, isOpen: boolean): string {
  if (!isOpen) return score(points);
  return points === 0 ? reportText.indexUnknown : reportText.indexProvisional(score(points));
}

/** Points have at most two decimals; whole ones are written without. */
function score(points: number): string {
  return formatDecimal(points.toFixed(2).replace(/\.00$/, ''), 'vi');
}
