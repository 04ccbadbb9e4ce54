import { invalidInput } from '../../shared/contract/problem';
import type { RememberedMapping } from '../../shared/intake/mapping/mapping';
import { issueWords } from '../../shared/contract/issue-words';
import { forgetMapping, readMappings, saveMapping, type ReadMappings } from '../services/intake/mappings';
import { IN_PATH, openUnit } from '../services/quarter';
import type { Call, Reply } from './call';

/** Handlers of a unit's remembered layouts: its clerks keep them, whoever reads its figures sees them. */

export async function getMappings(call: Call<undefined>): Promise<Reply> {
  const unit = call.path.unit ?? '';
  await openUnit(call.services, unit, IN_PATH.unit, call.lang);
  return replyWith(await readMappings(call.services, unit));
}

export async function putMapping(call: Call<RememberedMapping>): Promise<Reply> {
  const { services, person, path, body, lang } = call;
  const { unit = '', signature = '' } = path;
  await openUnit(services, unit, IN_PATH.unit, lang);
  if (body.signature !== signature) {
    const detail = issueWords[lang].mappingSignature(signature, body.signature);
    throw invalidInput([{ pointer: '/signature', code: 'mapping-signature', detail }]);
  }
  const stored = { mapping: body, savedAt: services.now().toISOString(), savedBy: person.id };
  return replyWith(await saveMapping(services, unit, stored, lang));
}

export async function deleteMapping(call: Call<undefined>): Promise<Reply> {
  const { unit = '', signature = '' } = call.path;
  await openUnit(call.services, unit, IN_PATH.unit, call.lang);
  return replyWith(await forgetMapping(call.services, unit, signature));
}

function replyWith({ response, damaged }: ReadMappings): Reply {
  return { json: response, damaged };
}
