import { listText } from '../forms/column-text';
import { rowName } from '../forms/row-name';
import { TOTAL_ROW } from '../forms/table';
import { suggestionOf } from '../locate/sentence/suggestion';
import type { WordedFinding } from '../rules/finding';
import { periodName } from '../period/period-text';
import { explanationOf } from '../judgement/match-explanations';
import { tellingOf } from '../judgement/explanation-substance';
import { openFindings, standingOf } from '../judgement/standing';
import type { SubmissionView } from '../submission/submission';
import { capitalised } from '../language/capitalised';
import type { Lang } from '../language/language';
import { formSheetWords } from './form/words';
import { sheetWords } from './words';
import { cellAddress } from './address';
import { drawComments } from './comments-block';
import { sheetColumn, sheetRow, type FormGrid } from './form/form-grid';
import type { CellModel, CellStyle, SheetModel } from './model';
import { SheetBuilder } from './sheet-builder';
import type { SheetNames } from './sheet-names';
import { CENTRED, COUNT, HEADING, LINK, MARKS, PALETTE, PLAIN, TEXT, TITLE, numberFormat } from './styles';

const WIDTHS = [6, 12, 16.5, 9, 22, 15, 8, 9.5, 9.5, 10.5, 46, 26, 26];
/** With suggestions, which stand below what they are of: so narrow that a page across prints them legibly. */
const SUGGESTED_WIDTHS = [5, 9, 12, 8, 16, 11, 7, 9, 9, 8.5, 50, 15, 18];
const HEAD_ROW = 4;

/**
 * All findings in the view's order, each with a link to its first cell and the unit's explanation; below them what was
 * said of cells.
 */
export function findingsSheet(
  view: SubmissionView,
  grids: readonly FormGrid[],
  names: SheetNames,
  lang: Lang,
): SheetModel {
  const words = sheetWords[lang];
  const findings = view.findings.filter((finding) => finding.status !== 'pass');
  const widths = view.suggestions ? SUGGESTED_WIDTHS : WIDTHS;
  const messages = messagesOf(findings, view, lang);
  const builder = new SheetBuilder(names.findings, 'findings', widths, {
    orientation: 'landscape',
    titleRows: { from: HEAD_ROW, to: HEAD_ROW },
  });
  const wide = (row: number) => ({ top: row, left: 1, bottom: row, right: widths.length });
  builder.span(wide(1), words.findings.title.toUpperCase(), TITLE);
  builder.span(wide(2), `${view.unit.name}, ${periodName(view.period, lang)}`, PLAIN);
  if (findings.length === 0) {
    builder.span(wide(HEAD_ROW), words.findings.none, PLAIN);
    drawComments(builder, HEAD_ROW + 2, view, grids, lang);
    return builder.sheet;
  }
  headings(lang).forEach((text, index) => {
    builder.put(HEAD_ROW, index + 1, text, HEADING);
  });
  findings.forEach((finding, index) => {
    drawFinding(
      builder,
      HEAD_ROW + 1 + index,
      index + 1,
      { finding, message: messages[index] ?? '' },
      view,
      grids,
      lang,
    );
  });
  drawComments(builder, HEAD_ROW + findings.length + 2, view, grids, lang);
  builder.sheet.freeze = { rows: HEAD_ROW, columns: 2 };
  const open = openFindings(findings, tellingOf(view), ['error']);
  builder.sheet.tabColor = open.length > 0 ? MARKS.error.color : PALETTE.heading;
  return builder.sheet;
}

function headings(lang: Lang): string[] {
  const { findings: words } = sheetWords[lang];
  return [
    words.number,
    words.severity,
    words.outcome,
    words.form,
    words.row,
    words.columns,
    words.cell,
    words.stated,
    words.computed,
    words.difference,
    words.message,
    words.basis,
    words.explanation,
  ];
}

function drawFinding(
  builder: SheetBuilder,
  row: number,
  number: number,
  { finding, message }: { finding: WordedFinding; message: string },
  view: SubmissionView,
  grids: readonly FormGrid[],
  lang: Lang,
): void {
  const words = sheetWords[lang];
  const standing = standingOf(finding, tellingOf({ findings: [finding], content: view.content }));
  const { symbol, color, fill } = MARKS[standing];
  const outcome = standing === 'explained' ? words.standing.explained : words.outcome[finding.status];
  const explanation = explanationOf(finding, view.content.explanations);
  const link = linkOf(finding, grids);
  const texts: [string, CellStyle][] = [
    [String(number), CENTRED],
    [words.severity[finding.severity], TEXT],
    [`${symbol} ${outcome}`, { ...TEXT, bold: true, color, fill }],
    [finding.form, TEXT],
    [placeName(finding, lang), TEXT],
  ];
  texts.forEach(([text, style], index) => {
    builder.put(row, index + 1, text, style);
  });
  builder.put(row, 6, listText(finding.cells), TEXT);
  if (link) builder.put(row, 7, cellAddress(link.row, link.column), LINK, { link });
  else builder.put(row, 7, '', TEXT);
  [finding.stated, finding.computed, finding.difference].forEach((value, index) => {
    builder.put(row, 8 + index, value, value === null ? COUNT : { ...COUNT, format: numberFormat(value) });
  });
  [message, finding.basis, explanation?.text ?? ''].forEach((text, index) => {
    builder.put(row, 11 + index, text, TEXT);
  });
}

/** What is said of each finding, its suggestion below; one that several findings have is given with the first. */
function messagesOf(findings: readonly WordedFinding[], view: SubmissionView, lang: Lang): string[] {
  const { findings: words } = sheetWords[lang];
  const told = new Map<string, number>();
  return findings.map((finding, index) => {
    const text = suggestionOf(finding, view.suggestions ?? [])?.text;
    if (text === undefined) return finding.message;
    const first = told.get(text);
    if (first !== undefined) return `${finding.message}\n${words.suggestedBefore(String(first))}`;
    told.set(text, index + 1);
    return `${finding.message}\n${text}`;
  });
}

function placeName(finding: WordedFinding, lang: Lang): string {
  if (finding.row === null) return sheetWords[lang].findings.wholeForm;
  if (finding.rowLabel === '') return capitalised(rowName('', finding.rowNumber, lang));
  return finding.rowLabel ?? (finding.row === TOTAL_ROW ? formSheetWords[lang].total : finding.row);
}

/** The first of a finding's cells that is drawn; the start of the numbering row for a form as a whole. */
function linkOf(finding: WordedFinding, grids: readonly FormGrid[]): CellModel['link'] {
  const grid = grids.find((candidate) => candidate.form.code === finding.form);
  if (!grid) return undefined;
  const drawn = finding.cells.map((key) => sheetColumn(grid, key)).find((column) => column !== undefined);
  return { sheet: grid.sheet, row: sheetRow(grid, finding.row), column: drawn ?? 1 };
}
