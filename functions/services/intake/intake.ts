import type { IntakeResponse } from '../../../shared/contract/intake';
import { ProblemError } from '../../../shared/contract/problem';
import { formsIn } from '../../../shared/forms/registry';
import { namedQuarter, otherQuarterText } from '../../../shared/intake/own/other-quarter';
import { cutOff, periodKey, shiftPeriod } from '../../../shared/period/period';
import type { Lang } from '../../../shared/language/language';
import { uploadRefusalText } from '../../../shared/contract/upload-words';
import type { IntakeSource } from '../../upload/intake-process';
import type { Quarter } from '../quarter';
import type { Services } from '../services';

/** What was recognised, and the keys of remembered layouts that had to be left out. */
export interface Taken {
  response: IntakeResponse;
  damaged: string[];
}

/**
 * Recognises the tables of a paste or an upload for a unit's quarter, the layouts that the unit accepted before first;
 * nothing is stored. Refuses files that cannot be read safely, sheets that Khớp drew for another quarter, and any source
 * while too many others wait.
 */
export async function takeIn(
  services: Services,
  quarter: Quarter,
  source: IntakeSource,
  person: string,
  lang: Lang,
): Promise<Taken> {
  const units = quarter.units.openOn(cutOff(quarter.period));
  const [tables, { mappings, damaged }] = await Promise.all([
    tablesSoFar(services, quarter),
    services.mappings.read(quarter.unit.code),
  ]);
  const context = {
    forms: quarter.forms,
    units: units.map(({ code, name }) => ({ code, name })),
    tables,
    remembered: mappings.map(({ mapping }) => mapping),
  };
  const outcome = await services.intake.take(source, context, person);
  if (outcome.kind === 'busy') {
    throw new ProblemError('intake-busy', { retryAfterSeconds: outcome.retryAfterSeconds });
  }
  if (outcome.kind === 'refused') {
    const detail = uploadRefusalText(outcome.refusal, lang);
    throw new ProblemError('upload-refused', {
      errors: [{ pointer: '/', code: outcome.refusal.code, detail }],
    });
  }
  const { result, workbook } = outcome.value;
  const grids = source.kind === 'grids' ? source.grids : (workbook?.grids ?? []);
  // The file may hold forms of other editions.
  const forms = formsIn(await services.library.loadForms(), namedQuarter(grids) ?? quarter.period);
  const asked = { unit: quarter.unit.name, period: quarter.period, forms, units };
  const detail = otherQuarterText(grids, asked, lang);
  if (detail !== undefined) throw new ProblemError('other-quarter', { detail });
  return { response: { ...result, workbook }, damaged };
}

/** The unit's rows keep their keys: those of this quarter, else of the one before. */
async function tablesSoFar({ submissions }: Services, { key, period, unit }: Quarter) {
  const stored =
    (await submissions.read(key, unit.code)) ??
    (await submissions.read(periodKey(shiftPeriod(period, -1)), unit.code));
  return stored?.state.content.tables ?? [];
}
