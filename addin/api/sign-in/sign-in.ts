import type { Preferences } from '../../storage/preferences';

/** Someone to sign in as, where the issuer lets one choose. */
export interface Choice {
  person: string;
  name: string;
}

/** How a person signs in. Tokens stay in memory; what outlives the pane is at most who it was. */
export interface SignIn {
  /** Empty where the directory itself asks who one is. */
  choices: readonly Choice[];
  /**
   * A token without asking; null when the person has to be asked.
   * @param renewed the server has refused the last one
   */
  token(renewed: boolean): Promise<string | null>;
  /** Asks the person, by default the one who was here last; rejects with an ApiProblem when it comes to nothing. */
  signIn(person?: string): Promise<void>;
  signOut(): Promise<void>;
}

export interface SignInOptions {
  fetch: typeof globalThis.fetch;
  preferences: Preferences;
}
