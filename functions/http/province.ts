import { openApiDocument } from '../../shared/contract/openapi';
import type { FormDocument } from '../../shared/forms/document';
import { parsePeriod, type Period } from '../../shared/period/period';
import { vietnamDay } from '../../shared/period/date';
import type { UnitTree } from '../../shared/units/unit';
import { storeForm, storeUnits, unitsTag } from '../services/registry/registry';
import type { Call, Reply } from './call';

/** Handlers of what belongs to the whole province: health, people, units and forms. */

export async function getHealth(call: Call<undefined>): Promise<Reply> {
  const storage = await call.services.submissions.ping().then(
    () => true,
    () => false,
  );
  return {
    json: { status: storage ? 'ok' : 'degraded', dependencies: { storage: { ok: storage } } },
  };
}

export function getOpenApi(_call: Call<undefined>): Promise<Reply> {
  return Promise.resolve({ json: openApiDocument('0.1.0'), cacheSeconds: 300 });
}

export async function getMe(call: Call<undefined>): Promise<Reply> {
  const { id, name, roles } = call.person;
  const { index } = await call.services.library.loadUnits();
  const today = vietnamDay(call.services.now().toISOString());
  const all = roles.supervisor || roles.admin;
  const units = all ? index.openOn(today) : roles.clerk.flatMap((code) => index.find(code) ?? []);
  return {
    json: {
      id,
      name,
      roles,
      units: units.map((unit) => ({ code: unit.code, name: unit.name, kind: unit.kind })),
    },
  };
}

export async function getUnits(call: Call<undefined>): Promise<Reply> {
  const units = await call.services.library.loadUnits();
  return { json: units.tree, tag: unitsTag(units) };
}

export async function putUnits(call: Call<UnitTree>): Promise<Reply> {
  const units = await storeUnits(call.services, call.body, call.headers.get('if-match'));
  return { json: units.tree, tag: unitsTag(units) };
}

export async function getForms(call: Call<undefined>): Promise<Reply> {
  const period = parsePeriod(call.query.period ?? '') as Period;
  return { json: { period: call.query.period, forms: await call.services.library.formsIn(period) } };
}

export async function putForm(call: Call<FormDocument>): Promise<Reply> {
  return { json: await storeForm(call.services, call.path.code ?? '', call.body, call.lang) };
}
