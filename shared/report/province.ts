import type { FormDocument } from '../forms/document';
import { sumText } from '../forms/column-text';
import { TOTAL_ROW, type Table } from '../forms/table';
import { dayText, periodName, romanNumeral } from '../period/period-text';
import { isOpen, pointsText } from '../indicators/score-text';
import { isValidOn, type IsoDate } from '../period/date';
import { cutOff, periodDays, type Calendar, type PeriodOrSpan } from '../period/period';
import type { ReportView } from './report-view';
import { formatCount } from '../language/number';
import { provinceReportText } from './province-words';
import { reportText } from './words';
import { totalTable } from '../totals/unit-figures';
import { BOUND_SIGN, boundOf } from '../totals/bound';
import { netDifferences } from '../totals/field-differences';
import { UNIT_GROUPS, type TotalCell, type UnitGroup } from '../totals/province-totals';
import { scopeText } from '../totals/sentence/scope-text';
import { provinceTotalsWords } from '../totals/words';
import type { WordedProvinceIndex, WordedUnitScore } from '../totals/sentence/worded-province-index';
import type { WordedConsolidatedForm, WordedProvinceTotals } from '../totals/sentence/worded-province-totals';
import type { ProvinceProfile, Unit } from '../units/unit';
import { kindWord } from '../units/unit-name';
import { composeAnnexes } from './annexes';
import { chosenSections, contains, leafSections, type ReportChoice } from './choice';
import { figuresOf } from './figures';
import { composeHead, identityOf } from './head';
import type { ReportBlock, ReportModel } from './model';
import { issueKey } from './outline';
import { outlineSchema } from './outline-schema';
import document from './outlines/province.json';
import addressees from './outlines/province-addressees.json';
import { composeSections } from './sections';
import { composeSignature } from './signature';
import { fillWords } from './template';

const outline = outlineSchema.parse(document);

/** Findings written out before the rest is only counted. */
const MOST_FINDINGS = 40;
/** Up to so many units are ranked in full; of more, the first and the last. */
const FULL_RANKING = 30;
const RANKING_END = 10;

/** What a province's report is made of; plain data. */
export interface ProvinceReportInput {
  profile: ProvinceProfile;
  period: PeriodOrSpan;
  calendar: Calendar;
  /** The forms in force, in printing order. */
  forms: readonly FormDocument[];
  totals: WordedProvinceTotals;
  index: WordedProvinceIndex | null;
  /** The day on which it is made. */
  made: IsoDate;
  /** What the report contains; absent: everything. What its figures cover is always told. */
  choice?: ReportChoice;
}

/** The findings, which follow the outline's sections. */
const FINDINGS = 'IV';

/** The sections of a province's report that can be chosen. */
export function provinceSections(): { id: string; heading: string }[] {
  return [
    ...leafSections(outline.sections).map(({ id, heading }) => ({ id, heading })),
    { id: FINDINGS, heading: provinceReportText.findingsHeading },
  ];
}

/**
 * The province's report of a quarter, or of several added up, from its consolidated figures: what they cover, the figures in sentences, the index
 * with the ranking, what has to be looked at again, and each form by lĩnh vực as an annex. A draft for an official to
 * complete: number and signature stay open. Same input, same report.
 */
export function composeProvinceReport(input: ProvinceReportInput): ReportModel {
  const view = provinceView(input);
  const identity = identityOf(view, outline);
  const period = periodName(input.period, 'vi');
  const days = periodDays(input.period, input.calendar);
  const words = {
    unit: identity.unit,
    area: kindWord(input.profile.name),
    period,
    from: dayText(days.from, 'vi'),
    to: dayText(days.to, 'vi'),
  };
  const { choice = {} } = input;
  // The first part is not chosen: it tells what the figures are made of.
  const sections = chosenSections(outline.sections, choice.sections, 2);
  const parts = sections.filter(({ level }) => level === 0).length;
  const annexes = composeAnnexes(view, identity, choice.annexes).map(({ form, annex }) => {
    const totals = input.totals.forms.find((candidate) => candidate.form === form);
    return { form, annex: { ...annex, notes: [...annex.notes, ...(totals ? annexNotes(totals) : [])] } };
  });
  const sums = figuresOf(outline, jointTables(input.totals));
  const bounds = figuresOf(outline, provinceTotalTables(input.totals));
  const sentences = { figures: (name: string) => sums(name) ?? bounds(name) };
  const body: ReportBlock[] = [
    ...outline.opening.map((text): ReportBlock => ({ type: 'paragraph', text: fillWords(text, words) })),
    ...coverageBlocks(input.totals),
    ...composeSections(outline, { view, sentences, words, annexes, sections }),
    ...(input.index && sections.some(({ section }) => section.shows === 'index')
      ? rankingBlocks(input.index.units, scopeText(input.totals, 'vi'), choice.units)
      : []),
    ...(contains(choice.sections, FINDINGS) ? findingBlocks(input.totals, romanNumeral(parts + 2)) : []),
    { type: 'paragraph', text: fillWords(outline.closing, words) + reportText.end },
  ];
  return {
    title: reportText.title(outline.title.vi, input.profile.name, period),
    author: reportText.product,
    watermark: reportText.watermark,
    head: composeHead(view, outline, identity),
    subject: outline.subject.map((line) => fillWords(line, words)),
    addressing: reportText.addressee,
    addressees: addressees.filter((to) => isValidOn(to, cutOff(input.period))).map(({ name }) => name),
    body,
    signature: composeSignature(view, true),
    annexes: annexes.map(({ annex }) => annex),
  };
}

/** The consolidated figures in the shape that a unit's report is composed from: rows by lĩnh vực and their total. */
function provinceView({
  profile,
  period,
  calendar,
  forms,
  totals,
  index,
  made,
}: ProvinceReportInput): ReportView {
  const unit: Unit = {
    code: profile.code,
    name: profile.name,
    kind: 'province',
    parent: null,
    symbol: null,
    predecessors: [],
    validFrom: '',
    validTo: null,
  };
  return {
    profile,
    unit,
    period,
    content: {
      calendar,
      tables: totals.forms.map(annexTable),
      texts: { [issueKey('date')]: made },
      explanations: [],
    },
    status: 'draft',
    version: 0,
    contentHash: '',
    forms: [...forms],
    findings: [],
    indicators: index?.result ?? null,
  };
}

/** Totals only: what is known of them, which the report's first part tells to be a lower bound where it is one. */
function provinceTotalTables(totals: WordedProvinceTotals): Table[] {
  return totals.forms.map(({ form, total }) =>
    totalTable(form, '', { cells: mapCells(total, ({ known }) => known) }),
  );
}

/** The same where columns that some units know together only are known together, rather than a bound of each. */
function jointTables(totals: WordedProvinceTotals): Table[] {
  return totals.forms.map(({ form, total, together = [] }) => {
    const cells = mapCells(total, ({ known }) => known);
    for (const { columns } of together) for (const column of columns) cells[column] = null;
    return totalTable(form, '', { cells, together });
  });
}

function annexTable({ form, columns, total, fields, differences, mayFall }: WordedConsolidatedForm): Table {
  const rows = fields.map(({ field, label, cells }) => ({
    key: `field:${field}`,
    label,
    cells: mapCells(cells, (cell) => figure(cell, mayFall)),
  }));
  const net = netDifferences(differences);
  const cells = Object.fromEntries(columns.map((key) => [key, net[key] ?? 0]));
  const difference = { key: 'difference', label: provinceReportText.difference, cells };
  return {
    form,
    rows: [
      ...rows,
      ...(differences.length > 0 ? [difference] : []),
      { key: TOTAL_ROW, label: reportText.total, cells: mapCells(total, ({ known }) => known) },
    ],
  };
}

function figure(cell: TotalCell, mayFall: boolean): number | string | null {
  const sign = BOUND_SIGN[boundOf(cell, { missing: 0, mayFall })];
  return cell.known === null || sign === '' ? cell.known : sign + formatCount(cell.known, 'vi');
}

function mapCells<T>(
  cells: Readonly<Record<string, TotalCell>>,
  of: (cell: TotalCell) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, of(cell)]));
}

function annexNotes(form: WordedConsolidatedForm): string[] {
  const lacking = lackingColumns(form);
  return [
    ...(lacking.length > 0 ? [provinceReportText.lackingNote[boundIn(form)](bracketed(lacking))] : []),
    ...(form.together ?? []).map(({ columns, value }) =>
      reportText.jointTotal(sumText(columns), formatCount(value, 'vi')),
    ),
    ...(form.missing.length > 0
      ? [provinceReportText.missingNote(formatCount(form.missing.length, 'vi'))]
      : []),
    ...form.differences.map(({ message }) => message),
  ];
}

/** How figures that lack somebody's stand to what they will be. */
function boundIn({ mayFall }: Pick<WordedConsolidatedForm, 'mayFall'>): 'least' | 'open' {
  return mayFall ? 'open' : 'least';
}

/** Who sent and who did not, then the columns that somebody left blank. */
function coverageBlocks(totals: WordedProvinceTotals): ReportBlock[] {
  const lacking = totals.forms.flatMap((form) => {
    const columns = lackingColumns(form);
    if (columns.length === 0) return [];
    const units = new Set(columns.flatMap((key) => form.total[key]?.blankUnits ?? []));
    const count = formatCount(units.size, 'vi');
    return [provinceReportText.lacking(form.form, bracketed(columns), count)];
  });
  return [
    { type: 'part', text: provinceReportText.coveragePart },
    ...totals.coverage.map((text): ReportBlock => ({ type: 'paragraph', text })),
    ...(lacking.length > 0
      ? [
          {
            type: 'paragraph' as const,
            text: provinceReportText.lackingIntro[
              boundIn({ mayFall: totals.forms.some(({ mayFall }) => mayFall) })
            ],
          },
          ...dashes(lacking),
        ]
      : []),
  ];
}

function lackingColumns({ columns, total }: WordedConsolidatedForm): string[] {
  return columns.filter((key) => (total[key]?.blanks ?? 0) > 0);
}

/** The chosen units of each group; units are ranked among those of their group. */
function rankingBlocks(
  units: readonly WordedUnitScore[],
  scope: string,
  chosen: ReportChoice['units'],
): ReportBlock[] {
  const blocks = UNIT_GROUPS.flatMap((group) =>
    groupRanking(
      group,
      units.filter((unit) => unit.group === group),
      chosen,
    ),
  );
  if (blocks.length === 0) return [];
  return [{ type: 'paragraph', text: provinceReportText.rankingIntro(scope) }, ...blocks];
}

/** The scores of the chosen units; where none were chosen of all, or of many the first and the last. */
function groupRanking(
  group: UnitGroup,
  units: readonly WordedUnitScore[],
  chosen: ReportChoice['units'],
): ReportBlock[] {
  const named = units.filter(({ unit }) => contains(chosen, unit));
  if (named.length === 0) return [];
  const full = chosen !== undefined || units.length <= FULL_RANKING;
  const shown = full ? named : [...units.slice(0, RANKING_END), ...units.slice(-RANKING_END)];
  const all = formatCount(units.length, 'vi');
  const end = formatCount(RANKING_END, 'vi');
  const name = provinceTotalsWords.vi.group[group];
  const part =
    chosen === undefined
      ? provinceReportText.rankingPart(name, end, end, all)
      : provinceReportText.rankingChosen(name, formatCount(named.length, 'vi'), all);
  const whole = full && named.length === units.length;
  return [
    { type: 'paragraph', text: whole ? provinceReportText.rankingFull(name) : part },
    {
      type: 'table',
      headings: provinceReportText.rankingHeadings,
      rows: shown.map((unit) => [
        unit.name,
        isOpen(unit) ? unit.score : pointsText(unit.points, 'vi'),
        unit.bandName,
        unit.rank === null ? provinceReportText.unranked : formatCount(unit.rank, 'vi'),
      ]),
      widths: [44, 22, 18, 16],
      totalRow: false,
    },
  ];
}

function findingBlocks(totals: WordedProvinceTotals, number: string): ReportBlock[] {
  const all = [...totals.findings, ...totals.forms.flatMap((form) => form.findings)].filter(
    ({ status, severity }) => status === 'fail' && severity !== 'info',
  );
  const rest = all.length - MOST_FINDINGS;
  const messages = all.slice(0, MOST_FINDINGS).map(({ message }) => message);
  return [
    { type: 'part', text: `${number}. ${provinceReportText.findingsHeading.toUpperCase()}` },
    ...(messages.length === 0
      ? [{ type: 'paragraph' as const, text: provinceReportText.noFindings }]
      : dashes(messages)),
    ...(rest > 0
      ? [{ type: 'paragraph' as const, text: provinceReportText.moreFindings(formatCount(rest, 'vi')) }]
      : []),
  ];
}

function dashes(texts: readonly string[]): ReportBlock[] {
  return texts.map((text) => ({ type: 'dash', text }));
}

function bracketed(keys: readonly string[]): string {
  return keys.map((key) => reportText.columnNumber(key)).join(', ');
}
