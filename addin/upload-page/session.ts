import type { StoreApi } from 'zustand/vanilla';
import type { Client } from '../api/client';
import { ApiProblem } from '../api/problem';
import type { SignIn } from '../api/sign-in/sign-in';
import { ownUnits } from '../pane/sign-in/roles';
import type { Me } from '../pane/sign-in/session';
import { NO_QUARTER, type UploadState } from './state';

export interface PageSession {
  /** Signs in without asking where that is possible. */
  start(): Promise<void>;
  signIn(person?: string): Promise<void>;
  signOut(): Promise<void>;
}

interface Deps {
  store: StoreApi<UploadState>;
  client: Client;
  signIn: SignIn;
  /** Called when somebody enters figures here who was not here before. */
  entered: (me: Me) => Promise<void>;
  left: () => void;
}

export function createPageSession({ store, client, signIn, entered, left }: Deps): PageSession {
  async function enter(): Promise<void> {
    const me = await client.call('getMe', {});
    const same = store.getState().me?.id === me.id;
    store.setState({ phase: 'signed-in', me, expired: false, ...(same ? {} : NO_QUARTER) });
    // A session that ran out goes on where it was.
    if (!same && ownUnits(me).length > 0) await entered(me);
  }

  async function trying(work: () => Promise<void>): Promise<void> {
    const before = store.getState().phase;
    store.setState({ phase: before === 'signed-in' ? before : 'signing-in', notice: null });
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const { title, detail } = error.notice;
      const phase = before === 'signed-in' ? before : 'signed-out';
      store.setState({ phase, notice: { intent: 'error', title, text: detail } });
    }
  }

  return {
    start: () =>
      trying(async () => {
        store.setState({ choices: signIn.choices });
        if ((await signIn.token(false)) === null) return store.setState({ phase: 'signed-out' });
        await enter();
      }),

    signIn: (person) =>
      trying(async () => {
        await signIn.signIn(person);
        await enter();
      }),

    async signOut() {
      await signIn.signOut();
      left();
      store.setState({ phase: 'signed-out', me: null, expired: false, notice: null, ...NO_QUARTER });
    },
  };
}
