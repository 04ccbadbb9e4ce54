import { pick } from '../../../../shared/language/language';
import { tableLike, type SectionFinding } from '../../../../shared/judgement/text-findings';
import { isExplained } from '../../../../shared/judgement/standing';
import { textKeys } from '../../../../shared/report/outline';
import { ExplanationField } from '../../check/explanation-field';
import { StandingBadge } from '../../check/finding-card';
import { useLang, useWords } from '../../common/hooks';
import { ButtonLine } from '../../parts/button-line';
import { useStyles } from '../../parts/styles';
import { useQuarterStore } from '../../quarter/hooks';
import { useReport } from '../hooks';
import { wordsAround } from '../words-around';
import { useTextFindings } from './hooks';
import { textFindingsWords } from './words';

/** What the unit's own texts contradict, by section; errors are mended in the report screen, or explained here. */
export function TextFindings() {
  const styles = useStyles();
  const words = useWords(textFindingsWords);
  const lang = useLang();
  const { editTexts } = useReport();
  const findings = useTextFindings();
  if (findings.length === 0) return null;
  const sections = textKeys().filter(({ key }) => findings.some(({ section }) => section === key));
  return (
    <section className={styles.section} aria-label={words.title}>
      <h3 className={styles.subheading}>{words.title}</h3>
      <p className={styles.small}>{words.lead}</p>
      {sections.map(({ key, label }) => (
        <div key={key} className={styles.section}>
          <h4 className={styles.subheading}>
            {key} {pick(label, lang)}
          </h4>
          <ul className={styles.list}>
            {findings
              .filter(({ section }) => section === key)
              .map((finding) => (
                <li key={`${finding.code} ${finding.start}`} className={styles.card}>
                  <Finding finding={finding} />
                </li>
              ))}
          </ul>
        </div>
      ))}
      <ButtonLine size="small" onClick={editTexts}>
        {words.edit}
      </ButtonLine>
    </section>
  );
}

function Finding({ finding }: { finding: SectionFinding }) {
  const styles = useStyles();
  const words = useWords(textFindingsWords);
  const told = tableLike(finding);
  const text = useQuarterStore(({ open }) => open?.draft.content.texts[finding.section] ?? '');
  const explained = useQuarterStore(({ open }) => isExplained(told, open?.draft.content.explanations ?? []));
  return (
    <>
      <p className={styles.text}>
        <StandingBadge standing={explained ? 'explained' : told.severity} /> {finding.message}
      </p>
      <p className={styles.small}>{words.quote(wordsAround(text, finding))}</p>
      {finding.severity === 'error' && <ExplanationField finding={told} message={finding.message} />}
    </>
  );
}
