import { MOST_MAPPINGS, type MappingsResponse } from '../../../shared/contract/mappings';
import { invalidInput, ProblemError } from '../../../shared/contract/problem';
import type { InputError } from '../../../shared/forms/worded-input';
import { misfits, type RememberedMapping } from '../../../shared/intake/mapping/mapping';
import { inputWords } from '../../../shared/forms/words';
import { issueWords } from '../../../shared/contract/issue-words';
import type { Lang } from '../../../shared/language/language';
import { StorageLimitError } from '../../store/errors';
import type { StoredMapping, UnitMappings } from '../../store/types';
import type { Services } from '../services';

/** A unit's layouts, and the keys of stored rows that had to be left out. */
export interface ReadMappings {
  response: MappingsResponse;
  damaged: string[];
}

export async function readMappings({ mappings }: Services, unit: string): Promise<ReadMappings> {
  return answer(unit, await mappings.read(unit));
}

/**
 * Remembers a layout in place of the one with its signature; of more than MOST_MAPPINGS the least recently saved are
 * forgotten. Refuses a layout of no form, of columns that its form does not have, or of more bytes than are kept.
 */
export async function saveMapping(
  services: Services,
  unit: string,
  stored: StoredMapping,
  lang: Lang,
): Promise<ReadMappings> {
  const errors = await formErrors(services, stored.mapping, lang);
  if (errors.length > 0) throw invalidInput(errors);
  const { mappings } = services;
  try {
    await mappings.write(unit, stored);
  } catch (error) {
    if (!(error instanceof StorageLimitError)) throw error;
    const detail = issueWords[lang].mappingTooLarge(Math.floor(error.limit / 1024));
    throw new ProblemError('body-too-large', { detail });
  }
  const read = await mappings.read(unit);
  // After the save rather than with it: what a lost answer leaves over, the next save clears.
  for (const { mapping } of read.mappings.slice(MOST_MAPPINGS))
    await mappings.remove(unit, mapping.signature);
  return answer(unit, { ...read, mappings: read.mappings.slice(0, MOST_MAPPINGS) });
}

export async function forgetMapping(
  services: Services,
  unit: string,
  signature: string,
): Promise<ReadMappings> {
  await services.mappings.remove(unit, signature);
  return await readMappings(services, unit);
}

function answer(unit: string, { mappings, damaged }: UnitMappings): ReadMappings {
  const shown = mappings.map(({ mapping, savedAt, savedBy }) => ({ mapping, at: savedAt, by: savedBy }));
  return { response: { unit, mappings: shown }, damaged };
}

/** The layout has to fit one edition of its form, whichever period that is for. */
async function formErrors(
  { library }: Services,
  mapping: RememberedMapping,
  lang: Lang,
): Promise<InputError[]> {
  const words = inputWords[lang];
  const forms = (await library.loadForms()).filter(({ code }) => code === mapping.form);
  if (forms.length === 0)
    return [{ pointer: '/form', code: 'form-unknown', detail: words.formUnknown(mapping.form) }];
  const [least = []] = forms.map((form) => misfits(mapping, form)).sort((a, b) => a.length - b.length);
  return least.map((key) => ({
    pointer: '/columns',
    code: 'column-unknown',
    detail: words.columnUnknown(mapping.form, key),
  }));
}
