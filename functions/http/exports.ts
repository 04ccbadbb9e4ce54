import { EXPORT_FILES, type ExportFileName } from '../../shared/contract/exports';
import { exportedName } from '../../shared/contract/file-names';
import type { Include } from '../../shared/totals/province-totals';
import { exportNow, listExports, readExportFile } from '../services/exports/exports';
import { openPeriod } from '../services/quarter';
import type { Call, Reply } from './call';

/** Handlers of a period's exports. */

export async function getExports(call: Call<undefined>): Promise<Reply> {
  const { key } = await openPeriod(call.services, call.path.period ?? '', call.lang);
  return { json: { period: key, ...(await listExports(call.services, key)) } };
}

export async function runExportNow(call: Call<undefined>): Promise<Reply> {
  const frame = await openPeriod(call.services, call.path.period ?? '', call.lang);
  const { run, messages } = await exportNow(
    call.services,
    frame,
    call.person.id,
    call.query.include as Include,
  );
  const { current } = await listExports(call.services, frame.key);
  return { json: { period: frame.key, run, current }, messages };
}

export async function getExportFile(call: Call<undefined>): Promise<Reply> {
  const name = call.path.file as ExportFileName;
  const { key, period } = await openPeriod(call.services, call.path.period ?? '', call.lang);
  return {
    file: await readExportFile(call.services, key, name),
    type: EXPORT_FILES[name],
    name: exportedName(name, period, call.lang),
  };
}
