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
      controls.command(
        'undo',
        (words) => words.undo,
        () => {
          actions.undo();
        },
      ),
      controls.command(
        'redo',
        (words) => words.redo,
        () => {
          actions.redo();
        },
      ),
      controls.command(
        'cut',
        (words) => words.cut,
        () => {
          hooks.copy(true);
        },
      ),
      controls.command(
        'copy',
        (words) => words.copy,
        () => {
          hooks.copy(false);
        },
      ),
      controls.command(
        'paste',
        (words) => words.paste,
        () => {
          hooks.paste();
        },
      ),
    ),
    controls.group(
      (words) => words.groupFont,
      controls.format(
        'B',
        (words) => words.bold,
        { kind: 'bold' },
        (style) => style.bold,
      ),
      controls.format(
        'I',
        (words) => words.italic,
        { kind: 'italic' },
        (style) => style.italic,
      ),
      controls.format(
        'U',
        (words) => words.underline,
        { kind: 'underline' },
        (style) => style.underline !== 'None',
      ),
      controls.colours(
        'fill',
        (words) => words.fill,
        FILLS,
        (words) => words.noFill,
        (color) => ({ kind: 'fill', color }),
      ),
      controls.colours(
        'ink',
        (words) => words.ink,
        INKS,
        undefined,
        (color) => ({ kind: 'color', color: color ?? '#000000' }),
      ),
      controls.command(
        'borders',
        (words) => words.borders,
        () => {
          const { row, column } = bench.selection.active;
          const isOn = bench.sheet.style(row, column).borders.bottom !== undefined;
          actions.format({ kind: 'borders', on: !isOn }, isOn ? bench.words.noBorders : bench.words.borders);
        },
      ),
    ),
    controls.group(
      (words) => words.groupAlign,
      controls.format(
        'left',
        (words) => words.left,
        { kind: 'align', horizontal: 'Left' },
        (style) => style.horizontal === 'Left',
      ),
      controls.format(
        'center',
        (words) => words.center,
        { kind: 'align', horizontal: 'Center' },
        (style) => style.horizontal === 'Center',
      ),
      controls.format(
        'right',
        (words) => words.right,
        { kind: 'align', horizontal: 'Right' },
        (style) => style.horizontal === 'Right',
      ),
      controls.format(
        'wrap',
        (words) => words.wrap,
        { kind: 'wrap' },
        (style) => style.wrap,
      ),
      controls.command(
        'merge',
        (words) => words.merge,
        () => {
          actions.merge();
        },
      ),
      controls.numberFormats(FORMATS),
    ),
    controls.group(
      (words) => words.groupCells,
      controls.command(
        'insertRow',
        (words) => words.insertRow,
        () => {
          actions.shift('rows', 'insert');
        },
      ),
      controls.command(
        'deleteRow',
        (words) => words.deleteRow,
        () => {
          actions.shift('rows', 'delete');
        },
      ),
      controls.command(
        'insertColumn',
        (words) => words.insertColumn,
        () => {
          actions.shift('columns', 'insert');
        },
      ),
      controls.command(
        'deleteColumn',
        (words) => words.deleteColumn,
        () => {
          actions.shift('columns', 'delete');
        },
      ),
      controls.command(
        'freeze',
        (words) => words.freeze,
        () => {
          actions.freeze();
        },
      ),
    ),
    controls.group(
      (words) => words.groupEdit,
      controls.command(
        'find',
        (words) => words.find,
        () => {
          hooks.find();
        },
      ),
    ),
  );
}
