import { createStore } from 'zustand/vanilla';
import type { CommentBody } from '../../../shared/contract/comments';
import type { WordedComment } from '../../../shared/submission/comments';
import type { FeatureDeps } from '../common/deps';
import type { ReadStore } from '../common/store';
import { paneCommentsWords } from './words';

/** A unit's quarter. */
interface QuarterPath {
  period: string;
  unit: string;
}

interface CommentsState {
  /** What is being written, by what it is about: nothing is lost when another cell is looked at. */
  typed: Readonly<Record<string, string>>;
}

/** Reading and saying what is to be said of cells. */
export interface Comments {
  store: ReadStore<CommentsState>;
  type(about: string, text: string): void;
  /** Undefined where they could not be had. */
  read(quarter: QuarterPath): Promise<WordedComment[] | undefined>;
  /** Says it once, however often it is tried; gives all comments of the quarter, undefined where it could not be said. */
  say(quarter: QuarterPath, body: CommentBody): Promise<WordedComment[] | undefined>;
}

export function createComments({
  pane,
  client,
  newId,
}: Pick<FeatureDeps, 'pane' | 'client' | 'newId'>): Comments {
  const store = createStore<CommentsState>(() => ({ typed: {} }));
  const keys = new Map<string, string>();
  const words = () => paneCommentsWords[pane.lang()];

  return {
    store,

    type(about, text) {
      const { [about]: _old, ...others } = store.getState().typed;
      store.setState({ typed: text === '' ? others : { ...others, [about]: text } });
    },

    read: ({ period, unit }) =>
      pane.runCancellable({ text: words().reading }, async (signal) => {
        const answer = await client.call('getComments', { path: { period, unit }, signal });
        return answer.comments;
      }),

    say({ period, unit }, body) {
      const same = JSON.stringify([period, unit, body]);
      const idempotencyKey = keys.get(same) ?? newId();
      keys.set(same, idempotencyKey);
      return pane.run({ text: words().sending }, async () => {
        const { comments } = await client.call('postComment', {
          path: { period, unit },
          body,
          idempotencyKey,
        });
        // Said again later, the same words are something new.
        keys.delete(same);
        return comments;
      });
    },
  };
}
