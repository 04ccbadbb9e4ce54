import { invalidInput } from '../../shared/contract/problem';
import { tokenToSeen } from '../../shared/contract/seen';
import { issueWords } from '../../shared/contract/issue-words';
import type { ConsolidatedCellKey, ConsolidatedRowKey } from '../../shared/totals/drill';
import type { Include } from '../../shared/totals/province-totals';
import { wordedOutliers } from '../../shared/totals/sentence/worded-outliers';
import { canSeeProvince } from '../auth/permissions';
import { readExportData } from '../services/exports/export-data';
import { EXPORT_LANG } from '../services/exports/export-files';
import { readOverview } from '../services/province/overview';
import { openPeriod } from '../services/quarter';
import { readContributors, readTotals } from '../services/province/totals';
import type { Call, Reply } from './call';
import { allow } from './rights';

/** Handlers of what is added up over all units; all of them are for supervisors and administrators. */

export async function getOverview(call: Call<undefined>): Promise<Reply> {
  allow(canSeeProvince(call.person));
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
  allow(canSeeProvince(call.person));
  const { services, lang } = call;
  const frame = await openPeriod(services, call.path.period ?? '', lang);
  const include = call.query.include as Include;
  const cell = cellOf(call);
  const none = { totals: null, index: null, contributors: null };
  const answer = cell
    ? await readContributors(services, frame, include, cell)
    : await readTotals(services, frame, include, lang);
  return { json: { period: frame.key, ...none, ...answer } };
}

/** What a drawn workbook shows is what an exported one does: read by the same service, in the same language. */
export async function getProvinceWorkbook(call: Call<undefined>): Promise<Reply> {
  allow(canSeeProvince(call.person));
  const frame = await openPeriod(call.services, call.path.period ?? '', call.lang);
  const { workbook, damaged } = await readExportData(call.services, frame);
  const { matrix, totals, index, trends } = workbook;
  const outliers = wordedOutliers(workbook.forms, workbook.outliers, EXPORT_LANG);
  return { json: { period: frame.key, matrix, totals, index, trends, outliers, damaged } };
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
