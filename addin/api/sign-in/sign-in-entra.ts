import {
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type AuthenticationResult,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { paneApiWords } from '../words';
import { readLang } from '../../../shared/language/language';
import type { EntraAuth } from '../config';
import { ApiProblem, ownProblem } from '../problem';
import { codeOf, isNetworkFault } from './entra-errors';
import type { SignIn, SignInOptions } from './sign-in';
import { askInDialog } from './dialog-client';

/**
 * Signs in with Microsoft Entra ID: through the account that Excel itself is signed in with where the host offers
 * nested app authentication 1.1, else in a dialog of Office's. Tokens stay in memory.
 */
export function createEntraSignIn(auth: EntraAuth, { preferences }: SignInOptions): Promise<SignIn> {
  const refuse = (words: 'signInFailed' | 'signInCancelled') => {
    const text = paneApiWords[readLang(preferences.read('language'))][words];
    return new ApiProblem({ code: 'auth-missing', status: 0, ...text });
  };
  const nested = Office.context.requirements.isSetSupported('NestedAppAuth', '1.1');
  return nested
    ? nestedSignIn(auth, refuse, () => ownProblem('network', readLang(preferences.read('language'))))
    : Promise.resolve(dialogSignIn(refuse));
}

type Refuse = (words: 'signInFailed' | 'signInCancelled') => ApiProblem;

async function nestedSignIn(auth: EntraAuth, refuse: Refuse, offline: () => ApiProblem): Promise<SignIn> {
  const app = await createNestablePublicClientApplication({
    auth: { clientId: auth.clientId, authority: `https://login.microsoftonline.com/${auth.tenant}` },
    cache: { cacheLocation: 'memoryStorage' },
  });
  const scopes = [auth.scope];
  const hint = await loginHint();
  const accept = ({ accessToken, account }: AuthenticationResult) => {
    app.setActiveAccount(account);
    return accessToken;
  };

  async function silently(renewed: boolean): Promise<string | null> {
    const account = app.getActiveAccount() ?? undefined;
    try {
      const request = { scopes, forceRefresh: renewed, ...(account ? { account } : {}) };
      return accept(
        await (account ? app.acquireTokenSilent(request) : app.ssoSilent({ ...request, ...hint })),
      );
    } catch (error) {
      if (error instanceof InteractionRequiredAuthError) return null;
      if (isNetworkFault(error)) throw offline();
      return null;
    }
  }

  return {
    choices: [],
    token: silently,
    async signIn() {
      try {
        accept(await app.acquireTokenPopup({ scopes, ...hint }));
      } catch (error) {
        if (isNetworkFault(error)) throw offline();
        throw refuse(codeOf(error) === 'user_cancelled' ? 'signInCancelled' : 'signInFailed');
      }
    },
    async signOut() {
      await forget(app);
    },
  };
}

function dialogSignIn(refuse: Refuse): SignIn {
  let held: { token: string; until: number } | null = null;
  return {
    choices: [],
    token(renewed) {
      const usable = held !== null && !renewed && held.until > Date.now();
      return Promise.resolve(usable && held ? held.token : null);
    },
    async signIn() {
      const answer = await askInDialog();
      if (answer.kind === 'closed') throw refuse('signInCancelled');
      if (answer.kind === 'failed') throw refuse('signInFailed');
      held = { token: answer.token, until: answer.until };
    },
    signOut() {
      held = null;
      return Promise.resolve();
    },
  };
}

/** Who is signed in to Office, so that nobody has to type a name. */
async function loginHint(): Promise<{ loginHint?: string }> {
  try {
    const { userPrincipalName } = await Office.auth.getAuthContext();
    return userPrincipalName ? { loginHint: userPrincipalName } : {};
  } catch {
    return {};
  }
}

async function forget(app: IPublicClientApplication): Promise<void> {
  app.setActiveAccount(null);
  await app.clearCache();
}
