import type { AnswerOf, Asked } from '../../api/client';
import { policyOf } from '../../api/policy';
import { ApiProblem } from '../../api/problem';
import type { RouteName } from '../../../shared/contract/routes';
import type { FeatureDeps } from './deps';

export type Asking = Pick<FeatureDeps, 'pane' | 'client' | 'answers'>;

/**
 * An answer of the API, and without a line the same question's last answer; null, remembered too, where nothing is
 * stored. Whose answers they are is part of the question. Rejects as the client does when there is no earlier one.
 */
export async function remembered<Name extends RouteName>(
  { pane, client, answers }: Asking,
  person: string,
  name: Name,
  asked: Asked<Name>,
): Promise<AnswerOf<Name> | null> {
  const key = [person, name, ...Object.values(asked.path ?? {}), ...Object.values(asked.query ?? {})].join(
    '|',
  );
  try {
    const answer = await client.call(name, asked);
    await answers.put(key, answer);
    return answer;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.notice.code === 'submission-not-found') {
      await answers.put(key, null);
      return null;
    }
    pane.noteExpiry(error);
    const policy = policyOf(error.notice);
    const earlier = policy === 'later' || policy === 'sign-in' ? await answers.get(key) : undefined;
    if (earlier === undefined) throw error;
    return earlier as AnswerOf<Name>;
  }
}
