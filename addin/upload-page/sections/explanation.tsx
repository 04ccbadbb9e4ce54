import { explanationLack } from '../../../shared/judgement/explanation-substance';
import { explanationOf, isOf } from '../../../shared/judgement/match-explanations';
import { explanationWords } from '../../../shared/judgement/words';
import type { WordedFinding } from '../../../shared/rules/finding';
import { paneCheckWords } from '../../pane/check/words';
import { usePage, usePageStore, useWords } from '../hooks';
import { isLocked } from '../state';
import { uploadPageWords } from '../words';

/** Why the figures or words of a finding stay; what it still lacks is said while it is written. */
export function Explanation({ finding, place }: { finding: WordedFinding; place: string }) {
  const words = useWords(uploadPageWords).findings;
  const { explainedMark } = useWords(paneCheckWords);
  const { lack: lacks } = useWords(explanationWords);
  const explanations = usePageStore((state) => state.explanations);
  const locked = usePageStore(isLocked);
  const page = usePage();
  const given = explanationOf(finding, explanations);
  const typed = explanations.find((one) => isOf(one, finding));
  const lack = given ? explanationLack(given.text, [finding.message]) : null;
  return (
    <>
      {locked ? (
        given && <p>{given.text}</p>
      ) : (
        <label>
          {words.explanationFor(place)}
          <textarea
            value={typed?.text ?? ''}
            maxLength={4000}
            rows={2}
            onChange={({ target }) => page.explain(finding, target.value)}
          />
        </label>
      )}
      {lack !== null && <p role="status">{lacks[lack]}</p>}
      {given && lack === null && <p className="success">✓ {explainedMark}</p>}
    </>
  );
}
