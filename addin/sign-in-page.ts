import { createStandardPublicClientApplication } from '@azure/msal-browser';
import { readConfig } from './api/config';
import type { DialogMessage } from './api/sign-in/dialog-client';

/**
 * The page that Office shows in a dialog where Excel itself cannot sign in: it goes to Microsoft Entra ID and comes
 * back with a token for the pane.
 */
async function signIn(): Promise<DialogMessage | undefined> {
  const { auth } = await readConfig(await fetch('config.json', { cache: 'no-cache' }));
  if (auth.kind !== 'entra') return { kind: 'failed' };
  const app = await createStandardPublicClientApplication({
    auth: {
      clientId: auth.clientId,
      authority: `https://login.microsoftonline.com/${auth.tenant}`,
      redirectUri: location.origin + location.pathname,
    },
    // Has to outlive the way to the directory and back; the dialog's session ends with it.
    cache: { cacheLocation: 'sessionStorage' },
  });
  const result = await app.handleRedirectPromise();
  if (result === null) {
    await app.acquireTokenRedirect({ scopes: [auth.scope] });
    return undefined;
  }
  await app.clearCache();
  return { kind: 'signed-in', token: result.accessToken, until: result.expiresOn?.getTime() ?? 0 };
}

function tell(message: DialogMessage | undefined): void {
  if (message) Office.context.ui.messageParent(JSON.stringify(message), { targetOrigin: location.origin });
}

void Office.onReady()
  .then(signIn)
  .then(tell, () => tell({ kind: 'failed' }));
