import type { Answer } from '../../shared/intake/questions/question';
import type { Explanation } from '../../shared/submission/submission';
import type { PasteSource } from '../pane/paste/state';

/** Which quarter is open. */
export interface OpenKey {
  unit: string;
  period: string;
}

/** A file that was read, with what was answered about its tables. */
export interface KeptFile {
  source: PasteSource;
  answers: { table: string; answers: Answer[]; included: boolean }[];
}

/**
 * What this tab keeps over a reload or the way to the directory and back: which quarter is open, what was typed, the
 * file that was read. It ends with the tab; where the browser keeps nothing, or the file is too large for it, that is
 * as if it had not been kept.
 */
export interface Kept {
  open(): OpenKey | null;
  setOpen(key: OpenKey | null): void;
  explanations(key: OpenKey): Explanation[] | null;
  setExplanations(key: OpenKey, explanations: readonly Explanation[] | null): void;
  file(key: OpenKey): KeptFile | null;
  setFile(key: OpenKey, file: KeptFile | null): void;
}

export function keptInTab(storage: () => Storage): Kept {
  const read = (name: string): unknown => {
    try {
      return JSON.parse(storage().getItem(`khop.upload.${name}`) ?? 'null');
    } catch {
      return null;
    }
  };
  const write = (name: string, value: unknown) => {
    try {
      storage().removeItem(`khop.upload.${name}`);
      if (value !== null) storage().setItem(`khop.upload.${name}`, JSON.stringify(value));
    } catch {
      // Refused or full: it lasts as long as the page.
    }
  };
  const of = (what: string, { unit, period }: OpenKey) => `${what}.${period}.${unit}`;
  return {
    open: () => read('open') as OpenKey | null,
    setOpen: (key) => write('open', key),
    explanations: (key) => read(of('explanations', key)) as Explanation[] | null,
    setExplanations: (key, explanations) => write(of('explanations', key), explanations),
    file: (key) => read(of('file', key)) as KeptFile | null,
    setFile: (key, file) => write(of('file', key), file),
  };
}
