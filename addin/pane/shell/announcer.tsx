import { makeStyles } from '@fluentui/react-components';
import { countStandings } from '../../../shared/judgement/standing';
import { findingSentence } from '../../../shared/rules/sentence/finding-sentence';
import { badCellsOf } from '../check/bad-cells/bad-cells';
import { badCellWords } from '../check/bad-cells/words';
import { paneCheckWords } from '../check/words';
import { tellingIn } from '../check/telling';
import { findingKey } from '../check/findings';
import { useCheckStore } from '../check/hooks';
import { useCount, useLang, usePaneStore, useWords } from '../common/hooks';
import { useQuarterStore } from '../quarter/hooks';

const useHidden = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** What a screen reader is told without asking: counts and progress in its own time, what went wrong at once. */
export function Announcer() {
  const { hidden } = useHidden();
  const words = useWords(paneCheckWords);
  const badWords = useWords(badCellWords);
  const lang = useLang();
  const count = useCount();
  const quarter = useQuarterStore((state) => state.open);
  const task = usePaneStore((state) => state.task?.text);
  const notice = usePaneStore((state) => state.notice);
  const current = useCheckStore((state) => state.finding);
  const findings = quarter?.workbook.holds === 'ours' ? quarter.judgement.findings : [];
  const counts = countStandings(findings, quarter ? tellingIn(quarter) : []);
  const looked = findings.find((finding) => findingKey(finding) === current);
  const bad = quarter?.workbook.holds === 'ours' ? badCellsOf(quarter).length : 0;
  const lookedAt = quarter && looked ? findingSentence(quarter.frame.rules, looked, lang) : null;
  const said = notice === null ? '' : [notice.title, notice.text].filter(Boolean).join('. ');
  const urgent = notice?.intent === 'error' || notice?.intent === 'warning';
  return (
    <>
      <div className={hidden} role="status" aria-live="polite">
        {bad > 0 && badWords.said(count(bad))}{' '}
        {findings.length > 0
          ? words.counts(count(counts.error), count(counts.query), count(counts.undecided))
          : quarter?.workbook.holds === 'ours' && bad === 0 && words.allAgree}
      </div>
      <div className={hidden} aria-live="polite">
        {task ?? (urgent ? '' : said)}
      </div>
      <div className={hidden} aria-live="polite">
        {lookedAt}
      </div>
      <div className={hidden} role="alert" aria-live="assertive">
        {urgent ? said : ''}
      </div>
    </>
  );
}
