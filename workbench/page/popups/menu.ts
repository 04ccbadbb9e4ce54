import { h } from '../dom';

export interface MenuItem {
  label: string;
  /** Shown at the right: the key for the same. */
  key?: string | undefined;
  /** A colour shown before the label. */
  swatch?: string;
  act: () => void;
}

export function item(label: string, act: () => void, key?: string): MenuItem {
  return { label, act, key };
}

/** A group of items; groups are parted by lines. */
type MenuGroups = readonly (readonly MenuItem[])[];

/** Shows a menu at a point of the window; arrows, letters, Enter and Escape work in it. */
export function openMenu(x: number, y: number, groups: MenuGroups, label: string): void {
  const before = document.activeElement;
  const buttons: HTMLButtonElement[] = [];
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': label });
  groups
    .filter((items) => items.length > 0)
    .forEach((items, index) => {
      if (index > 0) menu.append(h('hr', {}));
      for (const item of items) {
        const button = h(
          'button',
          { type: 'button', role: 'menuitem', tabindex: '-1' },
          h('span', {}, item.label),
        );
        if (item.swatch !== undefined) button.style.setProperty('--swatch', item.swatch);
        if (item.key !== undefined) button.append(h('kbd', {}, item.key));
        button.addEventListener('click', () => {
          close();
          item.act();
        });
        buttons.push(button);
        menu.append(button);
      }
    });

  function close(): void {
    menu.remove();
    window.removeEventListener('pointerdown', leave, true);
    window.removeEventListener('blur', close);
    window.removeEventListener('resize', close);
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
  function leave(event: PointerEvent): void {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  }
  function move(step: number): void {
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  }
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Home') buttons[0]?.focus();
    else if (event.key === 'End') buttons[buttons.length - 1]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  menu.addEventListener('contextmenu', (event) => {
    event.preventDefault();
  });
  document.body.append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(4, Math.min(x, window.innerWidth - width - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(y, window.innerHeight - height - 4))}px`;
  window.addEventListener('pointerdown', leave, true);
  window.addEventListener('blur', close);
  window.addEventListener('resize', close);
  buttons[0]?.focus();
}
