import type { Actions } from '../actions';
import type { Bench } from '../bench';
import { h, setAttribute, setText } from '../dom';
import type { FormatChange } from '../edits/formats';
import type { Style } from '../../excel';
import { icon, type IconName } from './icons';
import { openMenu } from '../popups/menu';

export type Words = Bench['words'];
export type Say = (words: Words) => string;
export type Palette = Partial<Record<keyof Words['colours'], string>>;

/** Makes the controls of the ribbon, and keeps their words and states right. */
export class RibbonControls {
  private readonly refreshers: (() => void)[] = [];

  constructor(
    private readonly bench: Bench,
    private readonly actions: Actions,
    private readonly focusGrid: () => void,
  ) {
    bench.onChange(() => {
      this.refresh();
    });
  }

  /** Does something now and whenever words or the workbook change. */
  say(refresh: (words: Words) => void): void {
    refresh(this.bench.words);
    this.refreshers.push(() => {
      refresh(this.bench.words);
    });
  }

  private refresh(): void {
    for (const refresh of this.refreshers) refresh();
  }

  group(label: Say, ...children: HTMLElement[]): HTMLElement {
    const group = h('div', { class: 'group', role: 'group' }, ...children);
    this.say((words) => {
      setAttribute(group, 'aria-label', label(words));
    });
    return group;
  }

  command(
    name: IconName | string,
    label: Say,
    act: () => void,
    isOn?: (style: Style) => boolean,
  ): HTMLElement {
    const picture = name.length === 1 ? h('span', { class: `letter ${name}` }, name) : icon(name as IconName);
    const button = h('button', { type: 'button', class: 'command' });
    button.append(picture);
    this.say((words) => {
      setAttribute(button, 'aria-label', label(words));
      setAttribute(button, 'title', label(words));
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

  format(
    name: IconName | string,
    label: Say,
    change: FormatChange,
    isOn?: (style: Style) => boolean,
  ): HTMLElement {
    return this.command(
      name,
      label,
      () => {
        this.actions.format(change, label(this.bench.words));
      },
      isOn,
    );
  }

  colours(
    name: IconName,
    label: Say,
    palette: Palette,
    none: Say | undefined,
    make: (color: string | null) => FormatChange,
  ): HTMLElement {
    const button = h('button', { type: 'button', class: 'command', 'aria-haspopup': 'true' });
    button.append(icon(name));
    this.say((words) => {
      setAttribute(button, 'aria-label', label(words));
      setAttribute(button, 'title', label(words));
    });
    button.addEventListener('click', () => {
      const { words } = this.bench;
      const { left, bottom } = button.getBoundingClientRect();
      const apply = (color: string | null): void => {
        this.actions.format(make(color), label(words));
      };
      const swatches = Object.entries(palette).map(([name, color]) => ({
        label: words.colours[name as keyof Words['colours']],
        swatch: color,
        act: () => {
          apply(color);
        },
      }));
      openMenu(
        left,
        bottom + 2,
        [
          swatches,
          none
            ? [
                {
                  label: none(words),
                  act: () => {
                    apply(null);
                  },
                },
              ]
            : [],
        ],
        label(words),
      );
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
