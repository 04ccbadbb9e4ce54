import type { WordedIndicator } from '../../indicators/indicator';
import { pointsText } from '../../indicators/score-text';
import { UNIT_GROUPS, type MissingReason, type UnitGroup } from '../../totals/province-totals';
import { NO_FIELD } from '../../totals/field-totals';
import { totalTable } from '../../totals/unit-figures';
import { inSentence } from '../../units/unit-name';
import type { ReportBlock } from '../model';
import type { CountText } from '../wording/count-text';
import { reportText } from '../words';
import { factReader } from './facts';
import type { ProvinceFrame } from './frame';
import { mostShown, mostText, unitsByMost, type UnitCount } from './handling';
import { rateText } from './rate-text';
import { sumText } from './say';
import { provinceReportText as text } from './words';

/** Units and indicators that a judgement names. */
const NAMED = 3;
const LOST = 5;
/** Few units have most of what is late where the named ones have more than this share of it, in percent. */
const CONCENTRATED = 50;

/** Reasons that a unit ends by sending; the others are the province's to end, or nobody's. */
const OWED: readonly MissingReason[] = ['nothing', 'draft', 'returned', 'reopened', 'incomplete', 'no-form'];

const dashes = (lines: readonly string[]) =>
  lines.map((line): ReportBlock => ({ type: 'dash', text: `${line}.` }));

/** What went well: who leads by the index, who has nothing late, which indicators have full points. */
export function bestBlocks({ index, facts, count }: ProvinceFrame): ReportBlock[] {
  const leading = UNIT_GROUPS.flatMap((group) => {
    const first = (index?.units ?? []).filter((unit) => unit.group === group && unit.rank !== null);
    // A group whose few members are all first has nobody who leads.
    if (first.length <= NAMED) return [];
    const named = first
      .slice(0, NAMED)
      .map(({ name, points }) => text.unitPoints(inSentence(name), pointsText(points, 'vi')));
    return [text.bestUnits(text.groups[group], named.join(', '))];
  });
  const { counted } = facts.sum('overdue');
  const onTime = facts.units.filter((unit) => facts.of(unit, 'overdue') === 0).length;
  const full = computedOf(index).filter(({ points, max }) => points === max);
  return dashes([
    ...(onTime > 0 ? [text.onTimeUnits(count(onTime), count(counted))] : []),
    ...leading,
    ...(full.length > 0
      ? [text.fullIndicators(full.map(({ id, name }) => text.indicator(id, name)).join('; '))]
      : []),
  ]);
}

/** What is lacking, and as far as figures tell it, why: where what is late lies, what costs points, whose figures are missing. */
export function lackingBlocks(frame: ProvinceFrame): ReportBlock[] {
  const { facts, totals, index, count } = frame;
  const overdue = unitsByMost(frame, 'overdue');
  const lost = lostIndicators(frame);
  const { leftOut, expected } = totals.units;
  const late = lateUnits(frame);
  return dashes([
    ...(overdue.length > 0
      ? [
          text.lackingOverdue(
            sumText(facts.sum('late'), count) ?? '',
            sumText(facts.sum('pendingLate'), count) ?? '',
          ),
          overdueAt(overdue, count),
          ...overdueFields(frame),
          text.openCauses(count(sumOf(overdue))),
        ]
      : []),
    ...(lost.length > 0 ? [text.lostIndicators(lost.map(lostText).join('; '))] : []),
    ...(index && index.result.undecided.length > 0
      ? [text.openIndicators(index.result.undecided.join(', '))]
      : []),
    ...(leftOut.length > 0 ? [text.lackingUnits(count(leftOut.length), count(expected))] : []),
    ...(late > 0 ? [(leftOut.length > 0 ? text.lateAmongCounted : text.lateUnits)(count(late))] : []),
  ]);
}

/** What follows from it for the next quarter. */
export function taskBlocks(frame: ProvinceFrame): ReportBlock[] {
  const { count } = frame;
  const pending = unitsByMost(frame, 'pendingLate');
  const overdue = unitsByMost(frame, 'overdue');
  const owing = frame.totals.units.leftOut.filter(({ reason }) => OWED.includes(reason));
  const raise = lostIndicators(frame)
    .slice(0, NAMED)
    .map(({ id, name, percent, threshold }) =>
      threshold === null
        ? text.taskHigher(id, name, percent)
        : text.taskRaise(id, name, percent, `${threshold}%`),
    );
  return dashes([
    ...(pending.length > 0 ? [text.taskOverdue(count(sumOf(pending)), mostText(pending, count))] : []),
    ...(unitsByMost(frame, 'late').length > 0 ? [text.taskOnTime] : []),
    ...(overdue.length > 0 ? [text.taskCauses(namedBodies(mostShown(overdue).map(({ unit }) => unit)))] : []),
    ...raise,
    ...(owing.length > LOST ? [text.taskUnits(count(owing.length))] : []),
    ...(owing.length > 0 && owing.length <= LOST ? [text.taskNamedUnits(namedBodies(owing))] : []),
  ]);
}

/** The bodies that are told to do something: of a place, its committee. */
function namedBodies(units: readonly { name: string; group: UnitGroup }[]): string {
  return units
    .map(({ name, group }) => {
      const own = inSentence(name);
      return group === 'department' ? own : `${reportText.committeeSymbol} ${own}`;
    })
    .join(', ');
}

/** What is asked of those above the province; its own units it tells what to do. */
export function askedBlocks({ facts, count }: ProvinceFrame): ReportBlock[] {
  const unsynced = facts.sum('unsynced');
  return dashes((unsynced.value ?? 0) > 0 ? [text.askedSync(sumText(unsynced, count) ?? '')] : []);
}

function sumOf(units: readonly UnitCount[]): number {
  return units.reduce((sum, { value }) => sum + value, 0);
}

function overdueAt(units: readonly UnitCount[], count: CountText): string {
  const share = { part: sumOf(mostShown(units) as UnitCount[]), whole: sumOf(units) };
  const concentrated = share.part * 100 > CONCENTRATED * share.whole;
  return text.overdueAt(mostText(units, count), rateText(share, text.near) ?? '', concentrated);
}

/** The lĩnh vực with the most that is late; none where the form is not told by lĩnh vực. */
function overdueFields({ outline, totals, count }: ProvinceFrame): string[] {
  const read = factReader(outline.facts);
  const fields = totals.forms.flatMap(({ form, fields: all }) =>
    all.flatMap(({ field, label, cells }) => {
      const known = Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cell.known]));
      const value = read('overdue', [totalTable(form, '', { cells: known })]);
      return field === NO_FIELD || value === null || value <= 0 ? [] : [{ name: label, value }];
    }),
  );
  if (fields.length === 0) return [];
  fields.sort((a, b) => b.value - a.value);
  return [text.overdueIn(mostText(fields, count))];
}

type Lost = Pick<WordedIndicator, 'id' | 'name' | 'points' | 'max' | 'threshold'> & { percent: string };

/** Computed indicators that lack points, those that lack most first. */
function lostIndicators({ index }: Pick<ProvinceFrame, 'index'>): Lost[] {
  return computedOf(index)
    .filter(({ points, max }) => points < max)
    .sort((a, b) => b.max - b.points - (a.max - a.points))
    .slice(0, LOST)
    .flatMap(({ id, name, points, max, threshold, numerator, denominator }) => {
      const percent = rateText({ part: numerator ?? 0, whole: denominator ?? 0 }, text.near);
      return percent === undefined ? [] : [{ id, name, points, max, threshold, percent }];
    });
}

function lostText({ id, name, percent, points, max }: Lost): string {
  return text.lostIndicator(id, name, percent, pointsText(points, 'vi'), pointsText(max, 'vi'));
}

function computedOf(index: ProvinceFrame['index']): WordedIndicator[] {
  return (index?.result.indicators ?? []).filter(({ status }) => status === 'computed');
}

function lateUnits({ totals }: ProvinceFrame): number {
  const lines = totals.forms.flatMap(({ groups }) => groups.flatMap((group) => group.lines));
  return new Set(lines.filter(({ late }) => late).map(({ unit }) => unit)).size;
}
