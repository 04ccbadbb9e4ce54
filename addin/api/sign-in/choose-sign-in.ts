import type { PaneConfig } from '../config';
import type { SignIn, SignInOptions } from './sign-in';

/** The way to sign in that the configuration names; each is loaded only where it is used. */
export async function chooseSignIn({ auth }: PaneConfig, options: SignInOptions): Promise<SignIn> {
  if (auth.kind === 'local') {
    const { createLocalSignIn } = await import('./sign-in-local');
    return createLocalSignIn(auth, options);
  }
  const { createEntraSignIn } = await import('./sign-in-entra');
  return createEntraSignIn(auth, options);
}
