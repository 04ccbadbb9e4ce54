import type { Table } from '../../../shared/forms/table';
import { formsIn } from '../../../shared/forms/registry';
import { haveSameColumns } from '../../../shared/span/same-columns';
import { spanTables } from '../../../shared/span/span-tables';
import { shiftPeriod, type Calendar } from '../../../shared/period/period';
import type { SubmissionView } from '../../../shared/submission/submission';
import type { Quarter } from '../quarter';
import type { Services } from '../services';
import { earlierTables } from './tables-before';
import { viewSubmission } from './view';

/** Quarters between a quarter and the same one of the year before. */
const A_YEAR = 4;

/**
 * A stored quarter with all that its report compares it with: the same quarter of last year, and the quarters of its
 * own year added up. Each is absent where a quarter of it is not stored; refuses when the quarter itself is not.
 */
export async function viewForReport(services: Services, quarter: Quarter): Promise<SubmissionView> {
  const view = await viewSubmission(services, quarter, 'vi', { suggestions: false });
  const { calendar, tables } = view.content;
  const [lastYear, yearToDate] = await Promise.all([
    earlierTables(services, quarter, calendar, A_YEAR),
    tablesOfYear(services, quarter, calendar, tables),
  ]);
  return { ...view, ...(lastYear ? { lastYear } : {}), ...(yearToDate ? { yearToDate } : {}) };
}

async function tablesOfYear(
  services: Services,
  quarter: Quarter,
  calendar: Calendar,
  own: Table[],
): Promise<Table[] | undefined> {
  const backs = Array.from({ length: quarter.period.quarter - 1 }, (_, index) => index + 1).reverse();
  if (backs.length === 0) return undefined;
  const documents = await services.library.loadForms();
  const forms = quarter.forms.filter((form) =>
    backs.every((back) => haveSameColumns(form, formsIn(documents, shiftPeriod(quarter.period, -back)))),
  );
  const earlier: Table[][] = [];
  for (const back of backs) {
    const tables = await earlierTables(services, quarter, calendar, back);
    if (tables === undefined) return undefined;
    earlier.push(tables);
  }
  return spanTables([...earlier, own], forms);
}
