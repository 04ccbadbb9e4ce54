import { lines, listItem } from '../free-text';
import { askedKey } from './asked';

/** Why dossiers were late, and how many; null: not said. */
export interface Cause {
  text: string;
  dossiers: number | null;
}

/** How the causes stand to the late figures: `open` where there is one without the other to tally with. */
export type Tally =
  | { kind: 'none' | 'agrees' | 'open' }
  | { kind: 'unexplained'; late: number }
  | { kind: 'differs'; stated: number; late: number };

const LINE = /^(\d{1,9}):\s*(.*)$/;

/** The causes out of the text that holds them, one a line: `12: thiếu biên chế`; a line without a number is a cause without one. */
export function causesOf(texts: Readonly<Record<string, string>>): Cause[] {
  return lines(texts[askedKey('causes')] ?? '').map((line) => {
    const [, dossiers, text] = LINE.exec(line) ?? [];
    if (dossiers === undefined || text === undefined) return { text: listItem(line), dossiers: null };
    return { text: listItem(text), dossiers: Number(dossiers) };
  });
}

/** The text that holds the causes; see causesOf. Rows that say nothing are left out. */
export function causesText(causes: readonly Cause[]): string {
  return causes
    .filter(({ text, dossiers }) => text !== '' || dossiers !== null)
    .map(({ text, dossiers }) => (dossiers === null ? text : `${dossiers}: ${text}`))
    .join('\n');
}

/**
 * Whether the causes account for the late dossiers, resolved and pending together.
 * @param late null where the figures do not tell
 */
export function tallyOf(causes: readonly Cause[], late: number | null): Tally {
  if (causes.length === 0)
    return late === null || late === 0 ? { kind: 'none' } : { kind: 'unexplained', late };
  if (late === null || causes.some(({ dossiers }) => dossiers === null)) return { kind: 'open' };
  const stated = causes.reduce((sum, { dossiers }) => sum + (dossiers ?? 0), 0);
  return stated === late ? { kind: 'agrees' } : { kind: 'differs', stated, late };
}
