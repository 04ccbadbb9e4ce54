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
  return check.findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, quote, message }) => `${unit.name}: ${code} ${quote}: ${message}`);
}

test('reports that the product composes of right tables are without a finding', () => {
  const province = makeProvince({ units: 12, rows: 3, quarters: 2, slips: 0, missing: 0 });
  const { last, units } = province;
  const found = units.openOn('2026-12-31').flatMap((unit) => {
    const now = province.submission(unit.code, last);
    const before = province.submission(unit.code, shiftPeriod(last, -1));
    return now === undefined ? [] : findingsIn(viewOf(unit, last, now.content, before?.content.tables));
  });
  expect(found).toEqual([]);
});

test('of the reference figures, which do not agree, only that is found', () => {
  expect(findingsIn(referenceView())).toEqual([expect.stringContaining('parts.sum 58')]);
});
