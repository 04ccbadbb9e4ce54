import type * as z from 'zod';
import { createStore } from 'zustand/vanilla';
import type { meResponse } from '../../../shared/contract/schemas';
import { policyOf } from '../../api/policy';
import { ApiProblem } from '../../api/problem';
import type { FeatureDeps } from '../common/deps';
import { noticeOf } from '../common/notices';
import type { ReadStore } from '../common/store';
import type { Choice } from '../../api/sign-in/sign-in';

export type Me = z.infer<typeof meResponse>;

export interface SessionState {
  phase: 'starting' | 'signed-out' | 'signing-in' | 'signed-in';
  choices: readonly Choice[];
  me: Me | null;
  /** The server wants a new sign-in before anything more goes out. */
  expired: boolean;
  /** Nobody could sign in, the line being down; work goes on with what this machine keeps. */
  offline: boolean;
}

export const NOBODY: SessionState = {
  phase: 'starting',
  choices: [],
  me: null,
  expired: false,
  offline: false,
};

export interface Session {
  store: ReadStore<SessionState>;
  /** Signs in without asking where that is possible; without a line goes on as who was here last. */
  start(): Promise<void>;
  signIn(person?: string): Promise<void>;
  signOut(): Promise<void>;
}

/** Under which the last answer about oneself is kept. */
const LAST_ME = 'me';

interface SessionDeps extends Pick<FeatureDeps, 'pane' | 'client' | 'signIn' | 'answers' | 'outbox'> {
  /** Called when somebody is signed in, again after a new sign-in. */
  entered: (me: Me) => Promise<void>;
  left: () => void;
}

export function createSession(deps: SessionDeps): Session {
  const { pane, client, signIn, answers, outbox, entered, left } = deps;
  const store = createStore<SessionState>(() => NOBODY);
  pane.onExpiry(() => store.setState({ expired: true }));
  outbox.onProblem((problem) => pane.noteExpiry(new ApiProblem(problem)));

  async function enter(): Promise<void> {
    const me = await client.call('getMe', {});
    await answers.put(LAST_ME, me);
    store.setState({ phase: 'signed-in', me, expired: false, offline: false });
    await entered(me);
    void outbox.run();
  }

  async function enterOffline(): Promise<boolean> {
    const me = (await answers.get(LAST_ME)) as Me | undefined;
    if (me === undefined) return false;
    store.setState({ phase: 'signed-in', me, expired: true, offline: true });
    await entered(me);
    return true;
  }

  return {
    store,

    async start() {
      const here = store.getState().me !== null;
      store.setState({ choices: signIn.choices, ...(here ? {} : { phase: 'starting' as const }) });
      try {
        if ((await signIn.token(false)) === null)
          return here ? undefined : store.setState({ phase: 'signed-out' });
        await enter();
      } catch (error) {
        const later = error instanceof ApiProblem && policyOf(error.notice) === 'later';
        if (here || (later && (await enterOffline()))) return;
        store.setState({ phase: 'signed-out' });
        pane.notify(noticeOf(error, pane.lang()));
      }
    },

    async signIn(person) {
      const before = store.getState().phase;
      store.setState({ phase: 'signing-in' });
      pane.notify(null);
      try {
        await signIn.signIn(person);
        await enter();
      } catch (error) {
        store.setState({ phase: before });
        pane.notify(noticeOf(error, pane.lang()));
      }
    },

    async signOut() {
      await signIn.signOut();
      await answers.remove(LAST_ME);
      store.setState({ phase: 'signed-out', me: null, expired: false, offline: false });
      left();
    },
  };
}
