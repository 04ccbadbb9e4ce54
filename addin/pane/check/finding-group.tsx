import { findingSentence } from '../../../shared/rules/sentence/finding-sentence';
import { useState } from 'react';
import { pick } from '../../../shared/language/language';
import { formatCount } from '../../../shared/language/number';
import { paneCheckWords } from './words';
import { findingKey, type FindingGroup } from './findings';
import { FindingCard } from './finding-card';
import { MoreButton } from '../parts/more-button';
import { useStyles } from '../parts/styles';
import { useCheckStore } from './hooks';
import { useQuarterStore } from '../quarter/hooks';
import { useLang, useWords } from '../common/hooks';

/** Cards drawn at a time: a form with sixty rows can have hundreds. */
const PAGE = 30;

/** The findings of one form, most urgent first. */
export function FindingGroupList({ group: { form, findings } }: { group: FindingGroup }) {
  const styles = useStyles();
  const words = useWords(paneCheckWords);
  const lang = useLang();
  const current = useCheckStore((state) => state.finding);
  const [pages, setPages] = useState(1);
  const rules = useQuarterStore((state) => state.open?.frame.rules);
  const [folded, setFolded] = useState(false);
  const looked = findings.findIndex((finding) => findingKey(finding) === current);
  const shown = Math.max(pages * PAGE, looked + 1);
  return (
    <details
      className={styles.details}
      // The finding that is being looked at is never folded away.
      open={!folded || looked >= 0}
      onToggle={(event) => setFolded(!event.currentTarget.open)}
    >
      <summary tabIndex={0} className={styles.summary}>
        {words.form(form.code, pick(form.shortTitle, lang))}:{' '}
        {words.formCount(formatCount(findings.length, lang))}
      </summary>
      <div className={styles.details_body}>
        <ul className={styles.list}>
          {findings.slice(0, shown).map((finding) => (
            <FindingCard
              key={findingKey(finding)}
              finding={finding}
              message={rules ? findingSentence(rules, finding, lang) : ''}
            />
          ))}
        </ul>
        <MoreButton rest={findings.length - shown} page={PAGE} onClick={() => setPages(pages + 1)} />
      </div>
    </details>
  );
}
