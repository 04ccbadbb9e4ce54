import { explanationOf } from '../judgement/match-explanations';
import { formatCount } from '../language/number';
import { rowName } from '../forms/row-name';
import type { FindingBase } from '../rules/finding';
import { listItem, oneLine } from './free-text';
import type { AnnexCell, ReportAnnex } from './model';
import type { ReportView } from './report-view';
import { reportText } from './words';

/** The columns of figures, which stand to the right. */
const FIGURE_COLUMNS = [3, 4];

/**
 * Figures that look wrong and why they are right all the same, for who receives the report and checks it: a row a
 * finding, with both figures. No rows where nothing is explained.
 * @param forms codes of the forms whose findings are listed; undefined: all
 */
export function explanationTable(
  view: ReportView,
  forms: readonly string[] | undefined,
): Pick<ReportAnnex, 'widths' | 'headings' | 'rows'> {
  const rows = view.findings.flatMap((finding) => {
    if (finding.status === 'pass' || (forms && !forms.includes(finding.form))) return [];
    const explanation = explanationOf(finding, view.content.explanations);
    return explanation === undefined ? [] : [describe(view, finding, explanation.text)];
  });
  return {
    widths: [5, 22, 28, 9, 9, 27],
    headings: [reportText.explanationHeadings.map((text) => ({ ...cell(text, 'center'), bold: true }))],
    rows: rows.map((texts, index) =>
      [String(index + 1), ...texts].map((text, column) =>
        cell(text, column === 0 ? 'center' : FIGURE_COLUMNS.includes(column) ? 'right' : 'left'),
      ),
    ),
  };
}

function describe(view: ReportView, finding: FindingBase, explanation: string): string[] {
  const form = view.forms.find((candidate) => candidate.code === finding.form);
  const relation = form?.relations.find((candidate) => candidate.code === finding.code);
  const { stated, computed } = finding;
  const fails = finding.status === 'fail' && stated !== null && computed !== null;
  return [
    reportText.explanationPlace(
      finding.form,
      finding.rowLabel === null ? null : rowName(finding.rowLabel, finding.rowNumber, 'vi'),
    ),
    relation?.name.vi ?? '',
    fails ? formatCount(stated, 'vi') : '',
    fails ? formatCount(computed, 'vi') : '',
    `${listItem(oneLine(explanation))}.`,
  ];
}

function cell(text: string, align: AnnexCell['align']): AnnexCell {
  return { text, columns: 1, rows: 1, align };
}
