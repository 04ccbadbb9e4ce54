import type { ReportView } from './report-view';
import { reportText } from './words';
import { lines, listItem } from './free-text';
import { issueText } from './head';
import { powerLines } from './issuers/issuers';
import type { ReportSignature } from './model';
import { issueKey } from './outline';

/**
 * Who signs and who receives (Nghị định 30/2020/NĐ-CP, Phụ lục I, boxes 7 and 9b). The head of the body signs where
 * nobody chose another power; a name that is not known yet stays open.
 * @param noted whether what is not known is said in brackets, for whoever completes the draft
 */
export function composeSignature(view: ReportView, noted: boolean): ReportSignature {
  const drafter = listItem(issueText(view, 'drafter'));
  const others = lines(view.content.texts[issueKey('recipients')] ?? '').map(listItem);
  return {
    authority: authorityLines(view, noted).map((line) => line.toUpperCase()),
    name: issueText(view, 'signer') || (noted ? reportText.signerOpen : ''),
    recipientsHeading: reportText.recipientsHeading,
    recipients: [
      reportText.asAbove,
      ...others.filter((line) => line !== '').map((line) => `${line};`),
      drafter === '' ? reportText.filedOnly : reportText.filed(drafter),
    ],
  };
}

function authorityLines(view: ReportView, noted: boolean): string[] {
  const authority = lines(view.content.texts[issueKey('authority')] ?? '');
  const position = issueText(view, 'position');
  if (position !== '') return [...authority, position];
  if (noted) return [...authority, reportText.positionOpen];
  if (authority.length > 0) return authority;
  const head = powerLines(view.unit, 'head');
  return [...head.authority, head.position];
}
