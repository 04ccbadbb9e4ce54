import { policyOf } from '../../api/policy';
import { ApiProblem } from '../../api/problem';
import type { Context } from '../shell/context';
import { noticeOf } from '../shell/notices';
import type { Me, SessionState } from '../shell/state';

export interface Session {
  /** Signs in without asking where that is possible; without a line goes on as who was here last. */
  start(): Promise<void>;
  signIn(person?: string): Promise<void>;
  signOut(): Promise<void>;
}

/** Under which the last answer about oneself is kept. */
const LAST_ME = 'me';

/** @param entered called when somebody is signed in, again after a new sign-in */
export function createSession(context: Context, entered: (me: Me) => Promise<void>): Session {
  const { store, client, signIn, answers, outbox } = context;
  const change = (part: Partial<SessionState>) => store.set({ session: { ...store.get().session, ...part } });

  async function enter(): Promise<void> {
    const me = await client.call('getMe', {});
    await answers.put(LAST_ME, me);
    change({ phase: 'signed-in', me, expired: false, offline: false });
    await entered(me);
    void outbox.run();
  }

  async function enterOffline(): Promise<boolean> {
    const me = (await answers.get(LAST_ME)) as Me | undefined;
    if (me === undefined) return false;
    change({ phase: 'signed-in', me, expired: true, offline: true });
    await entered(me);
    return true;
  }

  return {
    async start() {
      const here = store.get().session.me !== null;
      change({ choices: signIn.choices, ...(here ? {} : { phase: 'starting' as const }) });
      try {
        if ((await signIn.token(false)) === null) return here ? undefined : change({ phase: 'signed-out' });
        await enter();
      } catch (error) {
        const later = error instanceof ApiProblem && policyOf(error.notice) === 'later';
        if (here || (later && (await enterOffline()))) return;
        change({ phase: 'signed-out' });
        store.set({ notice: noticeOf(error, store.get().lang) });
      }
    },

    async signIn(person) {
      const before = store.get().session.phase;
      change({ phase: 'signing-in' });
      store.set({ notice: null });
      try {
        await signIn.signIn(person);
        await enter();
      } catch (error) {
        change({ phase: before });
        store.set({ notice: noticeOf(error, store.get().lang) });
      }
    },

    async signOut() {
      await signIn.signOut();
      await answers.remove(LAST_ME);
      change({ phase: 'signed-out', me: null, expired: false, offline: false });
      store.set({
        quarter: null,
        overview: null,
        conflict: null,
        question: null,
        notice: null,
        screen: 'quarter',
      });
    },
  };
}
