import type { SubmissionResponse } from '../../../../shared/contract/schemas';
import { suggestionOf } from '../../../../shared/locate/sentence/suggestion';
import type { WordedFinding } from '../../../../shared/rules/finding';
import { findingKey } from '../../check/findings';
import { reviewFindings } from './review';

/**
 * What the reason of a return opens with: each finding that the reviewer has not accepted, with its suggestion once, as
 * they stand in the review. Cut where a sentence ends, so that it is at most so long.
 */
export function reasonDraft(
  submission: Pick<SubmissionResponse, 'findings' | 'suggestions'>,
  accepted: readonly string[],
  longest: number,
): string {
  const told = new Set<string>();
  const lines = reviewFindings(submission)
    .filter((finding) => !accepted.includes(findingKey(finding)))
    .map((finding) => {
      const text = suggestionText(submission, finding);
      const fresh = text !== undefined && !told.has(text);
      if (fresh) told.add(text);
      return `- ${finding.message}${fresh ? ` ${text}` : ''}`;
    });
  return cutAtSentence(lines.join('\n'), longest);
}

function suggestionText(
  { suggestions = [] }: Pick<SubmissionResponse, 'suggestions'>,
  finding: WordedFinding,
): string | undefined {
  return suggestionOf(finding, suggestions)?.text;
}

/** Whole sentences only; a stop inside a number ends none. */
function cutAtSentence(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const ends = [...text.slice(0, longest + 1).matchAll(/[.!?](?=\s)/g)];
  const last = ends.at(-1);
  return last === undefined ? '' : text.slice(0, last.index + 1);
}
