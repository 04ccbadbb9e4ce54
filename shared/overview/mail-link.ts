import type { Reminder } from './reminder';

/** Longer addresses are cut on their way to a mail program. */
const LONGEST = 2000;

/**
 * The address that opens a letter in the person's mail program. `whole`: with its text; one that is too long has none,
 * and the text has to be pasted.
 */
export function mailLink(
  to: string,
  { subject, body }: Pick<Reminder, 'subject' | 'body'>,
): { address: string; whole: boolean } {
  const head = `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`;
  const address = `${head}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`;
  return address.length <= LONGEST ? { address, whole: true } : { address: head, whole: false };
}
