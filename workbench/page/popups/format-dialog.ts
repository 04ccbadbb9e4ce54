import type { Bench } from '../bench';
import { h, setText } from '../dom';
import type { FormatChange } from '../edits/formats';
import { CATEGORIES, choiceOf, formatOf, type Category, type NumberChoice } from '../edits/number-choice';
import { displayText, plainValue } from '../../excel';
import type { Dialogs } from './dialog';

const MOST_DECIMALS = 10;
const ALIGNMENTS = ['General', 'Left', 'Center', 'Right'] as const;
type Alignment = (typeof ALIGNMENTS)[number];

/** Ctrl+1: number format and alignment of the selected cells, with what the active one would show. */
export async function askFormat(
  bench: Bench,
  dialogs: Dialogs,
): Promise<Extract<FormatChange, { kind: 'cells' }> | undefined> {
  const { words, sheet, selection, workbook } = bench;
  const { row, column } = selection.active;
  const style = sheet.style(row, column);
  const value = plainValue(sheet.value(row, column));
  const known = choiceOf(style.numberFormat);

  const select = <T extends string>(names: readonly T[], label: (name: T) => string, now: string) =>
    h(
      'select',
      {},
      ...names.map((name) => h('option', { value: name, selected: name === now }, label(name))),
    );
  const category = select(CATEGORIES, (name) => words.categories[name], known.category);
  const decimals = h('input', {
    type: 'number',
    min: '0',
    max: String(MOST_DECIMALS),
    value: String(known.decimals),
  });
  const grouped = h('input', { type: 'checkbox', checked: known.grouped });
  const code = h('input', { type: 'text', value: known.code, maxlength: '100' });
  const alignmentLabels: Record<Alignment, string> = {
    General: words.alignGeneral,
    Left: words.left,
    Center: words.center,
    Right: words.right,
  };
  const horizontal = select(ALIGNMENTS, (name) => alignmentLabels[name], style.horizontal);
  const aligned = horizontal.value;
  const wrap = h('input', { type: 'checkbox', checked: style.wrap });
  const sample = h('output', {});
  const line = (label: string, field: HTMLElement): HTMLElement =>
    h('label', { class: 'line' }, label, field);
  const decimalsRow = line(words.decimals, decimals);
  const groupedRow = line(words.thousands, grouped);
  const codeRow = line(words.formatCode, code);

  const chosen = (): NumberChoice => ({
    category: category.value as Category,
    decimals: Math.min(MOST_DECIMALS, Math.max(0, Math.round(decimals.valueAsNumber || 0))),
    grouped: grouped.checked,
    code: code.value,
  });
  const body = h(
    'div',
    { class: 'fields' },
    line(words.numberFormat, category),
    decimalsRow,
    groupedRow,
    codeRow,
    line(words.alignment, horizontal),
    line(words.wrap, wrap),
    line(words.sample, sample),
  );
  const show = (): void => {
    const choice = chosen();
    decimalsRow.hidden = choice.category !== 'number' && choice.category !== 'percent';
    groupedRow.hidden = choice.category !== 'number';
    codeRow.hidden = choice.category !== 'custom';
    setText(sample, displayText(value, formatOf(choice), workbook.locale));
  };
  body.addEventListener('input', show);
  show();
  if (!(await dialogs.askForm(words.formatCells, body))) return undefined;
  const numberFormat = formatOf(chosen());
  // What was left as the active cell has it stays as each cell has it.
  return {
    kind: 'cells',
    ...(numberFormat === style.numberFormat ? {} : { numberFormat }),
    ...(horizontal.value === aligned ? {} : { horizontal: horizontal.value as Alignment }),
    ...(wrap.checked === style.wrap ? {} : { wrap: wrap.checked }),
  };
}
