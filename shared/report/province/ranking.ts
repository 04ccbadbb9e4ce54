import { isOpen, pointsText } from '../../indicators/score-text';
import { formatCount } from '../../language/number';
import { UNIT_GROUPS, type UnitGroup } from '../../totals/province-totals';
import { scopeText } from '../../totals/sentence/scope-text';
import type { WordedUnitScore } from '../../totals/sentence/worded-province-index';
import { provinceTotalsWords } from '../../totals/words';
import { contains, type ReportChoice } from '../choice';
import type { ReportBlock } from '../model';
import type { ProvinceFrame } from './frame';
import type { CountText } from '../wording/count-text';
import { provinceReportText as text } from './words';

/** Up to so many units are ranked in full; of more, the first and the last. */
const FULL_RANKING = 30;
const RANKING_END = 10;

/** The chosen units of each group; units are ranked among those of their group. */
export function rankingBlocks({ index, totals, units: chosen, count }: ProvinceFrame): ReportBlock[] {
  const units = index?.units ?? [];
  const blocks = UNIT_GROUPS.flatMap((group) =>
    groupRanking(
      group,
      units.filter((unit) => unit.group === group),
      chosen,
      count,
    ),
  );
  if (blocks.length === 0) return [];
  return [{ type: 'paragraph', text: text.rankingIntro(scopeText(totals, 'vi')) }, ...blocks];
}

/** The scores of the chosen units; where none were chosen of all, or of many the first and the last. */
function groupRanking(
  group: UnitGroup,
  units: readonly WordedUnitScore[],
  chosen: ReportChoice['units'],
  count: CountText,
): ReportBlock[] {
  const named = units.filter(({ unit }) => contains(chosen, unit));
  if (named.length === 0) return [];
  const full = chosen !== undefined || units.length <= FULL_RANKING;
  const shown = full ? named : [...units.slice(0, RANKING_END), ...units.slice(-RANKING_END)];
  const all = count(units.length);
  const end = count(RANKING_END);
  const name = provinceTotalsWords.vi.group[group];
  const part =
    chosen === undefined
      ? text.rankingPart(name, end, end, all)
      : text.rankingChosen(name, count(named.length), all);
  const whole = full && named.length === units.length;
  return [
    { type: 'paragraph', text: whole ? text.rankingFull(name) : part },
    {
      type: 'table',
      headings: text.rankingHeadings,
      rows: shown.map((unit) => [
        unit.name,
        isOpen(unit) ? unit.score : pointsText(unit.points, 'vi'),
        unit.bandName,
        unit.rank === null ? text.unranked : formatCount(unit.rank, 'vi'),
      ]),
      widths: [44, 22, 18, 16],
      totalRow: false,
    },
  ];
}
