import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { apiErrors } from '../../engine/api-error';
import { parseAddress, printAddress, quoteSheet, splitSheet } from '../../cells/address';
import { cellCount, intersect, type Area } from '../../cells/area';
import type { Sheet, Place } from '../../model/sheet';
import { sameName } from '../../calc/rewrite';
import { conditionalFormatsObject } from './conditional-format-api';
import { dataValidationObject } from './data-validation-api';
import { formatObject } from '../format/format-api';
import { collection } from '../collection';
import { orNull, placeArgument, rangeOn, sheetLink } from '../places';
import { clearRange } from './range-actions';

/** Several areas of one sheet. */
export interface Areas {
  sheet: Sheet;
  areas: readonly Area[];
}

function places({ sheet, areas }: Areas): Place[] {
  sheet.assertAlive();
  return areas.map((area) => ({ sheet, area }));
}

const collectionApi = collection<Areas, Place>({
  type: 'RangeCollection',
  what: 'area',
  items: places,
  serve: ({ sheet, area }) => rangeOn(sheet, area),
});

const areasApi: ApiType<Areas> = {
  type: 'RangeAreas',
  get: {
    address: ({ sheet, areas }) =>
      areas.map((area) => `${quoteSheet(sheet.name)}!${printAddress(area)}`).join(','),
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => areas.reduce((total, area) => total + cellCount(area), 0),
  },
  navigate: {
    areas: (target) => bind(collectionApi, target),
    format: (target) => formatObject(places(target)),
    worksheet: ({ sheet }) => sheetLink(sheet),
    dataValidation: (target) => dataValidationObject(places(target)),
    conditionalFormats: (target) => conditionalFormatsObject(places(target)),
  },
  call: {
    clear: (target, [applyTo]) => {
      for (const place of places(target)) clearRange(place, applyTo);
    },
    getIntersectionOrNullObject: (target, [other]) => {
      const place = placeArgument(other, target.sheet, 'anotherRange');
      const areas = target.areas.map((area) => intersect(area, place.area)).filter((area) => area !== null);
      return orNull(areas.length === 0 ? undefined : rangeAreasObject({ sheet: target.sheet, areas }));
    },
  },
};

export function rangeAreasObject(target: Areas): ApiObject {
  return bind(areasApi, target);
}

/** The areas of `A1,B2:C3`; each part may repeat the sheet's name. */
export function parseAreas(sheet: Sheet, text: string): Areas {
  const areas = text.split(',').map((part) => {
    const { sheet: name, rest } = splitSheet(part);
    const area = parseAddress(rest);
    if (!area || (name !== null && !sameName(name, sheet.name)))
      throw apiErrors.invalidArgument(`"${part}" is no address`);
    return area;
  });
  return { sheet, areas };
}
