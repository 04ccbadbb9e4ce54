import { shiftPeriod, type Period } from '../../period/period';
import { phraseList } from '../text/phrases';
import type { Token } from '../text/tokens';
import { turnWords, type PhraseSense } from '../vocabulary';
import type { Item } from './items';
import type { PeriodReference, Reference } from './references';

const into = phraseList(turnWords.into);
const onward = phraseList(turnWords.onward);
const behind = phraseList(turnWords.behind);
const out = phraseList(turnWords.out);

const senseOf = (tag: string): PhraseSense => ({ phrase: tag, tags: [tag], roles: new Set() });
const CARRIED = senseOf('carried');
const PENDING = senseOf('pending');

/** In words. */
const LONGEST = 4;

/**
 * "Quý I chuyển sang" and "chuyển sang quý III" name a quarter, yet tell a state of this one: what was carried over, and
 * what is not done. Each becomes one phrase that says so.
 */
export function turnsJoined(items: readonly Item[], tokens: readonly Token[], period: Period): Item[] {
  const joined: Item[] = [];
  for (let at = 0; at < items.length;) {
    const item = items[at];
    if (item === undefined) break;
    const turn = item.type === 'reference' ? turnAt(item.reference, tokens, period) : undefined;
    at += 1;
    if (turn === undefined) {
      joined.push(item);
      continue;
    }
    while ((joined.at(-1)?.from ?? -1) >= turn.from) joined.pop();
    while ((items[at]?.from ?? Infinity) < turn.to) at += 1;
    joined.push({ type: 'phrase', ...turn });
  }
  return joined;
}

function turnAt(
  reference: Reference,
  tokens: readonly Token[],
  period: Period,
): { sense: PhraseSense; from: number; to: number } | undefined {
  const { from, to } = reference;
  if (isQuarter(reference, shiftPeriod(period, 1))) {
    const start = startBefore(into, tokens, from);
    return start === undefined ? undefined : { sense: PENDING, from: start, to };
  }
  if (!isQuarter(reference, shiftPeriod(period, -1))) return undefined;
  const end = onward.longestAt(tokens, to)?.to;
  const start = startBefore(behind, tokens, from);
  if (end === undefined && start === undefined) return undefined;
  return { sense: CARRIED, from: start ?? startBefore(out, tokens, from) ?? from, to: end ?? to };
}

/** The quarter as written, or its year where it is on the other side of New Year. */
function isQuarter(reference: Reference, { quarter, year }: Period): boolean {
  if (reference.kind === 'period') return isPeriod(reference, { quarter, year });
  const isTurn = quarter === 1 || quarter === 4;
  return reference.kind === 'time' && !reference.isMonth && isTurn && reference.year === year;
}

function isPeriod(named: PeriodReference, { quarter, year }: Period): boolean {
  return named.quarter === quarter && (named.year ?? year) === year;
}

function startBefore(book: typeof into, tokens: readonly Token[], end: number): number | undefined {
  for (let from = Math.max(0, end - LONGEST); from < end; from += 1) {
    if (book.longestAt(tokens, from)?.to === end) return from;
  }
  return undefined;
}
