import type { PaneConfig } from '../config';
import type { SignIn, SignInOptions } from './sign-in';

/**
 * The way to sign in that the configuration names; each is loaded only where it is used.
 * @param place where the page is shown: by Office beside a workbook, or in a tab of any browser
 */
export async function chooseSignIn(
  { auth }: PaneConfig,
  options: SignInOptions,
  place: 'office' | 'tab',
): Promise<SignIn> {
  if (auth.kind === 'local') {
    const { createLocalSignIn } = await import('./sign-in-local');
    return createLocalSignIn(auth, options);
  }
  if (place === 'tab') {
    const { createTabSignIn } = await import('./sign-in-tab');
    return createTabSignIn(auth, options);
  }
  const { createEntraSignIn } = await import('./sign-in-entra');
  return createEntraSignIn(auth, options);
}
