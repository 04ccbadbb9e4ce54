import type { Carried, Figure, Meaning } from './figure';
import { meantBy } from './meaning';
import type { OwnWords } from './own-words';

/** As much of a figure as tells what those beside it count. */
type Named = Pick<Figure, 'subject' | 'meaning'>;

interface Around {
  parent: Figure | undefined;
  previous: Named | undefined;
  carried: Carried;
  /** What the sentence, or those before it, are about, where nothing nearer says it. */
  topic: string | undefined;
  kind: Figure['kind'];
}

/** What is counted, by the words of the number's own, and where they leave it open by those around. */
export function resolve(
  own: OwnWords,
  around: Around,
): { meaning: Meaning | undefined; subject: string | undefined } {
  const { parent, previous, carried, topic, kind } = around;
  if (own.subject === undefined && own.countsOther) return { meaning: undefined, subject: undefined };
  const inherited = parent?.subject ?? previous?.subject ?? carried.subject ?? topic;
  const subject = own.subject ?? inherited;
  const labelled =
    parent === undefined && carried.tags.length > 0 ? new Set([...carried.tags, ...own.tags]) : own.tags;
  const tags = withPayment(withPeriod(withState(labelled, around), around), around);
  // "(8/8 thủ tục)" is a share of what stands before it, never the total.
  const isPart = parent !== undefined && parent.subject === own.subject;
  const isBare = own.isBare && own.subject !== undefined && kind !== 'ratio' && !isPart;
  if (own.subject === undefined && own.tags.size === 0) {
    const label = carried.tags.length > 0 && parent === undefined ? carried : undefined;
    if (label === undefined) return { meaning: undefined, subject };
    return {
      meaning: place({ subject, tags: new Set(label.tags), isBare: true, isShare: false }, kind),
      subject,
    };
  }
  const said = { subject, tags, isBare, isShare: parent !== undefined || previous?.meaning?.column === '4' };
  const alone = withPeriod(withState(own.tags, around), around);
  const meaning = place(said, kind) ?? place({ ...said, tags: alone }, kind);
  // What is only about the report's topic may be told of something else.
  const isLoose =
    own.subject === undefined && (parent?.subject ?? previous?.subject ?? carried.subject) === undefined;
  // Online may be what was handed in as well as what is offered.
  if (isLoose && meaning?.column === '7+8' && kind !== 'percent') return { meaning: undefined, subject };
  return {
    meaning: meaning ?? (isLoose ? place({ ...said, tags: alone, subject: undefined }, kind) : undefined),
    subject,
  };
}

function place(said: Parameters<typeof meantBy>[0], kind: Figure['kind']): Meaning | undefined {
  const entry = meantBy(said, kind);
  return entry === undefined ? undefined : { form: entry.form, column: entry.column };
}

/** Late is late of what is done, or of what is not: the whole or the figure before says which. */
function withState(own: ReadonlySet<string>, { parent, previous, carried }: Around): ReadonlySet<string> {
  const isOpen = own.has('late') && !own.has('resolved') && !own.has('pending') && !own.has('handle');
  if (!isOpen) return own;
  const pending =
    isPending(parent) ?? (carried.tags.includes('pending') ? true : undefined) ?? isPending(previous);
  return pending === true ? new Set([...own, 'pending']) : own;
}

/** What came in the period is, within a whole, what is new; else the words only say when. */
function withPeriod(own: ReadonlySet<string>, { parent, previous, carried }: Around): ReadonlySet<string> {
  if (!own.has('inperiod')) return own;
  const isPart =
    parent !== undefined || carried.tags.includes('received') || previous?.meaning?.column === '6';
  const rest = [...own].filter((tag) => tag !== 'inperiod');
  return new Set(isPart && rest.every((tag) => tag === 'received') ? [...rest, 'new'] : rest);
}

/** "Thanh toán trực tuyến 124; qua Cổng DVCQG 124" */
function withPayment(own: ReadonlySet<string>, { parent, previous }: Around): ReadonlySet<string> {
  const due = parent?.meaning ?? previous?.meaning;
  const isDue = due?.form === 'K03' && due.column === '3';
  if (isDue && own.has('online') && !own.has('pay')) return new Set(['pay']);
  const isPaid = previous?.meaning?.form === 'K03' && previous.meaning.column === '4';
  const rest = [...own].filter((tag) => tag !== 'received');
  const isWay = rest.length > 0 && rest.every((tag) => tag === 'portal' || tag === 'site');
  return isPaid && isWay ? new Set(['pay', 'portal']) : own;
}

const PENDING = ['11', '12'];

/** Whether the figure counts what is not done yet; undefined where it does not tell. */
export function isPending(figure: Named | undefined): boolean | undefined {
  if (figure?.meaning?.form !== 'II.06a') return undefined;
  return PENDING.includes(figure.meaning.column);
}
