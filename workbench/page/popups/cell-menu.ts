import type { Actions } from '../actions';
import type { Bench } from '../bench';
import type { Hit } from '../grid/layout/places';
import { openMenu, type MenuItem } from './menu';

/** The menu of the other mouse button over cells and headings. */
export function openCellMenu(
  bench: Bench,
  actions: Actions,
  copy: (cut: boolean) => void,
  paste: () => Promise<void>,
  x: number,
  y: number,
  hit: Hit,
): void {
  const { words } = bench;
  const clipboard: MenuItem[] = [
    {
      label: words.cut,
      key: 'Ctrl+X',
      act: () => {
        copy(true);
      },
    },
    {
      label: words.copy,
      key: 'Ctrl+C',
      act: () => {
        copy(false);
      },
    },
    { label: words.paste, key: 'Ctrl+V', act: () => void paste() },
  ];
  const rows: MenuItem[] = [
    {
      label: words.insertRow,
      act: () => {
        actions.shift('rows', 'insert');
      },
    },
    {
      label: words.deleteRow,
      act: () => {
        actions.shift('rows', 'delete');
      },
    },
  ];
  const columns: MenuItem[] = [
    {
      label: words.insertColumn,
      act: () => {
        actions.shift('columns', 'insert');
      },
    },
    {
      label: words.deleteColumn,
      act: () => {
        actions.shift('columns', 'delete');
      },
    },
  ];
  const clear: MenuItem = {
    label: words.clear,
    key: 'Delete',
    act: () => {
      actions.clear();
    },
  };
  if (hit.kind === 'row') {
    const bands: MenuItem[] = [
      {
        label: words.fitRow,
        act: () => {
          actions.fit('rows', hit.index);
        },
      },
      {
        label: words.hideRow,
        act: () => {
          actions.hide('rows', true);
        },
      },
      {
        label: words.showRows,
        act: () => {
          actions.hide('rows', false);
        },
      },
    ];
    openMenu(x, y, [clipboard, rows, bands, [clear]], words.grid);
  } else if (hit.kind === 'column') {
    const bands: MenuItem[] = [
      {
        label: words.fitColumn,
        act: () => {
          actions.fit('columns', hit.index);
        },
      },
      {
        label: words.hideColumn,
        act: () => {
          actions.hide('columns', true);
        },
      },
      {
        label: words.showColumns,
        act: () => {
          actions.hide('columns', false);
        },
      },
    ];
    openMenu(x, y, [clipboard, columns, bands, [clear]], words.grid);
  } else {
    const isFrozen = bench.sheet.state.freeze !== null;
    const edits: MenuItem[] = [
      clear,
      {
        label: words.fillDown,
        key: 'Ctrl+D',
        act: () => {
          actions.fill('down');
        },
      },
      {
        label: words.merge,
        act: () => {
          actions.merge();
        },
      },
      {
        label: isFrozen ? words.thaw : words.freeze,
        act: () => {
          actions.freeze();
        },
      },
    ];
    openMenu(x, y, [clipboard, rows, columns, edits], words.grid);
  }
}
