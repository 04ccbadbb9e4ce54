import { invalidInput } from '../../shared/contract/problem';
import type { Table } from '../../shared/forms/table';
import { wordedInput } from '../../shared/forms/worded-input';
import { readTables } from '../../shared/judgement/judge';
import type { Lang } from '../../shared/language/language';
import type { Quarter } from '../services/quarter';
import type { Services } from '../services/services';

/** Tables that a body may bring along: those of the quarter, and those of the quarter before. */
export interface SentTables {
  tables?: Table[] | undefined;
  previous?: Table[] | undefined;
}

/** The same in canonical form; refuses, naming the place, what is no table of the quarter's. */
export async function sentTables(
  services: Services,
  quarter: Quarter,
  { tables, previous }: SentTables,
  lang: Lang,
): Promise<SentTables> {
  const known = await services.library.loadForms();
  const read = tables && readTables(tables, quarter, known);
  const before = previous && readTables(previous, quarter, known, '/previous');
  const problems = [...(read?.problems ?? []), ...(before?.problems ?? [])];
  if (problems.length > 0) throw invalidInput(problems.map((problem) => wordedInput(problem, lang)));
  return { tables: read?.tables, previous: before?.tables };
}
