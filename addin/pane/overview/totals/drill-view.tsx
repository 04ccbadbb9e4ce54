import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { formatCount } from '../../../../shared/language/number';
import { paneTotalsWords } from './words';
import { addedTotal, drillLines, type DrillLine } from '../../../../shared/totals/drill-lines';
import {
  contributorDifference,
  type UnitDifferences,
} from '../../../../shared/totals/sentence/difference-text';
import { percentText } from '../../../../shared/report/percent';
import { suspectText } from '../../../../shared/totals/sentence/suspect-text';
import type { SuspectCell } from '../../../../shared/totals/unit-suspects';
import { drilled, type TotalsRead } from './drilled';
import type { DrillState } from './totals';
import { ScreenHeading } from '../../parts/screen-heading';
import { PagedList } from '../../parts/paged-list';
import { ButtonLine } from '../../parts/button-line';
import { Fold } from '../../parts/fold';
import { useStyles } from '../../parts/styles';
import { UnitName } from '../unit-name';
import { useBusy, useCount, useLang, useWords } from '../../common/hooks';
import { useTotals } from './hooks';

/** A total followed down to its units and their own cells; a unit opens its submission. */
export function DrillView({ drill: { cell, contributors }, read }: { drill: DrillState; read: TotalsRead }) {
  const styles = useStyles();
  const { drill: words } = useWords(paneTotalsWords);
  const lang = useLang();
  const totals = useTotals();
  const busy = useBusy();
  const { figure: title, row, known, sign, differences } = drilled(read, cell, lang);
  const figure = known === null ? words.blank : sign + formatCount(known, lang);
  return (
    <section className={styles.section} aria-label={title}>
      <ButtonLine size="small" icon={<ArrowLeftRegular />} onClick={totals.closeDrill}>
        {words.back}
      </ButtonLine>
      <ScreenHeading level={3}>{words.title(title)}</ScreenHeading>
      <p className={styles.text}>
        <strong>{words.of(row, figure)}</strong>. {words.units(formatCount(contributors.length, lang))}
      </p>
      {contributors.length === 0 ? (
        <p className={styles.text}>{words.none}</p>
      ) : (
        <>
          {read.totals.span === undefined && (
            <ButtonLine size="small" disabledFocusable={busy} onClick={() => void totals.drawDrill()}>
              {words.draw}
            </ButtonLine>
          )}
          <PagedList items={drillLines(contributors)} keyOf={({ contributor }) => contributor.unit}>
            {(line) => (
              <UnitPart
                line={line}
                total={addedTotal(contributors)}
                suspects={suspectsIn(read, cell, line.contributor.unit)}
                differences={differences}
              />
            )}
          </PagedList>
        </>
      )}
    </section>
  );
}

/** What the findings of the totals suspect in the unit's own cells of the column. */
function suspectsIn(
  { totals }: TotalsRead,
  { form, column }: Pick<DrillState['cell'], 'form' | 'column'>,
  unit: string,
): SuspectCell[] {
  const findings = totals.forms.flatMap((one) => one.findings);
  const suspects = findings
    .flatMap(({ units }) => units.filter((one) => one.unit === unit))
    .flatMap((one) => one.suspects ?? [])
    .filter((cell) => cell.form === form && cell.column === column);
  return [...new Map(suspects.map((cell) => [cell.row, cell])).values()];
}

interface UnitPartProps {
  line: DrillLine;
  /** What all units bring together. */
  total: number;
  suspects: SuspectCell[];
  differences: UnitDifferences;
}

function UnitPart({ line: { contributor, share, change }, total, suspects, differences }: UnitPartProps) {
  const styles = useStyles();
  const { drill: words } = useWords(paneTotalsWords);
  const count = useCount();
  const lang = useLang();
  const { unit, name, status, late, value, before, added, rows } = contributor;
  const difference = contributorDifference(contributor, differences, lang);
  const shown = (figure: number | null) => (figure === null ? words.blank : count(figure));
  const part = share === null || value === null ? undefined : percentText(value, total, [], lang);
  const notes = [
    ...(part === undefined ? [] : [words.share(part)]),
    ...(change === null ? [] : [changeText(change, before ?? 0)]),
    ...(status === 'accepted' ? [] : [words.counted[status]]),
    ...(late ? [words.late] : []),
    ...(added ? [] : [words.repeats]),
    ...(difference === undefined ? [] : [difference]),
    ...(suspects.length === 0 ? [] : [words.suspect(suspectText(suspects, lang))]),
  ];
  function changeText(by: number, earlier: number): string {
    if (by === 0) return words.same;
    return (by > 0 ? words.more : words.less)(count(Math.abs(by)), count(earlier));
  }

  return (
    <>
      <div className={styles.between}>
        <UnitName unit={unit} name={name} stored />
        <strong>{shown(value)}</strong>
      </div>
      {notes.length > 0 && <p className={styles.small}>{notes.join('; ')}</p>}
      {rows.length > 1 && (
        <Fold small title={words.cells(count(rows.length))}>
          <ul className={styles.plainList}>
            {rows.map((row) => (
              <li key={row.key}>
                {row.label}: {shown(row.value)}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}
