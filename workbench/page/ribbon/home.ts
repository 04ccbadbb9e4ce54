import type { Actions } from '../actions';
import type { Bench } from '../bench';
import { h } from '../dom';
import type { Palette, RibbonControls, Words } from './controls';

export interface HomeHooks {
  find: () => void;
  copy: (cut: boolean) => void;
  paste: () => void;
}

/** The fills and inks on offer: tints that stay readable under black text. */
const FILLS: Palette = {
  blue: '#E4EBF5',
  green: '#E2F0D9',
  yellow: '#FFF2CC',
  orange: '#FBE5D6',
  red: '#FDE7E9',
  grey: '#F2F2F2',
};
const INKS: Palette = {
  black: '#1A1A1A',
  blue: '#0B4F9E',
  green: '#0B6A53',
  brown: '#7A4B00',
  red: '#A80000',
  grey: '#595959',
};
const FORMATS: readonly [keyof Words['formats'], string][] = [
  ['general', 'General'],
  ['count', '#,##0'],
  ['decimal', '#,##0.00'],
  ['percent', '0.00%'],
  ['date', 'dd/mm/yyyy'],
  ['text', '@'],
];

const ALIGNMENTS = [
  ['left', 'Left'],
  ['center', 'Center'],
  ['right', 'Right'],
] as const;

/** The commands of the tab Home. */
export function homePanel(
  controls: RibbonControls,
  bench: Bench,
  actions: Actions,
  hooks: HomeHooks,
): HTMLElement {
  return h(
    'div',
    { class: 'panel home' },
    controls.group(
      (words) => words.groupClipboard,
      controls.command('undo', () => {
        actions.undo();
      }),
      controls.command('redo', () => {
        actions.redo();
      }),
      controls.command('cut', () => {
        hooks.copy(true);
      }),
      controls.command('copy', () => {
        hooks.copy(false);
      }),
      controls.command('paste', hooks.paste),
    ),
    controls.group(
      (words) => words.groupFont,
      controls.format('bold', { kind: 'bold' }, (style) => style.bold),
      controls.format('italic', { kind: 'italic' }, (style) => style.italic),
      controls.format('underline', { kind: 'underline' }, (style) => style.underline !== 'None'),
      controls.colours(
        'fill',
        FILLS,
        (color) => ({ kind: 'fill', color }),
        (words) => words.noFill,
      ),
      controls.colours('ink', INKS, (color) => ({ kind: 'color', color: color ?? '#000000' })),
      controls.command('borders', () => {
        const { row, column } = bench.selection.active;
        const isOn = bench.sheet.style(row, column).borders.bottom !== undefined;
        actions.format({ kind: 'borders', on: !isOn }, isOn ? bench.words.noBorders : bench.words.borders);
      }),
    ),
    controls.group(
      (words) => words.groupAlign,
      ...ALIGNMENTS.map(([name, horizontal]) =>
        controls.format(name, { kind: 'align', horizontal }, (style) => style.horizontal === horizontal),
      ),
      controls.format('wrap', { kind: 'wrap' }, (style) => style.wrap),
      controls.command('merge', () => {
        actions.merge();
      }),
      controls.numberFormats(FORMATS),
    ),
    controls.group(
      (words) => words.groupCells,
      controls.command('insertRow', () => {
        actions.shift('rows', 'insert');
      }),
      controls.command('deleteRow', () => {
        actions.shift('rows', 'delete');
      }),
      controls.command('insertColumn', () => {
        actions.shift('columns', 'insert');
      }),
      controls.command('deleteColumn', () => {
        actions.shift('columns', 'delete');
      }),
      controls.command('freeze', () => {
        actions.freeze();
      }),
    ),
    controls.group((words) => words.groupEdit, controls.command('find', hooks.find)),
  );
}
