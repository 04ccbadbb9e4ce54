import type { Table } from '../../../shared/forms/table';
import { checkFreeTexts } from '../../../shared/judgement/free-texts';
import { openTextErrors } from '../../../shared/judgement/text-findings';
import type { Lang } from '../../../shared/language/language';
import type { WordedFinding } from '../../../shared/rules/finding';
import type { SubmissionContent } from '../../../shared/submission/submission';
import type { Quarter } from '../quarter';

/** Errors of the unit's own texts that are neither mended nor explained, told as those of its tables are. */
export function textErrors(
  { period, unit, forms, units }: Quarter,
  content: SubmissionContent,
  previous: readonly Table[] | undefined,
  lang: Lang,
): WordedFinding[] {
  const found = checkFreeTexts({ period, unit, forms, units: units.all }, content, previous, lang);
  return openTextErrors(found, content.explanations);
}
