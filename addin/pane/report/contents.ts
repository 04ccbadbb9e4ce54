import type { FeatureDeps } from '../common/deps';
import type { ReadStore } from '../common/store';
import type { SessionState } from '../sign-in/session';

/** The parts of a report of which something can be left out. */
export type ReportPart = 'sections' | 'annexes' | 'units';

/** What somebody leaves out, by part; what is new comes into the report by itself. */
export type LeftOut = Readonly<Partial<Record<ReportPart, readonly string[]>>>;

/** What a report contains, remembered for each person and kind of report. */
export interface ReportContents {
  read(): Promise<LeftOut>;
  write(leftOut: LeftOut): Promise<void>;
}

interface ContentsDeps extends Pick<FeatureDeps, 'answers'> {
  session: ReadStore<SessionState>;
}

export function createContents(
  { answers, session }: ContentsDeps,
  kind: 'unit' | 'province',
  leftOutAtFirst: LeftOut = {},
): ReportContents {
  const place = () => [session.getState().me?.id ?? '', 'report-contents', kind].join('|');
  return {
    async read() {
      const kept = await answers.get(place());
      return typeof kept === 'object' && kept !== null ? kept : leftOutAtFirst;
    },
    write: (leftOut) => answers.put(place(), leftOut),
  };
}

/** What the API is asked for: of each part from which something is left out, the rest. A report without a section is whole. */
export function contentsQuery(
  leftOut: LeftOut,
  all: Readonly<Partial<Record<ReportPart, readonly string[]>>>,
): Partial<Record<ReportPart, string>> {
  return Object.fromEntries(
    (['sections', 'annexes', 'units'] as const).flatMap((part) => {
      const ids = all[part];
      const kept = ids?.filter((id) => leftOut[part]?.includes(id) !== true);
      if (!ids || !kept || kept.length === ids.length) return [];
      return part === 'sections' && kept.length === 0 ? [] : [[part, kept.join(',')]];
    }),
  );
}
