import type { Statement } from '../text/statements';
import type { Figure } from './figure';
import { subjectOf, type Item } from './items';

/** What the sentences of a report are about, one after another: said last in the paragraph, else in the heading above. */
export class Topics {
  private heading: string | undefined;
  private last: { paragraph: number; subject: string } | undefined;

  before({ paragraph }: Statement): string | undefined {
    const { last } = this;
    if (last?.paragraph === paragraph) return last.subject;
    return this.heading ?? last?.subject;
  }

  read(statement: Statement, items: readonly Item[], figures: readonly Figure[]): void {
    const subject = items.map(subjectOf).find((found) => found !== undefined);
    if (isHeading(statement, figures)) {
      this.heading = subject;
      this.last = undefined;
      return;
    }
    if (subject !== undefined) this.last = { paragraph: statement.paragraph, subject };
  }
}

function isHeading({ rank, isFirst, isLast, tokens }: Statement, figures: readonly Figure[]): boolean {
  const capitals = tokens.every(({ kind, raw }) => kind !== 'word' || raw === raw.toUpperCase());
  return isFirst && isLast && figures.length === 0 && (capitals || (rank > 0 && rank < 5));
}
