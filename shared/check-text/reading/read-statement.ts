import { allInState } from './all-in-state';
import { allFigures } from './all-figures';
import { doubtOf } from './doubts';
import type { Carried, Figure, StatementInput } from './figure';
import { meanings } from '../vocabulary';
import { hasRole, isMark, subjectOf, type Item } from './items';
import { linkShares } from './link-shares';
import { noneFigures } from './none-figures';
import { saidIn } from './own-words';
import { parentsOf } from './parents';
import { resolve } from './resolve';
import { scopesOf } from './scope';
import { segmentsOf, type Segment } from './segments';

export interface StatementReading {
  figures: Figure[];
  /** What the lines below are about where the statement ends in a colon. */
  label: Carried;
}

export function readStatement(input: StatementInput): StatementReading {
  const { items, statement, carried } = input;
  const segments = segmentsOf(items);
  // Which column a cell stands in is not read: a row of one figure is a sentence.
  const isWide = statement.isRow && segments.length > 1 && !isLabelledRow(items);
  const named = topicOf(items);
  const topic = named ?? input.around;
  const beside = named === undefined ? input.beside : undefined;
  const isOfFees = isLabelledFees(items);
  const isOfField = opensWithField(items);
  const scopes = scopesOf(input, segments);
  const parents = parentsOf(input, segments);
  const figures: Figure[] = [];
  const bySegment = new Map<number, Figure>();
  segments.forEach((segment, index) => {
    const item = items[segment.anchor];
    if (item?.type !== 'anchor') return;
    const parentPlace = parents[index]?.place;
    const parent =
      parentPlace === undefined
        ? undefined
        : parentPlace === 'before'
          ? parents[index]?.figure
          : comparedWhole(figures, bySegment.get(parentPlace));
    const own = saidIn(items, segment);
    if (isOfFees && (own.subject ?? 'dossier') === 'dossier' && !own.tags.has('pay')) own.tags.add('fee');
    // "đạt chỉ tiêu 80%" says nothing of what is counted next.
    const previous = figures.findLast(({ scope }) => scope !== 'target') ?? beside;
    // "16 quá hạn, cả 16 đều thuộc …" says more of what was counted.
    const isAgain = hasRole(items[segment.anchor - 1], 'all') && figures.at(-1)?.value === item.anchor.value;
    const isPartial = isAgain || isWide || own.isPartial || (isOfField && !own.tags.has('total'));
    const reading = resolve(own, { parent, previous, carried, topic, kind: item.anchor.kind });
    const scope = scopes[index] ?? { scope: 'own' };
    const doubt = doubtOf(items, segment, {
      own,
      meaning: reading.meaning,
      parent,
      carried: carried.subject,
      beside: previous,
      isRow: statement.isRow,
    });
    const figure: Figure = {
      ...item.anchor,
      ...scope,
      start: statement.tokens[item.anchor.from]?.start ?? 0,
      stop: statement.tokens[item.anchor.end - 1]?.end ?? 0,
      meaning: isPartial ? undefined : reading.meaning,
      ...(isPartial && !isWide && reading.meaning !== undefined ? { partMeaning: reading.meaning } : {}),
      subject: reading.subject,
      tags: own.tags,
      ...(isOfPeriod(own.tags) && reading.meaning?.column === '3' ? { isOpenPeriod: true } : {}),
      isPartial,
      ...(doubt === undefined ? {} : { doubt }),
      isApproximate: hasRole(items[segment.anchor - 1], 'approximate') && !isOutOf(items, segment.anchor),
      ...(parent === undefined ? {} : { parent, isListed: parents[index]?.isListed === true }),
      ...(own.noun === undefined ? {} : { noun: own.noun }),
      statement,
      place: input.place,
    };
    figures.push(figure);
    bySegment.set(segment.anchor, figure);
  });
  for (const figure of figures) {
    // "1.406 hồ sơ, trong đó 812 nghìn hồ sơ"
    if (figure.inThousands === true && figure.value > (figure.parent?.value ?? Infinity))
      figure.isBroken = true;
  }
  nameWholes(figures);
  partTwins(figures);
  inheritFromChange(figures);
  joinRates(items, segments, figures);
  linkShares(items, segments, figures);
  figures.push(
    ...noneFigures(input, segments, figures),
    ...allInState(items, figures),
    ...(figures.some(({ kind }) => kind === 'percent') ? [] : allFigures(input)),
  );
  figures.sort((a, b) => a.start - b.start);
  return { figures, label: labelOf(input, figures) };
}

/** "Lĩnh vực đất đai tiếp nhận 12 hồ sơ, giải quyết 10 hồ sơ": all of it is told of the one field. */
function opensWithField(items: readonly Item[]): boolean {
  const first = items.findIndex(({ type }) => type === 'anchor');
  const head = items.slice(0, Math.max(0, first));
  // "Lĩnh vực (hồ sơ mới): …"
  if (hasRole(head[0], 'field') && head.some((item) => isMark(item, ':'))) return true;
  return head.some(
    (item, at) =>
      hasRole(item, 'field') &&
      isNamed(items.slice(at + 1, first)) &&
      !hasRole(items[at - 1], 'several') &&
      !hasRole(items[at - 1], 'all'),
  );
}

/** "264 hồ sơ, tăng 18 hồ sơ so với quý III, trong đó …": a change has no parts, what was compared has. */
function comparedWhole(figures: readonly Figure[], named: Figure | undefined): Figure | undefined {
  if (named?.scope !== 'difference' && named?.scope !== 'earlier') return named;
  return (
    figures.findLast(
      ({ scope, kind, parent, place }) =>
        scope === 'own' && kind === 'count' && parent === undefined && place === named.place,
    ) ?? named
  );
}

/** "Trước hạn 3.120 | đúng hạn 462": each cell says what it counts. */
function isLabelledRow(items: readonly Item[]): boolean {
  const cells: Item[][] = [[]];
  for (const item of items) {
    if (isMark(item, '|')) cells.push([]);
    else cells.at(-1)?.push(item);
  }
  return cells
    .filter((cell) => cell.some(({ type }) => type === 'anchor'))
    .every((cell) =>
      cell.some(
        (item) => item.type === 'phrase' && (item.sense.tags.length > 0 || item.sense.subject !== undefined),
      ),
    );
}

/** "Phí, lệ phí: có 9 hồ sơ …" counts what is paid for. */
function isLabelledFees(items: readonly Item[]): boolean {
  const colon = items.findIndex((item) => isMark(item, ':'));
  const label = items.slice(0, Math.max(0, colon));
  return (
    label.some((item) => item.type === 'phrase' && item.sense.tags.includes('fee')) &&
    !label.some((item) => item.type === 'anchor')
  );
}

/** What is named first, before any figure: "PAKN: nhận 6, xử lý 6". */
function topicOf(items: readonly Item[]): string | undefined {
  const first = items.findIndex(({ type }) => type === 'anchor');
  return items
    .slice(0, Math.max(0, first))
    .map(subjectOf)
    .find((subject) => subject !== undefined);
}

/** A word that is known to say nothing of figures stands first. */
function isNamed(items: readonly Item[]): boolean {
  const name = items.findIndex(({ type }) => type === 'word');
  return name >= 0 && items.slice(0, name).every((item) => hasRole(item, 'neutral') || isMark(item, ':,'));
}

/** "8 công chức (7 chính thức, 1 dự phòng)": the parts tell what the whole is. */
function nameWholes(figures: readonly Figure[]): void {
  for (const whole of figures) {
    if (whole.meaning !== undefined || whole.isPartial || whole.kind !== 'count' || whole.scope !== 'own')
      continue;
    const parts = figures.flatMap(({ parent, meaning }) => (parent === whole && meaning ? [meaning] : []));
    for (const { form, whole: column, parts: columns } of meanings.wholes) {
      const told = parts.filter((part) => part.form === form).map((part) => part.column);
      const sum = figures
        .filter(({ parent, meaning }) => parent === whole && columns.includes(meaning?.column ?? ''))
        .reduce((total, { value }) => total + value, 0);
      if (columns.every((part) => told.includes(part)) && sum === whole.value)
        whole.meaning = { form, column };
    }
  }
}

/** "trực tiếp 11, bưu chính 6": two numbers of one sentence that count the same are parts of it. */
function partTwins(figures: readonly Figure[]): void {
  const isTwin = (a: Figure, b: Figure): boolean =>
    a.isOpenPeriod !== true &&
    b.isOpenPeriod !== true &&
    a.kind === 'count' &&
    b.kind === 'count' &&
    a.scope === 'own' &&
    b.scope === 'own' &&
    a.parent === b.parent &&
    a.value !== b.value &&
    a.meaning !== undefined &&
    a.meaning.form === b.meaning?.form &&
    a.meaning.column === b.meaning.column;
  const twins = figures.filter((one) => figures.some((other) => isTwin(one, other)));
  for (const figure of twins) {
    figure.isPartial = true;
    figure.meaning = undefined;
  }
}

/** "tăng từ 147 lên 159": both count the same. */
function inheritFromChange(figures: Figure[]): void {
  figures.forEach((figure, index) => {
    const before = figures[index - 1];
    if (before?.scope !== 'earlier' || before.direction === undefined || figure.tags.size > 0) return;
    figure.meaning = before.meaning;
  });
}

/** "tăng 330 hồ sơ, tức 11,5%", "giảm 273 hồ sơ (6,8%)": the change once more, as a share. */
function joinRates(items: readonly Item[], segments: readonly Segment[], figures: Figure[]): void {
  figures.forEach((figure, index) => {
    const [before, segment, last] = [figures[index - 1], segments[index], segments[index - 1]];
    if (before?.scope !== 'difference' || before.kind !== 'count' || figure.kind !== 'percent') return;
    if (figure.direction !== undefined || segment === undefined || last === undefined) return;
    const between = items.slice(last.anchor + 1, segment.anchor);
    const isJoined = between.every(
      (item) =>
        item.type === 'mark' ||
        subjectOf(item) !== undefined ||
        hasRole(item, 'share') ||
        hasRole(item, 'by'),
    );
    const isSigned = between.some(
      (item) => isMark(item, '(') || hasRole(item, 'share') || hasRole(item, 'by'),
    );
    if (!isJoined || !isSigned || between.some((item) => isMark(item, ';:'))) return;
    figure.scope = 'difference';
    if (before.direction !== undefined) figure.direction = before.direction;
  });
}

/** "41 trên 58", "41 hồ sơ trên 58 hồ sơ": not "more than 58". */
function isOutOf(items: readonly Item[], anchor: number): boolean {
  const noun = subjectOf(items[anchor - 2]) === undefined ? 0 : 1;
  return hasRole(items[anchor - 1], 'outof') && items[anchor - 2 - noun]?.type === 'anchor';
}

/** Not said to be all. */
function isOfPeriod(tags: ReadonlySet<string>): boolean {
  return tags.has('inperiod') && !tags.has('total') && !tags.has('workload');
}

/** What a line that ends in a colon says of the lines below. */
function labelOf({ items, carried }: StatementInput, figures: readonly Figure[]): Carried {
  const whole = figures.findLast(({ kind }) => kind === 'count' || kind === 'ratio');
  if (whole !== undefined && whole.meaning !== undefined)
    return { subject: whole.subject, tags: [], parent: whole };
  // "… Sở báo cáo kết quả như sau:"
  if (items.some((item) => hasRole(item, 'reporting') || item.type === 'reference'))
    return { subject: undefined, tags: [], parent: undefined };
  const tags = items.flatMap((item) => (item.type === 'phrase' ? item.sense.tags : []));
  const subject = items.map(subjectOf).find((found) => found !== undefined) ?? carried.subject;
  return { subject, tags, parent: undefined };
}
