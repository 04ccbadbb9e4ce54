import type { Lang } from '../../../language/language';
import { chartWords } from './words';
import { provinceTotalsWords } from '../../../totals/words';
import type { UnitGroup } from '../../../totals/province-totals';
import type { SheetModel } from '../../model';
import { SheetBuilder } from '../../sheet-builder';
import { PALETTE, PLAIN, TITLE } from '../../styles';
import { GAP, ROW } from '../page-room';
import { drawProgress } from './progress-charts';
import type { FiguresInput, ProvinceWorkbookInput } from '../province-input';
import { scopedHeading } from '../quarter-heading';
import { drawScores } from './scores-chart';

/** As wide as A4 across, and each sheet as high at most, so that charts lie on one page whatever prints them. */
const WIDTHS = [6, 30, ...Array.from({ length: 10 }, () => 9.8)];

/** The quarter in pictures, each with the figures it draws: how far each group is, and points over eight quarters. */
export function chartsSheet(input: ProvinceWorkbookInput, name: string, lang: Lang): SheetModel {
  const { title } = chartWords[lang];
  return chartSheet(input, { name, role: 'charts', title }, lang, (builder, top) =>
    drawProgress(builder, input, top, lang),
  );
}

/** The units of a group by points; undefined where there are not two to compare. */
export function groupChartSheet(
  input: FiguresInput,
  group: UnitGroup,
  name: string,
  lang: Lang,
): SheetModel | undefined {
  const scores = (input.index?.units ?? []).filter((score) => score.group === group);
  if (scores.length < 2) return undefined;
  const title = chartWords[lang].scoresTitle(provinceTotalsWords[lang].group[group]);
  return chartSheet(input, { name, role: `charts:${group}`, title }, lang, (builder, top) =>
    drawScores(builder, input, { group, title, scores }, top, lang),
  );
}

function chartSheet(
  input: Pick<FiguresInput, 'profile' | 'period' | 'totals'>,
  { name, role, title }: { name: string; role: string; title: string },
  lang: Lang,
  /** Draws from a row on and tells the last one. */
  draw: (builder: SheetBuilder, top: number) => number,
): SheetModel {
  const builder = new SheetBuilder(name, role, WIDTHS, { orientation: 'landscape' });
  const right = WIDTHS.length;
  const wide = (row: number) => ({ top: row, left: 1, bottom: row, right });
  builder.span(wide(1), title.toUpperCase(), TITLE);
  builder.span(wide(2), scopedHeading(input, lang), PLAIN);
  builder.sheet.rowHeights[3] = GAP;
  const bottom = draw(builder, 4);
  for (let row = 1; row <= bottom; row += 1) builder.sheet.rowHeights[row] ??= ROW;
  builder.sheet.print.area = { top: 1, left: 1, bottom, right };
  builder.sheet.tabColor = PALETTE.heading;
  return builder.sheet;
}
