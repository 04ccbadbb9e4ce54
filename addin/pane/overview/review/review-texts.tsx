import type { SubmissionResponse } from '../../../../shared/contract/schemas';
import { isOfFreeText } from '../../../../shared/judgement/text-findings';
import { pick } from '../../../../shared/language/language';
import { textKeys } from '../../../../shared/report/outline';
import { useLang, useWords } from '../../common/hooks';
import { useStyles } from '../../parts/styles';
import { textFindingsWords } from '../../report/texts/words';
import { useOverviewStyles } from '../styles';
import { paneReviewWords } from './words';

/** Why the unit leaves sentences of its report as they are, though they contradict each other or the forms. */
export function ReviewTexts({ submission: { explanations } }: { submission: SubmissionResponse }) {
  const styles = useStyles();
  const own = useOverviewStyles();
  const words = useWords(paneReviewWords);
  const { title, quote } = useWords(textFindingsWords);
  const lang = useLang();
  const given = explanations.filter(isOfFreeText);
  if (given.length === 0) return null;
  const labels = new Map(textKeys().map(({ key, label }) => [key, pick(label, lang)]));
  return (
    <section className={styles.section} aria-label={title}>
      <h4 className={styles.subheading}>{title}</h4>
      {given.map(({ code, form, row, text }) => (
        <div key={`${code} ${form} ${row}`} className={styles.section}>
          <p className={styles.text}>
            {form} {labels.get(form)}. {row !== null && quote(row)}
          </p>
          <p className={styles.small}>{words.explained}</p>
          <blockquote className={own.quote}>{text}</blockquote>
        </div>
      ))}
    </section>
  );
}
