import type * as z from 'zod';
import type { LocateRequest } from '../../shared/contract/locate';
import type { checkRequest } from '../../shared/contract/schemas';
import type { Table } from '../../shared/forms/table';
import { judge } from '../../shared/judgement/judge';
import { wordedJudgement } from '../../shared/judgement/worded-judgement';
import { locateCells } from '../services/locating/locate';
import { suggestionsFor } from '../services/locating/suggestions';
import { IN_BODY, openQuarter, type Quarter } from '../services/quarter';
import type { Call, Reply } from './call';
import { sentTables } from './sent-tables';

/** Handlers of tables that are sent along; nothing is stored. */

/** Findings and indicators, and what to write where a relation is broken. */
export async function check(call: Call<z.infer<typeof checkRequest>>): Promise<Reply> {
  const { services, lang } = call;
  const { quarter, ...figures } = await sentFigures(call);
  const judgement = judge(quarter, figures.tables, figures.previous);
  const suggested = await suggestionsFor(services, quarter, judgement.findings, figures, lang, {
    sent: true,
  });
  return { json: { ...wordedJudgement(quarter, judgement, lang), ...suggested } };
}

/** Which cells are wrong, and what follows for blanks. */
export async function locate(call: Call<LocateRequest>): Promise<Reply> {
  const { services, lang, body } = call;
  const { quarter, ...figures } = await sentFigures(call);
  return { json: await locateCells(services, quarter, { ...figures, pinned: body.pinned }, lang) };
}

/** The tables of a unit that the caller may read, in canonical form; refuses, naming the place, what is none. */
async function sentFigures(
  call: Call<z.infer<typeof checkRequest>>,
): Promise<{ quarter: Quarter; tables: Table[]; previous: Table[] | undefined }> {
  const { period, unit, tables, previous } = call.body;
  const quarter = await openQuarter(call.services, period, unit, IN_BODY, call.lang);
  const sent = await sentTables(call.services, quarter, { tables, previous }, call.lang);
  return { quarter, tables: sent.tables ?? [], previous: sent.previous };
}
