import { listText, shortSumText } from '../../forms/column-text';
import type { JointFigure } from '../../forms/table';
import { romanNumeral } from '../../period/period-text';
import { formatCount } from '../../language/number';
import type { Lang } from '../../language/language';
import { consolidatedWords } from './consolidated-words';
import { formSheetWords } from '../form/words';
import { NO_FIELD } from '../../totals/field-totals';
import { namesOf, provinceTotalsWords } from '../../totals/words';
import { BOUND_SIGN, boundOf, type Bound } from '../../totals/bound';
import { netDifferences } from '../../totals/field-differences';
import type { ConsolidatedGroup, TotalCell, UnitLine } from '../../totals/province-totals';
import type { WordedConsolidatedForm } from '../../totals/sentence/worded-province-totals';
import { cellAddress, rangeAddress } from '../address';

/** One figure of a consolidated sheet, drawn with the sign of its bound: "≥ 12". */
export interface ConsolidatedFigure {
  value: number | null;
  formula?: string;
  bound: Bound;
  note?: string;
}

/** One row of a consolidated sheet. */
export interface ConsolidatedRow {
  kind: 'group' | 'unit' | 'field' | 'difference' | 'total';
  /** A unit's code, a lĩnh vực; sums are told apart by `#`. */
  key: string;
  ordinal: string;
  label: string;
  /** By column key. */
  figures: Record<string, ConsolidatedFigure>;
  /** Lines of the marker column. */
  marks: string[];
  grave: boolean;
}

export interface RowFrame {
  form: WordedConsolidatedForm;
  /** Sheet row of the first row. */
  top: number;
  /** Sheet column of a form column. */
  columnOf: (key: string) => number;
  /** A unit's name by its code. */
  nameOf: (unit: string) => string;
  lang: Lang;
}

/** A group, or the province. */
type Summed = Pick<ConsolidatedGroup, 'total' | 'together' | 'mayFall'>;

/** Each group's total above its units, the province's total last; totals are native formulas with their values. */
export function unitRows(frame: RowFrame): ConsolidatedRow[] {
  const { form, lang } = frame;
  const words = consolidatedWords[lang];
  const rows: ConsolidatedRow[] = [];
  const groupRows: number[] = [];
  form.groups.forEach((group, index) => {
    const at = frame.top + rows.length;
    groupRows.push(at);
    const name = provinceTotalsWords[lang].group[group.group];
    const missing = group.expected - group.included;
    rows.push({
      kind: 'group',
      key: `#${group.group}`,
      ordinal: romanNumeral(index + 1),
      label: words.groupRow(name, formatCount(group.included, lang), formatCount(group.expected, lang)),
      figures: totalFigures(frame, group, missing, (key) => groupFormula(frame, group, at, key)),
      ...totalMarks(frame, group, missing),
    });
    group.lines.forEach((line, number) => rows.push(unitRow(line, String(number + 1), lang)));
  });
  const missing = form.missing.length;
  rows.push({
    kind: 'total',
    key: '#total',
    ordinal: '',
    label: words.total,
    figures: totalFigures(frame, form, missing, (key) => sumFormula(groupCells(frame, groupRows, key))),
    ...totalMarks(frame, form, missing),
  });
  return rows;
}

/**
 * A row a lĩnh vực in Vietnamese order, what they lack to make the total where units state another one, then the very
 * total that the sheet by units has.
 */
export function fieldRows(frame: RowFrame): ConsolidatedRow[] {
  const { form, lang } = frame;
  const words = consolidatedWords[lang];
  const rows = form.fields.map((field, index): ConsolidatedRow => {
    const blank = form.columns.filter((key) => (field.cells[key]?.blanks ?? 0) > 0);
    return {
      kind: 'field',
      key: field.field === NO_FIELD ? '#none' : field.field,
      ordinal: String(index + 1),
      label: field.label,
      figures: Object.fromEntries(form.columns.map((key) => [key, fieldFigure(form, field.cells[key])])),
      marks: [
        words.fieldUnits(formatCount(field.units, lang)),
        ...(blank.length > 0 ? [words.fieldBlanks(signOf(form), listText(blank))] : []),
        ...jointMarks(field.together, lang),
        ...(field.labels.length > 1 ? [words.spellings(field.labels.join('; '))] : []),
      ],
      grave: false,
    };
  });
  if (form.differences.length > 0) rows.push(differenceRow(frame));
  const bottom = frame.top + rows.length - 1;
  const missing = form.missing.length;
  const formula = (key: string) => {
    const column = frame.columnOf(key);
    if (rows.length === 0) return undefined;
    return sumFormula(rangeAddress({ top: frame.top, left: column, bottom, right: column }));
  };
  rows.push({
    kind: 'total',
    key: '#total',
    ordinal: '',
    label: words.total,
    figures: totalFigures(frame, form, missing, formula),
    ...totalMarks(frame, form, missing),
  });
  return rows;
}

function differenceRow({ form, lang }: RowFrame): ConsolidatedRow {
  const net = netDifferences(form.differences);
  const figure = (key: string): ConsolidatedFigure => ({ value: net[key] ?? null, bound: 'whole' });
  return {
    kind: 'difference',
    key: '#difference',
    ordinal: '',
    label: consolidatedWords[lang].difference,
    figures: Object.fromEntries(form.columns.map((key) => [key, figure(key)])),
    marks: form.differences.map(({ message }) => message),
    grave: false,
  };
}

function unitRow(line: UnitLine, ordinal: string, lang: Lang): ConsolidatedRow {
  const words = consolidatedWords[lang];
  const { together = [] } = line;
  const held = new Set(together.flatMap(({ columns }) => columns));
  const blank = Object.keys(line.cells).filter((key) => line.cells[key] === null && !held.has(key));
  return {
    kind: 'unit',
    key: line.unit,
    ordinal,
    label: line.name,
    figures: Object.fromEntries(
      Object.entries(line.cells).map(([key, value]) => [key, { value, bound: 'whole' as const }]),
    ),
    marks: [
      ...(line.added ? [] : [words.repeats]),
      ...(line.status === 'accepted' ? [] : [`? ${words.counted[line.status]}`]),
      ...(line.late ? [words.late] : []),
      ...(blank.length > 0 ? [`? ${formSheetWords[lang].missing(listText(blank))}`] : []),
      ...jointMarks(together, lang),
    ],
    grave: !line.added,
  };
}

function totalFigures(
  frame: RowFrame,
  { total, mayFall }: Summed,
  missing: number,
  formulaOf: (key: string) => string | undefined,
): ConsolidatedRow['figures'] {
  const words = provinceTotalsWords[frame.lang];
  return Object.fromEntries(
    frame.form.columns.map((key) => {
      const cell = total[key] ?? { known: null, blanks: 0, tooLarge: false, blankUnits: [] };
      const formula = cell.known === null ? undefined : formulaOf(key);
      const notes = [
        ...(cell.blankUnits.length > 0
          ? [words.blankUnits(formatCount(cell.blanks, frame.lang), namesFor(frame, cell.blankUnits))]
          : []),
        ...(cell.tooLarge ? [words.tooLarge] : []),
        ...(missing > 0 ? [words.missingUnits(formatCount(missing, frame.lang))] : []),
      ];
      const figure: ConsolidatedFigure = {
        value: cell.known,
        bound: boundOf(cell, { missing, mayFall }),
        ...(formula === undefined ? {} : { formula }),
        ...(cell.blanks > 0 && notes.length > 0 ? { note: `${notes.join('; ')}.` } : {}),
      };
      return [key, figure];
    }),
  );
}

/** Columns with the same blank units share a line. */
function totalMarks(
  frame: RowFrame,
  { total, mayFall, together }: Summed,
  missing: number,
): Pick<ConsolidatedRow, 'marks' | 'grave'> {
  const words = consolidatedWords[frame.lang];
  const byUnits = new Map<string, { units: readonly string[]; columns: string[] }>();
  for (const key of frame.form.columns) {
    const cell = total[key];
    if (!cell || cell.blanks === 0) continue;
    const id = cell.blankUnits.join(' ');
    const entry = byUnits.get(id) ?? { units: cell.blankUnits, columns: [] };
    entry.columns.push(key);
    byUnits.set(id, entry);
  }
  const sign = signOf({ mayFall });
  const large = frame.form.columns.filter((key) => total[key]?.tooLarge);
  return {
    marks: [
      ...(missing > 0 ? [words.missing(sign, formatCount(missing, frame.lang))] : []),
      ...[...byUnits.values()].map(({ units, columns }) =>
        words.blanks(sign, listText(columns), namesFor(frame, units)),
      ),
      ...jointMarks(together, frame.lang),
      ...(large.length > 0 ? [words.tooLarge(listText(large))] : []),
    ],
    grave: large.length > 0,
  };
}

/** What is known of columns together only, as lines of the marker column. */
function jointMarks(together: readonly JointFigure[] = [], lang: Lang): string[] {
  return together.map(
    ({ columns, value }) =>
      `? ${formSheetWords[lang].notSplit(shortSumText(columns), formatCount(value, lang))}`,
  );
}

/** The sum of the group's lines without those that repeat others; none where the lines are not drawn. */
function groupFormula(
  frame: RowFrame,
  group: ConsolidatedGroup,
  at: number,
  key: string,
): string | undefined {
  if (group.lines.length === 0) return undefined;
  const column = frame.columnOf(key);
  const bottom = at + group.lines.length;
  const range = rangeAddress({ top: at + 1, left: column, bottom, right: column });
  const repeated = group.lines.flatMap((line, index) =>
    line.added ? [] : [cellAddress(at + 1 + index, column)],
  );
  if (repeated.length === 0) return sumFormula(range);
  const without = repeated.join(',');
  return `IF(COUNT(${range})=COUNT(${without}),"",SUM(${range})-SUM(${without}))`;
}

function groupCells(frame: RowFrame, rows: readonly number[], key: string): string {
  return rows.map((row) => cellAddress(row, frame.columnOf(key))).join(',');
}

/** A sum that stays blank while nothing is there to add. */
function sumFormula(cells: string): string {
  return `IF(COUNT(${cells})=0,"",SUM(${cells}))`;
}

function fieldFigure({ mayFall }: Pick<Summed, 'mayFall'>, cell: TotalCell | undefined): ConsolidatedFigure {
  return {
    value: cell?.known ?? null,
    bound: boundOf({ blanks: cell?.blanks ?? 0 }, { missing: 0, mayFall }),
  };
}

/** The sign of a sum that lacks figures. */
function signOf({ mayFall }: Pick<Summed, 'mayFall'>): string {
  return BOUND_SIGN[mayFall ? 'open' : 'least'];
}

function namesFor(frame: RowFrame, units: readonly string[]): string {
  return namesOf(units.map(frame.nameOf), frame.lang);
}
