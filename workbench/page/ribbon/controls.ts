import type { Actions } from '../actions';
import type { Bench } from '../bench';
import { h, setAttribute, setLabel, setText } from '../dom';
import type { FormatChange } from '../edits/formats';
import type { Style } from '../../excel';
import { icon, iconButton, type IconName } from './icons';
import { item, openMenu } from '../popups/menu';

export type Words = Bench['words'];
export type Say = (words: Words) => string;
type Letter = 'bold' | 'italic' | 'underline';
/** Commands that are called as their icon is, or that a letter stands for. */
type CommandName = Letter | (IconName & keyof Words);
export type Palette = Partial<Record<keyof Words['colours'], string>>;

const LETTERS: Record<Letter, string> = { bold: 'B', italic: 'I', underline: 'U' };

function picture(name: CommandName): Element {
  if (!(name in LETTERS)) return icon(name as IconName);
  const letter = LETTERS[name as Letter];
  return h('span', { class: `letter ${letter}` }, letter);
}

/** Makes the controls of the ribbon, and keeps their words and states right. */
export class RibbonControls {
  private readonly refreshers: (() => void)[] = [];

  constructor(
    private readonly bench: Bench,
    private readonly actions: Actions,
    private readonly focusGrid: () => void,
  ) {
    bench.onChange(() => {
      for (const refresh of this.refreshers) refresh();
    });
  }

  /** Does something now and whenever words or the workbook change. */
  say(refresh: (words: Words) => void): void {
    refresh(this.bench.words);
    this.refreshers.push(() => {
      refresh(this.bench.words);
    });
  }

  group(label: Say, ...children: HTMLElement[]): HTMLElement {
    const group = h('div', { class: 'group', role: 'group' }, ...children);
    this.say((words) => {
      setAttribute(group, 'aria-label', label(words));
    });
    return group;
  }

  command(name: CommandName, act: () => void, isOn?: (style: Style) => boolean): HTMLElement {
    const button = h('button', { type: 'button', class: 'command' }, picture(name));
    this.say((words) => {
      setLabel(button, words[name]);
      if (!isOn) return;
      const { row, column } = this.bench.selection.active;
      setAttribute(button, 'aria-pressed', String(isOn(this.bench.sheet.style(row, column))));
    });
    button.addEventListener('click', () => {
      act();
      this.focusGrid();
    });
    return button;
  }

  format(name: CommandName, change: FormatChange, isOn: (style: Style) => boolean): HTMLElement {
    const act = (): void => {
      this.actions.format(change, this.bench.words[name]);
    };
    return this.command(name, act, isOn);
  }

  /** @param none says what takes the colour away; absent: there always is one */
  colours(
    name: 'fill' | 'ink',
    palette: Palette,
    make: (color: string | null) => FormatChange,
    none?: Say,
  ): HTMLElement {
    const open = (): void => {
      const { words } = this.bench;
      const { left, bottom } = button.getBoundingClientRect();
      const choice = (label: string, color: string | null) =>
        item(label, () => {
          this.actions.format(make(color), words[name]);
        });
      const swatches = Object.entries(palette).map(([colour, swatch]) => ({
        ...choice(words.colours[colour as keyof Words['colours']], swatch),
        swatch,
      }));
      openMenu(left, bottom + 2, [swatches, none ? [choice(none(words), null)] : []], words[name]);
    };
    const button = iconButton(name, open, { class: 'command', 'aria-haspopup': 'true' });
    this.say((words) => {
      setLabel(button, words[name]);
    });
    return button;
  }

  numberFormats(formats: readonly [keyof Words['formats'], string][]): HTMLElement {
    const select = h('select', { class: 'number-format' });
    const options = formats.map(([name, format]) => ({ name, option: h('option', { value: format }) }));
    select.append(...options.map(({ option }) => option));
    this.say((words) => {
      setAttribute(select, 'aria-label', words.numberFormat);
      for (const { name, option } of options) setText(option, words.formats[name]);
      const { row, column } = this.bench.selection.active;
      select.value = this.bench.sheet.style(row, column).numberFormat;
    });
    select.addEventListener('change', () => {
      this.actions.format({ kind: 'number', format: select.value }, this.bench.words.numberFormat);
      this.focusGrid();
    });
    return select;
  }
}
