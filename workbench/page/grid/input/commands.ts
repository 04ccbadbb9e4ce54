import type { Actions } from '../../actions';
import type { Bench } from '../../bench';
import { COLUMNS, equalAreas, ROWS } from '../../../excel';
import type { KeyCommand } from './keys';
import type { CellEditor } from './editor';
import { momentText, type Typing } from './typing';
import { moveSelection, selectArea, type CellPlace, type Direction } from '../selection';

/** What keys ask of the grid. */
export interface KeyTarget {
  readonly editor: Pick<CellEditor, 'begin'>;
  readonly typing: Pick<Typing, 'autoSum'>;
  reveal(place: CellPlace): void;
  next(direction: Direction): void;
  edit(): void;
  openMenu(): void;
}

/** What keys ask of the page around the grid. */
export interface KeyHooks {
  find: () => void;
  save: () => void;
  open: () => void;
  nameBox: () => void;
  nextSheet: (step: 1 | -1) => void;
}

/** All that is used; a second time, the whole sheet. */
function selectAll(bench: Bench): void {
  const { active, area } = bench.selection;
  const used = bench.sheet.usedArea(true);
  const whole = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };
  bench.select({ ...selectArea(used && !equalAreas(used, area) ? used : whole, []), active });
}

/** Carries out what a key asked for. */
export function runCommand(
  command: KeyCommand,
  grid: KeyTarget,
  bench: Bench,
  actions: Actions,
  hooks: KeyHooks,
): void {
  const { selection, words } = bench;
  switch (command.kind) {
    case 'move': {
      const next = moveSelection(selection, command.move, bench.shape);
      bench.select(next);
      return grid.reveal(command.move.extend ? next.corner : next.active);
    }
    case 'next':
      return grid.next(command.direction);
    case 'select-all':
      return selectAll(bench);
    case 'select-rows':
      return bench.select({ ...selection, area: { ...selection.area, left: 0, right: COLUMNS - 1 } });
    case 'select-columns':
      return bench.select({ ...selection, area: { ...selection.area, top: 0, bottom: ROWS - 1 } });
    case 'edit':
      return grid.edit();
    case 'clear':
      return actions.clear();
    case 'clear-and-edit':
      return grid.editor.begin('replace', '');
    case 'undo':
      return actions.undo();
    case 'redo':
      return actions.redo();
    case 'auto-sum':
      return grid.typing.autoSum();
    case 'date':
    case 'time':
      return grid.editor.begin('replace', momentText(command.kind, new Date(), bench.workbook.locale));
    case 'format-cells':
      return void actions.formatCells();
    case 'add-sheet':
      return actions.addSheet();
    case 'filter':
      return void actions.filter();
    case 'fill':
      return actions.fill(command.direction);
    case 'toggle':
      return actions.format({ kind: command.format }, words[command.format]);
    case 'insert':
    case 'delete':
      return actions.shift(actions.selectedBand(), command.kind);
    case 'sheet':
      return hooks.nextSheet(command.step);
    case 'menu':
      return grid.openMenu();
    case 'find':
      return hooks.find();
    case 'save':
      return hooks.save();
    case 'open':
      return hooks.open();
    case 'name-box':
      return hooks.nameBox();
  }
}
