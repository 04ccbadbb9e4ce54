import { readLang } from '../../../shared/language/language';
import type { EntraAuth } from '../config';
import { ownProblem } from '../problem';
import { isNetworkFault } from './entra-errors';
import type { SignIn, SignInOptions } from './sign-in';
import { createTabClient } from './tab-client';

/**
 * Signs in with Microsoft Entra ID in an ordinary tab: the tab goes to the directory and comes back to its own address,
 * which has to be registered there. Tokens last as long as the tab, because they have to outlive that way.
 */
export async function createTabSignIn(auth: EntraAuth, { preferences }: SignInOptions): Promise<SignIn> {
  const app = await createTabClient(auth);
  const scopes = [auth.scope];
  // Whoever turned back at the directory is as little signed in as before.
  const back = await app.handleRedirectPromise().catch(() => null);
  if (back) app.setActiveAccount(back.account);

  return {
    choices: [],
    async token(renewed) {
      const account = app.getActiveAccount() ?? app.getAllAccounts()[0];
      if (!account) return null;
      try {
        return (await app.acquireTokenSilent({ scopes, account, forceRefresh: renewed })).accessToken;
      } catch (error) {
        if (isNetworkFault(error)) throw ownProblem('network', readLang(preferences.read('language')));
        return null;
      }
    },
    async signIn() {
      await app.acquireTokenRedirect({ scopes });
      // The tab is on its way; nothing here goes on.
      await new Promise<never>(() => undefined);
    },
    async signOut() {
      app.setActiveAccount(null);
      await app.clearCache();
    },
  };
}
