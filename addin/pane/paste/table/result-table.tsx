import { mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { figureColumns } from '../../../../shared/forms/document';
import type { Table } from '../../../../shared/forms/table';
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

/** What the form would get from a table; figures that differ from what stands there are marked. */
export function ResultTable({
  reading,
  table,
  below,
}: {
  reading: PasteReading;
  table: PasteTable;
  below: Table[];
}) {
  const styles = useStyles();
  const own = usePasteStyles();
  const words = useWords(panePasteWords);
  const tableWords = useWords(panePasteMappingWords).table;
  const lang = useLang();
  const [shown, setShown] = useState(PAGE);
  const { now } = table;
  const form = formOf(reading, now.form);
  const keys = new Set(now.columns.flatMap(({ key, holds }) => key ?? holds ?? []));
  const columns = form === undefined ? [] : figureColumns(form).filter(({ key }) => keys.has(key));
  const { rows } = now.table;
  const there = new Map(
    below.find((other) => other.form === now.form)?.rows.map((row) => [row.key, drawnCells(row)]),
  );
  const rest = rows.length - shown;
  return (
    <Fold title={tableWords.result(formatCount(rows.length, lang), formatCount(columns.length, lang))}>
      {rows.length === 0 || columns.length === 0 ? (
        <p className={styles.text}>{tableWords.resultEmpty}</p>
      ) : (
        <div className={own.scroll} role="region" aria-label={tableWords.resultOf(now.form)} tabIndex={0}>
          <table className={own.table}>
            <thead>
              <tr>
                <th scope="col">{tableWords.row}</th>
                {columns.map(({ key, name }) => (
                  <th key={key} scope="col" title={pick(name, lang)} className={own.number}>
                    ({key})
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, shown).map((row) => (
                <tr key={row.key}>
                  <th scope="row" className={own.name}>
                    {rowLabel(row, lang)}
                  </th>
                  {columns.map(({ key }) => {
                    const value = drawnCells(row)[key];
                    const before = there.get(row.key)?.[key] ?? null;
                    const changed = value !== undefined && before !== null && before !== value;
                    return (
                      <td key={key} className={mergeClasses(own.number, changed && own.changed)}>
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
