import { type Period, periodKey } from '../../shared/period/period';
import type { Stores } from '../../functions/store/types';
import type { MadeProvince, MadeSubmission } from './province';

/** Writes side by side: enough to keep a local emulator busy. */
const WIDTH = 16;

/** Stores a made province: its units, and in each of the periods one version of every submission. */
export async function storeProvince(
  stores: Pick<Stores, 'submissions' | 'documents'>,
  province: MadeProvince,
  periods: readonly Period[] = province.periods,
): Promise<void> {
  if (!(await stores.documents.readUnits())) await stores.documents.writeUnits(province.tree, null);
  for (const period of periods) {
    let batch: Promise<void>[] = [];
    for (const made of province.submissions(period)) {
      batch.push(storeSubmission(stores, period, made));
      if (batch.length < WIDTH) continue;
      await Promise.all(batch);
      batch = [];
    }
    await Promise.all(batch);
  }
}

/** Stores a made submission as the next version of its unit's quarter. */
export async function storeSubmission(
  { submissions }: Pick<Stores, 'submissions'>,
  period: Period,
  made: MadeSubmission,
): Promise<void> {
  const { unit, status, late, content, savedAt, submittedAt } = made;
  if (made.accepted) {
    const { accepted, reason: _reason, ...sent } = made;
    const before = { ...content, tables: [...accepted.tables] };
    await storeSubmission({ submissions }, period, { ...sent, status: 'accepted', content: before });
  }
  const stored = await submissions.read(periodKey(period), unit);
  const version = (stored?.state.version ?? 0) + 1;
  const by = `clerk-${unit}`;
  const outcome = await submissions.write({
    period: periodKey(period),
    unit,
    next: {
      content,
      status,
      version,
      contentHash: `${made.contentHash}.${version}`,
      savedAt,
      savedBy: by,
      ...(submittedAt === undefined ? {} : { submittedAt, submittedBy: by, firstSentAt: submittedAt }),
      ...(made.accepted && stored ? { acceptedVersion: stored.state.version } : {}),
      ...(late ? { late } : {}),
      ...(made.reason === undefined ? {} : { reason: made.reason }),
    },
    action: submittedAt === undefined ? 'save' : 'submit',
    by,
    at: submittedAt ?? savedAt,
    expectedTag: stored?.storageTag ?? null,
    indicatorSet: 'QĐ 766',
  });
  if (outcome.kind !== 'written') throw new Error(`expected written, got ${outcome.kind}`);
}
