import { isValidOn, addDays } from '../../period/date';
import { dayText } from '../../period/period-text';
import { cutOff } from '../../period/period';
import type { Agency } from '../reading/agencies';
import { hasRole, isMark, subjectOf, type Item } from '../reading/items';
import type { ReadStatement } from '../reading/read-figures';
import { rangeOfTokens, type Reading, type RuleFinding } from './rule';

/** So many agencies with figures of their own: the report is of many units. */
const CONSOLIDATED = 3;

/** Another agency as the one whose figures are told, and one that was closed. */
export function findForeignAgencies(reading: Reading): RuleFinding[] {
  const { kind } = reading.input.unit;
  if (kind === 'province') return [];
  const foreign = reading.statements.flatMap((statement) => foreignIn(reading, statement));
  const names = new Set(foreign.map(({ agency }) => agency.name));
  // A district's report tells of its communes, too.
  const owners =
    names.size >= CONSOLIDATED
      ? []
      : foreign.filter(({ agency }) => kind !== 'district' || agency.unit?.kind !== 'commune');
  const told = new Set(owners.map(({ finding }) => finding.start));
  const closed = reading.statements.flatMap((statement) => closedIn(reading, statement));
  return [...owners.map(({ finding }) => finding), ...closed.filter(({ start }) => !told.has(start))];
}

interface Foreign {
  agency: Agency;
  finding: RuleFinding;
}

function foreignIn(reading: Reading, statement: ReadStatement): Foreign[] {
  const { items, figures } = statement;
  if (statement.statement.section === 'plans') return [];
  const hasFigures = figures.some(
    ({ scope, kind, meaning, subject }) =>
      scope === 'own' && (kind === 'percent' || meaning !== undefined || subject !== undefined),
  );
  return items.flatMap((item, at): Foreign[] => {
    if (item.type !== 'agency' || isOwn(reading, item.agency)) return [];
    const isOwner =
      hasFigures &&
      (isActor(items, at) ||
        isHolder(
          items,
          at,
          figures.map(({ from }) => from),
        ));
    if (!isOwner && !isReporter(reading, statement, at)) return [];
    return [
      {
        agency: item.agency,
        finding: {
          ...rangeOfTokens(statement, item.from, item.to),
          rule: 'agency',
          code: 'agency.foreign',
          say: (words) => words.foreignAgency(item.agency.name, reading.input.unit.name),
        },
      },
    ];
  });
}

function isOwn({ input: { unit } }: Reading, { name, unit: named }: Agency): boolean {
  return name === unit.name || named?.code === unit.code;
}

const DOINGS = ['received', 'resolved', 'handle', 'pending', 'digitised', 'electronic', 'published'];

/** At the head of its sentence, followed by what it did. */
function isActor(items: readonly Item[], at: number): boolean {
  // "Số hóa: Sở Xây dựng đã cấp …"
  const label = items.slice(0, at).findLastIndex((item) => isMark(item, ':'));
  const isHead = items
    .slice(label + 1, at)
    .every(
      (item) =>
        item.type === 'reference' ||
        item.type === 'mark' ||
        (item.type === 'phrase' &&
          item.sense.subject === undefined &&
          !DOINGS.some((tag) => item.sense.tags.includes(tag))),
    );
  if (!isHead || isMark(items[at - 1], ',')) return isHead && doesNext(items, at);
  return doesNext(items, at);
}

function doesNext(items: readonly Item[], at: number): boolean {
  for (let next = at + 1; next <= at + 3; next += 1) {
    const item = items[next];
    if (item?.type !== 'phrase') return item?.type === 'anchor';
    if (DOINGS.some((tag) => item.sense.tags.includes(tag))) return true;
    if (item.sense.subject !== undefined) return next > at + 1;
  }
  return false;
}

/** "100% mẫu đơn, tờ khai TTHC của Sở …": what the figure counts is said to be another's. */
function isHolder(items: readonly Item[], at: number, figures: readonly number[]): boolean {
  let before = at - 1;
  if (isRateOf(items, at)) return true;
  while (
    before >= 0 &&
    (hasRole(items[before], 'neutral') || tagged(items[before], 'competence')) &&
    subjectOf(items[before]) === undefined
  )
    before -= 1;
  if (
    before === at - 1 ||
    subjectOf(items[before]) === undefined ||
    ['petition', 'document'].includes(subjectOf(items[before]) ?? '')
  )
    return false;
  for (let first = before; first >= 0; first -= 1) {
    const item = items[first];
    if (item === undefined || isMark(item, ';.,') || item.type === 'reference' || hasRole(item, 'against'))
      return false;
    if (item.type === 'anchor') return figures.includes(item.from);
    if (item.type === 'agency') return false;
    if (item.type === 'word' && /^\p{Ll}/u.test(item.token.raw)) return false;
  }
  return false;
}

/** "Tỷ lệ hồ sơ trực tuyến của Sở … đạt 91,5%" */
function isRateOf(items: readonly Item[], at: number): boolean {
  const number = hasRole(items[at + 1], 'share') ? items[at + 2] : undefined;
  const isRate = number?.type === 'anchor' && number.anchor.kind === 'percent';
  if (!isRate || !hasRole(items[at - 1], 'neutral')) return false;
  const words = items.slice(0, at);
  return words.every(({ type }) => type === 'phrase') && words.some((item) => subjectOf(item) !== undefined);
}

function tagged(item: Item | undefined, tag: string): boolean {
  return item?.type === 'phrase' && item.sense.tags.includes(tag);
}

/** "Trên đây là báo cáo của Sở …" */
function isReporter(_reading: Reading, { items }: ReadStatement, at: number): boolean {
  const isClosing = items.some((item) => hasRole(item, 'closing'));
  if (!isClosing) return false;
  let before = at - 1;
  while (before >= 0 && items[before]?.type === 'phrase' && !hasRole(items[before], 'reporting')) before -= 1;
  return hasRole(items[before], 'reporting') || items.slice(0, at).some((item) => hasRole(item, 'reporting'));
}

function closedIn(reading: Reading, statement: ReadStatement): RuleFinding[] {
  const day = cutOff(reading.period);
  const { items } = statement;
  if (items.some((item) => hasRole(item, 'merged'))) return [];
  // A document of its time names the bodies of its time.
  if (
    items.some(
      (item) =>
        item.type === 'reference' && (item.reference.kind === 'symbol' || item.reference.kind === 'date'),
    )
  )
    return [];
  return items.flatMap((item): RuleFinding[] => {
    const unit = item.type === 'agency' ? item.agency.unit : undefined;
    if (unit === undefined || unit.validTo === null || isValidOn(unit, day) || unit.validFrom > day)
      return [];
    if (unit.code === reading.input.unit.code) return [];
    const from = dayText(addDays(unit.validTo, 1), reading.input.lang);
    return [
      {
        ...rangeOfTokens(statement, item.from, item.to),
        rule: 'agency',
        code: 'agency.closed',
        severity: 'warning',
        say: (words) => words.closedAgency(unit.name, from),
      },
    ];
  });
}
