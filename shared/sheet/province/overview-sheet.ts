import { type FindingCounts, type OverviewRow, UNIT_STATES, type UnitState } from '../../overview/matrix';
import { momentInSentence } from '../../period/moment-text';
import { dayText, periodName } from '../../period/period-text';
import type { Lang } from '../../language/language';
import { formatCount } from '../../language/number';
import { overviewWords } from '../../overview/words';
import { provinceWords } from './words';
import { provinceTotalsWords } from '../../totals/words';
import { DEJAVU_SERIF } from '../measure';
import type { CellStyle, PrintSetup, SheetModel } from '../model';
import { SheetBuilder } from '../sheet-builder';
import { CENTRED, COUNT, HEADING, MARKS, NOTE, PALETTE, PLAIN, TEXT, TITLE } from '../styles';
import type { ProvinceWorkbookInput } from './province-input';
import type { ProvinceNames } from './province-names';
import { rowList } from './row-list';
import { STATES } from './state-styles';

const FRAME = [5.5, 34, 18.5, 28];
const FORM = 16.5;
const TAIL = [11, 11, 11, 10];
const HEAD_ROW = 4;

/** The first sheet: units by forms with state, lateness and findings, then what the totals cover. */
export function overviewSheet(input: ProvinceWorkbookInput, names: ProvinceNames, lang: Lang): SheetModel {
  const { matrix, profile } = input;
  const words = provinceWords[lang].overview;
  const widths = [...FRAME, ...matrix.forms.map(() => FORM), ...TAIL];
  const print: PrintSetup = {
    orientation: 'landscape',
    titleRows: { from: HEAD_ROW, to: HEAD_ROW },
  };
  // Whoever reads it may have no Times New Roman, and half a state is none.
  const builder = new SheetBuilder(names.overview, 'overview', widths, print, DEJAVU_SERIF);
  const wide = (row: number) => ({ top: row, left: 1, bottom: row, right: widths.length });
  const deadline = dayText(matrix.deadline, lang);
  builder.span(wide(1), words.title.toUpperCase(), TITLE);
  const subtitle = words.subtitle(profile.name, periodName(matrix.period, lang), deadline);
  const { asOf } = input;
  const read = asOf === undefined ? [] : [words.asOf(momentInSentence(asOf, lang))];
  builder.span(wide(2), [subtitle, ...read].join('. '), PLAIN);
  builder.span(wide(3), summary(input, lang), PLAIN);
  drawHead(builder, input, names, lang);
  const unreadable = new Set(
    input.totals.units.leftOut.filter(({ reason }) => reason === 'damaged').map(({ unit }) => unit),
  );
  matrix.rows.forEach((row, index) => {
    const at = HEAD_ROW + 1 + index;
    builder.put(at, 1, String(index + 1), CENTRED);
    builder.put(at, 2, row.name, TEXT);
    if (unreadable.has(row.unit)) drawUnreadable(builder, at, matrix.forms.length, lang);
    else drawUnit(builder, at, row, matrix.forms, lang);
  });
  let row = HEAD_ROW + matrix.rows.length + 1;
  const states = Object.fromEntries(UNIT_STATES.map((state) => [state, stateText(state, lang)])) as Record<
    UnitState,
    string
  >;
  builder.span(wide(row), words.legend(states), NOTE);
  const blocks: [string, string[]][] = [
    [words.coverage, input.totals.coverage],
    [
      words.findings,
      input.totals.findings.map(({ severity, message }) => `${MARKS[severity].symbol} ${message}`),
    ],
  ];
  for (const [title, lines] of blocks) {
    if (lines.length === 0) continue;
    row += 2;
    builder.span(wide(row), title, { ...PLAIN, bold: true });
    for (const line of lines) {
      row += 1;
      builder.span(wide(row), line, PLAIN);
    }
  }
  builder.sheet.list = rowList(
    HEAD_ROW,
    matrix.rows.map(({ unit }) => ({ key: unit })),
    lang,
  );
  builder.sheet.freeze = { rows: HEAD_ROW, columns: 2 };
  builder.sheet.tabColor = PALETTE.heading;
  return builder.sheet;
}

/** One line a group: how many units are in each state. */
function summary({ matrix }: ProvinceWorkbookInput, lang: Lang): string {
  const words = provinceWords[lang].overview;
  return matrix.counts
    .map(({ group, units }) => {
      const all = UNIT_STATES.reduce((sum, state) => sum + units[state], 0);
      const parts = [...UNIT_STATES]
        .reverse()
        .filter((state) => units[state] > 0)
        .map((state) => `${stateText(state, lang)} ${formatCount(units[state], lang)}`);
      return words.group(provinceTotalsWords[lang].group[group], formatCount(all, lang), parts.join(' · '));
    })
    .join('\n');
}

function drawHead(
  builder: SheetBuilder,
  input: ProvinceWorkbookInput,
  names: ProvinceNames,
  lang: Lang,
): void {
  const words = provinceWords[lang].overview;
  builder.putHeading(HEAD_ROW, 1, [words.number, words.unit, words.state, words.deadline]);
  input.matrix.forms.forEach((code, index) => {
    const link = { sheet: names.forms[code] ?? code, row: 1, column: 1 };
    builder.put(HEAD_ROW, FRAME.length + index + 1, code, { ...HEADING, color: PALETTE.link }, { link });
  });
  const tail = FRAME.length + input.matrix.forms.length;
  builder.putHeading(HEAD_ROW, tail + 1, [words.errors, words.queries, words.explained, words.version]);
}

function drawUnit(
  builder: SheetBuilder,
  at: number,
  row: OverviewRow,
  forms: readonly string[],
  lang: Lang,
): void {
  const { color, fill } = STATES[row.state];
  const overdue = row.lateness.kind === 'late' || row.lateness.kind === 'overdue';
  builder.put(at, 3, stateText(row.state, lang), { ...TEXT, bold: true, color, fill });
  builder.put(at, 4, latenessText(row, lang), overdue ? { ...TEXT, color: MARKS.error.color } : TEXT);
  forms.forEach((code, index) => {
    const cell = row.forms[code];
    if (!cell) return;
    const findings = findingsText(cell.findings, lang);
    const text = stateText(cell.state, lang) + (findings === '' ? '' : `\n${findings}`);
    builder.put(at, FRAME.length + index + 1, text, stateStyle(cell.state, cell.findings));
  });
  const tail = FRAME.length + forms.length;
  const { errorsOpen, queriesOpen, explained } = row.findings;
  [errorsOpen, queriesOpen, explained, row.version].forEach((count, index) => {
    const nothing = row.state === 'missing';
    const alarming = index === 0 && count > 0;
    const plain: CellStyle = {
      ...COUNT,
      horizontal: 'center',
      ...(count === 0 ? { color: PALETTE.muted } : {}),
    };
    const style: CellStyle = alarming ? { ...plain, bold: true, color: MARKS.error.color } : plain;
    builder.put(at, tail + index + 1, nothing ? null : count, style);
  });
}

/** Nothing is known of a unit whose stored rows cannot be read, not even that it is late. */
function drawUnreadable(builder: SheetBuilder, at: number, forms: number, lang: Lang): void {
  const { color, fill, symbol } = MARKS.error;
  const { unreadable } = provinceWords[lang].overview;
  builder.put(at, 3, `${symbol} ${unreadable}`, { ...TEXT, bold: true, color, fill });
  for (let column = 4; column <= FRAME.length + forms + TAIL.length; column += 1) {
    builder.put(at, column, '', TEXT);
  }
}

function stateText(state: UnitState, lang: Lang): string {
  return `${STATES[state].symbol} ${overviewWords[lang].state[state]}`;
}

function stateStyle(state: UnitState, findings: FindingCounts): CellStyle {
  const { color, fill } = STATES[state];
  const style: CellStyle = { ...TEXT, color, fill };
  if (findings.errorsOpen === 0) return style;
  return { ...style, bold: true, color: MARKS.error.color, fill: MARKS.error.fill };
}

function findingsText({ errorsOpen, queriesOpen, explained }: FindingCounts, lang: Lang): string {
  const words = provinceWords[lang].overview;
  const open = errorsOpen + queriesOpen;
  return [
    ...(open > 0 ? [words.open(formatCount(open, lang))] : []),
    ...(explained > 0 ? [words.explainedCount(formatCount(explained, lang))] : []),
  ].join(', ');
}

/** Without the days that count up every day, so that the sheet changes only when something happens. */
function latenessText({ lateness, resend }: OverviewRow, lang: Lang): string {
  const again = resend ? [provinceWords[lang].overview.resend(dayText(resend.deadline, lang))] : [];
  return [firstSendingText(lateness, lang), ...again].join('; ');
}

function firstSendingText(lateness: OverviewRow['lateness'], lang: Lang): string {
  const words = provinceWords[lang].overview;
  switch (lateness.kind) {
    case 'in-time':
      return words.inTime;
    case 'late':
      return words.late(lateness.days);
    case 'due':
      return words.due;
    case 'overdue':
      return words.overdue;
  }
}
