import { invalidInput } from '../../shared/contract/problem';
import { tokenToSeen } from '../../shared/contract/seen';
import { exportedName } from '../../shared/contract/file-names';
import { issueWords } from '../../shared/contract/issue-words';
import { DOCX, XLSX } from '../../shared/contract/routes/route';
import type { Lang } from '../../shared/language/language';
import { vietnamDay, type IsoDate } from '../../shared/period/date';
import { cutOff, isSpan, periodKey, type Span } from '../../shared/period/period';
import type { ConsolidatedCellKey, ConsolidatedRowKey } from '../../shared/totals/drill';
import type { Include } from '../../shared/totals/province-totals';
import { wordedOutliers } from '../../shared/totals/sentence/worded-outliers';
import {
  composeProvinceReport,
  PROVINCE_ANNEXES,
  provinceSections,
  type ProvinceReportInput,
} from '../../shared/report/province/compose';
import { paintReport } from '../documents/report/report';
import { readExportData } from '../services/exports/export-data';
import { EXPORT_LANG, reportInput } from '../services/exports/export-files';
import { readOverview } from '../services/province/overview';
import { frameOf, openPeriod, readPeriodOrSpan, type PeriodFrame } from '../services/quarter';
import { spanFrameOf, type SpanFrame } from '../services/province/span';
import { makeSpanWorkbook, readSpan, readSpanContributors } from '../services/province/span-totals';
import { readContributors, readTotals } from '../services/province/totals';
import type { Services } from '../services/services';
import type { Call, Reply } from './call';
import { reportChoiceOf } from './report-choice';

/** Handlers of what is added up over all units. */

export async function getOverview(call: Call<undefined>): Promise<Reply> {
  const frame = await openPeriod(call.services, call.path.period ?? '', call.lang);
  const since = tokenToSeen(call.query.since ?? '');
  const { cockpit, ...overview } = await readOverview(call.services, frame, since);
  return {
    json: {
      period: frame.key,
      ...overview,
      // The rows stand in the matrix already.
      cockpit: cockpit.map(({ unit, rhythm, outlook }) => ({ unit, rhythm, outlook })),
    },
  };
}

export async function getTotals(call: Call<undefined>): Promise<Reply> {
  const { services, lang } = call;
  const period = readPeriodOrSpan(services, call.path.period ?? '', lang);
  const asked = { include: call.query.include as Include, cell: cellOf(call), lang };
  const none = { totals: null, index: null, contributors: null };
  const answer = isSpan(period)
    ? await spanTotals(services, await spanFrameOf(services, period), asked)
    : await quarterTotals(services, await frameOf(services, period), asked);
  return { json: { period: periodKey(period), ...none, ...answer } };
}

async function quarterTotals(services: Services, frame: PeriodFrame, { include, cell, lang }: Asked) {
  return cell
    ? await readContributors(services, frame, include, cell)
    : await readTotals(services, frame, include, lang);
}

async function spanTotals(services: Services, frame: SpanFrame, { include, cell, lang }: Asked) {
  if (cell) return await readSpanContributors(services, frame, include, cell);
  const { totals, index, damaged } = await readSpan(services, frame, include, lang);
  return { totals, index, damaged };
}

interface Asked {
  include: Include;
  /** The total whose units are asked for; undefined: all totals. */
  cell: ConsolidatedCellKey | undefined;
  lang: Lang;
}

/** Several quarters added up, and each of them beside the others. */
export async function getSpan(call: Call<undefined>): Promise<Reply> {
  const { span, include } = spanOf(call);
  const frame = await spanFrameOf(call.services, span);
  return { json: { period: frame.key, ...(await readSpan(call.services, frame, include, EXPORT_LANG)) } };
}

export async function getSpanWorkbook(call: Call<undefined>): Promise<Reply> {
  const { span, include } = spanOf(call);
  const file = await makeSpanWorkbook(call.services, span, include);
  return { file, type: XLSX, name: exportedName('tong-hop.xlsx', span, call.lang) };
}

/** The province's report of a quarter, or of several; its papers are in Vietnamese. */
export async function getProvinceReport(call: Call<undefined>): Promise<Reply> {
  const { services, lang } = call;
  const period = readPeriodOrSpan(services, call.path.period ?? '', lang);
  const include = call.query.include as Include;
  const frame = isSpan(period) ? await spanFrameOf(services, period) : await frameOf(services, period);
  const { openOn } = frame.units;
  const choice = reportChoiceOf(call, {
    sections: provinceSections().map(({ id }) => id),
    annexes: [...PROVINCE_ANNEXES, ...frame.forms.map(({ code }) => code)],
    units: openOn(cutOff(period)).map(({ code }) => code),
  });
  const made = vietnamDay(services.now().toISOString());
  const input =
    'quarters' in frame
      ? await spanReport(services, frame, include, made)
      : reportInput({ ...(await readExportData(services, frame, include)), made });
  const file = await paintReport(composeProvinceReport({ ...input, choice }));
  return { file, type: DOCX, name: exportedName('bao-cao.docx', period, lang) };
}

/** Quarters added up are compared with none, and looked at for what is unusual quarter by quarter. */
async function spanReport(
  services: Services,
  frame: SpanFrame,
  include: Include,
  made: IsoDate,
): Promise<ProvinceReportInput> {
  const { totals, index } = await readSpan(services, frame, include, EXPORT_LANG);
  return {
    profile: frame.units.profile,
    period: frame.period,
    calendar: 'reporting',
    forms: frame.forms,
    totals,
    index,
    made,
    compared: [],
    checks: { outliers: [], unexamined: [] },
  };
}

/** The span that a path names, of somebody who may see the province. */
function spanOf(call: Call<undefined>): { span: Span; include: Include } {
  const span = readPeriodOrSpan(call.services, call.path.span ?? '', call.lang) as Span;
  return { span, include: call.query.include as Include };
}

/** What a drawn workbook shows is what an exported one does: read by the same service, in the same language. */
export async function getProvinceWorkbook(call: Call<undefined>): Promise<Reply> {
  const frame = await openPeriod(call.services, call.path.period ?? '', call.lang);
  const { workbook, damaged } = await readExportData(call.services, frame, call.query.include as Include);
  const { matrix, totals, index, trends, unexamined } = workbook;
  const outliers = wordedOutliers(workbook.forms, workbook.outliers, EXPORT_LANG);
  return { json: { period: frame.key, matrix, totals, index, trends, outliers, unexamined, damaged } };
}

/** The cell that a drill-down names; undefined where the totals are asked for. Refuses half a name. */
function cellOf({ query, lang }: Call<undefined>): ConsolidatedCellKey | undefined {
  const names = ['form', 'row', 'column'] as const;
  const missing = names.filter((name) => query[name] === undefined);
  if (missing.length === names.length) return undefined;
  if (missing.length > 0) {
    throw invalidInput(
      missing.map((name) => ({
        pointer: `/query/${name}`,
        code: 'invalid-type',
        detail: issueWords[lang].missing(name),
      })),
    );
  }
  const { form = '', row = '', column = '' } = query;
  return { form, row: row as ConsolidatedRowKey, column };
}
