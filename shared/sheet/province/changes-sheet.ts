import type { ExplainedChange, UnitChanges } from '../../overview/changes';
import type { CellValue } from '../../forms/table';
import { momentInSentence, momentText } from '../../period/moment-text';
import type { Lang } from '../../language/language';
import { overviewWords } from '../../overview/words';
import { provinceWords } from './words';
import type { CellModel, CellStyle, SheetModel } from '../model';
import { type SheetBuilder } from '../sheet-builder';
import { COUNT, PALETTE, PLAIN, TEXT, numberFormat } from '../styles';
import { HEAD_ROW, listSheet } from './list-sheet';
import type { ProvinceWorkbookInput } from './province-input';
import { CAUSES } from './state-styles';

const WIDTHS = [9, 34, 8, 12, 12, 14, 27, 50, 24, 18];

/** What happened since the last look, unit by unit: the steps, then each changed figure with who and why. */
export function changesSheet(
  input: ProvinceWorkbookInput,
  changes: { since: string; units: readonly UnitChanges[] },
  name: string,
  lang: Lang,
): SheetModel {
  const words = provinceWords[lang].changes;
  const { builder, wide } = listSheet(name, 'changes', WIDTHS, words.title);
  builder.span(wide(2), words.since(momentInSentence(changes.since, lang)), PLAIN);
  if (changes.units.length === 0) {
    builder.span(wide(HEAD_ROW), words.none, PLAIN);
    return builder.sheet;
  }
  const heads = [
    words.form,
    words.row,
    words.column,
    words.from,
    words.to,
    words.difference,
    words.cause,
    words.reason,
    words.person,
    words.moment,
  ];
  builder.putHeading(HEAD_ROW, 1, heads);
  const person = (id: string) => input.people[id] ?? id;
  const { state, action } = overviewWords[lang];
  let row = HEAD_ROW + 1;
  for (const unit of changes.units) {
    const title = words.unit(
      unit.name,
      unit.fromVersion,
      unit.toVersion,
      state[unit.fromStatus],
      state[unit.toStatus],
    );
    builder.span(wide(row), title, { ...TEXT, bold: true, fill: PALETTE.totalFill });
    row += 1;
    const steps = unit.steps.map((step) =>
      words.step(
        step.version,
        momentInSentence(step.at, lang),
        person(step.by),
        action[step.action],
        step.reason,
      ),
    );
    builder.span(wide(row), steps.join('\n'), TEXT);
    row += 1;
    if (unit.cells.length === 0) {
      builder.span(wide(row), words.noCells, { ...TEXT, italic: true });
      row += 1;
    }
    for (const change of unit.cells) {
      drawChange(builder, row, change, person(change.by), lang);
      row += 1;
    }
  }
  builder.sheet.freeze = { rows: HEAD_ROW, columns: 0 };
  return builder.sheet;
}

function drawChange(
  builder: SheetBuilder,
  row: number,
  change: ExplainedChange,
  person: string,
  lang: Lang,
): void {
  const { color, fill, symbol } = CAUSES[change.cause];
  const { from, to } = change;
  const difference = typeof from === 'number' && typeof to === 'number' ? to - from : null;
  const cells: [CellModel['value'], CellStyle][] = [
    [change.form, TEXT],
    [change.rowLabel, TEXT],
    [`(${change.column})`, TEXT],
    valueCell(from, {}, lang),
    valueCell(to, { fill, bold: true }, lang),
    [difference, { ...COUNT, format: '+#,##0;-#,##0;0' }],
    [`${symbol} ${overviewWords[lang].cause[change.cause]}`, { ...TEXT, color, fill }],
    [change.reason ?? '', TEXT],
    [person, TEXT],
    [momentText(change.at, lang), TEXT],
  ];
  builder.putRow(row, 1, cells);
}

function valueCell(value: CellValue, style: CellStyle, lang: Lang): [CellModel['value'], CellStyle] {
  if (typeof value === 'number') return [value, { ...COUNT, format: numberFormat(value), ...style }];
  const text = value ?? provinceWords[lang].changes.blank;
  return [text, { ...TEXT, horizontal: 'right', ...style }];
}
