import { mergeClasses } from '@fluentui/react-components';
import type { FormDocument } from '../../../../shared/forms/document';
import { pick } from '../../../../shared/language/language';
import { paneTotalsWords } from './words';
import type { ConsolidatedRowKey } from '../../../../shared/totals/drill';
import { BOUND_SIGN, boundOf } from '../../../../shared/totals/bound';
import type { TotalCell } from '../../../../shared/totals/province-totals';
import type { WordedConsolidatedForm } from '../../../../shared/totals/sentence/worded-province-totals';
import { useOverviewStyles } from '../styles';
import { useCount, useLang, useWords } from '../../common/hooks';
import { lackingOf } from './drilled';
import { useTotals } from './hooks';

interface Line {
  row: ConsolidatedRowKey;
  head: string;
  cells: Record<string, TotalCell>;
}

interface Props {
  form: FormDocument;
  totals: WordedConsolidatedForm;
  /** A lĩnh vực; null for the province and its groups. */
  field: string | null;
}

/** A form's totals turned on their side, so that they fit beside a workbook: a line for each of the form's columns. */
export function TotalsTable({ form, totals, field }: Props) {
  const { table } = useOverviewStyles();
  const words = useWords(paneTotalsWords);
  const lang = useLang();
  const lines = useLines(totals, field);
  const name = (key: string) => {
    const column = form.columns.find((candidate) => candidate.key === key);
    return column ? pick(column.name, lang) : '';
  };
  return (
    <table className={table}>
      <caption>{words.caption(form.code)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          {lines.map(({ row, head }) => (
            <th key={row} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {totals.columns.map((key) => (
          <tr key={key}>
            <th scope="row">
              ({key}) {name(key)}
            </th>
            {lines.map((line) => (
              <td key={line.row}>
                <Figure totals={totals} column={key} name={name(key)} line={line} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useLines({ total, groups, fields }: WordedConsolidatedForm, field: string | null): Line[] {
  const words = useWords(paneTotalsWords);
  if (field !== null) {
    const found = fields.find((candidate) => candidate.field === field);
    return found ? [{ row: `field:${field}`, head: found.label, cells: found.cells }] : [];
  }
  const province: Line = { row: 'total', head: words.province, cells: total };
  if (groups.length < 2) return [province];
  return [
    province,
    ...groups.map(({ group, total: cells }): Line => ({
      row: `group:${group}`,
      head: words.groupHead[group],
      cells,
    })),
  ];
}

interface FigureProps {
  totals: WordedConsolidatedForm;
  column: string;
  name: string;
  line: Line;
}

function Figure({ totals: form, column, name, line: { row, head, cells } }: FigureProps) {
  const { link, figure: unbroken } = useOverviewStyles();
  const words = useWords(paneTotalsWords);
  const count = useCount();
  const totals = useTotals();
  const cell = cells[column];
  if (cell?.tooLarge) return words.tooLarge;
  if (!cell || cell.known === null) return words.blank;
  const figure = BOUND_SIGN[boundOf(cell, lackingOf(form, row))] + count(cell.known);
  return (
    <button
      type="button"
      className={mergeClasses(link, unbroken)}
      aria-label={words.drillTo(head, `(${column}) ${name}`, figure)}
      onClick={() => void totals.drill({ form: form.form, row, column })}
    >
      {figure}
    </button>
  );
}
