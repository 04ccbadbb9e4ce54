import type * as z from 'zod';
import { invalidInput, ProblemError } from '../../../shared/contract/problem';
import type { formStoredResponse } from '../../../shared/contract/schemas';
import type { FormDocument } from '../../../shared/forms/document';
import { bundledForms } from '../../../shared/forms/documents';
import { FormDocumentError } from '../../../shared/forms/errors';
import { formsIn, readForm, readForms } from '../../../shared/forms/registry';
import { periodOn } from '../../../shared/period/period';
import { compileRules } from '../../../shared/rules/compile';
import { issueWords } from '../../../shared/contract/issue-words';
import type { Lang } from '../../../shared/language/language';
import type { UnitTree } from '../../../shared/units/unit';
import type { LoadedUnits } from './library';
import type { Services } from '../services';

type FormStored = z.infer<typeof formStoredResponse>;

/**
 * Stores a form of the province's own. Refuses, naming the place, a document whose relations cannot be compiled,
 * that overlaps another stored one of its code, or with which relations of other forms no longer hold together.
 */
export async function storeForm(
  services: Services,
  code: string,
  document: FormDocument,
  lang: Lang,
): Promise<FormStored> {
  if (document.code !== code) {
    const detail = issueWords[lang].formCode(code, document.code);
    throw invalidInput([{ pointer: '/code', code: 'form-code', detail }]);
  }
  const validFrom = firstValid(document);
  const stored = await services.library.loadStoredForms();
  const others = stored.filter((form) => form.code !== code || firstValid(form) !== validFrom);
  try {
    const form = readForm(document);
    const all = [...readForms([form, ...others]), ...readForms(bundledForms)];
    // Every relation that the form takes part in is compiled in each period in which an edition begins.
    for (const edition of form.editions) compileRules(formsIn(all, periodOn(edition.validFrom)));
  } catch (error) {
    if (!(error instanceof FormDocumentError)) throw error;
    const detail = issueWords[lang].form(`${error.form}${error.pointer}: ${error.problem}`, error.detail);
    const pointer = error.form === code ? error.pointer : '/code';
    throw invalidInput([{ pointer, code: `form-${error.problem}`, detail }]);
  }
  await services.documents.writeForm(code, validFrom, document);
  services.library.forget();
  return { code, validFrom, relations: document.relations.length };
}

/** Replaces the unit tree under the ETag of the one it was made from. */
export async function storeUnits(
  services: Services,
  tree: UnitTree,
  expected: string | null,
): Promise<LoadedUnits> {
  services.library.forget();
  const loaded = await services.library.loadUnits();
  if (expected === null) throw new ProblemError('precondition-required');
  if (expected !== unitsTag(loaded)) {
    throw new ProblemError('version-conflict', { extra: { current: loaded.tree, yours: tree } });
  }
  const written = await services.documents.writeUnits(tree, loaded.storageTag);
  services.library.forget();
  const now = await services.library.loadUnits();
  if (!written) throw new ProblemError('version-conflict', { extra: { current: now.tree, yours: tree } });
  return now;
}

/** The ETag of a unit tree: `"bundled"` until the province stored its own. */
export function unitsTag(units: LoadedUnits): string {
  return units.storageTag === null ? '"bundled"' : `"${Buffer.from(units.storageTag).toString('base64url')}"`;
}

function firstValid(form: FormDocument): string {
  return form.editions.map((edition) => edition.validFrom).sort()[0] as string;
}
