import { readConfig } from './api/config';
import { createTabClient } from './api/sign-in/tab-client';
import type { DialogMessage } from './api/sign-in/dialog-client';

/**
 * The page that Office shows in a dialog where Excel itself cannot sign in: it goes to Microsoft Entra ID and comes
 * back with a token for the pane.
 */
async function signIn(): Promise<DialogMessage | undefined> {
  const { auth } = await readConfig(await fetch('config.json', { cache: 'no-cache' }));
  if (auth.kind !== 'entra') return { kind: 'failed' };
  const app = await createTabClient(auth);
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
