import { scheduleOnPage } from '../schedule';
import { createClient, type Client, type ClientOptions } from './client';
import { readConfig, type PaneConfig } from './config';
import { chooseSignIn } from './sign-in/choose-sign-in';
import type { SignIn, SignInOptions } from './sign-in/sign-in';

/** What a page of ours begins with: its configuration, which lies beside it, the way to sign in, and the API. */
export interface Connection {
  config: PaneConfig;
  signIn: SignIn;
  client: Client;
}

/** @param place see chooseSignIn */
export async function connect(
  place: Parameters<typeof chooseSignIn>[2],
  { preferences, lang }: Pick<SignInOptions, 'preferences'> & Pick<ClientOptions, 'lang'>,
): Promise<Connection> {
  const fetchFromPage: typeof fetch = (...asked) => fetch(...asked);
  const config = await readConfig(await fetch('config.json', { cache: 'no-cache' }));
  const signIn = await chooseSignIn(config, { fetch: fetchFromPage, preferences }, place);
  const client = createClient({
    base: config.api,
    fetch: fetchFromPage,
    token: (renewed) => signIn.token(renewed),
    lang,
    schedule: scheduleOnPage,
  });
  return { config, signIn, client };
}
