import { periodKey, type Period } from '../../../shared/period/period';
import type { SubmissionHead } from '../../store/types';
import type { Services } from '../services';

/** What is stored of a quarter, without the contents: by unit, in the order of codes. */
export type Heads = ReadonlyMap<string, SubmissionHead>;

export async function readHeads({ submissions }: Services, period: Period): Promise<Heads> {
  const heads: SubmissionHead[] = [];
  for await (const head of submissions.scanHeads(periodKey(period))) heads.push(head);
  heads.sort((a, b) => (a.unit < b.unit ? -1 : 1));
  return new Map(heads.map((head) => [head.unit, head]));
}
