import { Button } from '@fluentui/react-components';
import type { Repair, RepairKind } from '../../../../shared/intake/result';
import { intakeWords } from '../../../../shared/intake/words';
import { panePasteMappingWords } from './words';
import type { PasteReading, PasteTable } from '../state';
import { PagedList } from '../../parts/paged-list';
import { useStyles } from '../../parts/styles';
import { placeText } from '../describe';
import { Fold } from '../../parts/fold';
import { usePasteStyles } from '../styles';
import { useCount, useWords } from '../../common/hooks';
import { usePaste } from '../hooks';

interface Props {
  reading: PasteReading;
  table: PasteTable;
}

/** Everything that was changed while the source was read, by kind, and the way back for one and for all of a kind. */
export function Repairs({ reading, table }: Props) {
  const words = useWords(panePasteMappingWords).repairs;
  const count = useCount();
  const { undone } = table;
  const { repairs } = table.now;
  if (repairs.length === 0 && undone.length === 0) return null;
  const kinds = [...new Set(repairs.map(({ kind }) => kind))];
  return (
    <Fold title={words.title(count(repairs.length))}>
      <>
        {kinds.map((kind) => (
          <RepairGroup
            key={kind}
            reading={reading}
            table={table}
            kind={kind}
            repairs={repairs.filter((repair) => repair.kind === kind)}
          />
        ))}
        {undone.length > 0 && <Undone reading={reading} table={table} />}
      </>
    </Fold>
  );
}

/** Headings are read and not taken: what was changed in them has no way into the table. */
function inHeading(
  { first: { orientation, area, headingRows } }: PasteTable,
  { row, column }: Repair,
): boolean {
  if (orientation === 'list') return false;
  return orientation === 'rows' ? row < area.top + headingRows : column < area.left + headingRows;
}

function RepairGroup({ reading, table, kind, repairs }: Props & { kind: RepairKind; repairs: Repair[] }) {
  const styles = useStyles();
  const own = usePasteStyles();
  const words = useWords(panePasteMappingWords).repairs;
  const { repair: names, repairReason, blank } = useWords(intakeWords);
  const count = useCount();
  const paste = usePaste();
  const shown = (text: string) => (text === '' ? blank : text);
  const reversible = repairs.filter((repair) => !inHeading(table, repair));
  return (
    <section className={styles.section} aria-label={names[kind]}>
      <div className={styles.between}>
        <strong className={styles.text}>{words.group(names[kind], count(repairs.length))}</strong>
        {reversible.length > 1 && (
          <Button
            size="small"
            aria-label={words.undoAllOf(names[kind])}
            onClick={() => void paste.takeBack(table.id, reversible)}
          >
            {words.undoAll}
          </Button>
        )}
      </div>
      <PagedList items={repairs} keyOf={({ id }) => id} itemClass={own.item}>
        {(repair) => {
          const place = placeText(reading, repair.row, repair.column);
          const heading = inHeading(table, repair);
          return (
            <div className={own.line}>
              <span className={styles.text}>
                {words.change(place, shown(repair.before), shown(repair.after))}
                <span className={styles.small}>
                  {' '}
                  ({heading ? words.heading : repairReason[repair.reason]})
                </span>
              </span>
              {!heading && (
                <Button
                  size="small"
                  aria-label={words.undoOne(place)}
                  onClick={() => void paste.takeBack(table.id, [repair])}
                >
                  {words.undo}
                </Button>
              )}
            </div>
          );
        }}
      </PagedList>
    </section>
  );
}

function Undone({ reading, table }: Props) {
  const styles = useStyles();
  const own = usePasteStyles();
  const words = useWords(panePasteMappingWords).repairs;
  const count = useCount();
  const paste = usePaste();
  const title = words.taken(count(table.undone.length));
  return (
    <section className={styles.section} aria-label={title}>
      <strong>{title}</strong>
      <PagedList items={table.undone} keyOf={({ id }) => id} itemClass={own.item}>
        {(repair) => {
          const place = placeText(reading, repair.row, repair.column);
          return (
            <div className={own.line}>
              <span className={styles.text}>{words.change(place, repair.after, repair.before)}</span>
              <Button
                size="small"
                aria-label={words.redoOne(place)}
                onClick={() => void paste.repairAgain(table.id, [repair])}
              >
                {words.redo}
              </Button>
            </div>
          );
        }}
      </PagedList>
    </section>
  );
}
