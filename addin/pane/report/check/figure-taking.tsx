import { Button, Checkbox } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { TextFigure } from '../../../../shared/check-text/result';
import { namedColumn } from '../../../../shared/forms/column-text';
import { useBusy, useCount, useLang, usePane, useWords } from '../../common/hooks';
import { Fold } from '../../parts/fold';
import { figureText } from '../../parts/format';
import { PagedList } from '../../parts/paged-list';
import { useStyles } from '../../parts/styles';
import { EffectNotes, effectText, ReplacedCells } from '../../paste/write/effect-lines';
import { effectOf } from '../../paste/write/effect';
import { tablesBelow } from '../../paste/view';
import { panePasteWords } from '../../paste/words';
import { isLocked } from '../../quarter/draft/draft-status';
import { useQuarterStore } from '../../quarter/hooks';
import type { OpenQuarter } from '../../quarter/state';
import { wordsAround } from '../words-around';
import { figureRows, tablesToTake, type FigureRow } from './figure-rows';
import { useReportCheck, useReportCheckStore } from './hooks';
import { canUndoTake } from './report-check';
import type { TakenFigures } from './state';
import { reportCheckWords } from './words';

/** The report's figures that the forms have cells for: shown with what stands there, and written once they are ticked. */
export function FigureTaking({ figures }: { figures: readonly TextFigure[] }) {
  const open = useQuarterStore((state) => state.open);
  const taken = useReportCheckStore((state) => state.taken);
  if (open === null) return null;
  return (
    <>
      <Rows open={open} figures={figures} />
      {taken !== null && <Taken taken={taken} open={open} />}
    </>
  );
}

function Rows({ open, figures }: { open: OpenQuarter; figures: readonly TextFigure[] }) {
  const styles = useStyles();
  const words = useWords(reportCheckWords);
  const count = useCount();
  const { tables } = open.draft.content;
  const rows = useMemo(
    () => figureRows(figures, tablesBelow(open), open.frame.forms),
    // The quarter is another object at every change; these are what of it counts.
    [figures, tables, open.frame, open.workbook.holds],
  );
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  if (rows.length === 0) return <p className={styles.small}>{words.noFigures}</p>;
  const fit = rows.filter(({ unfit, now, value }) => unfit === null && now !== value);
  const chosen = fit.filter(({ id }) => !unticked.has(id));
  const tick = (ids: readonly string[], on: boolean) => {
    const next = new Set(unticked);
    for (const id of ids) {
      if (on) next.delete(id);
      else next.add(id);
    }
    setUnticked(next);
  };
  return (
    <Fold title={words.figures(count(rows.length), count(fit.length))}>
      <p className={fit.length > 0 ? styles.small : styles.text}>
        {fit.length > 0 ? words.figuresLead : words.noneToTake}
      </p>
      {fit.length > 1 && (
        <Checkbox
          label={words.all}
          checked={chosen.length === fit.length || (chosen.length === 0 ? false : 'mixed')}
          onChange={() =>
            tick(
              fit.map(({ id }) => id),
              chosen.length < fit.length,
            )
          }
        />
      )}
      <PagedList items={fit} keyOf={({ id }) => id}>
        {(row) => (
          <FigureLine row={row} isTicked={chosen.includes(row)} onTick={(on) => tick([row.id], on)} />
        )}
      </PagedList>
      {fit.length > 0 && <Write open={open} rows={chosen} />}
      {fit.length < rows.length && (
        <Fold title={words.notTaken(count(rows.length - fit.length))} small>
          <PagedList items={rows.filter((row) => !fit.includes(row))} keyOf={({ id }) => id}>
            {(row) => <FigureLine row={row} isTicked={false} onTick={undefined} />}
          </PagedList>
        </Fold>
      )}
    </Fold>
  );
}

interface LineProps {
  row: FigureRow;
  isTicked: boolean;
  /** Absent: it is not written. */
  onTick: ((on: boolean) => void) | undefined;
}

function FigureLine({ row, isTicked, onTick }: LineProps) {
  const styles = useStyles();
  const words = useWords(reportCheckWords);
  const { blank } = useWords(panePasteWords);
  const lang = useLang();
  const text = useReportCheckStore(({ checked }) => checked?.text ?? '');
  const forms = useQuarterStore(({ open }) => open?.frame.forms) ?? [];
  const { form, column, rowLabel, value, now, unfit, figure } = row;
  const name = words.row(form, rowLabel, namedColumn(forms, form, column, lang));
  const label = `${name}: ${figureText(value, lang)}`;
  return (
    <>
      {onTick === undefined ? (
        <p className={styles.text}>{label}</p>
      ) : (
        <Checkbox
          label={<strong>{label}</strong>}
          checked={isTicked}
          onChange={(_, { checked }) => onTick(checked === true)}
        />
      )}
      <p className={styles.small}>
        {words.now(figureText(now, lang) || blank)}
        {now === value && ` (${words.same})`}. {words.from(wordsAround(text, figure))}
      </p>
      {unfit !== null && <p className={styles.small}>{words.unfit[unfit]}</p>}
    </>
  );
}

/** What writing the ticked figures would do, by what the sheets will hold, and the button. */
function Write({ open, rows }: { open: OpenQuarter; rows: readonly FigureRow[] }) {
  const styles = useStyles();
  const words = useWords(reportCheckWords);
  const { accept } = useWords(panePasteWords);
  const lang = useLang();
  const count = useCount();
  const busy = useBusy();
  const report = useReportCheck();
  const effect = effectOf(tablesBelow(open), tablesToTake(rows), open.frame.forms);
  const does = effectText(effect, accept.effect, lang);
  const blocked = isLocked(open.draft)
    ? accept.locked
    : open.workbook.holds === 'other'
      ? accept.otherQuarter
      : null;
  return (
    <>
      <p className={styles.text}>{does === undefined ? accept.nothingToDo : accept.wouldDo(does)}</p>
      <EffectNotes effect={effect} />
      <ReplacedCells effect={effect} />
      {blocked !== null && <p className={styles.text}>{blocked}</p>}
      <div>
        <Button
          appearance="primary"
          disabledFocusable={busy || blocked !== null || rows.length === 0}
          onClick={() => void report.take(rows)}
        >
          {words.write(count(rows.length))}
        </Button>
      </div>
    </>
  );
}

/** What was written, and the way back. */
function Taken({ taken, open }: { taken: TakenFigures; open: OpenQuarter }) {
  const styles = useStyles();
  const words = useWords(reportCheckWords);
  const { written } = useWords(panePasteWords);
  const count = useCount();
  const busy = useBusy();
  const { show } = usePane();
  const report = useReportCheck();
  const undoable = canUndoTake(taken, open);
  return (
    <div className={styles.card}>
      <p className={styles.text} role="status">
        {words.written(count(taken.count))}
      </p>
      {(!undoable || taken.redrawn) && (
        <p className={styles.small}>{undoable ? written.noExcelUndo : written.edited}</p>
      )}
      <div className={styles.row}>
        <Button onClick={() => show('check')}>{words.see}</Button>
        <Button disabledFocusable={busy || !undoable} onClick={() => void report.undoTake()}>
          {words.undo}
        </Button>
      </div>
    </div>
  );
}
