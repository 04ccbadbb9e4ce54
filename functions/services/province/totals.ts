import { createConsolidation } from '../../../shared/totals/consolidate';
import {
  createDrill,
  withBefore,
  type Contributor,
  type ConsolidatedCellKey,
} from '../../../shared/totals/drill';
import {
  createProvinceIndex,
  scoreUnit,
  type GivenFigures,
  type ProvinceIndex,
  type ProvinceIndexFold,
  type ScoredUnit,
} from '../../../shared/totals/province-index';
import type { Include, ProvinceTotals, UnitSubmission } from '../../../shared/totals/province-totals';
import {
  wordedProvinceIndex,
  type WordedProvinceIndex,
} from '../../../shared/totals/sentence/worded-province-index';
import {
  wordedProvinceTotals,
  type WordedProvinceTotals,
} from '../../../shared/totals/sentence/worded-province-totals';
import type { TotalsPart, UnitEntry } from '../../../shared/totals/unit-entry';
import { shiftPeriod, type PeriodOrSpan } from '../../../shared/period/period';
import type { Lang } from '../../../shared/language/language';
import { eachSubmission, type PassingSubmission } from './each-submission';
import { partsOf, partsWithRows } from '../parts/kept-or-made-parts';
import { planQuarter } from '../parts/plan-parts';
import { frameOf, type PeriodFrame } from '../quarter';
import type { Services } from '../services';

/** A province's quarter added up and scored. */
export interface ProvinceFigures {
  totals: ProvinceTotals;
  /** Null for a period in which no index set was in force. */
  index: ProvinceIndex | null;
}

/** What figures are added up and scored by: a quarter's frame, or a span's. */
export type FiguresFrame = Omit<PeriodFrame, 'period'> & { period: PeriodOrSpan };

/** Adds up and scores submissions while they pass. */
export interface FiguresFold {
  /** Gives the adding of a unit's quarter: before it, nothing of it is in. */
  workUp(submission: UnitSubmission): () => void;
  /** Adds units that were worked up elsewhere, and gives those that count. */
  addPart(part: TotalsPart, scores: readonly ScoredUnit[]): UnitEntry[];
  /** @param damaged units left out because their stored rows cannot be read: the coverage names them */
  finish(damaged: readonly string[]): ProvinceFigures;
}

export function figuresFold(
  frame: FiguresFrame,
  { given, ...options }: { include: Include; keepLines?: boolean; given: GivenFigures },
): FiguresFold {
  const consolidation = createConsolidation(frame, options);
  const set = frame.indicatorSet;
  const index: ProvinceIndexFold | undefined = set && createProvinceIndex(set, given);
  return {
    workUp(submission) {
      const { contribution, add } = consolidation.workUp(submission);
      const scored = contribution && set && scoreUnit(set, contribution);
      return () => {
        add();
        if (scored) index?.addScored(scored);
      };
    },
    addPart(part, scores) {
      for (const scored of scores) index?.addScored(scored);
      return consolidation.addPart(part);
    },
    finish(damaged) {
      const totals = consolidation.finish(damaged);
      return { totals, index: index?.finish(totals) ?? null };
    },
  };
}

/** The same in somebody's language. */
export interface WordedProvinceFigures {
  totals: WordedProvinceTotals;
  index: WordedProvinceIndex | null;
}

export function wordedFigures(
  { rules, indicatorSet }: Pick<FiguresFrame, 'rules' | 'indicatorSet'>,
  { totals, index }: ProvinceFigures,
  lang: Lang,
): WordedProvinceFigures {
  return {
    totals: wordedProvinceTotals(rules, totals, lang),
    index: indicatorSet && index ? wordedProvinceIndex(indicatorSet, index, lang) : null,
  };
}

export interface TotalsAnswer extends WordedProvinceFigures {
  damaged: string[];
}

/** The consolidated tables and scores of a quarter. */
export async function readTotals(
  services: Services,
  frame: PeriodFrame,
  include: Include,
  lang: Lang,
): Promise<TotalsAnswer> {
  const quarter = await planQuarter(services, frame.period, include);
  const fold = figuresFold(quarter.frame, { include, given: quarter.given });
  const damaged: string[] = [];
  for await (const part of partsOf(services, quarter)) {
    fold.addPart(part.totals, part.scores);
    damaged.push(...part.damaged);
  }
  damaged.sort();
  return { ...wordedFigures(quarter.frame, fold.finish(damaged), lang), damaged };
}

/** The units, rows and values behind one total, with what the same units brought a quarter before. */
export async function readContributors(
  services: Services,
  frame: PeriodFrame,
  include: Include,
  cell: ConsolidatedCellKey,
): Promise<{ contributors: Contributor[]; damaged: string[] }> {
  const earlier = await frameOf(services, shiftPeriod(frame.period, -1));
  const [{ contributors, damaged }, before] = await Promise.all([
    drillDown(services, frame, include, cell),
    unitValues(services, earlier, include, cell),
  ]);
  return { contributors: withBefore(contributors, before), damaged };
}

/** What each unit brings to a total. Of a row by lĩnh vực only the units' rows tell it; of others, their parts. */
async function unitValues(
  services: Services,
  frame: PeriodFrame,
  include: Include,
  cell: ConsolidatedCellKey,
): Promise<Map<string, number | null>> {
  if (cell.row.startsWith('field:')) {
    const { contributors } = await drillDown(services, frame, include, cell);
    return new Map(contributors.map(({ unit, value }) => [unit, value]));
  }
  const values = new Map<string, number | null>();
  const quarter = await planQuarter(services, frame.period, include);
  for await (const { totals } of partsOf(services, quarter)) {
    for (const { unit, forms } of totals.units) {
      const entry = forms?.find(({ form }) => form === cell.form);
      if (entry) values.set(unit, entry.cells[cell.column] ?? null);
    }
  }
  return values;
}

/** From what is kept of the quarter; units of which nothing is kept as they are now are read one by one. */
async function drillDown(
  services: Services,
  { period }: PeriodFrame,
  include: Include,
  cell: ConsolidatedCellKey,
) {
  const quarter = await planQuarter(services, period, include);
  const { frame } = quarter;
  const drill = createDrill(frame, { include }, cell);
  const damaged: string[] = [];
  for await (const { planned, kept } of partsWithRows(services, quarter, cell.form)) {
    if (kept) {
      drill.addPart(kept.part.totals, kept.rows);
      damaged.push(...kept.part.damaged);
      continue;
    }
    const workUp = ({ submission }: PassingSubmission) => drill.workUp(submission);
    damaged.push(
      ...(await eachSubmission(services, frame, workUp, { units: planned.range, compared: false })),
    );
  }
  return { contributors: drill.finish(), damaged: damaged.sort() };
}
