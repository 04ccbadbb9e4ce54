import { mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { figureColumns } from '../../../../shared/forms/document';
import { TOTAL_ROW, type Row, type Table } from '../../../../shared/forms/table';
import { drawnCells } from '../../../../shared/forms/joint-text';
import { pick } from '../../../../shared/language/language';
import { formatCount } from '../../../../shared/language/number';
import { panePasteWords } from '../words';
import { panePasteMappingWords } from './words';
import type { PasteReading, PasteTable } from '../state';
import { MoreButton } from '../../parts/more-button';
import { useStyles } from '../../parts/styles';
import { figureText } from '../../parts/format';
import { formOf, rowLabel } from '../describe';
import { Fold } from '../../parts/fold';
import { usePasteStyles } from '../styles';
import { useLang, useWords } from '../../common/hooks';

const PAGE = 30;

export interface ResultProps {
  reading: PasteReading;
  table: PasteTable;
  /** The unit's tables as they are, and as the sheets would hold them. */
  below: Table[];
  held: Table[];
}

/** A table's rows and the total as the form would hold them; figures that differ from what stands there are marked. */
export function ResultTable({ reading, table, below, held }: ResultProps) {
  const styles = useStyles();
  const paste = usePasteStyles();
  const words = useWords(panePasteWords);
  const tableWords = useWords(panePasteMappingWords).table;
  const lang = useLang();
  const [shown, setShown] = useState(PAGE);
  const { now } = table;
  const form = formOf(reading, now.form);
  const keys = new Set(now.columns.flatMap(({ key, holds }) => key ?? holds ?? []));
  const there = cellsOf(below, now.form);
  const result = cellsOf(held, now.form);
  const own = new Set(now.table.rows.map(({ key }) => key));
  const rows = (held.find((other) => other.form === now.form)?.rows ?? []).filter(
    ({ key }) => own.has(key) || (own.size > 0 && key === TOTAL_ROW),
  );
  const changes = (row: string, column: string) =>
    (result.get(row)?.[column] ?? null) !== (there.get(row)?.[column] ?? null);
  const columns =
    form === undefined
      ? []
      : figureColumns(form).filter(({ key }) => keys.has(key) || rows.some((row) => changes(row.key, key)));
  const rest = rows.length - shown;
  return (
    <Fold title={tableWords.result(formatCount(rows.length, lang), formatCount(columns.length, lang))}>
      {rows.length === 0 || columns.length === 0 ? (
        <p className={styles.text}>{tableWords.resultEmpty}</p>
      ) : (
        <div className={paste.scroll} role="region" aria-label={tableWords.resultOf(now.form)} tabIndex={0}>
          <table className={paste.table}>
            <thead>
              <tr>
                <th scope="col">{tableWords.row}</th>
                {columns.map(({ key, name }) => (
                  <th key={key} scope="col" title={pick(name, lang)} className={paste.number}>
                    ({key})
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, shown).map((row) => (
                <tr key={row.key}>
                  <th scope="row" className={paste.name}>
                    {rowLabel(row, lang)}
                  </th>
                  {columns.map(({ key }) => {
                    const value = result.get(row.key)?.[key];
                    const before = there.get(row.key)?.[key] ?? null;
                    const changed = before !== null && changes(row.key, key);
                    return (
                      <td key={key} className={mergeClasses(paste.number, changed && paste.changed)}>
                        {changed
                          ? words.accept.fromTo(
                              figureText(before, lang),
                              figureText(value, lang) || words.blank,
                            )
                          : figureText(value, lang)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <MoreButton rest={rest} page={PAGE} onClick={() => setShown(shown + PAGE)} />
    </Fold>
  );
}

/** The cells of a form's rows as they are drawn, by key. */
function cellsOf(tables: readonly Table[], form: string): Map<string, Row['cells']> {
  const table = tables.find((other) => other.form === form);
  return new Map(table?.rows.map((row) => [row.key, drawnCells(row)]));
}
