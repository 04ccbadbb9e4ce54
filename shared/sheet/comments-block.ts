import { namedColumn } from '../forms/column-text';
import { TOTAL_ROW, type CellValue } from '../forms/table';
import type { Lang } from '../language/language';
import { momentText } from '../period/moment-text';
import type { CellComment, CommentAnswer } from '../submission/comments';
import type { SubmissionView } from '../submission/submission';
import { cellAddress } from './address';
import { sheetColumn, sheetRow, type FormGrid } from './form/form-grid';
import { formSheetWords } from './form/words';
import type { CellModel } from './model';
import type { SheetBuilder } from './sheet-builder';
import { CENTRED, COUNT, HEADING, LINK, TEXT, TITLE } from './styles';
import { sheetWords } from './words';

/** What was said of cells, in the columns of the findings sheet; nothing where nothing was. */
export function drawComments(
  builder: SheetBuilder,
  top: number,
  view: SubmissionView,
  grids: readonly FormGrid[],
  lang: Lang,
): void {
  const { comments: words, findings } = sheetWords[lang];
  const { comments = [] } = view;
  if (comments.length === 0) return;
  const last = builder.sheet.columnWidths.length;
  const pair = (row: number, left: number) => ({ top: row, left, bottom: row, right: left + 1 });
  builder.span({ top, left: 1, bottom: top, right: last }, words.title.toUpperCase(), TITLE);
  const head = top + 1;
  builder.put(head, 1, findings.number, HEADING);
  builder.span(pair(head, 2), words.state, HEADING);
  builder.putHeading(head, 4, [words.form, words.row, words.column, findings.cell, words.figure]);
  builder.span(pair(head, 9), words.writer, HEADING);
  builder.put(head, 11, words.text, HEADING);
  builder.span(pair(head, 12), words.answers, HEADING);
  comments.forEach((comment, index) => {
    const row = head + 1 + index;
    const { form, column, text, answers, settled } = comment;
    const link = linkOf(comment, grids);
    const figure = figureOf(view, comment);
    const told = answers.map((answer) => words.answer(writerOf(answer, lang), answer.text)).join('\n');
    builder.put(row, 1, String(index + 1), CENTRED);
    builder.span(pair(row, 2), settled ? words.settled : words.open, TEXT);
    builder.putRow(row, 4, [
      [form, TEXT],
      [rowName(comment, lang), TEXT],
      [namedColumn(view.forms, form, column, lang), TEXT],
    ]);
    if (link) builder.put(row, 7, cellAddress(link.row, link.column), LINK, { link });
    else builder.put(row, 7, '', TEXT);
    builder.put(row, 8, figure, typeof figure === 'string' ? TEXT : COUNT);
    builder.span(pair(row, 9), writerOf(comment, lang), TEXT);
    builder.put(row, 11, text, TEXT);
    builder.span(pair(row, 12), told, TEXT);
  });
}

function writerOf({ role, at }: CommentAnswer, lang: Lang): string {
  return `${sheetWords[lang].comments.roles[role]}, ${momentText(at, lang)}`;
}

function rowName({ row, rowLabel }: CellComment, lang: Lang): string {
  return row === TOTAL_ROW ? formSheetWords[lang].total : rowLabel;
}

/** What stands in the cell now; null, too, where the row is gone. */
function figureOf({ content }: SubmissionView, { form, row, column }: CellComment): CellValue {
  const table = content.tables.find((candidate) => candidate.form === form);
  return table?.rows.find(({ key }) => key === row)?.cells[column] ?? null;
}

function linkOf({ form, row, column }: CellComment, grids: readonly FormGrid[]): CellModel['link'] {
  const grid = grids.find((candidate) => candidate.form.code === form);
  const drawn = grid && sheetColumn(grid, column);
  return grid && drawn !== undefined
    ? { sheet: grid.sheet, row: sheetRow(grid, row), column: drawn }
    : undefined;
}
