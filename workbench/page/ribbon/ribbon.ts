import type { Actions } from '../actions';
import type { Bench } from '../bench';
import { h, setAttribute, setText } from '../dom';
import { openMenu } from '../popups/menu';
import { RibbonControls, type Say } from './controls';
import { homePanel, type HomeHooks } from './home';
import { khopPanel, type Screen } from './khop';

export interface RibbonHooks extends HomeHooks {
  openPane: (screen: Screen) => void;
  newBook: () => void;
  open: () => void;
  save: () => void;
  /** Back to the sheet after a command. */
  focusGrid: () => void;
}

/** Commands of the page: a line of tabs, and below it the commands of the chosen one. */
export class Ribbon {
  readonly element = h('nav', { class: 'ribbon' });
  private readonly controls: RibbonControls;
  private readonly panels: HTMLElement[] = [];
  private readonly tabs: HTMLButtonElement[] = [];

  constructor(
    private readonly bench: Bench,
    actions: Actions,
    private readonly hooks: RibbonHooks,
  ) {
    this.controls = new RibbonControls(bench, actions, hooks.focusGrid);
    const list = h('div', { class: 'tabs', role: 'tablist' });
    this.controls.say((words) => {
      setAttribute(this.element, 'aria-label', words.tabs);
      setAttribute(list, 'aria-label', words.tabs);
    });
    this.addTab(list, 'khop', (words) => words.tabKhop, khopPanel(this.controls, hooks.openPane));
    this.addTab(list, 'home', (words) => words.tabHome, homePanel(this.controls, bench, actions, hooks));
    const file = h('button', { type: 'button', class: 'file', 'aria-haspopup': 'menu' });
    this.controls.say((words) => {
      setText(file, words.file);
    });
    file.addEventListener('click', () => {
      this.openFileMenu(file);
    });
    this.element.append(h('div', { class: 'tab-line' }, file, list), ...this.panels);
    this.choose(0);
  }

  private addTab(list: HTMLElement, name: string, label: Say, panel: HTMLElement): void {
    const index = this.tabs.length;
    const tab = h('button', {
      type: 'button',
      role: 'tab',
      id: `tab-${name}`,
      'aria-controls': `panel-${name}`,
    });
    this.controls.say((words) => {
      setText(tab, label(words));
    });
    tab.addEventListener('click', () => {
      this.choose(index);
    });
    tab.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
      event.preventDefault();
      this.choose((index + 1) % this.tabs.length);
      this.tabs[(index + 1) % this.tabs.length]?.focus();
    });
    panel.id = `panel-${name}`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    this.tabs.push(tab);
    this.panels.push(panel);
    list.append(tab);
  }

  private choose(chosen: number): void {
    this.tabs.forEach((tab, index) => {
      tab.setAttribute('aria-selected', String(index === chosen));
      tab.tabIndex = index === chosen ? 0 : -1;
      const panel = this.panels[index];
      if (panel) panel.hidden = index !== chosen;
    });
  }

  private openFileMenu(at: HTMLElement): void {
    const { left, bottom } = at.getBoundingClientRect();
    const { words } = this.bench;
    const items = [
      { label: words.newBook, act: this.hooks.newBook },
      { label: words.open, key: 'Ctrl+O', act: this.hooks.open },
      { label: words.save, key: 'Ctrl+S', act: this.hooks.save },
    ];
    openMenu(left, bottom + 2, [items], words.file);
  }
}
