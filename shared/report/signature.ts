import type { ReportView } from './report-view';
import { reportText } from './words';
import { lines, listItem } from './free-text';
import { issueText } from './head';
import type { ReportSignature } from './model';
import { issueKey } from './outline';

/**
 * Who signs and who receives (Nghị định 30/2020/NĐ-CP, Phụ lục I, boxes 7 and 9b). What is not known yet stays
 * open; a draft says so in brackets.
 */
export function composeSignature(view: ReportView, draft: boolean): ReportSignature {
  const position = issueText(view, 'position') || (draft ? reportText.positionOpen : '');
  const drafter = listItem(issueText(view, 'drafter'));
  const others = lines(view.content.texts[issueKey('recipients')] ?? '').map(listItem);
  return {
    authority: [issueText(view, 'authority'), position]
      .filter((line) => line !== '')
      .map((line) => line.toUpperCase()),
    name: issueText(view, 'signer') || (draft ? reportText.signerOpen : ''),
    recipientsHeading: reportText.recipientsHeading,
    recipients: [
      reportText.asAbove,
      ...others.filter((line) => line !== '').map((line) => `${line};`),
      drafter === '' ? reportText.filedOnly : reportText.filed(drafter),
    ],
  };
}
