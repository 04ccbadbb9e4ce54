import { createStore } from 'zustand/vanilla';
import { draftKey, type QuarterKey } from '../../storage/drafts';
import type { SubmissionResponse } from '../../../shared/contract/schemas';
import type { Place } from '../../excel/port';
import { noticeOf } from '../common/notices';
import type { FeatureDeps } from '../common/deps';
import type { ReadStore } from '../common/store';
import { showCopies } from './draft/copies';
import { createDraftEditor, type DraftEditor } from './draft/draft-editor';
import { createDrawing, type Drawing } from './workbook/draw';
import { createLive, type CellMarks, type Live } from './workbook/live';
import { createOpening, type Opening, type OpeningDeps } from './open-quarter';
import { NO_QUARTER, type QuarterState } from './state';
import { uploadLinkWords } from './upload-link-words';

/** The open quarter: frame, draft and workbook, and everything that changes them. */
export interface Quarter extends Opening, Drawing {
  store: ReadStore<QuarterState>;
  editor: DraftEditor;
  live: Live;
  /** The server has a newer version of it. */
  stored(key: QuarterKey, stored: SubmissionResponse): boolean;
  showCopies(): Promise<void>;
  goTo(place: Place): Promise<void>;
  /** Copies the address of the page for those who cannot have the add-in; undefined: there is none. */
  copyUploadPage: (() => Promise<void>) | undefined;
  /** Another window of this machine changed the draft with the key. */
  otherWindow(key: string): void;
}

type QuarterDeps = Omit<OpeningDeps, 'store' | 'live' | 'editor'> &
  Pick<FeatureDeps, 'copyText' | 'uploadPage'> & { marks: CellMarks };

export function createQuarter(deps: QuarterDeps): Quarter {
  const { pane, port, copyText, uploadPage } = deps;
  const store = createStore<QuarterState>(() => NO_QUARTER);
  const own = { ...deps, store };
  const editor = createDraftEditor(own);
  const live = createLive({ ...own, editor });
  const opening = createOpening({ ...own, live, editor });
  const isOpen = (key: string) => {
    const { open } = store.getState();
    return open !== null && draftKey(open.draft) === key ? open : undefined;
  };

  return {
    ...opening,
    ...createDrawing({ ...own, editor, live }),
    store,
    editor,
    live,
    showCopies: () => showCopies(own),

    stored(key, stored) {
      const open = isOpen(draftKey(key));
      if (open) store.setState({ open: { ...open, stored } });
      return open !== undefined;
    },

    async goTo(place) {
      try {
        await port.goTo(place);
      } catch (error) {
        pane.notify(noticeOf(error, pane.lang()));
      }
      live.acted();
      await live.mark();
    },

    copyUploadPage:
      uploadPage === null
        ? undefined
        : async () => {
            const words = uploadLinkWords[pane.lang()];
            const copied = await copyText(uploadPage);
            const text = copied ? words.copied : words.byHand(uploadPage);
            pane.notify({ intent: copied ? 'success' : 'info', text });
          },

    otherWindow(key) {
      const open = isOpen(key);
      if (!open) return;
      store.setState({ open: { ...open, otherWindow: true } });
      void editor.followWindow();
      void opening.look();
    },
  };
}
