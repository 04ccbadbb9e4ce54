import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { pick } from '../../../../shared/language/language';
import { formatCount } from '../../../../shared/language/number';
import { paneTotalsWords } from './words';
import { provinceTotalsWords } from '../../../../shared/totals/words';
import type { Contributor, ConsolidatedRowKey } from '../../../../shared/totals/drill';
import { unequalText } from '../../../../shared/totals/sentence/difference-text';
import { suspectText } from '../../../../shared/totals/sentence/suspect-text';
import type { SuspectCell } from '../../../../shared/totals/unit-suspects';
import type { TotalCell } from '../../../../shared/totals/province-totals';
import type { WordedConsolidatedForm } from '../../../../shared/totals/sentence/worded-province-totals';
import type { DrillState, TotalsRead } from './totals';
import { ScreenHeading } from '../../parts/screen-heading';
import { PagedList } from '../../parts/paged-list';
import { ButtonLine } from '../../parts/button-line';
import { Fold } from '../../parts/fold';
import { useStyles } from '../../parts/styles';
import { UnitName } from '../unit-name';
import { useCount, useLang, useWords } from '../../common/hooks';
import { useTotals } from './hooks';

/** A total followed down to its units and their own cells; a unit opens its submission. */
export function DrillView({ drill: { cell, contributors }, read }: { drill: DrillState; read: TotalsRead }) {
  const styles = useStyles();
  const { drill: words } = useWords(paneTotalsWords);
  const lang = useLang();
  const totals = useTotals();
  const form = read.forms.find(({ code }) => code === cell.form);
  const column = form?.columns.find(({ key }) => key === cell.column);
  const title = `${cell.form} (${cell.column}) ${column ? pick(column.name, lang) : ''}`;
  const { name, figure } = useTotal(read.totals.forms, cell.form, cell.row, cell.column);
  return (
    <section className={styles.section} aria-label={title}>
      <ButtonLine size="small" icon={<ArrowLeftRegular />} onClick={totals.closeDrill}>
        {words.back}
      </ButtonLine>
      <ScreenHeading level={3}>{words.title(title)}</ScreenHeading>
      <p className={styles.text}>
        <strong>{words.of(name, figure)}</strong>. {words.units(formatCount(contributors.length, lang))}
      </p>
      {contributors.length === 0 ? (
        <p className={styles.text}>{words.none}</p>
      ) : (
        <PagedList items={contributors} keyOf={({ unit }) => unit}>
          {(contributor) => (
            <UnitPart
              contributor={contributor}
              suspects={suspectsIn(read, cell, contributor.unit)}
              difference={differenceIn(read, cell.form, contributor.unit)}
            />
          )}
        </PagedList>
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

/** Why the unit's rows do not make its total, with its explanation. */
function differenceIn({ totals }: TotalsRead, code: string, unit: string): string | undefined {
  const form = totals.forms.find((one) => one.form === code);
  return form?.differences.find((one) => one.unit === unit)?.message;
}

interface UnitPartProps {
  contributor: Contributor;
  suspects: SuspectCell[];
  /** Undefined where the totals name none. */
  difference: string | undefined;
}

function UnitPart({ contributor, suspects, difference }: UnitPartProps) {
  const styles = useStyles();
  const { drill: words } = useWords(paneTotalsWords);
  const count = useCount();
  const lang = useLang();
  const { unit, name, status, late, value, added, rows, unequal } = contributor;
  const shown = (figure: number | null) => (figure === null ? words.blank : count(figure));
  const notes = [
    ...(status === 'accepted' ? [] : [words.counted[status]]),
    ...(late ? [words.late] : []),
    ...(added ? [] : [words.repeats]),
    ...(unequal ? [difference ?? unequalText(unequal, lang)] : []),
    ...(suspects.length === 0 ? [] : [words.suspect(suspectText(suspects, lang))]),
  ];
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

/** What the total is called, and what it was. */
function useTotal(
  forms: readonly WordedConsolidatedForm[],
  code: string,
  row: ConsolidatedRowKey,
  column: string,
): { name: string; figure: string } {
  const words = useWords(paneTotalsWords);
  const groups = useWords(provinceTotalsWords).group;
  const count = useCount();
  const form = forms.find((candidate) => candidate.form === code);
  const shown = (name: string, cells: Record<string, TotalCell> | undefined) => {
    const known = cells?.[column]?.known ?? null;
    return { name, figure: known === null ? words.blank : count(known) };
  };
  const group = form?.groups.find((candidate) => row === `group:${candidate.group}`);
  if (group) return shown(groups[group.group], group.total);
  const field = form?.fields.find((candidate) => row === `field:${candidate.field}`);
  return field ? shown(field.label, field.cells) : shown(words.province, form?.total);
}
