import { openTextErrors, type SectionFinding } from '../../../../shared/judgement/text-findings';
import type { Lang } from '../../../../shared/language/language';
import type { OpenQuarter } from '../../quarter/state';

const loadCheck = () => import('../../../../shared/judgement/free-texts');

/** What the unit's own texts contradict as they stand; the engine is loaded where there is a text. */
export async function findInTexts({ frame, draft }: OpenQuarter, lang: Lang): Promise<SectionFinding[]> {
  const { content } = draft;
  if (Object.values(content.texts).every((text) => text.trim() === '')) return [];
  const { checkFreeTexts } = await loadCheck();
  return checkFreeTexts({ ...frame, units: frame.allUnits }, content, frame.previous, lang);
}

/** How many of them are errors that are neither mended nor explained. */
export async function countTextErrors(open: OpenQuarter, lang: Lang): Promise<number> {
  const findings = await findInTexts(open, lang);
  return openTextErrors(findings, open.draft.content.explanations).length;
}
