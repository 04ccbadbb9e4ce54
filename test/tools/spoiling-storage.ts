import type { Services } from '../../functions/services/services';
import type { StoredSubmission } from '../../functions/store/types';
import type { SubmissionContent } from '../../shared/submission/submission';

/** A storage that gives one unit's quarter otherwise than it was stored, and all else as it is. */
export function spoiling(
  services: Services,
  where: { period: string; unit: string },
  spoil: (content: SubmissionContent) => SubmissionContent,
): Services {
  const { submissions } = services;
  const given = (period: string, unit: string, stored: StoredSubmission | undefined) => {
    if (!stored || period !== where.period || unit !== where.unit) return stored;
    return { ...stored, state: { ...stored.state, content: spoil(stored.state.content) } };
  };
  return {
    ...services,
    submissions: {
      ...submissions,
      read: async (period, unit) => given(period, unit, await submissions.read(period, unit)),
      async *scan(period, range) {
        for await (const { unit, stored } of submissions.scan(period, range)) {
          yield { unit, stored: given(period, unit, stored) };
        }
      },
    },
  };
}
