import type { TextFinding, TextSeverity } from '../../../../shared/check-text/result';

/** A stretch of a text, and the findings that it takes part in, by their places among the findings. */
export interface Segment {
  start: number;
  text: string;
  /** The gravest first; empty for what nothing was found of. */
  findings: number[];
}

/** The gravest first. */
export const SEVERITIES: readonly TextSeverity[] = ['error', 'warning', 'info'];

/** Cuts a text where findings begin and end. Findings without a place of their own are left out. */
export function segmentsOf(text: string, findings: readonly TextFinding[]): Segment[] {
  const marked = findings.flatMap((finding, index) => {
    const { start, end, severity } = finding;
    return end > start ? [{ start, end, index, rank: SEVERITIES.indexOf(severity) }] : [];
  });
  marked.sort((a, b) => a.rank - b.rank || a.start - b.start || a.index - b.index);
  const cuts = [...new Set([0, text.length, ...marked.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const opening = new Map<number, typeof marked>();
  for (const mark of marked) opening.set(mark.start, [...(opening.get(mark.start) ?? []), mark]);
  let open: typeof marked = [];
  return cuts.slice(0, -1).map((start, at) => {
    open = [...open.filter(({ end }) => end > start), ...(opening.get(start) ?? [])];
    const own = [...open].sort((a, b) => a.rank - b.rank || a.index - b.index);
    return { start, text: text.slice(start, cuts[at + 1]), findings: own.map(({ index }) => index) };
  });
}
