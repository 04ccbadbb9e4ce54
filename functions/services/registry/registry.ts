import type * as z from 'zod';
import { invalidInput, ProblemError } from '../../../shared/contract/problem';
import type { formStoredResponse } from '../../../shared/contract/schemas';
import type { FormDocument } from '../../../shared/forms/document';
import { bundledForms } from '../../../shared/forms/documents';
import { FormDocumentError } from '../../../shared/forms/errors';
import { formsIn, readForm, readForms } from '../../../shared/forms/registry';
import { periodOn } from '../../../shared/period/period';
import { doubtSentence } from '../../../shared/locate/self-check/doubt-sentence';
import { checkRules } from '../../../shared/locate/self-check/self-check';
import { compileRules, type RuleSet } from '../../../shared/rules/compile';
import { issueWords } from '../../../shared/contract/issue-words';
import type { Lang } from '../../../shared/language/language';
import { canonicalJson } from '../../../shared/submission/canonical';
import type { UnitTree } from '../../../shared/units/unit';
import type { LoadedUnits } from './library';
import type { Services } from '../services';

type FormStored = z.infer<typeof formStoredResponse>;

/**
 * Stores a form of the province's own. Refuses, naming the place, a document whose relations cannot be compiled,
 * that overlaps another stored one of its code, with which relations of other forms no longer hold together, or whose
 * relations no figures can keep together.
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
  let editions: RuleSet[];
  try {
    const form = readForm(document);
    const all = [...readForms([form, ...others]), ...readForms(bundledForms)];
    editions = eachInForce(form, all).map(compileRules);
  } catch (error) {
    if (!(error instanceof FormDocumentError)) throw error;
    const detail = issueWords[lang].form(`${error.form}${error.pointer}: ${error.problem}`, error.detail);
    const pointer = error.form === code ? error.pointer : '/code';
    throw invalidInput([{ pointer, code: `form-${error.problem}`, detail }]);
  }
  const notes = notesOn(document, editions, lang);
  await services.documents.writeForm(code, validFrom, document);
  services.library.forget();
  return { code, validFrom, relations: document.relations.length, notes };
}

/**
 * The forms in force whenever an edition of the form begins, so that every relation that it takes part in is compiled;
 * editions beside which the same other forms are in force are one.
 */
function eachInForce(form: FormDocument, all: readonly FormDocument[]): FormDocument[][] {
  const places = new Map(all.map((one, index) => [one, index]));
  const found = new Map<string, FormDocument[]>();
  for (const { validFrom } of form.editions) {
    const forms = formsIn(all, periodOn(validFrom));
    found.set(forms.map((one) => places.get(one)).join(' '), forms);
  }
  return [...found.values()];
}

/**
 * What a form's relations check in vain, in any of its editions. Refuses relations that no figures can keep together,
 * naming each of them.
 */
function notesOn(
  { code, relations }: FormDocument,
  editions: readonly RuleSet[],
  lang: Lang,
): FormStored['notes'] {
  const places = new Map(relations.map(({ code: relation }, index) => [relation, index]));
  const found = new Map<string, FormStored['notes'][number]>();
  for (const rules of editions) {
    for (const doubt of checkRules(rules).filter(({ form }) => form === code)) {
      const { code: relation, kind, by } = doubt;
      const at = places.get(relation) ?? -1;
      const detail = doubtSentence(rules, doubt, lang);
      found.set(`${relation} ${kind}`, { pointer: `/relations/${at}`, code: relation, kind, by, detail });
    }
  }
  const all = [...found.values()];
  const refused = all.filter(({ kind }) => kind === 'contradictory');
  if (refused.length === 0) return all;
  throw invalidInput(refused.map(({ pointer, detail }) => ({ pointer, code: 'form-contradictory', detail })));
}

/**
 * Replaces the unit tree under the ETag of the one it was made from. Saying again what is stored writes nothing, so a
 * request may be repeated.
 */
export async function storeUnits(
  services: Services,
  tree: UnitTree,
  expected: string | null,
): Promise<LoadedUnits> {
  services.library.forget();
  const loaded = await services.library.loadUnits();
  if (expected === null) throw new ProblemError('precondition-required');
  if (sameTree(loaded.tree, tree)) return loaded;
  if (expected !== unitsTag(loaded)) {
    throw new ProblemError('version-conflict', { extra: { current: loaded.tree, yours: tree } });
  }
  const written = await services.documents.writeUnits(tree, loaded.storageTag);
  services.library.forget();
  const now = await services.library.loadUnits();
  if (!written && !sameTree(now.tree, tree))
    throw new ProblemError('version-conflict', { extra: { current: now.tree, yours: tree } });
  return now;
}

function sameTree(a: UnitTree, b: UnitTree): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** The ETag of a unit tree: `"bundled"` until the province stored its own. */
export function unitsTag(units: LoadedUnits): string {
  return units.storageTag === null ? '"bundled"' : `"${Buffer.from(units.storageTag).toString('base64url')}"`;
}

function firstValid(form: FormDocument): string {
  return form.editions.map((edition) => edition.validFrom).sort()[0] as string;
}
