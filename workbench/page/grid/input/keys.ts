import type { Direction, Move } from '../selection';

/** What of a key press decides. */
export interface KeyPress {
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

export type KeyCommand =
  | { kind: 'move'; move: Move }
  /** Enter and Tab: on to the next cell. */
  | { kind: 'next'; direction: Direction }
  | { kind: 'select-all' | 'select-rows' | 'select-columns' }
  | { kind: 'edit' | 'clear' | 'clear-and-edit' | 'undo' | 'redo' | 'find' | 'save' | 'open' | 'name-box' }
  | { kind: 'auto-sum' | 'format-cells' | 'filter' | 'add-sheet' | 'date' | 'time' }
  | { kind: 'fill'; direction: 'down' | 'right' }
  | { kind: 'toggle'; format: 'bold' | 'italic' | 'underline' }
  | { kind: 'sheet'; step: 1 | -1 }
  | { kind: 'insert' | 'delete' }
  | { kind: 'menu' };

export const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const CTRL: Record<string, KeyCommand> = {
  a: { kind: 'select-all' },
  b: { kind: 'toggle', format: 'bold' },
  i: { kind: 'toggle', format: 'italic' },
  u: { kind: 'toggle', format: 'underline' },
  d: { kind: 'fill', direction: 'down' },
  r: { kind: 'fill', direction: 'right' },
  z: { kind: 'undo' },
  y: { kind: 'redo' },
  f: { kind: 'find' },
  g: { kind: 'name-box' },
  s: { kind: 'save' },
  o: { kind: 'open' },
  ' ': { kind: 'select-columns' },
  PageUp: { kind: 'sheet', step: -1 },
  PageDown: { kind: 'sheet', step: 1 },
  '+': { kind: 'insert' },
  '=': { kind: 'insert' },
  '-': { kind: 'delete' },
  '1': { kind: 'format-cells' },
};

/** Ctrl+; types the day, with Shift the time; the key for it with Shift is a colon on most keyboards. */
export function momentKey(key: string, shift: boolean): 'date' | 'time' | undefined {
  if (key !== ';' && key !== ':') return undefined;
  return shift ? 'time' : 'date';
}

/**
 * What a key means while no cell is being edited, with the keys that Excel has for it; undefined: the key types.
 * @param pageRows how many rows show, for Page Up and Page Down
 */
export function readKey({ key, ctrl, shift, alt }: KeyPress, pageRows: number): KeyCommand | undefined {
  const direction = ARROWS[key];
  if (alt) return key === '=' && !ctrl ? { kind: 'auto-sum' } : undefined;
  if (direction !== undefined)
    return { kind: 'move', move: { kind: ctrl ? 'edge' : 'step', direction, extend: shift } };
  if (key === 'Home')
    return { kind: 'move', move: { kind: ctrl ? 'sheet-start' : 'row-start', extend: shift } };
  if (key === 'End') return { kind: 'move', move: { kind: 'sheet-end', extend: shift } };
  if (ctrl) {
    if (shift && key.toLowerCase() === 'z') return { kind: 'redo' };
    if (shift && key.toLowerCase() === 'l') return { kind: 'filter' };
    const moment = momentKey(key, shift);
    if (moment) return { kind: moment };
    return CTRL[key.length === 1 ? key.toLowerCase() : key];
  }
  switch (key) {
    case 'PageUp':
      return { kind: 'move', move: { kind: 'page', direction: 'up', rows: pageRows, extend: shift } };
    case 'PageDown':
      return { kind: 'move', move: { kind: 'page', direction: 'down', rows: pageRows, extend: shift } };
    case 'Enter':
      return { kind: 'next', direction: shift ? 'up' : 'down' };
    case 'Tab':
      return { kind: 'next', direction: shift ? 'left' : 'right' };
    case 'F2':
      return { kind: 'edit' };
    case 'F5':
      return { kind: 'name-box' };
    case 'F11':
      return shift ? { kind: 'add-sheet' } : undefined;
    case 'F10':
      return shift ? { kind: 'menu' } : undefined;
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'Delete':
      return { kind: 'clear' };
    case 'Backspace':
      return { kind: 'clear-and-edit' };
    case ' ':
      return shift ? { kind: 'select-rows' } : undefined;
    default:
      return undefined;
  }
}
