import type { Period } from '../../period/period';
import type { Statement } from '../text/statements';
import type { Token } from '../text/tokens';
import type { Anchor } from './anchors';
import type { Item } from './items';

/** Whose, and of when, a number is. `difference`: by how much something is more or less. */
export type Scope = 'own' | 'earlier' | 'cumulative' | 'elsewhere' | 'target' | 'difference';

/** A column of a form, or a joint figure's columns. */
export interface Meaning {
  form: string;
  column: string;
}

/**
 * Why it is not certain that a number counts what its words seem to say: what is counted is not named near it (`subject`),
 * a word near it is not understood (`word`), it is told of something narrower (`place`), or within a whole of which the
 * column is no part (`whole`).
 */
export type Doubt = 'subject' | 'word' | 'place' | 'whole';

/** A number of the text with all that the sentence tells of it. */
export interface Figure extends Anchor {
  /** In the text as given. */
  start: number;
  stop: number;
  meaning: Meaning | undefined;
  subject: string | undefined;
  /** What its own words say of it. */
  tags: ReadonlySet<string>;
  scope: Scope;
  /** Of a part of the unit's work only: one field, one office. */
  isPartial: boolean;
  /** Of a part: what it would count were it of the whole. */
  partMeaning?: Meaning;
  /** The row of the unit's tables that it is told of. */
  row?: RowName;
  /** What came in the quarter, which may be all or only what is new. */
  isOpenPeriod?: boolean;
  /** Why it may count something else; absent where that is certain. */
  doubt?: Doubt;
  /** Said to be about. */
  isApproximate: boolean;
  /** The whole that it is named as a part of. */
  parent?: Figure;
  /** "gồm", brackets: the parts are all there are; "trong đó" may leave some out. */
  isListed?: boolean;
  /** The noun after it, folded; to tell lists of like things. */
  noun?: string;
  /** The whole that the sentence takes it out of: 55 trên tổng số 82. */
  base?: Figure;
  /** Of a percentage: the figure whose share it is. */
  shareOf?: Figure;
  /** Of a percentage: what it is said to be taken of. */
  baseMeaning?: Meaning;
  /** More or less, of a difference. */
  direction?: 'more' | 'less';
  /** In a table with several figures in a row. */
  inTable?: TablePlace;
  statement: Statement;
  /** Number of its statement. */
  place: number;
}

/** A row of one of the unit's tables. */
export interface RowName {
  form: string;
  key: string;
}

/** Where a figure stands in a pasted table. */
export interface TablePlace {
  /** Numbers of the table and of the row's statement. */
  table: number;
  row: number;
  /** The row is the unit's as a whole. */
  isTotal: boolean;
  /** The row's name. */
  label: readonly Token[];
}

/** What is known before a number is read: what is counted, in which state, and the whole it is part of. */
export interface Carried {
  subject: string | undefined;
  tags: readonly string[];
  parent: Figure | undefined;
}

export interface StatementInput {
  statement: Statement;
  items: readonly Item[];
  place: number;
  period: Period;
  carried: Carried;
  /** The last whole figure of the sentence before. */
  before: Figure | undefined;
  /** The last figure of the line before, where lines of a list or table stand one below the other. */
  beside: Figure | undefined;
  /** What the sentence before, or the heading, is about. */
  around: string | undefined;
}
