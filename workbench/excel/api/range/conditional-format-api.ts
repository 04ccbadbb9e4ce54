import { NULL_OBJECT, bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { EmulatorGap, apiErrors } from '../../engine/api-error';
import { integerArgument, textArgument } from '../../engine/arguments';
import { intersect } from '../../cells/area';
import type { Place } from '../../model/sheet';
import { collection, lookup } from '../collection';
import { rangeOn } from '../places';
import { bagMembers, type Bag, type BagAccess } from '../property-bag';
import { sheetList, type SheetItem } from '../sheet-list';

const BORDER: Bag = { type: 'ConditionalRangeBorder', defaults: { color: '#000000', style: 'None' } };

const CELL_FORMAT: Bag = {
  type: 'ConditionalRangeFormat',
  defaults: { numberFormat: null },
  parts: {
    borders: {
      type: 'ConditionalRangeBorderCollection',
      defaults: {},
      parts: { top: BORDER, left: BORDER, bottom: BORDER, right: BORDER },
    },
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

const formats = sheetList('conditionalFormats', 'conditional format', 'allowFormatCells');

const access: BagAccess<SheetItem> = {
  read: (target) => formats.get(target).properties,
  write: (target, properties) => {
    formats.change(target, { properties });
  },
};

function part(kind: string, name: string) {
  return (target: SheetItem): ApiObject => {
    const described = KINDS[kind];
    if (!described || formats.get(target).kind !== kind)
      throw apiErrors.invalidArgument(`the format is no ${name}`);
    return bind(
      { type: described.bag.type, ...bagMembers(described.bag, access, `${described.part}/`) },
      target,
    );
  };
}

const formatApi: ApiType<SheetItem> = {
  type: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  get: {
    id: ({ id }) => id,
    type: (target) => formats.get(target).kind,
    priority: (target) =>
      target.sheet.state.conditionalFormats.findIndex((format) => format.id === target.id),
    stopIfTrue: (target) => access.read(target)['stopIfTrue'] ?? false,
  },
  set: {
    stopIfTrue: (target, value) => {
      access.write(target, { ...access.read(target), stopIfTrue: value });
    },
    priority: (target, value) => {
      const format = formats.get(target);
      const position = integerArgument(value, 'priority');
      formats.edit(target.sheet, (all) => {
        const rest = all.filter((other) => other !== format);
        return [...rest.slice(0, position), format, ...rest.slice(position)];
      });
    },
  },
  navigate: Object.fromEntries([
    ...OTHER_PARTS.map((name) => [`${name}OrNullObject`, () => NULL_OBJECT] as const),
    ...Object.entries(KINDS).flatMap(([kind, { part: name }]) => [
      [name, part(kind, name)],
      [
        `${name}OrNullObject`,
        (target: SheetItem) => (formats.get(target).kind === kind ? part(kind, name)(target) : NULL_OBJECT),
      ],
    ]),
  ]),
  call: {
    delete: formats.remove,
    ...lookup<SheetItem>('getRange', 'range', (target) => {
      const [area, ...more] = formats.get(target).areas;
      return area && more.length === 0 ? rangeOn(target.sheet, area) : null;
    }),
  },
};

function targets(places: readonly Place[]): SheetItem[] {
  const seen = new Map<string, SheetItem>();
  for (const { sheet, area } of places) {
    for (const format of sheet.state.conditionalFormats) {
      if (format.areas.some((other) => intersect(other, area))) seen.set(format.id, { sheet, id: format.id });
    }
  }
  return [...seen.values()];
}

const collectionApi = collection<readonly Place[], SheetItem>({
  type: 'ConditionalFormatCollection',
  what: 'conditional format',
  items: targets,
  serve: (target) => bind(formatApi, target),
  find: (places, id) => targets(places).find((target) => target.id === id),
  call: {
    add: (places, [type]) => {
      const kind = textArgument(type, 'type');
      const [first] = places;
      if (!KINDS[kind] || !first) throw new EmulatorGap(`conditional format of kind ${kind}`);
      const { sheet } = first;
      const id = sheet.workbook.newId('CF');
      const format = { id, kind, areas: places.map(({ area }) => area), properties: {} };
      // The newest rule comes first, as when it is added by hand.
      formats.edit(sheet, (others) => [format, ...others]);
      return bind(formatApi, { sheet, id });
    },
    clearAll: (places) => {
      for (const { sheet, area } of places) {
        formats.edit(sheet, (all) =>
          all.filter((format) => !format.areas.some((other) => intersect(other, area))),
        );
      }
    },
  },
});

export function conditionalFormatsObject(places: readonly Place[]): ApiObject {
  return bind(collectionApi, places);
}
