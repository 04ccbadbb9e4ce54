import { useMemo } from 'react';
import type { CellRef } from '../../../shared/locate/correction';
import { formatCount } from '../../../shared/language/number';
import { momentText } from '../../../shared/period/moment-text';
import { periodName } from '../../../shared/period/period-text';
import { useLang, useWords } from '../common/hooks';
import { figureText } from '../parts/format';
import { Sparkline } from '../parts/sparkline';
import { useStyles } from '../parts/styles';
import type { OpenQuarter } from '../quarter/state';
import { useSessionStore } from '../sign-in/hooks';
import { figuresOver, lastChange, relationsOf, type QuarterFigure } from './facts';
import { useCellStore } from './hooks';
import { paneCellWords } from './words';

interface Props {
  open: OpenQuarter;
  cell: CellRef;
}

/** What a figure is laid beside: its other quarters, the relations it stands in, and who changed it. */
export function CellFacts({ open, cell }: Props) {
  const styles = useStyles();
  const words = useWords(paneCellWords);
  const beside = useCellStore((state) => state.beside);
  const missing = useCellStore((state) => state.missing);
  const figures = useMemo(() => figuresOver(open, beside, cell), [open, beside, cell]);
  return (
    <>
      <Figures figures={figures} />
      {beside === null && <p className={styles.small}>{missing ? words.missing : words.reading}</p>}
      {beside !== null && <Quarters figures={figures} />}
      <LastChange open={open} cell={cell} />
      <Relations open={open} cell={cell} />
    </>
  );
}

function Figures({ figures }: { figures: readonly QuarterFigure[] }) {
  const styles = useStyles();
  const words = useWords(paneCellWords);
  const lang = useLang();
  const [yearBefore, last, now] = [3, 6, 7].map((index) => figures[index]);
  const shown = [
    [words.now, now, words.blank],
    [last && words.last(periodName(last.period, lang)), last, words.unknown],
    [yearBefore && words.yearBefore(periodName(yearBefore.period, lang)), yearBefore, words.unknown],
  ] as const;
  return (
    <dl className={styles.numbers}>
      {shown.map(([name, figure, none]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{figureText(figure?.value, lang) || none}</dd>
        </div>
      ))}
    </dl>
  );
}

function Quarters({ figures }: { figures: readonly QuarterFigure[] }) {
  const words = useWords(paneCellWords);
  const lang = useLang();
  const told = figures.map(({ period, value }) =>
    words.figure(periodName(period, lang), figureText(value, lang) || words.unknown),
  );
  const values = figures.map(({ value }) => (typeof value === 'number' ? value : null));
  // One figure is no course.
  if (values.filter((value) => value !== null).length < 2) return null;
  return <Sparkline values={values} label={words.series(told.join('; '))} />;
}

function LastChange({ open, cell }: Props) {
  const styles = useStyles();
  const words = useWords(paneCellWords);
  const lang = useLang();
  const me = useSessionStore((state) => state.me?.id);
  const beside = useCellStore((state) => state.beside);
  const change = lastChange(open, beside, cell);
  if (change === 'unsaved') return <p className={styles.small}>{words.unsaved}</p>;
  if (beside === null) return null;
  if (change === null) return <p className={styles.small}>{words.neverSaved}</p>;
  const { by, at, version } = change;
  const who = by === me ? words.byMe : words.byOther;
  return (
    <p className={styles.small}>{words.changed(who, momentText(at, lang), formatCount(version, lang))}</p>
  );
}

function Relations({ open, cell }: Props) {
  const styles = useStyles();
  const words = useWords(paneCellWords);
  const lang = useLang();
  const relations = useMemo(() => relationsOf(open, cell, lang), [open, cell, lang]);
  if (relations.length === 0) return null;
  return (
    <div>
      <p className={styles.small}>{words.relations}</p>
      <ul className={styles.plainList}>
        {relations.map(({ code, form, text, status }) => (
          <li key={code}>
            {form === cell.form ? text : words.ofForm(form, text)}
            {status !== undefined && status !== 'pass' && <strong> {words.status[status]}</strong>}
          </li>
        ))}
      </ul>
    </div>
  );
}
