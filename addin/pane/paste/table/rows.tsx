import { Label } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { RowMatch } from '../../../../shared/intake/result';
import { intakeWords } from '../../../../shared/intake/words';
import { panePasteMappingWords } from './words';
import type { PasteReading, PasteTable } from '../state';
import { PagedList } from '../../parts/paged-list';
import { Choose } from '../../parts/choose';
import { useStyles } from '../../parts/styles';
import { lineName } from '../describe';
import { Fold } from '../../parts/fold';
import { usePasteStyles } from '../styles';
import { useCount, useWords } from '../../common/hooks';
import { usePaste } from '../hooks';

const KINDS = ['detail', 'total', 'other'] as const;
const TAKEN: ReadonlySet<string> = new Set(['detail', 'total']);

/** The rows of the source: what each is taken for, and those that are left out. */
export function Rows({ reading, table }: { reading: PasteReading; table: PasteTable }) {
  const styles = useStyles();
  const own = usePasteStyles();
  const words = useWords(panePasteMappingWords).rows;
  const count = useCount();
  const id = useId();
  const [all, setAll] = useState(false);
  const { now } = table;
  if (now.orientation === 'list') return null;
  const taken = now.rows.filter(({ key }) => key !== null).length;
  const left = now.rows.length - taken;
  const items = all || left === 0 ? now.rows : now.rows.filter(({ key }) => key === null);
  return (
    <Fold title={words.title(count(taken), count(left))}>
      {left > 0 && (
        <div className={styles.row}>
          <Label htmlFor={id}>{words.show}</Label>
          <Choose
            id={id}
            size="small"
            value={all ? 'all' : 'left'}
            options={[
              ['left', words.showLeft],
              ['all', words.showAll],
            ]}
            onChoose={(value) => setAll(value === 'all')}
          />
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
  const listed = reading.units.some(({ code }) => code === row.key);
  const unlisted = listed ? [] : [[row.key ?? '', row.label] as const];
  const byUnits = table.now.subjects === 'units' && kind === 'detail';
  return (
    <>
      <span className={styles.text}>{name}</span>
      <span className={styles.small}>{words.because(rowKind[row.kind], rowReason[row.reason])}</span>
      <div className={styles.row}>
        <Choose
          size="small"
          aria-label={words.use(name)}
          value={kind}
          options={KINDS.map((choice) => [choice, words.kind[choice]])}
          onChoose={(value) => void paste.useRow(table.id, row.row, value as 'detail', null)}
        />
        {byUnits && (
          <Choose
            size="small"
            aria-label={words.unit(name)}
            value={row.key ?? ''}
            options={[...unlisted, ...reading.units.map(({ code, name: unit }) => [code, unit] as const)]}
            onChoose={(value) => void paste.useRow(table.id, row.row, 'detail', value)}
          />
        )}
      </div>
    </>
  );
}
