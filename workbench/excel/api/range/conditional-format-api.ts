import { NULL_OBJECT, bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { EmulatorGap, apiErrors } from '../../engine/api-error';
import { integerArgument, textArgument } from '../../engine/arguments';
import { intersect } from '../../cells/area';
import type { Sheet, Place } from '../../model/sheet';
import type { ConditionalFormat } from '../../model/sheet-state';
import { found, orNull, rangeOn } from '../places';
import { bagMembers, type Bag, type BagAccess } from '../property-bag';

interface Target {
  sheet: Sheet;
  id: string;
}

const CELL_FORMAT: Bag = {
  type: 'ConditionalRangeFormat',
  defaults: { numberFormat: null },
  parts: {
    fill: { type: 'ConditionalRangeFill', defaults: { color: '' } },
    font: {
      type: 'ConditionalRangeFont',
      defaults: { color: '', bold: null, italic: null, strikethrough: null, underline: null },
    },
  },
};

/** Kinds of conditional formats that are kept, with the part of ConditionalFormat that describes them. */
const KINDS: Readonly<Record<string, { part: string; bag: Bag }>> = {
  DataBar: {
    part: 'dataBar',
    bag: {
      type: 'DataBarConditionalFormat',
      defaults: {
        showDataBarOnly: false,
        barDirection: 'Context',
        axisFormat: 'Automatic',
        axisColor: '#000000',
        lowerBoundRule: { type: 'Automatic' },
        upperBoundRule: { type: 'Automatic' },
      },
      parts: {
        positiveFormat: {
          type: 'ConditionalDataBarPositiveFormat',
          defaults: { fillColor: '#638EC6', gradientFill: true, borderColor: '#638EC6' },
        },
        negativeFormat: {
          type: 'ConditionalDataBarNegativeFormat',
          defaults: {
            fillColor: '#FF0000',
            borderColor: '#FF0000',
            matchPositiveFillColor: false,
            matchPositiveBorderColor: false,
          },
        },
      },
    },
  },
  Custom: {
    part: 'custom',
    bag: {
      type: 'CustomConditionalFormat',
      defaults: {},
      parts: { format: CELL_FORMAT, rule: { type: 'ConditionalFormatRule', defaults: { formula: '' } } },
    },
  },
  CellValue: {
    part: 'cellValue',
    bag: { type: 'CellValueConditionalFormat', defaults: { rule: null }, parts: { format: CELL_FORMAT } },
  },
};

/** Parts of kinds that cannot be added here, so no format has them. */
const OTHER_PARTS = ['colorScale', 'iconSet', 'preset', 'textComparison', 'topBottom'];

function stateOf({ sheet, id }: Target): ConditionalFormat {
  sheet.assertAlive();
  return found(
    sheet.state.conditionalFormats.find((format) => format.id === id),
    'conditional format',
  );
}

function changeState(target: Target, change: (format: ConditionalFormat) => ConditionalFormat): void {
  stateOf(target);
  target.sheet.assertAllowed('allowFormatCells');
  target.sheet.edit((state) => {
    state.conditionalFormats = state.conditionalFormats.map((format) =>
      format.id === target.id ? change(format) : format,
    );
  });
}

const access: BagAccess<Target> = {
  read: (target) => stateOf(target).properties,
  write: (target, properties) => {
    changeState(target, (format) => ({ ...format, properties }));
  },
};

function part(kind: string, name: string) {
  return (target: Target): ApiObject => {
    const described = KINDS[kind];
    if (!described || stateOf(target).kind !== kind)
      throw apiErrors.invalidArgument(`the format is no ${name}`);
    return bind(
      { type: described.bag.type, ...bagMembers(described.bag, access, `${described.part}/`) },
      target,
    );
  };
}

const formatApi: ApiType<Target> = {
  type: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  get: {
    id: ({ id }) => id,
    type: (target) => stateOf(target).kind,
    priority: (target) =>
      target.sheet.state.conditionalFormats.findIndex((format) => format.id === target.id),
    stopIfTrue: (target) => stateOf(target).properties['stopIfTrue'] ?? false,
  },
  set: {
    stopIfTrue: (target, value) => {
      changeState(target, (format) => ({
        ...format,
        properties: { ...format.properties, stopIfTrue: value },
      }));
    },
    priority: (target, value) => {
      const format = stateOf(target);
      const position = integerArgument(value, 'priority');
      target.sheet.edit((state) => {
        const rest = state.conditionalFormats.filter((other) => other !== format);
        state.conditionalFormats = [...rest.slice(0, position), format, ...rest.slice(position)];
      });
    },
  },
  navigate: Object.fromEntries([
    ...OTHER_PARTS.map((name) => [`${name}OrNullObject`, () => NULL_OBJECT] as const),
    ...Object.entries(KINDS).flatMap(([kind, { part: name }]) => [
      [name, part(kind, name)],
      [
        `${name}OrNullObject`,
        (target: Target) => (stateOf(target).kind === kind ? part(kind, name)(target) : NULL_OBJECT),
      ],
    ]),
  ]),
  call: {
    delete: (target) => {
      stateOf(target);
      target.sheet.assertAllowed('allowFormatCells');
      target.sheet.edit((state) => {
        state.conditionalFormats = state.conditionalFormats.filter((format) => format.id !== target.id);
      });
    },
    getRange: (target) => rangeOn(target.sheet, found(stateOf(target).areas[0], 'range')),
    getRangeOrNullObject: (target) => {
      const { areas } = stateOf(target);
      return areas.length === 1 && areas[0] ? rangeOn(target.sheet, areas[0]) : NULL_OBJECT;
    },
  },
};

function targets(places: readonly Place[]): Target[] {
  const seen = new Map<string, Target>();
  for (const { sheet, area } of places) {
    for (const format of sheet.state.conditionalFormats) {
      if (format.areas.some((other) => intersect(other, area))) seen.set(format.id, { sheet, id: format.id });
    }
  }
  return [...seen.values()];
}

const collectionApi: ApiType<readonly Place[]> = {
  type: 'ConditionalFormatCollection',
  items: (places) => targets(places).map((target) => bind(formatApi, target)),
  call: {
    add: (places, [type]) => {
      const kind = textArgument(type, 'type');
      const [first] = places;
      if (!KINDS[kind] || !first) throw new EmulatorGap(`conditional format of kind ${kind}`);
      const { sheet } = first;
      sheet.assertAllowed('allowFormatCells');
      const id = sheet.workbook.newId('CF');
      const format = { id, kind, areas: places.map(({ area }) => area), properties: {} };
      sheet.edit((state) => {
        // The newest rule comes first, as when it is added by hand.
        state.conditionalFormats = [format, ...state.conditionalFormats];
      });
      return bind(formatApi, { sheet, id });
    },
    clearAll: (places) => {
      for (const { sheet, area } of places) {
        sheet.assertAllowed('allowFormatCells');
        sheet.edit((state) => {
          state.conditionalFormats = state.conditionalFormats.filter(
            (format) => !format.areas.some((other) => intersect(other, area)),
          );
        });
      }
    },
    getCount: (places) => targets(places).length,
    getItem: (places, [id]) =>
      bind(
        formatApi,
        found(
          targets(places).find((target) => target.id === id),
          'conditional format',
        ),
      ),
    getItemOrNullObject: (places, [id]) => {
      const target = targets(places).find((candidate) => candidate.id === id);
      return orNull(target && bind(formatApi, target));
    },
    getItemAt: (places, [index]) =>
      bind(formatApi, found(targets(places)[integerArgument(index, 'index')], 'conditional format')),
  },
};

export function conditionalFormatsObject(places: readonly Place[]): ApiObject {
  return bind(collectionApi, places);
}
