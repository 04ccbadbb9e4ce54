import { canonicalText } from '../../forms/canonical';
import type { FormDocument } from '../../forms/document';
import { foldName } from '../../language/fold';
import type { Lang } from '../../language/language';
import { periodKey, type Period } from '../../period/period';
import { periodName } from '../../period/period-text';
import { formSheetWords } from '../../sheet/form/words';
import type { Grid } from '../grid';
import { uprightView, type GridView } from '../grid-view';
import { ownSheet, type OwnSheet } from './own-sheet';
import { otherQuarterWords } from './words';

/** A unit's quarter, by what our sheets print of it. */
export interface NamedQuarter {
  unit: string;
  period: Period;
}

const LANGUAGES: readonly Lang[] = ['vi', 'en'];

interface Asked extends NamedQuarter {
  /** Those of the quarter that the workbook names; its forms may be of other editions than those asked for. */
  forms: readonly FormDocument[];
  /** Names of all units: one that is not among them was typed by hand, and tells no other unit. */
  units: readonly { name: string }[];
}

/** Whose quarter a workbook of ours is, where it is another one than asked for; undefined for everything else. */
export function otherQuarter(grids: readonly Grid[], asked: Asked): NamedQuarter | undefined {
  for (const grid of grids) {
    const view = uprightView(grid);
    const sheet = ownSheet(view, asked.forms);
    if (sheet === undefined) continue;
    const printed = printedQuarter(view, sheet, asked.units);
    const unit = printed.unit ?? asked.unit;
    const period = printed.period ?? asked.period;
    const isOther = !sameName(unit, asked.unit) || periodKey(period) !== periodKey(asked.period);
    if (isOther) return { unit, period };
  }
  return undefined;
}

/** That it is another quarter's, in one sentence with both; undefined where it is not. */
export function otherQuarterText(grids: readonly Grid[], asked: Asked, lang: Lang): string | undefined {
  const other = otherQuarter(grids, asked);
  if (other === undefined) return undefined;
  return otherQuarterWords[lang].refused(
    periodName(other.period, lang),
    other.unit,
    periodName(asked.period, lang),
    asked.unit,
  );
}

/** Our forms have their block in these rows. */
const BLOCK_ROWS = 12;

/**
 * The quarter that sheets name as ours do, whatever forms they hold: those of that quarter tell whether they are ours.
 * Undefined where none is named.
 */
export function namedQuarter(grids: readonly Grid[]): Period | undefined {
  for (const grid of grids) {
    const view = uprightView(grid);
    for (const lang of LANGUAGES) {
      const { period } = printedQuarter(view, { headTop: Math.min(BLOCK_ROWS, view.height), lang }, []);
      if (period) return period;
    }
  }
  return undefined;
}

/** What the block above the headings says. */
export function printedQuarter(
  view: GridView,
  { headTop, lang }: Pick<OwnSheet, 'headTop' | 'lang'>,
  units: Asked['units'],
): Partial<NamedQuarter> {
  const words = formSheetWords[lang];
  const printed: Partial<NamedQuarter> = {};
  for (let row = 0; row < headTop; row += 1) {
    for (let column = 0; column < view.widthOf(row); column += 1) {
      const text = canonicalText(view.text(row, column));
      const reporter = after(text, words.reporter(''));
      const unit = reporter && units.find(({ name }) => sameName(name, reporter));
      if (unit) printed.unit ??= unit.name;
      const quarter = after(text, words.period('', '').replace(/[\s()]+$/, ''));
      const period = quarter && namedPeriod(quarter, lang);
      if (period) printed.period ??= period;
    }
  }
  return printed;
}

/** What follows a beginning, however it is spelled. */
function after(text: string, beginning: string): string | undefined {
  const start = beginning.trim();
  return foldName(text.slice(0, start.length)) === foldName(start)
    ? text.slice(start.length).trim()
    : undefined;
}

/** The quarter that a text begins with the name of: no other name begins with it, for the year ends each. */
function namedPeriod(text: string, lang: Lang): Period | undefined {
  const year = Number(/\b(20\d{2})\b/.exec(text)?.[1]);
  return ([1, 2, 3, 4] as const)
    .map((quarter): Period => ({ year, quarter }))
    .find((period) => foldName(text).startsWith(foldName(periodName(period, lang))));
}

function sameName(a: string, b: string): boolean {
  return foldName(canonicalText(a)) === foldName(canonicalText(b));
}
