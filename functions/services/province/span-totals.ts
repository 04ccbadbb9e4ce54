import type { Lang } from '../../../shared/language/language';
import { lastQuarter, periodKey, type Span } from '../../../shared/period/period';
import { spanWorkbook } from '../../../shared/sheet/province/span/span-workbook';
import { createDrill, type ConsolidatedCellKey, type Contributor } from '../../../shared/totals/drill';
import type { Include } from '../../../shared/totals/province-totals';
import { finishSpan, type SpanNotices } from '../../../shared/totals/span/finish-span';
import { collectQuarters, type QuarterFigures } from '../../../shared/totals/span/quarter-figures';
import { paintWorkbook } from '../../documents/workbook/workbook';
import { EXPORT_LANG } from '../exports/export-files';
import type { Services } from '../services';
import { givenIn } from './given-figures';
import { eachSpan, spanFrameOf, type SpanFrame } from './span';
import { figuresFold, wordedFigures, type TotalsAnswer } from './totals';

/** Several quarters added up, with the figures of each. */
export interface SpanAnswer extends TotalsAnswer {
  quarters: QuarterFigures;
}

export async function readSpan(
  services: Services,
  frame: SpanFrame,
  include: Include,
  lang: Lang,
): Promise<SpanAnswer> {
  // What the province states is a stock: several quarters have that of the last one.
  const given = await givenIn(services, { key: periodKey(lastQuarter(frame.period)), units: frame.units });
  const fold = figuresFold(frame, { include, given });
  const quarters = collectQuarters(frame.period, frame.forms);
  const notices: SpanNotices[] = [];
  const { incomplete, ceased, damaged } = await eachSpan(services, frame, include, (passing) => {
    const { submission } = passing;
    const additions = [fold.workUp(submission), quarters.workUp(submission.unit, passing.quarters)];
    return () => {
      for (const add of additions) add();
      notices.push(passing.notices);
    };
  });
  const { totals, index } = fold.finish(damaged);
  const coverage = {
    quarters: frame.quarters.map(({ period }) => period),
    incomplete,
    changedForms: frame.changedForms,
  };
  const figures = { totals: finishSpan(totals, coverage, { notices, ceased }), index };
  return { ...wordedFigures(frame, figures, lang), quarters: quarters.finish(), damaged };
}

/** The units behind one total of a span. */
export async function readSpanContributors(
  services: Services,
  frame: SpanFrame,
  include: Include,
  cell: ConsolidatedCellKey,
): Promise<{ contributors: Contributor[]; damaged: string[] }> {
  const drill = createDrill(frame, { include }, cell);
  const { damaged } = await eachSpan(services, frame, include, ({ submission }) => drill.workUp(submission));
  return { contributors: drill.finish(), damaged };
}

/** The workbook of a span; in Vietnamese as every paper of the province. */
export async function makeSpanWorkbook(
  services: Services,
  span: Span,
  include: Include,
): Promise<Uint8Array> {
  const frame = await spanFrameOf(services, span);
  const { totals, index, quarters } = await readSpan(services, frame, include, EXPORT_LANG);
  const input = { ...headOf(frame), forms: frame.forms, totals, index, quarters };
  return await paintWorkbook(spanWorkbook(input, EXPORT_LANG));
}

function headOf({ units, period }: SpanFrame) {
  return { profile: units.profile, period, calendar: 'reporting' as const };
}
