import * as z from 'zod';
import { comparisonResponse, unitQuartersResponse } from '../comparison';
import { givenBody, givenResponse } from '../given-figures';
import { overviewResponse, seenToken } from '../overview';
import { includeChoice, provinceWorkbookResponse, consolidatedRow, totalsResponse } from '../province';
import { spanResponse } from '../span';
import { names, reportChoice } from './report-choice';
import { DOCX, writeHeaders, XLSX, type RouteContract } from './route';

/** The overview, totals and comparisons. */
export const provinceRoutes = {
  getOverview: {
    method: 'GET',
    path: 'overview/{period}',
    who: 'sees-province',
    summary:
      'Units by forms with state, lateness and findings, who is likely to be late; since= tells what changed',
    query: { since: seenToken.optional() },
    answer: overviewResponse,
  },
  getTotals: {
    method: 'GET',
    path: 'totals/{period}',
    spans: true,
    who: 'sees-province',
    summary: 'Consolidated tables, scores and ranks; form=&row=&column= gives the units behind one total',
    query: {
      include: includeChoice,
      form: z.string().max(20).optional(),
      row: consolidatedRow.optional(),
      column: z.string().max(20).optional(),
    },
    answer: totalsResponse,
  },
  getProvinceWorkbook: {
    method: 'GET',
    path: 'totals/{period}/workbook',
    who: 'sees-province',
    summary: 'All figures of the province’s workbook with trends and outliers, as exports take them',
    query: { include: includeChoice },
    answer: provinceWorkbookResponse,
  },
  getSpan: {
    method: 'GET',
    path: 'totals/{span}/quarters',
    who: 'sees-province',
    summary: 'Several quarters added up, with the figures of each quarter beside them',
    query: { include: includeChoice },
    answer: spanResponse,
  },
  getSpanWorkbook: {
    method: 'GET',
    path: 'totals/{span}/workbook.xlsx',
    who: 'sees-province',
    summary: 'Several quarters added up as a formatted workbook',
    query: { include: includeChoice },
    answer: XLSX,
  },
  getProvinceReport: {
    method: 'GET',
    path: 'totals/{period}/report.docx',
    spans: true,
    who: 'sees-province',
    summary:
      'A draft of the province’s report of a quarter, or of several added up, whole or the sections, annexes and units that are named',
    query: {
      include: includeChoice,
      ...reportChoice,
      annexes: names.meta({
        description:
          'Codes of the forms that are annexed; units: the first of them by unit; checks: what has to be looked at again, for the province only. Absent: all but checks',
      }),
      units: names.meta({ description: 'Codes of the units whose scores it lists; absent: all' }),
    },
    answer: DOCX,
  },
  getGivenFigures: {
    method: 'GET',
    path: 'given-figures/{period}',
    who: 'sees-province',
    summary:
      'The figures of a quarter that no unit reports and the province states, with who stated them when',
    answer: givenResponse,
  },
  putGivenFigures: {
    method: 'PUT',
    path: 'given-figures/{period}',
    who: 'sees-province',
    summary: 'States such figures; those that are not named stay. Saying again what is stored writes nothing',
    headers: { 'If-Match': writeHeaders['If-Match'], 'If-None-Match': writeHeaders['If-None-Match'] },
    body: givenBody,
    answer: givenResponse,
  },
  getComparison: {
    method: 'GET',
    path: 'comparison/{period}',
    spans: true,
    who: 'sees-province',
    summary: 'The rates of the index set by unit, group and province: both counts of each',
    query: { include: includeChoice },
    answer: comparisonResponse,
  },
  getUnitQuarters: {
    method: 'GET',
    path: 'comparison/{period}/{unit}',
    who: 'sees-province',
    summary: 'The rates of one unit in eight quarters up to the period',
    query: { include: includeChoice },
    answer: unitQuartersResponse,
  },
} as const satisfies Record<string, RouteContract>;
