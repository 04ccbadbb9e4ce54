import { NULL_OBJECT, bind, type ApiObject, type ApiType, type ObjectLink } from '../../engine/api-object';
import { ApiError } from '../../engine/api-error';
import { booleanArgument, oneOf } from '../../engine/arguments';
import type { References } from '../../engine/references';
import { cellArea } from '../../cells/area';
import { CALCULATION_MODES, type Workbook } from '../../model/workbook';
import { commentsObject } from './comment-api';
import { customXmlObject } from './custom-xml-api';
import { namesObject } from './name-api';
import { found, orNull, rangeOn } from '../places';
import { bagMembers, type Bag } from '../property-bag';
import { rangeAreasObject } from '../range/range-areas-api';
import { settingsObject } from './settings-api';
import { tablesObject } from '../table/table-api';
import { worksheetsObject } from '../sheet/worksheet-api';

/** The root object of a request. */
export interface Root {
  workbook: Workbook;
  references: References;
}

const applicationApi: ApiType<Workbook> = {
  type: 'Application',
  get: {
    calculationMode: ({ calculationMode }) => calculationMode,
    calculationState: () => 'Done',
    decimalSeparator: ({ locale }) => locale.decimal,
    thousandsSeparator: ({ locale }) => locale.group,
    useSystemSeparators: () => true,
  },
  set: {
    calculationMode: (workbook, value) => {
      workbook.calculationMode = oneOf(value, CALCULATION_MODES, 'calculationMode');
    },
  },
  call: {
    calculate: ({ calculator }) => {
      calculator.recalculate();
    },
    // Formulas are computed when somebody looks or the request ends, so both have nothing to hold back.
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

const runtimeApi: ApiType<Workbook> = {
  type: 'Runtime',
  get: { enableEvents: ({ events }) => events.enabled },
  set: {
    enableEvents: ({ events }, value) => {
      events.enabled = booleanArgument(value, 'enableEvents');
    },
  },
};

const PROPERTIES: Bag = {
  type: 'DocumentProperties',
  defaults: {
    title: '',
    subject: '',
    author: '',
    keywords: '',
    comments: '',
    category: '',
    manager: '',
    company: '',
  },
};

const propertiesApi: ApiType<Workbook> = {
  type: PROPERTIES.type,
  ...bagMembers<Workbook>(PROPERTIES, {
    read: ({ properties }) => Object.fromEntries(properties),
    write: ({ properties }, next) => {
      for (const [key, value] of Object.entries(next)) properties.set(key, value);
    },
  }),
};

function referenced({ references }: Root, id: unknown) {
  return references.find(String(id)) ?? NULL_OBJECT;
}

/** The range an event tells of, as its `getRange(context)` asks for it. */
function ofEvent({ workbook }: Root, id: unknown): ObjectLink | undefined {
  const place = workbook.events.placeOf(String(id));
  return place && rangeOn(place.sheet, place.area);
}

const workbookApi: ApiType<Root> = {
  type: 'Workbook',
  get: {
    name: ({ workbook }) => workbook.name,
    readOnly: () => false,
  },
  navigate: {
    worksheets: ({ workbook }) => worksheetsObject(workbook),
    names: ({ workbook }) => namesObject(workbook),
    tables: ({ workbook }) => tablesObject(workbook),
    comments: ({ workbook }) => commentsObject(workbook),
    settings: ({ workbook }) => settingsObject(workbook),
    customXmlParts: ({ workbook }) => customXmlObject(workbook),
    application: ({ workbook }) => bind(applicationApi, workbook),
    properties: ({ workbook }) => bind(propertiesApi, workbook),
    _Runtime: ({ workbook }) => bind(runtimeApi, workbook),
  },
  call: {
    /** https://learn.microsoft.com/javascript/api/excel/excel.workbook#excel-excel-workbook-getselectedrange-member(1) */
    getSelectedRange: ({ workbook: { active, selection } }) => {
      const [area = cellArea(0, 0), ...more] = selection;
      if (more.length > 0) throw new ApiError('InvalidSelection', 'Several ranges are selected.', 400);
      return rangeOn(active, area);
    },
    getSelectedRanges: ({ workbook }) =>
      rangeAreasObject({ sheet: workbook.active, areas: workbook.selection }),
    getActiveCell: ({ workbook }) => {
      const { top, left } = workbook.selection[0] ?? cellArea(0, 0);
      return rangeOn(workbook.active, cellArea(top, left));
    },
    _GetObjectByReferenceId: (root, [id]) => referenced(root, id),
    _GetRangeForEventByReferenceId: (root, [id]) => found(ofEvent(root, id), 'range of the event'),
    _GetRangeOrNullObjectForEventByReferenceId: (root, [id]) => orNull(ofEvent(root, id)),
    _RemoveReference: ({ references }, [id]) => {
      references.remove(String(id));
    },
    _RemoveAllReferences: ({ references }) => {
      references.clear();
    },
  },
};

export function workbookObject(root: Root): ApiObject {
  return bind(workbookApi, root);
}
