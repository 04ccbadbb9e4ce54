import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { integerArgument } from '../../engine/arguments';
import { apiErrors } from '../../engine/api-error';
import { COLUMNS, ROWS, type Area } from '../../cells/area';
import type { Sheet } from '../../model/sheet';
import { lookup } from '../collection';
import { placeArgument, rangeOn } from '../places';

function freeze(sheet: Sheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw apiErrors.invalidArgument('count');
  sheet.edit((state) => {
    state.freeze = rows === 0 && columns === 0 ? null : { rows, columns };
  });
}

/** The cells that stay in view: whole rows, whole columns, or the corner of both. */
function frozenArea({ state }: Sheet): Area | null {
  if (!state.freeze) return null;
  const { rows, columns } = state.freeze;
  return {
    top: 0,
    left: 0,
    bottom: rows === 0 ? ROWS - 1 : rows - 1,
    right: columns === 0 ? COLUMNS - 1 : columns - 1,
  };
}

const api: ApiType<Sheet> = {
  type: 'WorksheetFreezePanes',
  call: {
    freezeRows: (sheet, [count = 1]) => {
      freeze(sheet, integerArgument(count, 'count'), 0);
    },
    freezeColumns: (sheet, [count = 1]) => {
      freeze(sheet, 0, integerArgument(count, 'count'));
    },
    /** The given range is the part that stays: https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes */
    freezeAt: (sheet, [range]) => {
      const { area } = placeArgument(range, sheet, 'frozenRange');
      freeze(
        sheet,
        area.bottom === ROWS - 1 ? 0 : area.bottom + 1,
        area.right === COLUMNS - 1 ? 0 : area.right + 1,
      );
    },
    unfreeze: (sheet) => {
      freeze(sheet, 0, 0);
    },
    ...lookup<Sheet>('getLocation', 'frozen pane', (sheet) => {
      const area = frozenArea(sheet);
      return area && rangeOn(sheet, area);
    }),
  },
};

export function freezePanesObject(sheet: Sheet): ApiObject {
  return bind(api, sheet);
}
