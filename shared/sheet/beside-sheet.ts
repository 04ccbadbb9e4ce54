import { namedColumn } from '../forms/column-text';
import type { FormDocument } from '../forms/document';
import { TOTAL_ROW, type CellValue } from '../forms/table';
import type { Lang } from '../language/language';
import { formatCount } from '../language/number';
import type { FigureBeside } from '../overview/figures-beside';
import type { CellChange } from '../submission/changes';
import { besideWords } from './beside-words';
import { formSheetWords } from './form/words';
import type { CellModel, CellStyle, SheetModel } from './model';
import { HEAD_ROW, listSheet } from './province/list-sheet';
import { COUNT, MARKS, NOTE, PLAIN, TEXT } from './styles';

const WIDTHS = [8, 32, 34, 11, 11, 11, 20, 22];
const DIFFERENCE: CellStyle = { ...COUNT, format: '+#,##0;-#,##0;0' };

/** What a unit's quarter is laid beside when it is reviewed. */
export interface ReviewBeside {
  figures: readonly FigureBeside[];
  /** Cells changed since the quarter was given back. */
  changes: readonly CellChange[];
}

/** Every figure beside last quarter's, with what is unusual and what was changed after a return. */
export function besideSheet(
  { figures, changes }: ReviewBeside,
  forms: readonly FormDocument[],
  linkOf: (figure: FigureBeside) => CellModel['link'],
  lang: Lang,
): SheetModel {
  const words = besideWords[lang];
  const { builder, wide } = listSheet(words.sheet, 'beside', WIDTHS, words.title);
  builder.span(wide(2), words.lead, NOTE);
  if (figures.length === 0) {
    builder.span(wide(HEAD_ROW), words.none, PLAIN);
    return builder.sheet;
  }
  builder.putHeading(HEAD_ROW, 1, Object.values(words.heads));
  const changed = new Map(changes.map((change) => [keyOf(change), change]));
  const shown = (value: CellValue) =>
    typeof value === 'number' ? formatCount(value, lang) : (value ?? words.blank);
  figures.forEach((figure, index) => {
    const row = HEAD_ROW + 1 + index;
    const change = changed.get(keyOf(figure));
    const link = linkOf(figure);
    const mark = figure.unusual && MARKS.query;
    const label = figure.row === TOTAL_ROW ? formSheetWords[lang].total : figure.rowLabel;
    builder.put(row, 1, figure.form, TEXT, link ? { link } : {});
    builder.putRow(row, 2, [
      [label, TEXT],
      [namedColumn(forms, figure.form, figure.column, lang), TEXT],
      [figure.value, COUNT],
      [figure.before, COUNT],
      [figure.change, DIFFERENCE],
      [
        figure.unusual ? words.unusual[figure.unusual] : '',
        mark ? { ...TEXT, bold: true, color: mark.color, fill: mark.fill } : TEXT,
      ],
      [
        change ? words.fromTo(shown(change.from), shown(change.to)) : '',
        change ? { ...TEXT, bold: true, color: MARKS.info.color, fill: MARKS.info.fill } : TEXT,
      ],
    ]);
  });
  builder.sheet.freeze = { rows: HEAD_ROW, columns: 3 };
  return builder.sheet;
}

function keyOf({ form, row, column }: Pick<CellChange, 'form' | 'row' | 'column'>): string {
  return [form, row, column].join('\n');
}
