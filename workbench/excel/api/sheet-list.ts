import type { Sheet, SheetOwner } from '../model/sheet';
import type {
  ChartState,
  Comment,
  ConditionalFormat,
  ProtectionOption,
  TableState,
} from '../model/sheet-state';
import { found } from './places';

/** An object in a list of a sheet, by its id. */
export interface SheetItem {
  sheet: Sheet;
  id: string;
}

/** One sheet of a workbook, or all. */
export interface Scope {
  workbook: SheetOwner;
  sheet: Sheet | undefined;
}

interface Listed {
  charts: ChartState;
  tables: TableState;
  comments: Comment;
  conditionalFormats: ConditionalFormat;
}

/** Reads and changes a list of sheets; `allowed` is what a protected sheet has to allow for a change. */
export function sheetList<Name extends keyof Listed>(name: Name, what: string, allowed?: ProtectionOption) {
  type Item = Listed[Name];
  const itemsOf = ({ state }: Sheet) => state[name] as readonly Item[];

  function get({ sheet, id }: SheetItem): Item {
    sheet.assertAlive();
    return found(
      itemsOf(sheet).find((item) => item.id === id),
      what,
    );
  }

  function edit(sheet: Sheet, change: (items: readonly Item[]) => readonly Item[]): void {
    if (allowed) sheet.assertAllowed(allowed);
    sheet.edit((state) => Object.assign(state, { [name]: change(itemsOf(sheet)) }));
  }

  return {
    get,
    edit,
    all: ({ workbook, sheet }: Scope): SheetItem[] =>
      (sheet ? [sheet] : workbook.sheets).flatMap((one) =>
        itemsOf(one).map(({ id }) => ({ sheet: one, id })),
      ),
    change: (target: SheetItem, part: Partial<Item>): void => {
      const item = get(target);
      edit(target.sheet, (items) => items.map((other) => (other === item ? { ...item, ...part } : other)));
    },
    remove: (target: SheetItem): void => {
      const item = get(target);
      edit(target.sheet, (items) => items.filter((other) => other !== item));
    },
  };
}
