import { openTextErrors, type SectionFinding } from '../../../../shared/judgement/text-findings';
import type { Lang } from '../../../../shared/language/language';
import type { SubmissionContent } from '../../../../shared/submission/submission';
import type { QuarterFrame } from '../../quarter/quarter-frame';

const loadCheck = () => import('../../../../shared/judgement/free-texts');

/** What the unit's own texts contradict as they stand; the engine is loaded where there is a text. */
export async function findInTexts(
  frame: QuarterFrame,
  content: Pick<SubmissionContent, 'tables' | 'texts'>,
  lang: Lang,
): Promise<SectionFinding[]> {
  if (Object.values(content.texts).every((text) => text.trim() === '')) return [];
  const { checkFreeTexts } = await loadCheck();
  return checkFreeTexts({ ...frame, units: frame.allUnits }, content, frame.previous, lang);
}

/** How many of them are errors that are neither mended nor explained. */
export async function countTextErrors(
  frame: QuarterFrame,
  content: SubmissionContent,
  lang: Lang,
): Promise<number> {
  return openTextErrors(await findInTexts(frame, content, lang), content.explanations).length;
}
