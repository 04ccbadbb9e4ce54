import type { Statement } from '../text/statements';
import type { Figure } from './figure';
import { subjectOf, type Item } from './items';

/** What the sentences of a report are about, one after another: said last below the heading, else in it. */
export class Topics {
  private heading: string | undefined;
  private last: string | undefined;

  /** Before a sentence is read. */
  get now(): string | undefined {
    return this.last ?? this.heading;
  }

  read(statement: Statement, items: readonly Item[], figures: readonly Figure[]): void {
    const subject = items.map(subjectOf).find((found) => found !== undefined);
    if (isHeading(statement, figures)) {
      this.heading = subject;
      this.last = undefined;
      return;
    }
    this.last = subject ?? this.last;
  }
}

function isHeading({ rank, isFirst, isLast, tokens }: Statement, figures: readonly Figure[]): boolean {
  const capitals = tokens.every(({ kind, raw }) => kind !== 'word' || raw === raw.toUpperCase());
  return isFirst && isLast && figures.length === 0 && (capitals || (rank > 0 && rank < 5));
}
