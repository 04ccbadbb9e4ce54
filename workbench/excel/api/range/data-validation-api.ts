import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { apiErrors } from '../../engine/api-error';
import { cellArea, cellsOf } from '../../cells/area';
import { booleanArgument, isRecord, recordArgument } from '../../engine/arguments';
import { clippedToUsed, type Place } from '../../model/sheet';
import type { Validation } from '../../model/sheet-state';
import {
  brokenValidation,
  newValidation,
  replaceValidation,
  ruleKind,
  validationOf,
} from '../../model/validation';
import { uniform } from '../format/format-places';

/** What a range without a validation answers. */
const NEW = newValidation(cellArea(0, 0), {});

function common<T>(places: readonly Place[], read: (validation: Validation) => T, none: T): T | null {
  const values = places.map(({ sheet, area }) => {
    const validation = validationOf(sheet, area);
    return validation === 'mixed' ? null : validation ? read(validation) : none;
  });
  return values.every((value) => JSON.stringify(value) === JSON.stringify(values[0]))
    ? (values[0] ?? null)
    : null;
}

/** Changes the validation of places; without a rule there is nothing to hang an alert on. */
function change(places: readonly Place[], alter: (validation: Validation) => Validation): void {
  for (const { sheet, area } of places) {
    sheet.assertWritable(area);
    const validation = validationOf(sheet, area);
    if (validation === 'mixed') throw apiErrors.invalidOperation('the range has several validation rules');
    replaceValidation(sheet, area, alter(validation ?? newValidation(area, {})));
  }
}

const api: ApiType<readonly Place[]> = {
  type: 'DataValidation',
  get: {
    rule: (places) => common(places, ({ rule }) => rule, {}),
    type: (places) => common<string>(places, ({ rule }) => ruleKind(rule), 'None') ?? 'MixedCriteria',
    ignoreBlanks: (places) => common<boolean>(places, ({ ignoreBlanks }) => ignoreBlanks, true),
    errorAlert: (places) => common(places, ({ errorAlert }) => errorAlert, NEW.errorAlert),
    prompt: (places) => common(places, ({ prompt }) => prompt, NEW.prompt),
    valid: (places) => uniform(places.map(isValidPlace)),
  },
  set: {
    rule: (places, value) => {
      const given = recordArgument(value, 'rule');
      if (ruleKind(given) === 'None') throw apiErrors.invalidArgument('the rule is of no known kind');
      const rule = Object.fromEntries(Object.entries(given).filter(([, part]) => isRecord(part)));
      change(places, (validation) => ({ ...validation, rule }));
    },
    ignoreBlanks: (places, value) => {
      const ignoreBlanks = booleanArgument(value, 'ignoreBlanks');
      change(places, (validation) => ({ ...validation, ignoreBlanks }));
    },
    errorAlert: (places, value) => {
      const given = recordArgument(value, 'errorAlert');
      change(places, (validation) => ({ ...validation, errorAlert: { ...validation.errorAlert, ...given } }));
    },
    prompt: (places, value) => {
      const given = recordArgument(value, 'prompt');
      change(places, (validation) => ({ ...validation, prompt: { ...validation.prompt, ...given } }));
    },
  },
  call: {
    clear: (places) => {
      for (const { sheet, area } of places) {
        sheet.assertWritable(area);
        replaceValidation(sheet, area, null);
      }
    },
  },
};

function isValidPlace({ sheet, area }: Place): boolean {
  const visited = clippedToUsed(sheet, area);
  if (!visited) return true;
  for (const [row, column] of cellsOf(visited)) {
    if (brokenValidation(sheet, row, column, sheet.value(row, column))) return false;
  }
  return true;
}

export function dataValidationObject(places: readonly Place[]): ApiObject {
  return bind(api, places);
}
