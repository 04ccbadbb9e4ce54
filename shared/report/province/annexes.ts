import type { FormDocument } from '../../forms/document';
import { editionIn } from '../../forms/registry';
import { sumText } from '../../forms/column-text';
import { TOTAL_ROW, type Row, type Table } from '../../forms/table';
import { formatCount } from '../../language/number';
import { BOUND_SIGN, boundOf } from '../../totals/bound';
import { netDifferences } from '../../totals/field-differences';
import { MISSING_REASONS, type ConsolidatedGroup, type TotalCell } from '../../totals/province-totals';
import type { WordedConsolidatedForm } from '../../totals/sentence/worded-province-totals';
import { namesOf, provinceTotalsWords } from '../../totals/words';
import { romanNumeral } from '../../period/period-text';
import { inSentence } from '../../units/unit-name';
import { roomFor } from '../annex-widths';
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
          cell.align === 'right' && cell.text !== '' ? { ...cell, text: boundedText(sign, cell.text) } : cell,
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
 * figures named in one line a reason, the total last.
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
  const edition = editionIn(form, view.period);
  const rows = withBoundedTotal(annex.annex.rows, totals);
  return {
    ...annex.annex,
    title: `${annex.annex.title} (${text.unitsAnnex.toUpperCase()})`,
    formNumber: edition?.legalNumber ? text.unitsSource(edition.legalNumber) : '',
    widths: roomFor(annex.annex.widths, rows),
    rows: linesOf(rows, totals),
    notes: [...annex.annex.notes, ...unitNotes(totals)],
  };
}

/** The rows numbered, Roman for a group and its units from 1, each group's missing units below it. */
function linesOf(rows: readonly AnnexCell[][], form: WordedConsolidatedForm): AnnexCell[][] {
  let next = 0;
  const lines = form.groups.flatMap((group, index) => {
    const [head = [], ...units] = rows.slice(next, next + 1 + group.lines.length);
    next += 1 + group.lines.length;
    return [
      numbered(head, romanNumeral(index + 1)).map((cell) => ({ ...cell, bold: true })),
      ...units.map((row, place) => numbered(row, String(place + 1))),
      ...missingRows(form, group, head.reduce((sum, { columns }) => sum + columns, 0) - 1),
    ];
  });
  return [...lines, ...rows.slice(next)];
}

function numbered(row: readonly AnnexCell[], number: string): AnnexCell[] {
  return row.map((cell, place) => (place === 0 ? { ...cell, text: number } : cell));
}

/** Units without figures, a line a reason over all columns: a line for each would be pages of blanks. */
function missingRows(
  { missing }: WordedConsolidatedForm,
  { group }: ConsolidatedGroup,
  columns: number,
): AnnexCell[][] {
  return MISSING_REASONS.flatMap((reason): AnnexCell[][] => {
    const some = missing.filter((one) => one.group === group && one.reason === reason);
    if (some.length === 0) return [];
    const names = some.map(({ name }) => inSentence(name)).join(', ');
    const said = text.missingRow(
      provinceTotalsWords.vi.missingReason[reason],
      formatCount(some.length, 'vi'),
      names,
    );
    return [
      [
        { text: '', columns: 1, rows: 1, align: 'center' },
        { text: said, columns, rows: 1, align: 'left' },
      ],
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
  return cell.known === null || sign === '' ? cell.known : boundedText(sign, formatCount(cell.known, 'vi'));
}

/** A sign stays on the line of its figure. */
export function boundedText(sign: string, figure: string): string {
  return sign.replace(' ', '\u00a0') + figure;
}

function mapCells<T>(
  cells: Readonly<Record<string, TotalCell>>,
  of: (cell: TotalCell) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, of(cell)]));
}
