import { dayText, periodName } from '../period/period-text';
import type { Lang } from '../language/language';
import { uploadPageWords } from './upload-page-words';
import { overviewWords } from './words';
import type { OverviewMatrix, OverviewRow } from './matrix';
import { isSent } from '../submission/workflow';

/** A message to one unit, ready to be sent or changed. */
export interface Reminder {
  unit: string;
  subject: string;
  /** Paragraphs divided by blank lines. */
  body: string;
}

/**
 * A reminder in the form of address that suits the unit; undefined for a unit that has sent its quarter.
 * @param page address of the page for those who cannot have the add-in, where the province has one
 */
export function reminderFor(
  row: OverviewRow,
  matrix: OverviewMatrix,
  sender: string,
  lang: Lang,
  page: string | null = null,
): Reminder | undefined {
  const { state, resend } = row;
  if (isSent(state)) return undefined;
  const words = overviewWords[lang].reminder;
  const quarter = periodName(matrix.period, lang);
  const { receiver, address } = words.address(row.group, row.name);
  const { kind, days } = resend ?? row.lateness;
  const overdue = kind === 'overdue';
  const day = dayText(resend?.deadline ?? matrix.deadline, lang);
  const [late, due] = resend ? [words.resendOverdue, words.resendDue] : [words.overdue, words.due];
  const empty = matrix.forms.filter((form) => row.forms[form]?.state === 'missing');
  const open = row.findings.errorsOpen + row.findings.queriesOpen;
  const lines = [
    words.state[state](address, quarter),
    (overdue ? late : due)(day, days),
    ...(state === 'reopened' ? [words.countsOn] : []),
    ...(state !== 'missing' && empty.length > 0 ? [words.emptyForms(empty.join(', '))] : []),
    ...(open > 0 ? [words.openFindings(open)] : []),
  ];
  return {
    unit: row.unit,
    subject: words.subject(quarter, overdue, resend !== null),
    body: [
      words.greeting(receiver),
      lines.join(' '),
      words.ask(address),
      ...(page === null ? [] : [uploadPageWords[lang].reminder(page)]),
      words.closing(sender),
    ].join('\n\n'),
  };
}
