import { Label, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { RowMatch } from '../../../../shared/intake/result';
import { formatCount } from '../../../../shared/language/number';
import { intakeWords } from '../../../../shared/intake/words';
import { panePasteMappingWords } from './words';
import type { PasteReading, PasteTable } from '../state';
import { PagedList } from '../../parts/paged-list';
import { useStyles } from '../../parts/styles';
import { lineName } from '../describe';
import { Fold } from '../fold';
import { usePasteStyles } from '../styles';
import { useLang, useWords } from '../../common/hooks';
import { usePaste } from '../hooks';

const TAKEN: ReadonlySet<string> = new Set(['detail', 'total']);

/** The rows of the source: what each is taken for, and those that are left out. */
export function Rows({ reading, table }: { reading: PasteReading; table: PasteTable }) {
  const styles = useStyles();
  const own = usePasteStyles();
  const words = useWords(panePasteMappingWords).rows;
  const lang = useLang();
  const id = useId();
  const [all, setAll] = useState(false);
  const { now } = table;
  if (now.orientation === 'list') return null;
  const taken = now.rows.filter(({ key }) => key !== null).length;
  const left = now.rows.length - taken;
  const items = all || left === 0 ? now.rows : now.rows.filter(({ key }) => key === null);
  return (
    <Fold title={words.title(formatCount(taken, lang), formatCount(left, lang))}>
      {left > 0 && (
        <div className={styles.row}>
          <Label htmlFor={id}>{words.show}</Label>
          <Select
            id={id}
            size="small"
            value={all ? 'all' : 'left'}
            onChange={(_, { value }) => setAll(value === 'all')}
          >
            <option value="left">{words.showLeft}</option>
            <option value="all">{words.showAll}</option>
          </Select>
        </div>
      )}
      <PagedList items={items} keyOf={({ row }) => row} itemClass={own.item}>
        {(row) => <SourceRow reading={reading} table={table} row={row} />}
      </PagedList>
    </Fold>
  );
}

function SourceRow({ reading, table, row }: { reading: PasteReading; table: PasteTable; row: RowMatch }) {
  const styles = useStyles();
  const words = useWords(panePasteMappingWords).rows;
  const { rowKind, rowReason } = useWords(intakeWords);
  const paste = usePaste();
  const number = lineName(reading, table, row.row);
  const name = words.row(number, row.label || words.noLabel);
  const kind = TAKEN.has(row.kind) && row.key !== null ? (row.kind as 'detail' | 'total') : 'other';
  const byUnits = table.now.subjects === 'units' && kind === 'detail';
  return (
    <>
      <span className={styles.text}>{name}</span>
      <span className={styles.small}>{words.because(rowKind[row.kind], rowReason[row.reason])}</span>
      <div className={styles.row}>
        <Select
          size="small"
          aria-label={words.use(name)}
          value={kind}
          onChange={(_, { value }) => void paste.useRow(table.id, row.row, value as 'detail', null)}
        >
          {(['detail', 'total', 'other'] as const).map((choice) => (
            <option key={choice} value={choice}>
              {words.kind[choice]}
            </option>
          ))}
        </Select>
        {byUnits && (
          <Select
            size="small"
            aria-label={words.unit(name)}
            value={row.key ?? ''}
            onChange={(_, { value }) => void paste.useRow(table.id, row.row, 'detail', value)}
          >
            {!reading.units.some(({ code }) => code === row.key) && (
              <option value={row.key ?? ''}>{row.label}</option>
            )}
            {reading.units.map(({ code, name: unit }) => (
              <option key={code} value={code}>
                {unit}
              </option>
            ))}
          </Select>
        )}
      </div>
    </>
  );
}
