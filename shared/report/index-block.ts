import type { WordedIndicator, WordedIndicatorResult } from '../indicators/indicator';
import { isOpen, pointsText, type Points } from '../indicators/score-text';
import { formatDecimal } from '../language/number';
import { reportText } from './words';
import type { ReportBlock } from './model';

/**
 * The scores of the index set, group by group. A group that lacks data says so with what it may become, and no band is
 * given then: a low score would read as a bad one. No blocks when nothing could be computed.
 * @param wholeOnly whether nothing is shown while figures are missing, as in a paper that is signed
 */
export function indexBlocks(result: WordedIndicatorResult, wholeOnly = false): ReportBlock[] {
  if (!result.indicators.some((indicator) => indicator.status === 'computed')) return [];
  if (wholeOnly && isOpen(result)) return [];
  const notes = [
    noteOn(reportText.indexNotApplicable, result, ({ status }) => status === 'not-applicable'),
    noteOn(reportText.indexNotArisen, result, ({ denominator, points }) => denominator === 0 && points === 0),
  ];
  return [
    { type: 'paragraph', text: introOf(result) },
    tableOf(result),
    ...notes.flatMap((text) => (text === undefined ? [] : [{ type: 'paragraph' as const, text }])),
  ];
}

/** Why indicators have the points that they have. */
function noteOn(
  words: (ids: string) => string,
  { indicators }: WordedIndicatorResult,
  isMeant: (indicator: WordedIndicator) => boolean,
): string | undefined {
  const named = indicators.filter(isMeant).map(({ id, name }) => reportText.indexNamed(id, name));
  return named.length === 0 ? undefined : words(named.join('; '));
}

function introOf(result: WordedIndicatorResult): string {
  const { points, max, bandName, undecided } = result;
  if (result.band !== null)
    return reportText.indexIntro(pointsText(points, 'vi'), pointsText(max, 'vi'), bandName);
  if (!isOpen(result)) return reportText.indexIntroUnrated(result.score);
  return reportText.indexIntroOpen(result.score, undecided.join(', '));
}

function tableOf(result: WordedIndicatorResult): ReportBlock {
  const row = (name: string, scored: Points & { score: string }) => [
    name,
    // In the words of pane and sheets: a range alone might be read as what was reached.
    isOpen(scored) ? scored.score : columnPoints(scored.points),
    pointsText(scored.max, 'vi'),
  ];
  return {
    type: 'table',
    headings: reportText.indexHeadings,
    rows: [...result.groups.map((group) => row(group.name, group)), row(reportText.indexTotal, result)],
    widths: [52, 28, 20],
    totalRow: true,
  };
}

/** Points of one column stand under each other, all with two decimals. */
function columnPoints(points: number): string {
  return formatDecimal(points.toFixed(2), 'vi');
}
