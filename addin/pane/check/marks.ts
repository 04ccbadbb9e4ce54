import type { Located } from '../../../shared/locate/correction';
import { suspectsOf } from '../../../shared/locate/suspects';
import type { Finding } from '../../../shared/rules/finding';
import type { Marks } from '../../excel/port';
import type { FeatureDeps } from '../common/deps';
import type { ReadStore } from '../common/store';
import { locatedIn, type LocateState } from '../locate/state';
import type { Judgement } from '../quarter/judge';
import type { CellMarks } from '../quarter/workbook/live';
import { findingKey } from './findings';
import type { CheckState } from './state';

interface MarksDeps extends Pick<FeatureDeps, 'port'> {
  check: ReadStore<CheckState>;
  locating: ReadStore<LocateState>;
}

/** What is marked of findings and of wrong cells; nothing where the clerk does not want marks. */
export function marksOf(
  { marks }: CheckState,
  findings: readonly Finding[],
  located: Located | undefined,
): Marks {
  if (!marks) return { findings: [], suspects: [] };
  return {
    findings: findings.filter(({ status }) => status === 'fail'),
    suspects: suspectsOf(located?.clusters ?? []),
  };
}

/**
 * Marks the cells of broken relations and those that may be the wrong ones, at once; what is marked already is not
 * written again.
 */
export function createMarks({ check, locating, port }: MarksDeps): CellMarks {
  /** What is marked; null: not known. */
  let marked: string | null = null;
  let marking: Promise<void> = Promise.resolve();

  async function draw(judgement: Judgement): Promise<void> {
    const now = locating.getState();
    // Whoever locates asks for the marks once more as soon as there is an answer.
    if (now.asked === judgement && now.phase === 'running') return;
    const wanted = marksOf(check.getState(), judgement.findings, locatedIn(now, judgement));
    const signature = [...wanted.findings.map(findingKey), JSON.stringify(wanted.suspects)].join('\n');
    if (signature === marked) return;
    marked = signature;
    try {
      await port.mark(wanted);
    } catch (error) {
      marked = null;
      throw error;
    }
  }

  return {
    show(judgement) {
      marking = marking.catch(() => undefined).then(() => draw(judgement));
      return marking;
    },
    forget() {
      marked = null;
    },
  };
}
