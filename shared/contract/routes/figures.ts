import { checkTextRequest, checkTextResponse } from '../check-text';
import { intakeRequest, intakeResponse } from '../intake';
import { locateRequest, locateResponse } from '../locate';
import { mappingsResponse, rememberedMappingSchema } from '../mappings';
import { checkRequest, checkResponse, periodText, unitCode } from '../schemas';
import { DOCX, XLSX, type RouteContract } from './route';

const mapping = 'mappings/{unit}/{signature}';

/** What is sent along and answered, with the layouts that intake remembers; of the figures nothing is stored. */
export const figuresRoutes = {
  check: {
    method: 'POST',
    path: 'check',
    storesNothing: true,
    who: 'reads-unit',
    summary: 'Findings and indicators of tables, and what to write where one is broken; stores nothing',
    body: checkRequest,
    answer: checkResponse,
  },
  locate: {
    method: 'POST',
    path: 'locate',
    storesNothing: true,
    who: 'reads-unit',
    summary: 'Which cells are wrong where relations are broken, and what follows for blanks; stores nothing',
    body: locateRequest,
    answer: locateResponse,
  },
  intake: {
    method: 'POST',
    path: 'intake',
    storesNothing: true,
    who: 'reads-unit',
    summary:
      'Recognises a pasted grid or an uploaded workbook (period and unit in the query); stores nothing',
    query: { period: periodText.optional(), unit: unitCode.optional() },
    body: intakeRequest,
    upload: {
      of: 'tables',
      types: [
        XLSX,
        'application/vnd.ms-excel',
        'application/octet-stream',
        'application/vnd.ms-excel.sheet.binary.macroenabled.12',
        'application/vnd.ms-excel.sheet.macroenabled.12',
        'application/vnd.oasis.opendocument.spreadsheet',
        DOCX,
        'text/csv',
        'text/tab-separated-values',
        'text/html',
        'text/xml',
      ],
      maxBytes: 10 * 1024 * 1024,
    },
    answer: intakeResponse,
  },
  checkText: {
    method: 'POST',
    path: 'check-text',
    storesNothing: true,
    who: 'reads-unit',
    summary:
      'Figures of a report’s text and where it contradicts itself, its quarter or the tables; JSON or a .docx (period and unit in the query); stores nothing',
    query: { period: periodText.optional(), unit: unitCode.optional() },
    body: checkTextRequest,
    upload: { of: 'report', types: [DOCX, 'application/octet-stream'], maxBytes: 10 * 1024 * 1024 },
    answer: checkTextResponse,
  },
  getMappings: {
    method: 'GET',
    path: 'mappings/{unit}',
    who: 'reads-unit',
    summary: 'The layouts that a unit accepted, which intake tries first; the last saved first',
    answer: mappingsResponse,
  },
  putMapping: {
    method: 'PUT',
    path: mapping,
    who: 'writes-unit',
    summary: 'Remembers a layout for a unit, in place of what its headings meant before',
    body: rememberedMappingSchema,
    answer: mappingsResponse,
  },
  deleteMapping: {
    method: 'DELETE',
    path: mapping,
    who: 'writes-unit',
    summary: 'Forgets a layout',
    answer: mappingsResponse,
  },
} as const satisfies Record<string, RouteContract>;
