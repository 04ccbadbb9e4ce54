import { meanings, weakTags } from '../vocabulary';
import type { MeaningEntry } from '../vocabulary/schema';
import type { FigureKind } from '../result';

/** What is said of a number: what is counted, and in which state. */
export interface Said {
  subject: string | undefined;
  tags: ReadonlySet<string>;
  /** Nothing but known words. */
  isBare: boolean;
  /** Named as a part of something, or as a ratio. */
  isShare: boolean;
}

const bySubject = new Map<string, MeaningEntry[]>();
const knownTags = new Map<string, Set<string>>();
for (const entry of meanings.meanings) {
  bySubject.set(entry.subject, [...(bySubject.get(entry.subject) ?? []), entry]);
  const known = knownTags.get(entry.subject) ?? new Set<string>();
  for (const tag of [...entry.needs, ...entry.may]) known.add(tag);
  knownTags.set(entry.subject, known);
}

/** The column that is meant: the one that explains all that is said, by the most of it; undefined where none does. */
export function meantBy(said: Said, kind: FigureKind): MeaningEntry | undefined {
  const { subject } = said;
  if (subject === undefined) return impliedBy(said, kind);
  const known = knownTags.get(subject);
  const tags = [...said.tags].filter((tag) => known?.has(tag) === true || !weakTags.has(tag));
  let best: MeaningEntry | undefined;
  for (const entry of bySubject.get(subject) ?? []) {
    if (entry.bare === true && !said.isBare) continue;
    if (!isFor(entry, said, kind)) continue;
    if (!entry.needs.every((tag) => said.tags.has(tag))) continue;
    if (!tags.every((tag) => entry.needs.includes(tag) || entry.may.includes(tag))) continue;
    if (best === undefined || entry.needs.length > best.needs.length) best = entry;
  }
  return best;
}

function isFor({ only }: MeaningEntry, { isShare }: Said, kind: FigureKind): boolean {
  if (only === undefined) return true;
  if (only === 'share') return isShare || kind === 'ratio';
  return (only === 'percent') === (kind === 'percent' || kind === 'range');
}

/** Words that are said of one thing only tell it: "toàn trình" is of procedures. */
const IMPLIED = ['procedure', 'dossier', 'document', 'official', 'survey', 'template'];

function impliedBy(said: Said, kind: FigureKind): MeaningEntry | undefined {
  if (said.tags.size === 0) return undefined;
  const found = IMPLIED.flatMap((subject) => {
    const entry = meantBy({ ...said, subject }, kind);
    return entry?.needs.some((tag) => !weakTags.has(tag)) === true ? [entry] : [];
  });
  // "Tỷ lệ thanh toán trực tuyến" is of dossiers where nothing else is said.
  if (found.length > 1 && kind === 'percent') return found.find(({ subject }) => subject === 'dossier');
  return found.length === 1 ? found[0] : undefined;
}
