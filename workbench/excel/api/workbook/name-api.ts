import { bind, isApiObject, type ApiObject, type ApiType } from '../../engine/api-object';
import { apiErrors } from '../../engine/api-error';
import { booleanArgument, textArgument } from '../../engine/arguments';
import { sameName } from '../../calc/rewrite';
import { parseAddress, printAbsolute, quoteSheet } from '../../cells/address';
import type { Sheet, Place, SheetOwner } from '../../model/sheet';
import type { DefinedName } from '../../model/sheet-state';
import { plainValue } from '../../cells/value';
import { collection, lookup } from '../collection';
import { found, isPlace, rangeOn, sheetLink } from '../places';
import type { Scope } from '../sheet-list';

/** A name of a workbook, or of one of its sheets. */
interface Target extends Scope {
  name: string;
}

function namesOf({ workbook, sheet }: Scope): readonly DefinedName[] {
  return sheet ? sheet.state.names : workbook.names;
}

function changeNames({ workbook, sheet }: Scope, names: readonly DefinedName[]): void {
  if (!sheet) {
    workbook.changeNames(names);
    return;
  }
  sheet.edit((state) => {
    state.names = names;
  });
  workbook.calculator.invalidate();
}

function find(scope: Scope, name: string): DefinedName | undefined {
  return namesOf(scope).find((candidate) => sameName(candidate.name, name));
}

function nameOf(target: Target): DefinedName {
  return found(find(target, target.name), `name "${target.name}"`);
}

function change(target: Target, part: Partial<DefinedName>): void {
  const name = nameOf(target);
  changeNames(
    target,
    namesOf(target).map((other) => (other === name ? { ...name, ...part } : other)),
  );
}

function placeOf(target: Target): Place | undefined {
  return target.workbook.placeOfFormula(nameOf(target).formula, target.sheet ?? target.workbook.active);
}

/** https://support.microsoft.com/office/fc2935f9-115d-4bef-a370-3aa8bb4c91f1 : letters, digits, `.` and `_`, no cell reference. */
function assertName(scope: Scope, name: string): void {
  const plain = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255;
  if (!plain || parseAddress(name) !== null || /^[rc]$/i.test(name))
    throw apiErrors.invalidArgument(`"${name}" is no name`);
  if (find(scope, name)) throw apiErrors.invalidArgument(`there already is a name "${name}"`);
}

function formulaOf(scope: Scope, reference: unknown): string {
  if (isApiObject(reference) && isPlace(reference.target)) {
    const { sheet, area } = reference.target;
    return `${quoteSheet(sheet.name)}!${printAbsolute(area)}`;
  }
  const text = textArgument(reference, 'reference');
  if (text.startsWith('=')) {
    const formula = text.slice(1);
    const place = scope.workbook.placeOfFormula(formula, scope.sheet ?? scope.workbook.active);
    return place ? `${quoteSheet(place.sheet.name)}!${printAbsolute(place.area)}` : formula;
  }
  return `"${text.replace(/"/g, '""')}"`;
}

const nameApi: ApiType<Target> = {
  type: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  get: {
    name: (target) => nameOf(target).name,
    _Id: ({ name }) => name,
    formula: (target) => `=${nameOf(target).formula}`,
    type: (target) => {
      if (placeOf(target)) return 'Range';
      const value = valueOf(target);
      if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
      if (typeof value === 'boolean') return 'Boolean';
      return value.startsWith('#') ? 'Error' : 'String';
    },
    value: valueOf,
    scope: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook'),
    visible: (target) => nameOf(target).visible,
    comment: (target) => nameOf(target).comment,
  },
  set: {
    visible: (target, value) => {
      change(target, { visible: booleanArgument(value, 'visible') });
    },
    comment: (target, value) => {
      change(target, { comment: textArgument(value, 'comment') });
    },
    formula: (target, value) => {
      change(target, { formula: formulaOf(target, value) });
    },
  },
  navigate: { worksheet: (target) => sheetLink(found(target.sheet, 'worksheet of the name')) },
  call: {
    ...lookup<Target>('getRange', 'range of the name', (target) => {
      const place = placeOf(target);
      return place && rangeOn(place.sheet, place.area);
    }),
    delete: (target) => {
      const name = nameOf(target);
      changeNames(
        target,
        namesOf(target).filter((other) => other !== name),
      );
    },
  },
};

/** A range's address, a constant's value, or `#REF!` where the cells are gone. */
function valueOf(target: Target): string | number | boolean {
  const { formula } = nameOf(target);
  if (placeOf(target)) return formula;
  const home = target.sheet ?? target.workbook.active;
  return plainValue(target.workbook.calculator.evaluateAt(home, 0, 0, formula));
}

const namesApi = collection<Scope, Target>({
  type: 'NamedItemCollection',
  what: 'name',
  items: (scope) => namesOf(scope).map(({ name }) => ({ ...scope, name })),
  serve: (target) => bind(nameApi, target),
  find: (scope, key) => {
    const item = find(scope, textArgument(key, 'name'));
    return item && { ...scope, name: item.name };
  },
  call: {
    add: (scope, [name, reference, comment]) => {
      const given = textArgument(name, 'name');
      assertName(scope, given);
      const added: DefinedName = {
        name: given,
        formula: formulaOf(scope, reference),
        comment: comment === undefined ? '' : textArgument(comment, 'comment'),
        visible: true,
      };
      changeNames(scope, [...namesOf(scope), added]);
      return bind(nameApi, { ...scope, name: given });
    },
  },
});

export function namesObject(workbook: SheetOwner, sheet?: Sheet): ApiObject {
  return bind(namesApi, { workbook, sheet });
}
