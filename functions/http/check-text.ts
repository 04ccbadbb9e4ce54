import type { CheckTextRequest } from '../../shared/contract/check-text';
import { IN_BODY, openQuarter } from '../services/quarter';
import { checkReport } from '../services/texts/check-report';
import type { Call, Reply } from './call';
import { sentTables } from './sent-tables';
import { IN_QUERY, quarterInQuery } from './upload-query';

/** The figures and findings of a report's text (JSON) or of its Word file; nothing is stored. */
export async function checkText(call: Call<CheckTextRequest>): Promise<Reply> {
  const { services, person, lang, upload } = call;
  const named = upload ? quarterInQuery(call) : call.body;
  const place = upload ? IN_QUERY : IN_BODY;
  const quarter = await openQuarter(services, named.period, named.unit, place, lang);
  const sent = upload ? {} : await sentTables(services, quarter, call.body, lang);
  const report = upload
    ? { kind: 'file' as const, file: upload }
    : { kind: 'text' as const, text: call.body.text };
  return { json: await checkReport(services, quarter, report, sent, person.id, lang) };
}
