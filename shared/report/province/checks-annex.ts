import type { FormDocument } from '../../forms/document';
import { dayText, periodName } from '../../period/period-text';
import { periodDays } from '../../period/period';
import type { Outlier } from '../../totals/history/outliers';
import { wordedOutliers } from '../../totals/sentence/worded-outliers';
import type { WordedProvinceTotals } from '../../totals/sentence/worded-province-totals';
import { namesOf } from '../../totals/words';
import type { AnnexCell, ReportAnnex } from '../model';
import type { ReportView } from '../report-view';
import { reportText } from '../words';
import { provinceReportText as text } from './words';

/** What a province looks at again before it signs; its own paper, which goes with no report. */
export interface ProvinceChecks {
  outliers: readonly Outlier[];
  /** Units with figures that nothing is there to compare with. */
  unexamined: readonly { name: string }[];
}

interface Line {
  form: string;
  text: string;
}

/** Contradictions, differences and figures that are unusual, one below the other. */
export function checksAnnex(
  view: ReportView,
  totals: WordedProvinceTotals,
  checks: ProvinceChecks,
): Omit<ReportAnnex, 'heading'> {
  const days = periodDays(view.period, view.content.calendar);
  const blocks = blocksOf(view.forms, totals, checks);
  const { unexamined } = checks;
  return {
    title: text.checksTitle.toUpperCase(),
    attachedTo: text.checksInternal,
    period: reportText.annexPeriod(
      periodName(view.period, 'vi'),
      dayText(days.from, 'vi'),
      dayText(days.to, 'vi'),
    ),
    formNumber: '',
    unitOfCount: '',
    widths: [6, 12, 82],
    headings: [text.checksHeadings.map((name) => cell(name, 'center', true))],
    rows: blocks.length === 0 ? [[wide(text.checksNone)]] : blocks,
    notes: [
      ...(unexamined.length > 0
        ? [
            text.checksUnexamined(
              namesOf(
                unexamined.map(({ name }) => name),
                'vi',
              ),
            ),
          ]
        : []),
    ],
  };
}

function blocksOf(
  forms: readonly FormDocument[],
  totals: WordedProvinceTotals,
  { outliers }: ProvinceChecks,
): AnnexCell[][] {
  const failed = [...totals.findings, ...totals.forms.flatMap(({ findings }) => findings)].filter(
    ({ status, severity }) => status === 'fail' && severity !== 'info',
  );
  const all: [string, Line[]][] = [
    [text.checksFindings, failed.map(({ form, message }) => ({ form: form ?? '', text: message }))],
    [
      text.checksDifferences,
      totals.forms.flatMap(({ form, differences }) =>
        differences.map(({ message }) => ({ form, text: message })),
      ),
    ],
    [
      text.checksOutliers,
      wordedOutliers(forms, outliers, 'vi').map(({ form, name, sentence }) => ({
        form,
        text: text.outlierOf(name, sentence),
      })),
    ],
  ];
  return all.flatMap(([title, lines]) =>
    lines.length === 0
      ? []
      : [
          [{ ...wide(title), bold: true }],
          ...lines.map((line, index) => [
            cell(String(index + 1), 'center'),
            cell(line.form, 'left'),
            cell(line.text, 'left'),
          ]),
        ],
  );
}

function wide(content: string): AnnexCell {
  return { ...cell(content, 'left'), columns: 3 };
}

function cell(content: string, align: AnnexCell['align'], bold = false): AnnexCell {
  return { text: content, columns: 1, rows: 1, align, ...(bold ? { bold } : {}) };
}
