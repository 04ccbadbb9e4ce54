import type { Actions } from '../actions';
import type { Bench } from '../bench';
import type { Band } from '../edits/structure';
import type { Hit } from '../grid/layout/places';
import { item, openMenu, type MenuItem } from './menu';

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
  const labels = {
    rows: {
      insert: words.insertRow,
      delete: words.deleteRow,
      fit: words.fitRow,
      hide: words.hideRow,
      show: words.showRows,
    },
    columns: {
      insert: words.insertColumn,
      delete: words.deleteColumn,
      fit: words.fitColumn,
      hide: words.hideColumn,
      show: words.showColumns,
    },
  };
  const shifts = (axis: Band): MenuItem[] =>
    (['insert', 'delete'] as const).map((kind) =>
      item(labels[axis][kind], () => {
        actions.shift(axis, kind);
      }),
    );
  const sizes = (axis: Band, index: number): MenuItem[] => [
    item(labels[axis].fit, () => {
      actions.fit(axis, index);
    }),
    item(labels[axis].hide, () => {
      actions.hide(axis, true);
    }),
    item(labels[axis].show, () => {
      actions.hide(axis, false);
    }),
  ];
  const clear = item(
    words.clear,
    () => {
      actions.clear();
    },
    'Delete',
  );
  const edits = (): MenuItem[] => [
    clear,
    item(
      words.fillDown,
      () => {
        actions.fill('down');
      },
      'Ctrl+D',
    ),
    item(words.fillSeries, () => {
      actions.fillSeries();
    }),
    item(words.merge, () => {
      actions.merge();
    }),
    item(bench.sheet.state.freeze ? words.thaw : words.freeze, () => {
      actions.freeze();
    }),
  ];
  const table = [
    item(words.sortUp, () => {
      actions.sort(1);
    }),
    item(words.sortDown, () => {
      actions.sort(-1);
    }),
    item(words.filter, () => void actions.filter(), 'Ctrl+Shift+L'),
    ...(bench.sheet.state.autoFilter
      ? [
          item(words.clearFilter, () => {
            actions.clearFilter();
          }),
        ]
      : []),
  ];
  const clipboard = [
    item(
      words.cut,
      () => {
        copy(true);
      },
      'Ctrl+X',
    ),
    item(
      words.copy,
      () => {
        copy(false);
      },
      'Ctrl+C',
    ),
    item(words.paste, () => void paste(), 'Ctrl+V'),
  ];
  const axis = hit.kind === 'row' ? 'rows' : 'columns';
  const groups =
    hit.kind === 'row' || hit.kind === 'column'
      ? [shifts(axis), sizes(axis, hit.index), [clear]]
      : [shifts('rows'), shifts('columns'), edits(), table];
  openMenu(x, y, [clipboard, ...groups], words.grid);
}
