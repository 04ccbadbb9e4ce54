import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { EmulatorGap } from '../../engine/api-error';
import { isRecord, oneOf } from '../../engine/arguments';
import { WHOLE_SHEET } from '../../cells/area';
import type { Sheet } from '../../model/sheet';
import type { PageSetup } from '../../model/sheet-state';
import { found, orNull, placeArgument, rangeOn, rangeOrNull } from '../places';
import { bagMembers, type Bag, type BagAccess } from '../property-bag';
import { rangeAreasObject } from '../range/range-areas-api';

const PAGE_TEXTS: Bag = {
  type: 'HeaderFooter',
  defaults: {
    leftHeader: '',
    centerHeader: '',
    rightHeader: '',
    leftFooter: '',
    centerFooter: '',
    rightFooter: '',
  },
};

/** Margins in points; those of Excel's "Normal" setting. */
const PAGE: Bag = {
  type: 'PageLayout',
  defaults: {
    orientation: 'Portrait',
    paperSize: 'Letter',
    blackAndWhite: false,
    printErrors: 'AsDisplayed',
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    printHeadings: false,
    printGridlines: false,
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    draftMode: false,
    firstPageNumber: '',
    printOrder: 'DownThenOver',
  },
  parts: {
    headersFooters: {
      type: 'HeaderFooterGroup',
      defaults: { state: 'Default', useSheetMargins: true, useSheetScale: true },
      parts: { defaultForAllPages: PAGE_TEXTS },
    },
  },
};

const access: BagAccess<Sheet> = {
  read: ({ state }) => state.page.properties,
  write: (sheet, properties) => {
    change(sheet, { properties });
  },
};

function change(sheet: Sheet, part: Partial<PageSetup>): void {
  sheet.edit((state) => {
    state.page = { ...state.page, ...part };
  });
}

/** Points of a margin unit: https://learn.microsoft.com/javascript/api/excel/excel.printmarginunit */
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = {
  top: 'topMargin',
  bottom: 'bottomMargin',
  left: 'leftMargin',
  right: 'rightMargin',
  header: 'headerMargin',
  footer: 'footerMargin',
} as const;

const members = bagMembers(PAGE, access);

const api: ApiType<Sheet> = {
  type: PAGE.type,
  ...members,
  call: {
    setPrintArea: (sheet, [area]) => {
      change(sheet, { printArea: placeArgument(area, sheet, 'printArea').area });
    },
    setPrintTitleRows: (sheet, [rows]) => {
      change(sheet, { titleRows: rowsOnly(placeArgument(rows, sheet, 'printTitleRows').area) });
    },
    setPrintTitleColumns: (sheet, [columns]) => {
      change(sheet, { titleColumns: columnsOnly(placeArgument(columns, sheet, 'printTitleColumns').area) });
    },
    setPrintMargins: (sheet, [unit, margins]) => {
      const points = UNITS[oneOf(unit, ['Points', 'Inches', 'Centimeters'] as const, 'unit')];
      const properties: Record<string, unknown> = { ...sheet.state.page.properties };
      for (const [name, value] of Object.entries(isRecord(margins) ? margins : {})) {
        const target = Object.entries(MARGINS).find(([margin]) => margin === name)?.[1];
        if (target === undefined) throw new EmulatorGap(`margin ${name}`);
        properties[target] = Number(value) * points;
      }
      change(sheet, { properties });
    },
    getPrintArea: (sheet) =>
      rangeAreasObject({ sheet, areas: [found(sheet.state.page.printArea, 'print area')] }),
    getPrintAreaOrNullObject: (sheet) => {
      const { printArea } = sheet.state.page;
      return orNull(printArea && rangeAreasObject({ sheet, areas: [printArea] }));
    },
    getPrintTitleRows: (sheet) => rangeOn(sheet, found(sheet.state.page.titleRows, 'title row')),
    getPrintTitleRowsOrNullObject: (sheet) => rangeOrNull(sheet, sheet.state.page.titleRows),
    getPrintTitleColumns: (sheet) => rangeOn(sheet, found(sheet.state.page.titleColumns, 'title column')),
    getPrintTitleColumnsOrNullObject: (sheet) => rangeOrNull(sheet, sheet.state.page.titleColumns),
  },
};

function rowsOnly(area: { top: number; bottom: number }) {
  return { ...WHOLE_SHEET, top: area.top, bottom: area.bottom };
}

function columnsOnly(area: { left: number; right: number }) {
  return { ...WHOLE_SHEET, left: area.left, right: area.right };
}

export function pageLayoutObject(sheet: Sheet): ApiObject {
  return bind(api, sheet);
}
