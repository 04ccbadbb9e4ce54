import type { FormDocument } from '../forms/document';
import { shortSumText } from '../forms/column-text';
import type { JointFigure } from '../forms/table';
import { isOpen } from '../indicators/score-text';
import { capitalised } from '../language/capitalised';
import { pick, type Lang } from '../language/language';
import { periodKey } from '../period/period';
import { netDifferences } from '../totals/field-differences';
import { UNIT_GROUPS, type TotalCell, type UnitGroup } from '../totals/province-totals';
import { scopeText } from '../totals/sentence/scope-text';
import type { WordedProvinceIndex } from '../totals/sentence/worded-province-index';
import type { WordedConsolidatedForm, WordedProvinceTotals } from '../totals/sentence/worded-province-totals';
import { provinceTotalsWords } from '../totals/words';
import { csvLine, type CsvDialect, type CsvValue } from './csv';
import { exportWords } from './words';

/** Bytes EF BB BF once encoded: without it Excel reads UTF-8 as something else. */
const BYTE_ORDER_MARK = '\uFEFF';

export interface TotalsCsvInput {
  totals: WordedProvinceTotals;
  index: WordedProvinceIndex | null;
  /** The forms in force, for the names of their columns. */
  forms: readonly FormDocument[];
}

type Kind = 'unit' | 'missing' | 'group' | 'field' | 'difference' | 'total';

/** One line before it is written: figures by form and column. */
interface Line {
  kind: Kind;
  code: string;
  name: string;
  states: string[];
  figures: Map<string, number>;
  lacking: string[];
}

/**
 * Consolidated totals as lines of a CSV file: a line a unit, group, lĩnh vực, difference and the province, a column each
 * column of each form under its name. A figure that lacks somebody's is named in the column "incomplete", with what is
 * known of columns together: `II.06a (8)+(9)=57`; units without figures are listed with the reason and no figure. Fields and
 * differences make the province's line, which says what counts. Scores stand with their units, and what the province states
 * with the province.
 */
export function* totalsCsv(input: TotalsCsvInput, lang: Lang, dialect: CsvDialect): Generator<string> {
  const { totals, index, forms } = input;
  const words = exportWords[lang].csv;
  const columns = totals.forms.flatMap(({ form, columns: keys }) => keys.map((key) => ({ form, key })));
  // What no form's columns give, the province states.
  const given = (index?.result.indicators ?? []).filter(
    ({ formula, status }) => status === 'computed' && !formula.numerator.includes('('),
  );
  const heads = [
    ...words.heads,
    ...columns.map(({ form, key }) => headOf(forms, form, key, lang)),
    words.points,
    words.rank,
    ...given.flatMap(({ id, name }) => words.given(id, name)),
    words.incomplete,
  ];
  yield BYTE_ORDER_MARK + (dialect.named ? `sep=${dialect.separator}\r\n` : '') + csvLine(heads, dialect);
  const period = periodKey(totals.period);
  const scores = new Map((index?.units ?? []).map((score) => [score.unit, score]));
  for (const { kind, code, name, states, figures, lacking } of linesOf(totals, lang)) {
    const score = kind === 'unit' ? scores.get(code) : undefined;
    const result = kind === 'total' ? index?.result : undefined;
    const points = score ?? result;
    yield csvLine(
      [
        period,
        words.kinds[kind],
        code,
        name,
        states.join('; '),
        ...columns.map(({ form, key }): CsvValue => figures.get(placeOf(form, key)) ?? null),
        points && !isOpen(points) ? points.points : null,
        score?.rank ?? null,
        ...given.flatMap(({ numerator, denominator }): CsvValue[] =>
          kind === 'total' ? [numerator, denominator] : [null, null],
        ),
        lacking.join('; '),
      ],
      dialect,
    );
  }
}

/** @example headOf(forms, 'II.06a', '3', 'vi') // 'II.06a (3) Tiếp nhận, tổng số' */
function headOf(forms: readonly FormDocument[], code: string, key: string, lang: Lang): string {
  const column = forms.find((form) => form.code === code)?.columns.find((one) => one.key === key);
  return `${printed(code, key)}${column ? ` ${pick(column.name, lang)}` : ''}`;
}

function linesOf(totals: WordedProvinceTotals, lang: Lang): Line[] {
  const words = exportWords[lang].csv;
  const lines = new Map<string, Line>();
  const lineOf = (kind: Kind, code: string, name: string): Line => {
    const place = `${kind} ${code}`;
    const line = lines.get(place) ?? { kind, code, name, states: [], figures: new Map(), lacking: [] };
    lines.set(place, line);
    return line;
  };
  const say = (line: Line, state: string) => {
    if (!line.states.includes(state)) line.states.push(state);
  };
  for (const form of totals.forms) {
    for (const { group, lines: units, total, together } of form.groups) {
      for (const { unit, name, status, added, cells, together: own } of units) {
        const line = lineOf('unit', unit, name);
        say(line, words.states[status]);
        if (!added) say(line, `${form.form}: ${words.repeats}`);
        fill(line, form.form, cells, blankColumns(form, cells), own);
      }
      const sums = lineOf('group', group, provinceTotalsWords[lang].group[group]);
      fill(sums, form.form, known(total), incompleteColumns(total), together);
    }
    for (const { field, label, cells, together } of form.fields) {
      fill(lineOf('field', field, label), form.form, known(cells), incompleteColumns(cells), together);
    }
    for (const difference of form.differences) {
      const line = lineOf('difference', difference.unit, difference.name);
      say(line, `${form.form}: ${difference.message}`);
      fill(line, form.form, netDifferences([difference]), []);
    }
    const all = lineOf('total', '', provinceTotalsWords[lang].province);
    say(all, capitalised(scopeText(totals, lang)));
    fill(all, form.form, known(form.total), incompleteColumns(form.total), form.together);
  }
  addMissing(totals, lines, lineOf, lang);
  return inOrder(totals, [...lines.values()]);
}

/** Units without any figures, and the forms that others did not send. */
function addMissing(
  { forms }: WordedProvinceTotals,
  lines: ReadonlyMap<string, Line>,
  lineOf: (kind: Kind, code: string, name: string) => Line,
  lang: Lang,
): void {
  const reasons = provinceTotalsWords[lang].missingReason;
  for (const { form, missing } of forms) {
    for (const { unit, name, reason } of missing) {
      const own = lines.get(`unit ${unit}`);
      if (own) own.lacking.push(`${form}: ${reasons[reason]}`);
      else {
        const line = lineOf('missing', unit, name);
        if (!line.states.includes(reasons[reason])) line.states.push(reasons[reason]);
      }
    }
  }
}

/** Units of a group in the tree's order, its sum, then units without figures, lĩnh vực, differences, the province. */
function inOrder({ forms, order }: WordedProvinceTotals, lines: readonly Line[]): Line[] {
  const groupOf = new Map<string, UnitGroup>(
    forms.flatMap(({ groups }) =>
      groups.flatMap(({ group, lines: units }) => units.map(({ unit }) => [unit, group] as const)),
    ),
  );
  const places = new Map(order.map((unit, index) => [unit, index]));
  const byPlace = (a: Line, b: Line) => (places.get(a.code) ?? 0) - (places.get(b.code) ?? 0);
  const of = (kind: Kind) => lines.filter((line) => line.kind === kind);
  return [
    ...UNIT_GROUPS.flatMap((group) => [
      ...of('unit')
        .filter(({ code }) => groupOf.get(code) === group)
        .sort(byPlace),
      ...of('group').filter(({ code }) => code === group),
    ]),
    ...of('missing').sort(byPlace),
    ...of('field'),
    ...of('difference').sort(byPlace),
    ...of('total'),
  ];
}

function fill(
  line: Line,
  form: string,
  cells: Readonly<Record<string, number | null>>,
  incomplete: readonly string[],
  together: readonly JointFigure[] = [],
): void {
  for (const [key, value] of Object.entries(cells)) {
    if (value !== null) line.figures.set(placeOf(form, key), value);
  }
  const held = together.flatMap((joint) => joint.columns);
  line.lacking.push(
    ...incomplete.filter((key) => !held.includes(key)).map((key) => printed(form, key)),
    ...together.map((joint) => `${form} ${shortSumText(joint.columns)}=${joint.value}`),
  );
}

function placeOf(form: string, key: string): string {
  return `${form} ${key}`;
}

function printed(form: string, key: string): string {
  return `${form} (${key})`;
}

function known(cells: Readonly<Record<string, TotalCell>>): Record<string, number | null> {
  return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cell.known]));
}

function incompleteColumns(cells: Readonly<Record<string, TotalCell>>): string[] {
  return Object.keys(cells).filter((key) => (cells[key]?.blanks ?? 0) > 0 || cells[key]?.tooLarge);
}

function blankColumns(
  form: WordedConsolidatedForm,
  cells: Readonly<Record<string, number | null>>,
): string[] {
  return form.columns.filter((key) => (cells[key] ?? null) === null);
}
