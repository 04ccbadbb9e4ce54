import { lackingExplanations } from '../../../shared/judgement/explanation-substance';
import type { Judgement } from '../../../shared/judgement/judge';
import { explanationWords } from '../../../shared/judgement/words';
import type { InputError } from '../../../shared/forms/worded-input';
import type { Lang } from '../../../shared/language/language';
import { findingSentences, rowLabel } from '../../../shared/rules/sentence/finding-sentence';
import type { SubmissionContent } from '../../../shared/submission/submission';
import type { Quarter } from '../quarter';

/** Explanations that give no reason for the figures they are of, place by place. */
export function lackingErrors(
  { rules }: Quarter,
  { findings }: Judgement,
  { explanations }: SubmissionContent,
  lang: Lang,
): InputError[] {
  const words = explanationWords[lang];
  return lackingExplanations(findings, explanations, (finding) => findingSentences(rules, finding)).map(
    ({ index, finding, lack }) => ({
      pointer: `/explanations/${index}/text`,
      code: `explanation-${lack}`,
      detail: words.at(finding.form, rowLabel(finding, lang), words.lack[lack]),
    }),
  );
}
