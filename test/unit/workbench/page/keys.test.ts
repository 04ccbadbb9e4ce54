import { readKey, type KeyPress } from '../../../../workbench/page/grid/input/keys';

const press = (text: string): KeyPress => {
  const parts = text.split(' ');
  const key = parts[parts.length - 1] ?? '';
  const has = (name: string): boolean => parts.slice(0, -1).includes(name);
  return { key: key === 'Space' ? ' ' : key, ctrl: has('Ctrl'), shift: has('Shift'), alt: has('Alt') };
};

describe('keys in the sheet', () => {
  test.each([
    ['ArrowDown', { kind: 'move', move: { kind: 'step', direction: 'down', extend: false } }],
    ['Shift ArrowLeft', { kind: 'move', move: { kind: 'step', direction: 'left', extend: true } }],
    ['Ctrl Shift ArrowRight', { kind: 'move', move: { kind: 'edge', direction: 'right', extend: true } }],
    ['Home', { kind: 'move', move: { kind: 'row-start', extend: false } }],
    ['Ctrl Home', { kind: 'move', move: { kind: 'sheet-start', extend: false } }],
    ['Ctrl End', { kind: 'move', move: { kind: 'sheet-end', extend: false } }],
    ['PageDown', { kind: 'move', move: { kind: 'page', direction: 'down', rows: 25, extend: false } }],
    ['Ctrl PageUp', { kind: 'sheet', step: -1 }],
    ['Enter', { kind: 'next', direction: 'down' }],
    ['Shift Enter', { kind: 'next', direction: 'up' }],
    ['Tab', { kind: 'next', direction: 'right' }],
    ['Shift Tab', { kind: 'next', direction: 'left' }],
    ['F2', { kind: 'edit' }],
    ['Delete', { kind: 'clear' }],
    ['Backspace', { kind: 'clear-and-edit' }],
    ['Ctrl d', { kind: 'fill', direction: 'down' }],
    ['Ctrl D', { kind: 'fill', direction: 'down' }],
    ['Ctrl r', { kind: 'fill', direction: 'right' }],
    ['Ctrl z', { kind: 'undo' }],
    ['Ctrl y', { kind: 'redo' }],
    ['Ctrl Shift Z', { kind: 'redo' }],
    ['Ctrl b', { kind: 'toggle', format: 'bold' }],
    ['Ctrl f', { kind: 'find' }],
    ['Ctrl s', { kind: 'save' }],
    ['Ctrl -', { kind: 'delete' }],
    ['Ctrl +', { kind: 'insert' }],
    ['Ctrl Space', { kind: 'select-columns' }],
    ['Shift Space', { kind: 'select-rows' }],
    ['Ctrl a', { kind: 'select-all' }],
    ['Shift F10', { kind: 'menu' }],
    ['Alt =', { kind: 'auto-sum' }],
    ['Ctrl Shift L', { kind: 'filter' }],
    ['Shift F11', { kind: 'add-sheet' }],
    ['Ctrl ;', { kind: 'date' }],
    ['Ctrl Shift :', { kind: 'time' }],
    ['Ctrl Shift ;', { kind: 'time' }],
    ['Ctrl 1', { kind: 'format-cells' }],
    ['Ctrl Shift End', { kind: 'move', move: { kind: 'sheet-end', extend: true } }],
    ['Ctrl i', { kind: 'toggle', format: 'italic' }],
    ['Ctrl u', { kind: 'toggle', format: 'underline' }],
    ['F5', { kind: 'name-box' }],
  ])('%s', (text, command) => {
    expect(readKey(press(text), 25)).toEqual(command);
  });

  test.each(['a', '5', 'Space', 'Ctrl c', 'Ctrl v', 'Ctrl x', 'Alt ArrowDown', 'F10', 'đ', '='])(
    '%s is left to the editor and the browser',
    (text) => {
      expect(readKey(press(text), 25)).toBeUndefined();
    },
  );
});
