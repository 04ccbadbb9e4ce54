import type { StoreApi } from 'zustand/vanilla';
import { formatCount } from '../../../shared/language/number';
import { ApiProblem } from '../../api/problem';
import type { QuarterKey } from '../../storage/drafts';
import type { FeatureDeps } from '../common/deps';
import type { Quarter } from '../quarter/quarter';
import { paneActWords } from './act-words';
import { givenBackUnchanged, lastSending, type EarlierSending } from './preview';

/**
 * What is asked before an act that others see; of handing in, what was handed in before, and whether what was given back
 * goes again as it was, which takes a reason.
 */
export type ActQuestion =
  { of: 'submit'; earlier: EarlierSending | null; unchanged: boolean } | { of: 'recall' };

/** Handing in and taking back are asked once, with what they mean. */
export interface Acts {
  /** Shows what would be handed in, and asks. */
  askSubmit(): Promise<void>;
  /** Shows what taking back means, and asks; where a reviewer has opened it meanwhile, the screen says so instead. */
  askRecall(): Promise<void>;
  /** Answers no. */
  leave(): void;
  /** Takes back what was handed in. */
  recall(): Promise<void>;
  /** The same within a task that is under way. */
  showSubmit(): Promise<void>;
}

interface ActsDeps extends Pick<FeatureDeps, 'pane' | 'client' | 'drafts'> {
  quarter: Quarter;
  store: StoreApi<{ asking: ActQuestion | null }>;
  /** Lets draft and workbook know which version they come from now. */
  rememberVersion: (key: QuarterKey, version: number) => Promise<void>;
}

export function createActs({ pane, client, drafts, quarter, store, rememberVersion }: ActsDeps): Acts {
  const opened = () => quarter.store.getState().open;

  async function showSubmit(): Promise<void> {
    const open = opened();
    if (open === null) return;
    const { unit, period, version } = open.draft;
    const history =
      version === null
        ? null
        : await client.call('getHistory', { path: { unit, period } }).catch((error: unknown) => {
            // Without a line what was saved last is told instead.
            if (error instanceof ApiProblem) return null;
            throw error;
          });
    const entries = history?.entries ?? [];
    const back = givenBackUnchanged(entries, open);
    const unchanged = back !== undefined && !(await isAnswered({ unit, period }, back.at));
    store.setState({ asking: { of: 'submit', earlier: lastSending(entries), unchanged } });
    pane.turnTo('send');
  }

  /** Whether a clerk has said something of the quarter's cells since; the server decides where it cannot be told. */
  async function isAnswered(path: { unit: string; period: string }, since: string): Promise<boolean> {
    const { comments } = await client.call('getComments', { path });
    const said = comments.flatMap((comment) => [comment, ...comment.answers]);
    return said.some(({ role, at }) => role === 'clerk' && at >= since);
  }

  async function recall(): Promise<void> {
    const open = opened();
    const version = open?.draft.version ?? null;
    if (open === null || version === null) return;
    const words = paneActWords[pane.lang()];
    const key = open.draft;
    const { unit, period } = key;
    await pane.runCancellable({ text: words.recalling }, async (signal) => {
      store.setState({ asking: null });
      try {
        const asked = {
          path: { unit, period },
          version,
          idempotencyKey: `recall-version-${version}`,
          signal,
        };
        const stored = await client.call('recall', asked);
        await drafts.stored(key, stored);
        quarter.stored(key, stored);
        await rememberVersion(key, stored.version);
        pane.notify({ intent: 'success', text: words.recalled(formatCount(stored.version, pane.lang())) });
      } catch (error) {
        // It was opened, decided about or recalled meanwhile: the screen shows what is so now.
        if (error instanceof ApiProblem) await quarter.look();
        throw error;
      }
    });
  }

  return {
    showSubmit,
    recall,
    leave: () => store.setState({ asking: null }),

    async askSubmit() {
      await pane.run({ text: paneActWords[pane.lang()].looking }, async () => {
        quarter.live.acted();
        await quarter.live.refresh();
        await showSubmit();
      });
    },

    async askRecall() {
      await pane.run({ text: paneActWords[pane.lang()].lookingAtSent }, async () => {
        await quarter.look();
        if (opened()?.stored?.openedForReviewAt === undefined) store.setState({ asking: { of: 'recall' } });
      });
    },
  };
}
