import type { Period } from '../../period/period';
import type { AgencyBook } from '../reading/agencies';
import type { Meaning } from '../reading/figure';
import { itemsIn, subjectOf, type Item } from '../reading/items';
import { resolve } from '../reading/resolve';
import { type PhraseBook, phraseList } from '../text/phrases';
import type { Token } from '../text/tokens';
import { meanings, tableWords } from '../vocabulary';
import { numberIn, type Cell, type TableBlock, type TableRow } from './blocks';

/** What a column of a pasted table holds. `passed`: figures of other quarters, differences, remarks. */
export interface TableColumn {
  role: 'ordinal' | 'label' | 'figure' | 'rate' | 'passed';
  /** Of its figures, by the headings above it. */
  meaning: Meaning | undefined;
  subject: string | undefined;
  /** Says that it is of the quarter, or holds what is counted. */
  isNow: boolean;
  isValue: boolean;
}

interface Said {
  subject: string | undefined;
  tags: Set<string>;
  isPassed: boolean;
}

/** What the columns hold, from the left; headings are read by the words of sentences. */
export function columnsOf(block: TableBlock, period: Period, agencies: AgencyBook): TableColumn[] {
  const named = subjectIn([...block.headings, ...block.body], agencies);
  const columns = columnsAbout(named, block, period, agencies);
  // Some headings tell by themselves what the whole table counts.
  const told = named ?? usualSubject(columns.find(({ meaning }) => meaning !== undefined)?.meaning);
  return named === told ? columns : columnsAbout(told, block, period, agencies);
}

function columnsAbout(
  about: string | undefined,
  block: TableBlock,
  period: Period,
  agencies: AgencyBook,
): TableColumn[] {
  const width = Math.max(...block.body.map(({ cells }) => cells.length));
  const paths = headingPaths(block, width);
  const columns: TableColumn[] = [];
  let previous: { subject: string | undefined; meaning: Meaning | undefined } = {
    subject: about,
    meaning: undefined,
  };
  for (let at = 0; at < width; at += 1) {
    const path = paths[at] ?? [];
    const cells = block.body.map((row) => row.cells[at] ?? []).filter((cell) => cell.length > 0);
    const numbers = cells.filter((cell) => numberIn(cell) !== undefined).length;
    const empty = { meaning: undefined, subject: undefined, isNow: false, isValue: false };
    if (path.some((tokens) => isAll(ordinals, tokens)) || isCounting(cells, columns)) {
      columns.push({ ...empty, role: 'ordinal' });
      continue;
    }
    if (cells.length === 0) {
      columns.push({ ...empty, role: 'passed' });
      continue;
    }
    if (numbers * 2 < cells.length) {
      columns.push({ ...empty, role: columns.some(({ role }) => role === 'label') ? 'passed' : 'label' });
      continue;
    }
    const said = saidAbove(path, period, agencies);
    const isNow = path.some((tokens) => has(nowWords, tokens)) || isOwnPeriod(path, period, agencies);
    const isRate = path.some((tokens) => tokens.some(({ raw }) => raw === '%') || has(rateWords, tokens));
    const isPassed = said.isPassed || path.some((tokens) => has(passedWords, tokens));
    if (isPassed) {
      columns.push({ ...empty, role: 'passed' });
      continue;
    }
    const isRest = said.tags.has('inperiod') && columns.some(({ meaning }) => isTotal(meaning));
    if (isRest) said.tags.add('new').delete('inperiod');
    const { meaning, subject } = resolve(
      { ...said, isPartial: false, isBare: false, noun: undefined, countsOther: false },
      {
        parent: undefined,
        previous,
        carried: { subject: undefined, tags: [], parent: undefined },
        topic: undefined,
        kind: isRate ? 'percent' : 'count',
      },
    );
    const isOpen = said.subject === undefined && said.tags.size === 0;
    columns.push({
      role: isRate ? 'rate' : 'figure',
      meaning: isOpen || said.tags.has('scoped') ? undefined : meaning,
      subject,
      isNow,
      isValue: path.some((tokens) => isAll(valueWords, tokens)),
    });
    if (!isRate) previous = { subject: subject ?? usualSubject(meaning), meaning };
  }
  return withoutTwins(columns);
}

/** What the whole table counts: by the first heading or name that says it. */
export function subjectIn(rows: readonly TableRow[], agencies: AgencyBook): string | undefined {
  const cells = rows.flatMap((row) => row.cells);
  return cells.flatMap((cell) => itemsIn(cell, agencies).map(subjectOf)).find((found) => found !== undefined);
}

/** Most columns of a form count the like. */
function usualSubject(meaning: Meaning | undefined): string | undefined {
  return meanings.meanings.find(({ form }) => form === meaning?.form)?.subject;
}

const ordinals = phraseList(tableWords.ordinal);
const nowWords = phraseList(tableWords.now);
const valueWords = phraseList(tableWords.value);
const passedWords = phraseList(tableWords.passed);
const rateWords = phraseList(tableWords.rate);
const totalWords = phraseList(tableWords.total);

/** "Tổng cộng", "Toàn sở": the row of the unit as a whole. */
export function isTotalLabel(label: Cell): boolean {
  return isAll(totalWords, label);
}

function isAll(book: PhraseBook<true>, cell: readonly Token[]): boolean {
  const words = cell.filter(({ kind }) => kind !== 'mark');
  return words.length > 0 && book.longestAt(words, 0)?.to === words.length;
}

function has(book: PhraseBook<true>, tokens: readonly Token[]): boolean {
  return tokens.some((_, at) => book.longestAt(tokens, at) !== undefined);
}

/** The headings above each column from the top; a blank one is what stands to its left where something stands below. */
function headingPaths({ headings }: TableBlock, width: number): Cell[][] {
  return Array.from({ length: width }, (_, column) =>
    headings.flatMap(({ cells }, level): Cell[] => {
      const own = cells[column] ?? [];
      if (own.length > 0) return [own];
      const isSplit = headings.slice(level + 1).some((lower) => (lower.cells[column] ?? []).length > 0);
      if (!isSplit) return [];
      const left = cells.slice(0, column).findLastIndex((cell) => cell.length > 0);
      const above = headings.slice(level + 1).some((lower) => (lower.cells[left] ?? []).length > 0);
      return left >= 0 && above ? [cells[left] ?? []] : [];
    }),
  );
}

function saidAbove(path: readonly Cell[], period: Period, agencies: AgencyBook): Said {
  const said: Said = { subject: undefined, tags: new Set(), isPassed: false };
  for (const item of path.flatMap((cell) => itemsIn(cell, agencies))) {
    if (item.type === 'reference' && item.reference.kind === 'period' && !isOwn(item, period))
      said.isPassed = true;
    if (item.type !== 'phrase') continue;
    const { sense } = item;
    said.subject ??= sense.subject;
    for (const tag of sense.tags) said.tags.add(tag);
    if (PASSED.some((role) => sense.roles.has(role)) && sense.tags.length === 0) said.isPassed = true;
  }
  return said;
}

const PASSED = ['earlier', 'cumulative', 'more', 'less', 'against', 'target', 'elsewhere'] as const;

function isOwn(item: Item, period: Period): boolean {
  if (item.type !== 'reference' || item.reference.kind !== 'period') return false;
  const { quarter, year = period.year } = item.reference;
  return quarter === period.quarter && year === period.year;
}

function isOwnPeriod(path: readonly Cell[], period: Period, agencies: AgencyBook): boolean {
  return path.some((cell) => itemsIn(cell, agencies).some((item) => isOwn(item, period)));
}

/** 1, 2, 3 or A1, A1.1, A2 to the left of everything else. */
function isCounting(cells: readonly Cell[], before: readonly TableColumn[]): boolean {
  if (before.length > 1 || before.some(({ role }) => role !== 'label') || cells.length < 2) return false;
  const written = cells.map((cell) => cell.map(({ raw }) => raw).join(''));
  return (
    written.every((text, index) => text === String(index + 1)) ||
    (new Set(written).size === written.length && written.every((text) => OUTLINE.test(text)))
  );
}

const OUTLINE = /^[A-Z](?:\.|\d{1,2}(?:\.\d{1,2})*)$/;

function isTotal(meaning: Meaning | undefined): boolean {
  return meaning?.form === 'II.06a' && meaning.column === '3';
}

/** Which of two columns is meant is not known where both are called alike. */
function withoutTwins(columns: TableColumn[]): TableColumn[] {
  const same = (a: TableColumn, b: TableColumn): boolean =>
    a !== b &&
    a.role === b.role &&
    a.meaning !== undefined &&
    a.meaning.form === b.meaning?.form &&
    a.meaning.column === b.meaning.column;
  return columns.map((column) =>
    columns.some((other) => same(column, other)) ? { ...column, meaning: undefined } : column,
  );
}
