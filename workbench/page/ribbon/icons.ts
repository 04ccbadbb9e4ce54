import { h } from '../dom';

/** Line icons drawn for the workbench, on a 20 by 20 grid. */
const PATHS = {
  undo: 'M7 4 3.5 7.5 7 11M4 7.500h7.500a4.5 4.5 0 0 1 0 9H8',
  redo: 'M13 4l3.5 3.500L13 11M16 7.500H8.500a4.5 4.5 0 0 0 0 9H12',
  cut: 'M6 3l7.5 11M14 3 6.5 14M5 13.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM15 13.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  copy: 'M7 7h9.500v9.500H7zM13 7V3.500H3.500V13H7',
  paste: 'M7 4H4.500v12.500h4M13 4h2.500v4M7 2.500h6v3H7zM9.5 9.500h7v8h-7z',
  borders: 'M3.5 3.500h13v13h-13zM10 3.500v13M3.5 10h13',
  fill: 'M4 10.5 10 4.500l5.5 5.5-6 5.500zM8 2.500l3 3M16 12.500c1.2 1.7 1.5 2.4 1.5 3a1.5 1.5 0 0 1-3 0c0-.6.3-1.3 1.5-3Z',
  ink: 'M5 14 10 3.5 15 14M6.8 10.500h6.4',
  left: 'M3 5h14M3 8.500h8M3 12h14M3 15.500h8',
  center: 'M3 5h14M6 8.500h8M3 12h14M6 15.500h8',
  right: 'M3 5h14M9 8.500h8M3 12h14M9 15.500h8',
  wrap: 'M3 4.500h14M3 9.500h11a3 3 0 0 1 0 6h-3M12.5 13.500l-2 2 2 2M3 14.500h4',
  merge: 'M3.5 4.500h13v11h-13zM6 10h3M14 10h-3M8 8.5 9.5 10 8 11.500M12 8.5 10.5 10 12 11.5',
  insertRow: 'M3.5 11.500h13v5h-13zM10 11.500v5M10 2.500v6M7 5.500h6',
  deleteRow: 'M3.5 11.500h13v5h-13zM10 11.500v5M7 5.500h6',
  insertColumn: 'M11.5 3.500h5v13h-5zM11.5 10h5M5.5 7v6M2.5 10h6',
  deleteColumn: 'M11.5 3.500h5v13h-5zM11.5 10h5M2.5 10h6',
  freeze: 'M3.5 3.500h13v13h-13zM3.5 8h13M8 3.500v13M3.5 3.5 8 8M8 3.5 3.5 8',
  find: 'M8.5 3.500a5 5 0 1 0 0 10 5 5 0 0 0 0-10ZM12.2 12.2 17 17',
  open: 'M2.5 15.500v-11h5l2 2h7v3M2.5 15.500l2.5-6h13l-2.5 6z',
  save: 'M3.5 3.500h10.500l2.5 2.500v10.500h-13zM6.5 3.500V8h6V3.500M6.5 16.500v-5h7v5',
  newBook: 'M5 2.500h7l3.5 3.500v11.500H5zM12 2.500V6h3.500M10.2 9v5M7.7 11.500h5',
  plus: 'M10 4v12M4 10h12',
  close: 'M5 5l10 10M15 5 5 15',
  back: 'M12.5 5 7.5 10l5 5',
  forth: 'M7.5 5l5 5-5 5',
  up: 'M5 12.5 10 7.500l5 5',
  down: 'M5 7.500l5 5 5-5',
  accept: 'M4 10.5 8 14.500l8-9',
  lock: 'M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 6 0V9',
  globe:
    'M10 2.500a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM2.5 10h15M10 2.500c-4.5 4.5-4.5 10.5 0 15M10 2.500c4.5 4.5 4.5 10.5 0 15',
  server: 'M3.5 4h13v5h-13zM3.5 11h13v5h-13zM6 6.500h1M6 13.500h1',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

/** A button that shows an icon; whoever has it made says what it is called. */
export function iconButton(
  name: IconName,
  act: () => void,
  attributes: Record<string, string> = { class: 'command' },
): HTMLButtonElement {
  const button = h('button', { type: 'button', ...attributes }, icon(name));
  button.addEventListener('click', act);
  return button;
}
