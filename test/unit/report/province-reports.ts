import { indicatorSetIn } from '../../../shared/indicators/set';
import type { ReportChoice } from '../../../shared/report/choice';
import type { ReportModel } from '../../../shared/report/model';
import { composeProvinceReport, type ProvinceReportInput } from '../../../shared/report/province/compose';
import { compileRules } from '../../../shared/rules/compile';
import { createConsolidation } from '../../../shared/totals/consolidate';
import { createProvinceIndex } from '../../../shared/totals/province-index';
import type { Include } from '../../../shared/totals/province-totals';
import { wordedProvinceIndex } from '../../../shared/totals/sentence/worded-province-index';
import { wordedProvinceTotals } from '../../../shared/totals/sentence/worded-province-totals';
import { makeProvince, type ProvinceOptions } from '../../tools/province';

const MADE = '2026-03-20';

/** What the report stands on besides the province’s figures. */
type More = Partial<Pick<ProvinceReportInput, 'compared' | 'checks'>> & { include?: Include };

/** The report of an invented province, with what it was made of. */
export function provinceReport(options: ProvinceOptions, choice: ReportChoice = {}, more: More = {}) {
  const province = makeProvince({ units: 9, rows: 3, ...options });
  const { forms, units, last: period } = province;
  const consolidation = createConsolidation(
    { forms, units, period },
    { include: more.include ?? 'submitted' },
  );
  const set = indicatorSetIn(period);
  const fold = set && createProvinceIndex(set);
  for (const submission of province.submissions(period)) {
    const contribution = consolidation.add(submission);
    if (contribution) fold?.add(contribution);
  }
  const added = consolidation.finish();
  const totals = wordedProvinceTotals(compileRules(forms), added, 'vi');
  const index = set && fold ? wordedProvinceIndex(set, fold.finish(added), 'vi') : null;
  const { profile } = province.tree;
  const model = composeProvinceReport({
    profile,
    period,
    calendar: 'reporting',
    forms,
    totals,
    index,
    made: MADE,
    compared: more.compared ?? [],
    checks: more.checks ?? { outliers: [], unexamined: [] },
    choice,
  });
  return { province, totals, index, model, text: textOf(model) };
}

/** The body as text. */
export function textOf({ body }: ReportModel): string {
  return body
    .map((block) => {
      if (block.type === 'chart') return block.description;
      return block.type === 'table' ? block.rows.flat().join(' | ') : block.text;
    })
    .join('\n');
}
