import type { StoreApi } from 'zustand/vanilla';
import type { QuarterState } from '../state';
import type { FeatureDeps } from '../../common/deps';

interface CopiesDeps extends Pick<FeatureDeps, 'drafts'> {
  store: StoreApi<QuarterState>;
}

/** Shows the copies kept of the open quarter. */
export async function showCopies({ store, drafts }: CopiesDeps): Promise<void> {
  const { open } = store.getState();
  if (open === null) return;
  const copies = await drafts.copiesOf(open.draft);
  const now = store.getState().open;
  if (now !== null && now.frame === open.frame) store.setState({ open: { ...now, copies } });
}
