import { checkText } from '../../../shared/check-text/check-text';
import { shiftPeriod } from '../../../shared/period/period';
import { composeReport } from '../../../shared/report/compose';
import type { ReportBlock } from '../../../shared/report/model';
import type { SubmissionView } from '../../../shared/submission/submission';
import { makeProvince } from '../../tools/province';
import { referenceView, viewOf } from '../report/report-views';

function textOf(block: ReportBlock): string {
  return block.type === 'table' ? block.rows.map((cells) => cells.join('\t')).join('\n') : block.text;
}

/** What the product itself writes, as somebody would paste it. */
function findingsIn(view: SubmissionView): string[] {
  const { subject, body } = composeReport(view, { draft: false });
  const text = [...subject, ...body.map(textOf)].join('\n');
  const { unit, period, content, previous, forms } = view;
  const input = { unit, period, text, tables: content.tables, lang: 'vi' as const };
  const check = checkText({ ...input, ...(previous ? { previous } : {}) }, { forms, units: [unit] });
  return check.findings.map(({ code, quote, message }) => `${unit.name}: ${code} ${quote}: ${message}`);
}

/** How many reports are written and read; KHOP_REPORTS asks for more. */
const REPORTS = Number(process.env['KHOP_REPORTS'] ?? 60);

/** Whole provinces of invented right tables, each unit with what is known of its earlier quarters or without. */
function* rightReports(count: number): Generator<SubmissionView> {
  let made = 0;
  for (let seed = 1; made < count; seed += 1) {
    const last = { year: 2026, quarter: QUARTERS[seed % QUARTERS.length] ?? 1 };
    const province = makeProvince({ units: 12, rows: 1 + (seed % 4), seed, last, slips: 0, missing: 0 });
    for (const unit of province.units.openOn('2026-12-31')) {
      const now = province.submission(unit.code, last);
      if (now === undefined || made === count) continue;
      const lastYear = province.submission(unit.code, shiftPeriod(last, -4))?.content.tables;
      const previous = made % 3 === 0 ? undefined : [...(now.previous ?? [])];
      const view = viewOf(unit, last, now.content, previous);
      made += 1;
      yield made % 2 === 0 && lastYear ? { ...view, lastYear } : view;
    }
  }
}

const QUARTERS = [1, 2, 3, 4] as const;

test('reports that the product composes of right tables are without a finding', () => {
  const found = [...rightReports(REPORTS)].flatMap((view) => findingsIn(view));
  expect(found).toEqual([]);
});

test('of the reference figures, which do not agree, only that is found', () => {
  expect(findingsIn(referenceView())).toEqual([expect.stringContaining('parts.sum 58')]);
});
