import { tableLike } from '../../../shared/judgement/text-findings';
import { pick } from '../../../shared/language/language';
import { textKeys } from '../../../shared/report/outline';
import { sheetWords } from '../../../shared/sheet/words';
import { textFindingsWords } from '../../pane/report/texts/words';
import { wordsAround } from '../../pane/report/words-around';
import { useLang, usePageStore, useWords } from '../hooks';
import { useTextFindings } from '../text-findings';
import { Explanation } from './explanation';

/** What the texts of the report's sections contradict; the page explains, and the pane mends. */
export function TextFindingsList() {
  const words = useWords(textFindingsWords);
  const { severity } = useWords(sheetWords);
  const lang = useLang();
  const texts = usePageStore((state) => state.quarter?.stored?.texts);
  const findings = useTextFindings() ?? [];
  if (findings.length === 0) return null;
  const labels = new Map(textKeys().map(({ key, label }) => [key, pick(label, lang)]));
  return (
    <>
      <h3>{words.title}</h3>
      <p className="small">{words.lead}</p>
      <ul className="plain">
        {findings.map((finding) => {
          const told = tableLike(finding);
          const place = `${finding.section} ${labels.get(finding.section) ?? ''}`;
          return (
            <li
              key={`${finding.section} ${finding.code} ${finding.start}`}
              className={`card ${told.severity}`}
            >
              <p>
                <strong>{severity[told.severity]}</strong>: {finding.message}
              </p>
              <p className="small">
                {place}. {words.quote(wordsAround(texts?.[finding.section] ?? '', finding))}
              </p>
              {finding.severity === 'error' && <Explanation finding={told} place={place} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}
