import type { FormDocument } from '../../../shared/forms/document';
import { TOTAL_ROW, type CellValue, type Table } from '../../../shared/forms/table';
import type { CellChange, CellRef, Cluster } from '../../../shared/locate/correction';
import { contradictionPlace } from '../../../shared/locate/imply/contradiction-place';
import type { FindingBase } from '../../../shared/rules/finding';
import { readPercent } from '../../../shared/rules/printed-ratio';
import { derivedColumns } from '../../../shared/sheet/form/derived-columns';
import type { CellWrite } from '../../excel/port';

/** A figure to write, and what has to stand in the cell until then. */
export interface Correcting extends CellWrite {
  from: CellValue;
  /** The text in the cell, of which the tables hold nothing. */
  unread?: string;
}

/** What to write for a correction; undefined where one of its figures is not known. */
export function correctingOf(cells: readonly CellChange[]): Correcting[] | undefined {
  const known = cells.flatMap(({ form, row, column, from, to }): Correcting[] =>
    to === null
      ? []
      : [{ form, row, column, from, value: typeof from === 'string' ? percentText(from, to) : to }],
  );
  return known.length === cells.length ? known : undefined;
}

/**
 * A percentage as another one is printed, with its decimals, its separator and its sign.
 * @example percentText('98,81 %', 97.5) // '97,50 %'
 */
export function percentText(printed: string, value: number): string {
  const decimals = readPercent(printed)?.decimals ?? 2;
  const separator = /[.,]/.exec(printed)?.[0] ?? ',';
  const rest = /\s*%?\s*$/.exec(printed)?.[0] ?? '';
  return value.toFixed(decimals).replace('.', separator) + rest.trimEnd();
}

export function withFigures(tables: readonly Table[], figures: readonly CellWrite[]): Table[] {
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => {
      const own = figures.filter((figure) => figure.form === table.form && figure.row === row.key);
      const cells = Object.fromEntries(own.map(({ column, value }) => [column, value]));
      return own.length === 0 ? row : { ...row, cells: { ...row.cells, ...cells } };
    }),
  }));
}

/** Whether the form computes a cell as long as it is blank: such a cell is left to its formula. */
export function isComputed(form: FormDocument, { row, column }: CellRef): boolean {
  return (
    (row === TOTAL_ROW && form.rows === 'fields') ||
    derivedColumns(form).some((derived) => derived.column === column)
  );
}

/** The columns that a computed cell is the sum of; none for a sum of rows. */
export function partsOf(form: FormDocument, { row, column }: CellRef): string[] {
  if (row === TOTAL_ROW && form.rows === 'fields') return [];
  const derived = derivedColumns(form).find((one) => one.column === column);
  return derived?.terms.map((term) => term.column) ?? [];
}

/** The cluster that explains a broken relation, if it was located. */
export function clusterOf(finding: FindingBase, clusters: readonly Cluster[]): Cluster | undefined {
  const told = clusters.find(({ chain }) => {
    if (chain.length === 0) return false;
    const { code, form, row } = contradictionPlace(chain);
    return (
      code === finding.code && form === finding.form && row.normalize('NFC') === (finding.row ?? TOTAL_ROW)
    );
  });
  if (told !== undefined) return told;
  const own = clusters.filter(({ findings }) =>
    findings.some(
      ({ code, form, row }) =>
        code === finding.code && form === finding.form && row === (finding.row ?? TOTAL_ROW),
    ),
  );
  // Sums of several columns are one relation; what mends this one's tells them apart.
  const mends = ({ corrections }: Cluster) =>
    corrections[0]?.why.some(
      (witness) =>
        witness.kind === 'mends' &&
        witness.relation.code === finding.code &&
        witness.relation.row.normalize('NFC') === (finding.row ?? TOTAL_ROW) &&
        (witness.relation.column === null || witness.relation.column === finding.cells[0]),
    );
  return own.length > 1 ? (own.find(mends) ?? own.find(({ status }) => status === 'none')) : own[0];
}
