import { openTextErrors, type SectionFinding } from '../../../../shared/judgement/text-findings';
import type { Table } from '../../../../shared/forms/table';
import type { Lang } from '../../../../shared/language/language';
import type { SubmissionContent } from '../../../../shared/submission/submission';
import type { QuarterFrame } from '../../quarter/quarter-frame';

const loadCheck = () => import('../../../../shared/judgement/free-texts');

interface Asked {
  frame: QuarterFrame;
  tables: readonly Table[];
  texts: SubmissionContent['texts'];
  lang: Lang;
}

/** Tabs, screens and questions ask of the same content: what was asked last is not checked once more for each of them. */
let last: (Asked & { answer: Promise<SectionFinding[]> }) | undefined;

/** What the unit's own texts contradict as they stand; the engine is loaded where there is a text. */
export function findInTexts(
  frame: QuarterFrame,
  { tables, texts }: Pick<Asked, 'tables' | 'texts'>,
  lang: Lang,
): Promise<SectionFinding[]> {
  const isSame =
    last?.frame === frame && last.tables === tables && last.texts === texts && last.lang === lang;
  if (last && isSame) return last.answer;
  const answer = checked({ frame, tables, texts, lang });
  last = { frame, tables, texts, lang, answer };
  // The engine may not have been loaded on a bad line: it is tried again.
  answer.catch(() => (last = undefined));
  return answer;
}

async function checked({ frame, tables, texts, lang }: Asked): Promise<SectionFinding[]> {
  if (Object.values(texts).every((text) => text.trim() === '')) return [];
  const { checkFreeTexts } = await loadCheck();
  return checkFreeTexts({ ...frame, units: frame.allUnits }, { tables, texts }, frame.previous, lang);
}

/** How many of them are errors that are neither mended nor explained. */
export async function countTextErrors(
  frame: QuarterFrame,
  content: SubmissionContent,
  lang: Lang,
): Promise<number> {
  return openTextErrors(await findInTexts(frame, content, lang), content.explanations).length;
}
