import type { SubmissionContent } from '../../../../shared/submission/submission';
import type { StoreApi } from 'zustand/vanilla';
import type { QuarterState } from '../state';
import type { PinnedFigure } from '../../../storage/drafts';
import { judgeTables } from '../judge';
import { heldPins } from './pins';
import type { FeatureDeps } from '../../common/deps';

/** Changes the open quarter's draft, on the screen at once and on this machine right after. */
export interface DraftEditor {
  edit(change: (content: SubmissionContent) => SubmissionContent): void;
  /** Changes the figures that are vouched for. */
  pin(change: (pinned: readonly PinnedFigure[]) => PinnedFigure[]): void;
  /** Resolves when everything typed so far is kept. */
  settled(): Promise<void>;
  /** Takes over the version that a send has reached. */
  followSend(): Promise<void>;
  /** Takes over explanations and texts that another window wrote, too; the tables stay this workbook's. */
  followWindow(): Promise<void>;
}

interface EditorDeps extends Pick<FeatureDeps, 'pane' | 'drafts'> {
  store: StoreApi<QuarterState>;
}

export function createDraftEditor({ pane, store, drafts }: EditorDeps): DraftEditor {
  let writing: Promise<void> | undefined;
  let behind = false;

  async function write(): Promise<void> {
    while (behind) {
      behind = false;
      const draft = store.getState().open?.draft;
      if (draft === undefined) return;
      try {
        const { content, pinned = [] } = draft;
        await drafts.change(draft, draft, () => ({ content, pinned }));
      } catch {
        // The browser takes no more: what was typed is in the workbook and on the screen, and the person is told.
        pane.keepsNothing();
      }
    }
  }

  function keep(): void {
    behind = true;
    writing ??= write().finally(() => {
      writing = undefined;
    });
  }

  return {
    edit(change) {
      const { open: quarter } = store.getState();
      if (quarter === null) return;
      const content = change(quarter.draft.content);
      if (content.tables === quarter.draft.content.tables) {
        store.setState({ open: { ...quarter, draft: { ...quarter.draft, content } } });
      } else {
        const judgement = judgeTables(quarter.frame, content.tables);
        const pinned = heldPins(quarter.draft.pinned, content.tables);
        store.setState({ open: { ...quarter, draft: { ...quarter.draft, content, pinned }, judgement } });
      }
      keep();
    },

    pin(change) {
      const { open: quarter } = store.getState();
      if (quarter === null) return;
      const pinned = change(quarter.draft.pinned ?? []);
      store.setState({ open: { ...quarter, draft: { ...quarter.draft, pinned } } });
      keep();
    },

    settled: () => writing ?? Promise.resolve(),

    followSend: () => follow(false),
    followWindow: () => follow(true),
  };

  async function follow(texts: boolean): Promise<void> {
    await writing;
    const { open: quarter } = store.getState();
    const kept = quarter && (await drafts.read(quarter.draft));
    const now = store.getState().open;
    if (!kept || !now || now.frame !== quarter.frame) return;
    // What was typed while the draft was being read is newer.
    const typed = now.draft.content !== quarter.draft.content;
    const own = now.draft.content;
    const content = texts && !typed ? { ...kept.content, tables: own.tables } : own;
    store.setState({ open: { ...now, draft: { ...kept, content } } });
  }
}
