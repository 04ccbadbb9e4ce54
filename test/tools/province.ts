import { createRandom, type Random } from '../../functions/local/seed/random';
import { formsIn, readForms } from '../../shared/forms/registry';
import { bundledForms } from '../../shared/forms/documents';
import type { FormDocument } from '../../shared/forms/document';
import { TOTAL_ROW, type CellValue, type Table } from '../../shared/forms/table';
import { isValidOn } from '../../shared/period/date';
import { deadline } from '../../shared/period/deadline';
import { publicHolidays } from '../../shared/period/holidays';
import { cutOff, periodKey, shiftPeriod, type Period } from '../../shared/period/period';
import { addWorkingDays } from '../../shared/period/working-days';
import type { SubmissionContent, SubmissionStatus } from '../../shared/submission/submission';
import { sumTables } from '../../shared/totals/sum-tables';
import type { UnitSubmission } from '../../shared/totals/province-totals';
import { lastPeriods } from '../../shared/totals/history/unit-history';
import { createUnitIndex, type UnitIndex } from '../../shared/units/tree';
import type { Unit, UnitTree } from '../../shared/units/unit';
import {
  digitalOf,
  feedbackOf,
  handlingOf,
  officeOf,
  paymentOf,
  proceduresOf,
  publicationOf,
  scaled,
} from './province-figures';
import { makeTree } from './province-tree';

export interface ProvinceOptions {
  /** Units that report in the last quarter. */
  units?: number;
  /** Rows a form. */
  rows?: number;
  quarters?: number;
  seed?: number;
  /** Share of submissions with a slip, in percent. */
  slips?: number;
  /** Share of units without a submission, in percent. */
  missing?: number;
  /** All that is there is accepted, except with `mixed`: then some are drafts, returned, reopened or only submitted. */
  mixed?: boolean;
  last?: Period;
}

/** One unit's invented quarter. */
export interface MadeSubmission extends UnitSubmission {
  content: SubmissionContent;
  /** Instants, ISO 8601; the second is absent for what was never sent. */
  savedAt: string;
  submittedAt?: string;
  /** Of a return or reopening. */
  reason?: string;
}

export interface MadeProvince {
  tree: UnitTree;
  units: UnitIndex;
  forms: FormDocument[];
  /** Oldest first. */
  periods: Period[];
  last: Period;
  /** Undefined for a unit that did not report or is missing. Made anew each time: nothing is kept. */
  submission(unit: string, period: Period): MadeSubmission | undefined;
  /** In the order of unit codes, one by one. */
  submissions(period: Period): Generator<MadeSubmission>;
}

const FIELD_NAMES = [
  'Đất đai',
  'Hộ tịch',
  'Chứng thực',
  'Văn hóa cơ sở',
  'An toàn thực phẩm',
  'Đầu tư tại Việt Nam',
  'Bảo trợ xã hội',
  'Người có công',
  'Giáo dục mầm non',
  'Thủy sản',
];
/** The same names as other units spell them. */
const OTHER_SPELLINGS = new Map([
  ['Văn hóa cơ sở', 'VĂN HOÁ CƠ SỞ'],
  ['Thủy sản', 'Thuỷ sản'],
  ['Bảo trợ xã hội', 'Bảo trợ  xã hội'],
]);

/**
 * An invented province of any size: departments, communes, and before 1/7/2025 districts with the communes that merged.
 * Every relation of the bundled forms holds, carry-overs across quarters and mergers included, except in slips. The
 * same options give the same province; each submission can be made by itself.
 */
export function makeProvince(options: ProvinceOptions = {}): MadeProvince {
  const {
    units: count = 12,
    rows = 4,
    quarters = 8,
    seed = 1,
    slips = 0,
    missing = 0,
    mixed = false,
  } = options;
  const last = options.last ?? { year: 2026, quarter: 1 };
  const tree = makeTree(count, seed);
  const units = createUnitIndex(tree);
  const forms = formsIn(readForms(bundledForms), last);
  const makeContent = contentMaker(units, rows, seed);
  const province: MadeProvince = {
    tree,
    units,
    forms,
    last,
    periods: lastPeriods(last, quarters),
    submission(code, period) {
      const unit = units.find(code);
      if (!unit || unit.kind === 'province' || !isValidOn(unit, cutOff(period))) return undefined;
      const random = createRandom(seed, 'fate', code, periodKey(period));
      if (random.whole(0, 99) < missing) return undefined;
      const fate = fateOf(mixed, random);
      const late = random.whole(0, 99) < (code.endsWith('3') ? 70 : 8);
      const lastDay = deadline(period, tree.profile.deadlineWorkingDays, publicHolidays);
      const day = late
        ? addWorkingDays(lastDay, random.whole(1, 4), publicHolidays)
        : addWorkingDays(cutOff(period), random.whole(1, 2), publicHolidays);
      const at = `${day}T0${random.whole(1, 8)}:15:00.000Z`;
      const content = makeContent(unit, period);
      const slipped = random.whole(0, 99) < slips ? withSlip(content, random) : content;
      const before = previousOf(unit, period, { units, forms, makeContent });
      return {
        unit: code,
        status: fate.status,
        version: fate.version,
        late: late && fate.sent,
        contentHash: `${code}.${periodKey(period)}.${fate.version}`,
        calendar: 'reporting',
        tables: slipped.tables,
        explanations: slipped.explanations,
        ...(fate.status === 'reopened' ? { accepted: { ...content, version: fate.version - 2 } } : {}),
        ...(before ? { previous: before } : {}),
        content: slipped,
        savedAt: at,
        ...(fate.sent ? { submittedAt: at } : {}),
        ...(fate.reason === undefined ? {} : { reason: fate.reason }),
      };
    },
    *submissions(period) {
      for (const { code } of [...tree.units].sort((a, b) => (a.code < b.code ? -1 : 1))) {
        const made = province.submission(code, period);
        if (made) yield made;
      }
    },
  };
  return province;
}

interface Fate {
  status: SubmissionStatus;
  version: number;
  sent: boolean;
  reason?: string;
}

function fateOf(mixed: boolean, random: Random): Fate {
  const chance = random.whole(0, 99);
  if (!mixed || chance < 60) return { status: 'accepted', version: 3, sent: true };
  if (chance < 75) return { status: 'submitted', version: 2, sent: true };
  if (chance < 83) return { status: 'draft', version: 1, sent: false };
  if (chance < 91)
    return { status: 'returned', version: 3, sent: true, reason: 'Đề nghị kiểm tra lại cột (3).' };
  return { status: 'reopened', version: 5, sent: true, reason: 'Bổ sung hồ sơ sót.' };
}

type MakeContent = (unit: Unit, period: Period) => SubmissionContent;

/** What the unit opened the period with: its own quarter before, with those of the units that merged into it since. */
function previousOf(
  unit: Unit,
  period: Period,
  { units, forms, makeContent }: { units: UnitIndex; forms: FormDocument[]; makeContent: MakeContent },
): Table[] | undefined {
  const before = shiftPeriod(period, -1);
  const sources = sourcesOn(unit, before, units);
  if (sources.length === 0) return undefined;
  return sumTables(
    sources.map((source) => makeContent(source, before).tables),
    forms,
  );
}

function sourcesOn(unit: Unit, period: Period, units: UnitIndex): Unit[] {
  const day = cutOff(period);
  const merged = unit.predecessors
    .filter(({ on }) => on > day)
    .flatMap(({ unit: code }) => units.find(code) ?? []);
  return [...(isValidOn(unit, day) ? [unit] : []), ...merged.filter((other) => isValidOn(other, day))];
}

function contentMaker(units: UnitIndex, rows: number, seed: number): MakeContent {
  /** What a unit leaves open in a row at the end of a quarter: less than any receives, so that it always can. */
  const pending = (unit: Unit, period: Period, row: string): number =>
    createRandom(seed, 'open', unit.code, periodKey(period), row).whole(0, 4);
  const opening = (unit: Unit, period: Period, row: string): number => {
    const before = shiftPeriod(period, -1);
    return sourcesOn(unit, before, units).reduce((sum, source) => sum + pending(source, before, row), 0);
  };
  return (unit, period) => {
    const random = createRandom(seed, unit.code, periodKey(period));
    const size = sizeOf(unit, units, seed);
    const weight = Math.max(1, unit.predecessors.length);
    const details = Array.from({ length: rows }, (_, index) => {
      const label = fieldName(index);
      const key = `linh-vuc-${index + 1}`;
      const shown = unit.code.endsWith('2') ? (OTHER_SPELLINGS.get(label) ?? label) : label;
      const handling = handlingOf(opening(unit, period, key), pending(unit, period, key), size, random);
      const procedures = scaled(proceduresOf(random), weight);
      return {
        key,
        label: shown,
        figures: {
          'II.06a': handling,
          K01: procedures,
          K02: digitalOf(handling, weight, random),
          K03: paymentOf(handling, random),
        },
      };
    });
    const table = (form: 'II.06a' | 'K01' | 'K02' | 'K03'): Table => {
      const all = details.map(({ key, label, figures }) => ({ key, label, cells: { ...figures[form] } }));
      const total: Record<string, number> = {};
      for (const { cells } of all) {
        for (const [column, value] of Object.entries(cells)) total[column] = (total[column] ?? 0) + value;
      }
      return { form, rows: [...all, { key: TOTAL_ROW, label: 'Tổng cộng', cells: total }] };
    };
    const single = (form: string, cells: Record<string, number>): Table => ({
      form,
      rows: [{ key: TOTAL_ROW, label: unit.name, cells }],
    });
    const published = details.reduce((sum, { figures }) => sum + (figures.K01['13'] ?? 0), 0);
    return {
      calendar: 'reporting',
      tables: [
        table('II.06a'),
        table('K01'),
        table('K02'),
        table('K03'),
        single(
          'K04',
          feedbackOf(opening(unit, period, 'pakn'), pending(unit, period, 'pakn'), weight, random),
        ),
        single('K05', publicationOf(published, weight, random)),
        single('K06', scaled(officeOf(random), weight)),
      ],
      texts: {},
      explanations: [],
    };
  };
}

function fieldName(index: number): string {
  const name = FIELD_NAMES[index % FIELD_NAMES.length] ?? '';
  return index < FIELD_NAMES.length ? name : `${name} ${Math.floor(index / FIELD_NAMES.length) + 1}`;
}

/** A merged unit is as large as those that merged, so that its history stays comparable. */
function sizeOf(unit: Unit, units: UnitIndex, seed: number): number {
  const merged = unit.predecessors.flatMap(({ unit: code }) => units.find(code) ?? []);
  const own =
    unit.kind === 'commune' && merged.length > 0 ? 0 : createRandom(seed, 'size', unit.code).whole(1, 5);
  return merged.reduce((sum, other) => sum + sizeOf(other, units, seed), own);
}

/** A cell left blank, or a figure too high, in a row and in the total row alike. */
function withSlip(content: SubmissionContent, random: Random): SubmissionContent {
  const [first, ...rest] = content.tables as [Table, ...Table[]];
  const blank = random.whole(0, 1) === 0;
  const column = ['3', '7', '9'][random.whole(0, 2)] ?? '3';
  const extra = random.whole(1, 9);
  const change = (value: CellValue | undefined): CellValue => (blank ? null : Number(value ?? 0) + extra);
  const rows = first.rows.map((row, index) =>
    index === 0 || row.key === TOTAL_ROW
      ? { ...row, cells: { ...row.cells, [column]: change(row.cells[column]) } }
      : row,
  );
  return { ...content, tables: [{ ...first, rows }, ...rest] };
}
