import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { namedColumn } from '../../../../shared/forms/column-text';
import { rowName } from '../../../../shared/forms/row-name';
import { TOTAL_ROW } from '../../../../shared/forms/table';
import { describeDoubt } from '../../../../shared/intake/describe';
import { formatCount } from '../../../../shared/language/number';
import { useBusy, useCount, useLang, useWords } from '../../common/hooks';
import { CellButton } from '../../locate/cell-button';
import { useLocating } from '../../locate/hooks';
import { paneLocateWords } from '../../locate/words';
import { ButtonLine } from '../../parts/button-line';
import { MoreButton } from '../../parts/more-button';
import { useStyles } from '../../parts/styles';
import { useQuarterStore } from '../../quarter/hooks';
import {
  badCellsOf,
  badText,
  certainRepairs,
  groupBadCells,
  repairOf,
  type BadCell,
  type BadGroup,
} from './bad-cells';
import { badCellWords } from './words';

/** Cells listed of a group at a time. */
const PAGE = 8;

/** Cells that hold no count stand before everything else, those of a column that are written alike together. */
export function BadCells() {
  const styles = useStyles();
  const words = useWords(badCellWords);
  const count = useCount();
  const open = useQuarterStore((state) => state.open);
  const cells = useMemo(() => (open === null ? [] : badCellsOf(open)), [open]);
  if (cells.length === 0) return null;
  const title = words.title(count(cells.length));
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.subheading}>{title}</h3>
      <p className={styles.small}>{words.lead}</p>
      <ul className={styles.list}>
        {groupBadCells(cells).map((group) => (
          <Group key={[group.form, group.column, group.writing].join('|')} group={group} />
        ))}
      </ul>
    </section>
  );
}

function Group({ group: { form, column, writing, cells } }: { group: BadGroup }) {
  const styles = useStyles();
  const words = useWords(badCellWords);
  const lang = useLang();
  const count = useCount();
  const busy = useBusy();
  const locating = useLocating();
  const forms = useQuarterStore((state) => state.open?.frame.forms);
  const [pages, setPages] = useState(1);
  const named = namedColumn(forms ?? [], form, column, lang);
  const certain = certainRepairs(cells);
  return (
    <li className={styles.card}>
      <p className={styles.text}>
        <strong>{words.group(form, named, count(cells.length), words.writing[writing])}</strong>
      </p>
      {certain.length > 1 && (
        <ButtonLine
          appearance="primary"
          size="small"
          disabledFocusable={busy}
          onClick={() => void locating.write(certain)}
        >
          {words.repairAll(count(certain.length))}
        </ButtonLine>
      )}
      {cells.slice(0, pages * PAGE).map((cell) => (
        <Cell key={cell.row} cell={cell} alone={cells.length === 1} />
      ))}
      <MoreButton rest={cells.length - pages * PAGE} page={PAGE} onClick={() => setPages(pages + 1)} />
    </li>
  );
}

/** @param alone no button mends it with others */
function Cell({ cell, alone }: { cell: BadCell; alone: boolean }) {
  const styles = useStyles();
  const words = useWords(badCellWords);
  const { totalRow } = useWords(paneLocateWords);
  const lang = useLang();
  const busy = useBusy();
  const locating = useLocating();
  const { reading, row, label, rowNumber } = cell;
  const text = badText(cell, lang);
  const value = (figure: number | null) => (figure === null ? words.blank : formatCount(figure, lang));
  const write = (figure: number | null, said: string) => (
    <Button
      key={said}
      size="small"
      disabledFocusable={busy}
      onClick={() => void locating.write([repairOf(cell, figure)])}
    >
      {said}
    </Button>
  );
  const place = (
    <CellButton cell={cell} form={cell.form}>
      {row === TOTAL_ROW ? totalRow : rowName(label, rowNumber, lang)}
    </CellButton>
  );
  if (reading.is === 'certain') {
    return (
      <div className={styles.row}>
        {place}
        <span>{words.change(text, value(reading.value))}</span>
        {alone &&
          write(reading.value, reading.value === null ? words.clear : words.repair(value(reading.value)))}
      </div>
    );
  }
  const { writing, choices } = reading;
  const asked =
    writing === 'text' || writing === 'excel-error'
      ? words.noFigure(text)
      : describeDoubt(
          {
            what: writing,
            where: { grid: 0, row: null, column: null },
            shown: text,
            candidates: choices.map((choice) => ({ value: formatCount(choice, lang) })),
          },
          undefined,
          lang,
        );
  return (
    <div className={styles.section}>
      <div>{place}</div>
      <p className={styles.small}>{asked}</p>
      <div className={styles.row}>
        {choices.map((choice) => write(choice, words.repair(formatCount(choice, lang))))}
        {write(null, words.clear)}
      </div>
    </div>
  );
}
