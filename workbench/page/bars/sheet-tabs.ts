import type { Actions } from '../actions';
import type { Bench } from '../bench';
import { h, setAttribute, setLabel } from '../dom';
import type { Sheet } from '../../excel';
import { icon, iconButton } from '../ribbon/icons';
import { item, openMenu } from '../popups/menu';

/** The line of sheets below the grid. */
export class SheetTabs {
  private readonly list = h('div', { class: 'sheet-list', role: 'tablist' });
  private readonly add = iconButton('plus', () => {
    this.actions.addSheet();
    this.focusGrid();
  });
  private readonly scrolls = [this.scrollButton('back', -1), this.scrollButton('forth', 1)] as const;
  readonly element = h('div', { class: 'sheet-tabs' }, ...this.scrolls, this.list, this.add);
  private signature = '';

  constructor(
    private readonly bench: Bench,
    private readonly actions: Actions,
    private readonly focusGrid: () => void,
  ) {
    this.list.addEventListener(
      'wheel',
      ({ deltaX, deltaY }) => {
        this.list.scrollLeft += deltaX + deltaY;
      },
      { passive: true },
    );
    this.list.addEventListener('scroll', this.followScroll, { passive: true });
    new ResizeObserver(this.followScroll).observe(this.list);
    bench.follow(this.show);
  }

  /** For the pointer: keys go from tab to tab. */
  private scrollButton(name: 'back' | 'forth', direction: 1 | -1): HTMLButtonElement {
    const scroll = (): void => {
      this.list.scrollLeft += (direction * this.list.clientWidth) / 2;
    };
    return iconButton(name, scroll, { class: 'command', tabindex: '-1' });
  }

  /** The arrows show where there are more tabs than room, each as long as there is more on its side. */
  private readonly followScroll = (): void => {
    const { scrollLeft, scrollWidth, clientWidth } = this.list;
    const [back, forth] = this.scrolls;
    // Zoomed pages scroll by parts of a pixel.
    const most = scrollWidth - clientWidth - 1;
    for (const button of this.scrolls) button.hidden = most <= 0;
    back.disabled = scrollLeft <= 0;
    forth.disabled = scrollLeft >= most;
  };

  /** The visible sheet after or before the active one. */
  step(step: 1 | -1): void {
    const visible = this.visible();
    const next = visible[visible.indexOf(this.bench.sheet) + step];
    if (next) this.bench.showSheet(next);
  }

  private visible(): Sheet[] {
    return this.bench.workbook.sheets.filter(({ state }) => state.visibility === 'Visible');
  }

  private readonly show = (): void => {
    const { bench } = this;
    const { words } = bench;
    const sheets = this.visible();
    const facts = sheets.map(({ id, name, state }) => [id, name, state.tabColor, state.protection !== null]);
    const signature = JSON.stringify([facts, bench.sheet.id, bench.lang]);
    if (signature === this.signature) return;
    this.signature = signature;
    setAttribute(this.list, 'aria-label', words.sheets);
    setLabel(this.add, words.addSheet);
    setLabel(this.scrolls[0], words.tabsBack);
    setLabel(this.scrolls[1], words.tabsForth);
    const hadFocus = this.list.contains(document.activeElement);
    this.list.replaceChildren(...sheets.map((sheet) => this.tab(sheet)));
    const active = this.list.querySelector<HTMLElement>('[aria-selected=true]');
    active?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (hadFocus) active?.focus();
    this.followScroll();
  };

  private tab(sheet: Sheet): HTMLElement {
    const { bench } = this;
    const isActive = sheet === bench.sheet;
    const tab = h(
      'button',
      {
        type: 'button',
        role: 'tab',
        'aria-selected': String(isActive),
        tabindex: isActive ? '0' : '-1',
        'data-sheet': sheet.name,
      },
      h('span', {}, sheet.name),
    );
    if (sheet.state.protection) {
      tab.append(icon('lock'));
      tab.title = bench.words.protectedSheet;
    }
    if (sheet.state.tabColor !== '') tab.style.setProperty('--tab', sheet.state.tabColor);
    tab.addEventListener('click', () => {
      bench.showSheet(sheet);
      this.focusGrid();
    });
    tab.addEventListener('dblclick', () => {
      this.then(this.actions.renameSheet(sheet));
    });
    tab.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      this.openMenu(sheet, event.clientX, event.clientY);
    });
    tab.addEventListener('keydown', (event) => {
      this.press(event, sheet, tab);
    });
    return tab;
  }

  private press(event: KeyboardEvent, sheet: Sheet, tab: HTMLElement): void {
    const { left, top } = tab.getBoundingClientRect();
    if (event.ctrlKey && event.key === 'ArrowRight') this.actions.moveSheet(sheet, 1);
    else if (event.ctrlKey && event.key === 'ArrowLeft') this.actions.moveSheet(sheet, -1);
    else if (event.key === 'ArrowRight') this.step(1);
    else if (event.key === 'ArrowLeft') this.step(-1);
    else if (event.key === 'F2') this.then(this.actions.renameSheet(sheet));
    else if (event.key === 'Delete') this.then(this.actions.deleteSheet(sheet));
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      this.openMenu(sheet, left, top);
    else return;
    event.preventDefault();
  }

  /** Back to the sheet when a command is done: the tab that it came from may be gone. */
  private then(done: Promise<void> | void): void {
    void Promise.resolve(done).then(this.focusGrid);
  }

  private openMenu(sheet: Sheet, x: number, y: number): void {
    const { actions, bench } = this;
    const { words } = bench;
    const hidden = bench.workbook.sheets.filter(({ state }) => state.visibility === 'Hidden');
    const groups = [
      [
        item(
          words.rename,
          () => {
            this.then(actions.renameSheet(sheet));
          },
          'F2',
        ),
        item(words.remove, () => {
          this.then(actions.deleteSheet(sheet));
        }),
        item(words.hide, () => {
          this.then(actions.hideSheet(sheet));
        }),
      ],
      [
        item(
          words.moveLeft,
          () => {
            this.then(actions.moveSheet(sheet, -1));
          },
          'Ctrl+←',
        ),
        item(
          words.moveRight,
          () => {
            this.then(actions.moveSheet(sheet, 1));
          },
          'Ctrl+→',
        ),
      ],
      hidden.map((other) =>
        item(`${words.unhide}: ${other.name}`, () => {
          this.then(actions.showSheet(other));
        }),
      ),
    ];
    openMenu(x, y, groups, words.sheetMenu);
  }
}
