import type { FormDocument } from '../../forms/document';
import { isIsoDate } from '../../period/date';
import { foldName } from '../../language/fold';
import { vocabularyOf } from '../vocabulary';
import type { GridView } from '../grid-view';
import { wordKey } from '../word-key';

/** What is written above a table. */
export interface Surroundings {
  /** Word keys of the texts, each between blanks. */
  texts: string[];
  /** The same as they are written. */
  lines: string[];
  span: { from: string; to: string } | null;
}

const ROWS_ABOVE = 14;

export function surroundingsOf(view: GridView, top: number, notAbove: number): Surroundings {
  const texts: string[] = [];
  const lines: string[] = [];
  let span: Surroundings['span'] = null;
  for (let row = Math.max(notAbove, top - ROWS_ABOVE); row < top; row += 1) {
    for (let column = 0; column < view.widthOf(row); column += 1) {
      const text = view.text(row, column);
      if (text === '' || text.length > 500) continue;
      texts.push(` ${wordKey(text)} `);
      lines.push(text);
      span ??= readSpan(text);
    }
  }
  return { texts, lines, span };
}

/** "Từ ngày 15/3/2024 đến hết ngày 14/6/2024" as days. */
function readSpan(text: string): { from: string; to: string } | null {
  const match =
    /tu ngay (\d{1,2})[/.-](\d{1,2})[/.-](\d{4}) (?:den|-) ?(?:het )?(?:ngay )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(
      foldName(text),
    );
  if (!match) return null;
  const day = (at: number) =>
    `${match[at + 2] ?? ''}-${(match[at + 1] ?? '').padStart(2, '0')}-${(match[at] ?? '').padStart(2, '0')}`;
  const [from, to] = [day(1), day(4)];
  return isIsoDate(from) && isIsoDate(to) && from <= to ? { from, to } : null;
}

/** The family of exports that the texts above a table name; the longest sign decides. */
export function familyOf(form: FormDocument, { texts }: Surroundings): string | null {
  let found: string | null = null;
  let longest = 0;
  for (const { id, signs } of vocabularyOf(form.code)?.families ?? []) {
    for (const sign of signs) {
      const key = wordKey(sign);
      if (key.length > longest && texts.some((text) => text.includes(` ${key} `))) {
        longest = key.length;
        found = id;
      }
    }
  }
  return found;
}

/** Whether the texts above a table name the form: its title, its legal number, a family of its exports. */
export function namesForm(form: FormDocument, surroundings: Surroundings): boolean {
  const titles = [form.title.vi, ...form.editions.flatMap(({ legalNumber }) => legalNumber ?? [])].map(
    wordKey,
  );
  const named = titles.some((title) => surroundings.texts.some((text) => text.includes(` ${title} `)));
  return named || familyOf(form, surroundings) !== null;
}
