import type { FindingBase } from '../rules/finding';
import type { ReportView } from './report-view';
import { rowName } from '../forms/row-name';
import { formatCount } from '../language/number';
import { reportText } from './words';
import { explanationOf } from '../judgement/match-explanations';
import { listItem, oneLine } from './free-text';
import type { ReportBlock } from './model';

/** Figures that look wrong and why they are right all the same, one dash a finding. */
export function explanationBlocks(
  view: ReportView,
  annexOf: (form: string) => string | undefined,
): ReportBlock[] {
  const items = view.findings.flatMap((finding) => {
    const explanation =
      finding.status === 'pass' ? undefined : explanationOf(finding, view.content.explanations);
    if (explanation === undefined) return [];
    const about = describe(view, finding, annexOf(finding.form) ?? reportText.form(finding.form));
    const text = reportText.explanation(about, `${listItem(oneLine(explanation.text))}.`);
    return [{ type: 'dash' as const, text }];
  });
  if (items.length === 0) return [];
  return [{ type: 'paragraph', text: reportText.explanationsIntro }, ...items];
}

function describe(view: ReportView, finding: FindingBase, place: string): string {
  const form = view.forms.find((candidate) => candidate.code === finding.form);
  const relation = form?.relations.find((candidate) => candidate.code === finding.code);
  const where = reportText.explanationPlace(
    place,
    finding.rowLabel === null ? null : rowName(finding.rowLabel, finding.rowNumber, 'vi'),
  );
  const about = relation === undefined ? where : reportText.explanationRelation(where, relation.name.vi);
  const { stated, computed, difference } = finding;
  if (finding.status !== 'fail' || stated === null || computed === null || difference === null) return about;
  return (
    about + reportText.explanationNumbers(number(stated), number(computed), number(Math.abs(difference)))
  );
}

function number(value: number): string {
  return formatCount(value, 'vi');
}
