import { createStandardPublicClientApplication, type IPublicClientApplication } from '@azure/msal-browser';
import type { EntraAuth } from '../config';

/**
 * MSAL for a page that goes to the directory and comes back to its own address. What it keeps has to outlive that way,
 * and ends with the tab.
 */
export function createTabClient({ clientId, tenant }: EntraAuth): Promise<IPublicClientApplication> {
  return createStandardPublicClientApplication({
    auth: {
      clientId,
      authority: `https://login.microsoftonline.com/${tenant}`,
      redirectUri: location.origin + location.pathname,
    },
    cache: { cacheLocation: 'sessionStorage' },
  });
}
