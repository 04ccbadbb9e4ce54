import { describeDifference } from '../../../../shared/intake/describe';
import type { Difference, Reconciliation } from '../../../../shared/intake/reconcile';
import { dayText } from '../../../../shared/period/period-text';
import { formatCount } from '../../../../shared/language/number';
import { panePasteWords } from '../words';
import type { PasteComparison, PasteReading } from '../state';
import { useLinkStyles } from '../../parts/link-styles';
import { PagedList } from '../../parts/paged-list';
import { ButtonLine } from '../../parts/button-line';
import { ScreenHeading } from '../../parts/screen-heading';
import { useStyles } from '../../parts/styles';
import { rowLabel } from '../describe';
import { usePasteStyles } from '../styles';
import { useLang, useWords } from '../../common/hooks';
import { usePaste } from '../hooks';
import { useQuarter } from '../../quarter/hooks';

/** The source beside the unit's own tables; nothing is written. */
export function Comparison({ reading, comparison }: { reading: PasteReading; comparison: PasteComparison }) {
  const styles = useStyles();
  const words = useWords(panePasteWords).comparison;
  const lang = useLang();
  const paste = usePaste();
  const { days, found } = reading;
  const span = found.find(({ included, now }) => included && now.span !== null)?.now.span ?? null;
  return (
    <section className={styles.section}>
      <ScreenHeading level={3}>{words.title}</ScreenHeading>
      <p className={styles.small}>
        {words.lead} {words.ownDays(dayText(days.from, lang), dayText(days.to, lang))}{' '}
        {span !== null && words.exportDays(dayText(span.from, lang), dayText(span.to, lang))}
      </p>
      {comparison.results.map((result) => (
        <FormDifferences key={result.form} result={result} />
      ))}
      <ButtonLine onClick={paste.leaveComparison}>{words.back}</ButtonLine>
    </section>
  );
}

function FormDifferences({ result }: { result: Reconciliation }) {
  const styles = useStyles();
  const own = usePasteStyles();
  const { link } = useLinkStyles();
  const words = useWords(panePasteWords).comparison;
  const lang = useLang();
  const quarter = useQuarter();
  const { form, agreeing, differences } = result;
  const keyOf = ({ row, columns }: Difference) => `${row} ${columns.join()}`;
  return (
    <section className={styles.card}>
      <div role="status">
        <h4 className={styles.subheading}>
          {words.form(form, formatCount(agreeing, lang), formatCount(differences.length, lang))}
        </h4>
      </div>
      {differences.length === 0 && <p className={styles.text}>{words.same}</p>}
      <PagedList items={differences} keyOf={keyOf} itemClass={own.item}>
        {(difference) => {
          const { row, label, columns, reasons } = difference;
          const text = describeDifference(
            { ...difference, label: rowLabel({ key: row, label }, lang) },
            lang,
          );
          // A row that only the source has stands nowhere in the workbook.
          if (reasons[0] === 'row-export') return <p className={styles.text}>{text}</p>;
          return (
            <button
              type="button"
              className={link}
              title={words.goTo}
              onClick={() => void quarter.goTo({ form, row, column: columns[0] ?? null })}
            >
              {text}
            </button>
          );
        }}
      </PagedList>
    </section>
  );
}
