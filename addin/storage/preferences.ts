/** What the pane remembers on this machine besides figures: language, colours, who signed in last, what is folded. */
export interface Preferences {
  read(name: PreferenceName): string | null;
  /** Null forgets it. */
  write(name: PreferenceName, value: string | null): void;
}

type PreferenceName = 'language' | 'theme' | 'person' | 'cell';

/** What is used of the browser's storage. */
interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Preferences in the browser's storage; where that is switched off they last as long as the pane. */
export function browserPreferences(storage: () => TextStorage): Preferences {
  const session = new Map<string, string | null>();
  return {
    read(name) {
      if (session.has(name)) return session.get(name) ?? null;
      try {
        return storage().getItem(`khop.${name}`);
      } catch {
        return null;
      }
    },
    write(name, value) {
      session.set(name, value);
      try {
        if (value === null) storage().removeItem(`khop.${name}`);
        else storage().setItem(`khop.${name}`, value);
      } catch {
        // Some browsers refuse storage to framed pages; the preference then ends with the pane.
      }
    },
  };
}
