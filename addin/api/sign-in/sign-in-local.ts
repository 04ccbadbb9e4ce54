import * as z from 'zod';
import { paneApiWords } from '../words';
import { readLang } from '../../../shared/language/language';
import type { LocalAuth } from '../config';
import { ApiProblem, ownProblem } from '../problem';
import type { SignIn, SignInOptions } from './sign-in';

const tokenSchema = z.looseObject({ access_token: z.string().min(1) });

/** Signs in with the local host's issuer: one chooses a person and has the token. */
export function createLocalSignIn(auth: LocalAuth, { fetch, preferences }: SignInOptions): SignIn {
  let token: string | null = null;
  const lang = () => readLang(preferences.read('language'));

  async function ask(person: string): Promise<string> {
    const response = await fetch(auth.token, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    }).catch(() => {
      throw ownProblem('network', lang());
    });
    const parsed = tokenSchema.safeParse(await response.json().catch(() => undefined));
    if (response.ok && parsed.success) return parsed.data.access_token;
    const words = paneApiWords[lang()].signInFailed;
    throw new ApiProblem({ code: 'refused', status: response.status, ...words });
  }

  return {
    choices: auth.persons,
    async token(renewed) {
      if (token !== null && !renewed) return token;
      const person = preferences.read('person');
      if (person === null) return null;
      token = await ask(person);
      return token;
    },
    async signIn(person = preferences.read('person') ?? auth.persons[0]?.person ?? '') {
      token = await ask(person);
      preferences.write('person', person);
    },
    signOut() {
      token = null;
      preferences.write('person', null);
      return Promise.resolve();
    },
  };
}
