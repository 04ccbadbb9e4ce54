import type { FormDocument } from '../../forms/document';
import { editionIn } from '../../forms/registry';
import { sumText } from '../../forms/column-text';
import { TOTAL_ROW, type Row, type Table } from '../../forms/table';
import { formatCount } from '../../language/number';
import { BOUND_SIGN, boundOf } from '../../totals/bound';
import { netDifferences } from '../../totals/field-differences';
import type { ConsolidatedGroup, TotalCell } from '../../totals/province-totals';
import type { WordedConsolidatedForm } from '../../totals/sentence/worded-province-totals';
import { namesOf, provinceTotalsWords } from '../../totals/words';
import { romanNumeral } from '../../period/period-text';
import { composeAnnexes } from '../annexes';
import type { ReportIdentity } from '../head';
import type { AnnexCell, ReportAnnex } from '../model';
import type { ReportView } from '../report-view';
import { reportText } from '../words';
import { bracketed, lackingColumns } from './coverage';
import { provinceReportText as text } from './words';

/** A form by lĩnh vực as the annexes of a report print it. */
export function fieldTable({
  form,
  columns,
  total,
  fields,
  differences,
  mayFall,
}: WordedConsolidatedForm): Table {
  const rows = fields.map(({ field, label, cells }) => ({
    key: `field:${field}`,
    label,
    cells: mapCells(cells, (cell) => figure(cell, 0, mayFall)),
  }));
  const net = netDifferences(differences);
  const cells = Object.fromEntries(columns.map((key) => [key, net[key] ?? 0]));
  const difference = { key: 'difference', label: text.difference, cells };
  return {
    form,
    rows: [
      ...rows,
      ...(differences.length > 0 ? [difference] : []),
      { key: TOTAL_ROW, label: reportText.total, cells: mapCells(total, ({ known }) => known) },
    ],
  };
}

/** The rows of an annex with their total said to lack units, where it does. */
export function withBoundedTotal(rows: readonly AnnexCell[][], form: WordedConsolidatedForm): AnnexCell[][] {
  const { missing, mayFall } = form;
  const sign = BOUND_SIGN[boundOf({ blanks: 0 }, { missing: missing.length, mayFall })];
  if (sign === '') return [...rows];
  return rows.map((row, index) =>
    index < rows.length - 1
      ? row
      : row.map((cell) =>
          cell.align === 'right' && cell.text !== '' ? { ...cell, text: sign + cell.text } : cell,
        ),
  );
}

/** What stands below a form by lĩnh vực. */
export function fieldNotes(form: WordedConsolidatedForm): string[] {
  const lacking = lackingColumns(form);
  return [
    ...(lacking.length > 0 ? [text.lackingNote[form.mayFall ? 'open' : 'least'](bracketed(lacking))] : []),
    ...(form.together ?? []).map(({ columns, value }) =>
      reportText.jointTotal(sumText(columns), formatCount(value, 'vi')),
    ),
    ...(form.differences.length > 0
      ? [
          text.differencesNote(
            namesOf(
              form.differences.map(({ name }) => name),
              'vi',
            ),
          ),
        ]
      : []),
    ...(form.missing.length > 0 ? [text.missingNote(formatCount(form.missing.length, 'vi'))] : []),
  ];
}

/**
 * A form consolidated by unit, as the law's consolidated form has it: a line a group, its units below it, those without
 * figures with the reason, the total last.
 */
export function unitsAnnex(
  view: ReportView,
  identity: ReportIdentity,
  form: FormDocument,
  totals: WordedConsolidatedForm,
): Omit<ReportAnnex, 'heading'> | undefined {
  const named = withUnitHeading(form);
  const table: Table = {
    form: form.code,
    rows: [...totals.groups.flatMap((group, index) => groupRows(totals, group, index)), totalRow(totals)],
  };
  const [annex] = composeAnnexes(
    { ...view, forms: [named], content: { ...view.content, tables: [table] } },
    identity,
    undefined,
  );
  if (annex === undefined) return undefined;
  const numbers = rowNumbers(totals);
  const bold = new Set(numbers.flatMap(({ group }, index) => (group ? [index] : [])));
  const edition = editionIn(form, view.period);
  return {
    ...annex.annex,
    title: `${annex.annex.title} (${text.unitsAnnex.toUpperCase()})`,
    formNumber: edition?.legalNumber ? text.unitsSource(edition.legalNumber) : '',
    rows: withBoundedTotal(annex.annex.rows, totals).map((row, index) =>
      index >= numbers.length
        ? row
        : row.map((cell, place) => ({
            ...cell,
            ...(place === 0 ? { text: numbers[index]?.text ?? '' } : {}),
            ...(bold.has(index) ? { bold: true } : {}),
          })),
    ),
    notes: [...annex.annex.notes, ...unitNotes(totals)],
  };
}

/** The numbers of the lines: Roman for a group, its units from 1. */
function rowNumbers({ groups, missing }: WordedConsolidatedForm): { text: string; group: boolean }[] {
  return groups.flatMap(({ group, lines }, index) => {
    const units = lines.length + missing.filter((one) => one.group === group).length;
    return [
      { text: romanNumeral(index + 1), group: true },
      ...Array.from({ length: units }, (_, place) => ({ text: String(place + 1), group: false })),
    ];
  });
}

function groupRows(form: WordedConsolidatedForm, group: ConsolidatedGroup, index: number): Row[] {
  const { lines, included, expected, total, mayFall } = group;
  const missing = form.missing.filter((one) => one.group === group.group);
  const label = text.groupRow(
    provinceTotalsWords.vi.group[group.group],
    formatCount(included, 'vi'),
    formatCount(expected, 'vi'),
  );
  const sums = mapCells(total, (cell) => figure(cell, missing.length, mayFall));
  return [
    { key: `group:${index}`, label, cells: sums },
    ...lines.map(({ unit, name, cells, together }) => ({
      key: `unit:${unit}`,
      label: name,
      cells,
      ...(together === undefined ? {} : { together }),
    })),
    ...missing.map(({ unit, name, reason }) => ({
      key: `missing:${unit}`,
      label: text.missingRow(name, provinceTotalsWords.vi.missingReason[reason]),
      cells: {},
    })),
  ];
}

function totalRow({ total }: WordedConsolidatedForm): Row {
  return { key: TOTAL_ROW, label: reportText.total, cells: mapCells(total, ({ known }) => known) };
}

function unitNotes({ groups }: WordedConsolidatedForm): string[] {
  const lines = groups.flatMap((group) => group.lines);
  const named = (some: typeof lines) =>
    namesOf(
      some.map(({ name }) => name),
      'vi',
    );
  const [repeats, sent, amending] = [
    lines.filter(({ added }) => !added),
    lines.filter(({ status }) => status === 'submitted'),
    lines.filter(({ status }) => status === 'amending'),
  ];
  return [
    ...(repeats.length > 0 ? [text.repeatsNote(named(repeats))] : []),
    ...(sent.length > 0 ? [text.notAcceptedNote(named(sent))] : []),
    ...(amending.length > 0 ? [text.amendingNote(named(amending))] : []),
  ];
}

/** The consolidated form heads its second column with what its rows are. */
function withUnitHeading(form: FormDocument): FormDocument {
  const heading = { vi: text.unitHeading, en: text.unitHeading };
  return {
    ...form,
    columns: form.columns.map((column) =>
      column.kind === 'label' ? { ...column, heading: [heading], name: heading } : column,
    ),
  };
}

function figure(cell: TotalCell, missing: number, mayFall: boolean): number | string | null {
  const sign = BOUND_SIGN[boundOf(cell, { missing, mayFall })];
  return cell.known === null || sign === '' ? cell.known : sign + formatCount(cell.known, 'vi');
}

function mapCells<T>(
  cells: Readonly<Record<string, TotalCell>>,
  of: (cell: TotalCell) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, of(cell)]));
}
