import type { StoreApi } from 'zustand/vanilla';
import type { Drafts } from '../../api/drafts';
import type { QuarterState } from './state';

interface CopiesDeps {
  store: StoreApi<QuarterState>;
  drafts: Drafts;
}

/** Shows the copies kept of the open quarter. */
export async function showCopies({ store, drafts }: CopiesDeps): Promise<void> {
  const { open } = store.getState();
  if (open === null) return;
  const copies = await drafts.copiesOf(open.draft);
  const now = store.getState().open;
  if (now !== null && now.frame === open.frame) store.setState({ open: { ...now, copies } });
}
