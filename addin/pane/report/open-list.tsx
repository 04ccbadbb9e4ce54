import { openPoints } from '../../../shared/report/asked/open-points';
import { useCount, useWords } from '../common/hooks';
import { useStyles } from '../parts/styles';
import type { OpenQuarter } from '../quarter/state';
import { causesProblem } from './causes-problem';
import { paneReportWords } from './words';

/** What is still open before the report is made; the paper says nothing of it. */
export function OpenList({ open }: { open: OpenQuarter }) {
  const styles = useStyles();
  const words = useWords(paneReportWords);
  const count = useCount();
  const { frame, draft } = open;
  const { signer, causes } = openPoints(frame.period, draft.content.tables, draft.content.texts);
  const problem = causesProblem(causes, words, count);
  const said = [...(signer ? [words.openSigner] : []), ...(problem === undefined ? [] : [problem])];
  if (said.length === 0) return null;
  return (
    <ul className={styles.plainList}>
      {said.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
