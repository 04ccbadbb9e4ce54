import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { EmulatorGap } from '../../engine/api-error';
import { isRecord, oneOf } from '../../engine/arguments';
import { WHOLE_SHEET } from '../../cells/area';
import type { Sheet } from '../../model/sheet';
import type { PageSetup } from '../../model/sheet-state';
import { lookup } from '../collection';
import { placeArgument, rangeOn } from '../places';
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
const MARGINS = ['top', 'bottom', 'left', 'right', 'header', 'footer'];

const members = bagMembers(PAGE, access);

const api: ApiType<Sheet> = {
  type: PAGE.type,
  ...members,
  call: {
    setPrintArea: (sheet, [area]) => {
      change(sheet, { printArea: placeArgument(area, sheet, 'printArea').area });
    },
    setPrintTitleRows: (sheet, [rows]) => {
      const { top, bottom } = placeArgument(rows, sheet, 'printTitleRows').area;
      change(sheet, { titleRows: { ...WHOLE_SHEET, top, bottom } });
    },
    setPrintTitleColumns: (sheet, [columns]) => {
      const { left, right } = placeArgument(columns, sheet, 'printTitleColumns').area;
      change(sheet, { titleColumns: { ...WHOLE_SHEET, left, right } });
    },
    setPrintMargins: (sheet, [unit, margins]) => {
      const points = UNITS[oneOf(unit, ['Points', 'Inches', 'Centimeters'] as const, 'unit')];
      const properties: Record<string, unknown> = { ...sheet.state.page.properties };
      for (const [name, value] of Object.entries(isRecord(margins) ? margins : {})) {
        if (!MARGINS.includes(name)) throw new EmulatorGap(`margin ${name}`);
        properties[`${name}Margin`] = Number(value) * points;
      }
      change(sheet, { properties });
    },
    ...lookup<Sheet>('getPrintArea', 'print area', (sheet) => {
      const { printArea } = sheet.state.page;
      return printArea && rangeAreasObject({ sheet, areas: [printArea] });
    }),
    ...lookup<Sheet>('getPrintTitleRows', 'title row', (sheet) => {
      const { titleRows } = sheet.state.page;
      return titleRows && rangeOn(sheet, titleRows);
    }),
    ...lookup<Sheet>('getPrintTitleColumns', 'title column', (sheet) => {
      const { titleColumns } = sheet.state.page;
      return titleColumns && rangeOn(sheet, titleColumns);
    }),
  },
};

export function pageLayoutObject(sheet: Sheet): ApiObject {
  return bind(api, sheet);
}
