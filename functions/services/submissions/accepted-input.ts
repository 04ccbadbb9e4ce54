import { invalidInput } from '../../../shared/contract/problem';
import { escapePointer } from '../../../shared/forms/validate';
import { readTables } from '../../../shared/judgement/judge';
import { isOfFreeText } from '../../../shared/judgement/text-findings';
import { isExplainable } from '../../../shared/judgement/match-explanations';
import { wordedInput, type InputError } from '../../../shared/forms/worded-input';
import { canonicalContent } from '../../../shared/submission/canonical';
import type { SubmissionContent } from '../../../shared/submission/submission';
import { PLACEMENTS, isPlacement, isPlacementKey } from '../../../shared/report/asked/asked';
import { textKeys } from '../../../shared/report/outline';
import { issueWords } from '../../../shared/contract/issue-words';
import type { Lang } from '../../../shared/language/language';
import type { Quarter } from '../quarter';
import type { Services } from '../services';

/**
 * The content in canonical form, once tables fit their forms, texts belong to sections of the report and
 * explanations to rules of the forms; refuses with every place that does not.
 */
export async function acceptInput(
  services: Services,
  quarter: Quarter,
  content: SubmissionContent,
  lang: Lang,
): Promise<SubmissionContent> {
  const forms = await services.library.loadForms();
  const { problems, tables } = readTables(content.tables, quarter, forms);
  const errors = [
    ...problems.map((problem) => wordedInput(problem, lang)),
    ...textErrors(content, lang),
    ...explanationErrors(content, quarter, lang),
  ];
  if (errors.length > 0) throw invalidInput(errors);
  return canonicalContent(content, tables);
}

function textErrors(content: SubmissionContent, lang: Lang): InputError[] {
  const known = new Set(textKeys().map(({ key }) => key));
  const words = issueWords[lang];
  return Object.entries(content.texts).flatMap(([key, text]): InputError[] => {
    const pointer = `/texts/${escapePointer(key)}`;
    if (!known.has(key)) return [{ pointer, code: 'text-unknown', detail: words.textUnknown(key) }];
    if (!isPlacementKey(key) || text === '' || isPlacement(text)) return [];
    return [{ pointer, code: 'text-value', detail: words.oneOf(key, [...PLACEMENTS]) }];
  });
}

function explanationErrors(content: SubmissionContent, quarter: Quarter, lang: Lang): InputError[] {
  return content.explanations.flatMap(({ code, form }, index) => {
    const named = quarter.forms.find((candidate) => candidate.code === form);
    if ((named && isExplainable(code, named)) || isOfFreeText({ code, form })) return [];
    const detail = issueWords[lang].explanationUnknown(code);
    return [{ pointer: `/explanations/${index}/code`, code: 'explanation-unknown', detail }];
  });
}
