import { isExplained, standingOf } from '../../../shared/judgement/standing';
import type { Cluster, Located } from '../../../shared/locate/correction';
import { suspectsOf } from '../../../shared/locate/suspects';
import type { FindingBase } from '../../../shared/rules/finding';
import type { Explanation } from '../../../shared/submission/submission';
import type { Marks, ReadProblem } from '../../excel/port';
import type { FeatureDeps } from '../common/deps';
import type { ReadStore } from '../common/store';
import { locatedIn, type LocateState } from '../locate/state';
import { changesSinceSent } from '../quarter/draft/draft-status';
import type { OpenQuarter } from '../quarter/state';
import type { CellMarks } from '../quarter/workbook/live';
import { tellingIn } from './telling';
import { findingKey } from './findings';
import type { CheckState } from './state';

interface MarksDeps extends Pick<FeatureDeps, 'pane' | 'port'> {
  check: ReadStore<CheckState>;
  locating: ReadStore<LocateState>;
}

/**
 * What is marked: findings as they stand, wrong cells, cells that hold no count, and that a form is no more what was
 * sent; nothing where the clerk does not want marks.
 */
export function marksOf(
  { marks }: CheckState,
  open: Pick<OpenQuarter, 'frame' | 'draft' | 'judgement'>,
  located: Located | undefined,
): Marks {
  if (!marks) return { findings: [], explanations: [], suspects: [], unsent: [], bad: false };
  const explanations = tellingIn(open);
  const findings = open.judgement.findings.filter(({ status }) => status === 'fail');
  const asked = (located?.clusters ?? []).filter((cluster) => isAsked(cluster, findings, explanations));
  return {
    findings,
    explanations,
    suspects: suspectsOf(asked),
    unsent: changesSinceSent(open),
    bad: true,
  };
}

/** What is explained stays as it is: then no cell of it is asked about. Of a total that repeats its row none is told. */
function isAsked(
  cluster: Cluster,
  findings: readonly FindingBase[],
  explanations: readonly Explanation[],
): boolean {
  const told = findings.filter((finding) =>
    cluster.findings.some(
      ({ code, form, row }) => code === finding.code && form === finding.form && row === finding.row,
    ),
  );
  return told.length === 0 || told.some((finding) => !isExplained(finding, explanations));
}

/**
 * Marks the cells of broken relations and those that may be the wrong ones, at once, when asked; what is marked already
 * is not written again.
 */
export function createMarks({ check, locating, pane, port }: MarksDeps): CellMarks {
  /** What is marked; null: not known. */
  let marked: string | null = null;
  let marking: Promise<unknown> = Promise.resolve();

  async function draw(open: OpenQuarter, asked: () => boolean): Promise<boolean | undefined> {
    const now = locating.getState();
    // Whoever locates asks for the marks once more as soon as there is an answer.
    if (now.asked === open.judgement && now.phase === 'running') return undefined;
    const wanted = marksOf(check.getState(), open, locatedIn(now, open.judgement));
    const found = signatureOf(wanted, open.workbook.problems);
    const signature = found === NOTHING ? NOTHING : `${pane.lang()} ${found}`;
    if (signature === marked) return true;
    if (!asked()) {
      marked ??= (await port.isMarked(wanted)) ? signature : OTHERS;
      return marked === signature;
    }
    marked = signature;
    try {
      await port.mark(wanted);
    } catch (error) {
      marked = null;
      throw error;
    }
    return true;
  }

  return {
    show(open, asked) {
      const drawn = marking.catch(() => undefined).then(() => draw(open, asked));
      marking = drawn;
      return drawn;
    },
    forget() {
      marked = null;
    },
  };
}

function signatureOf(
  { findings, explanations, suspects, unsent, bad }: Marks,
  problems: readonly ReadProblem[],
): string {
  const standing = findings.map((one) => `${findingKey(one)} ${standingOf(one, explanations)}`);
  return JSON.stringify([standing, suspects, unsent.map(({ form }) => form), bad ? problems : []]);
}

/** Marks that are not those wanted. */
const OTHERS = '';
const NOTHING = signatureOf({ findings: [], explanations: [], suspects: [], unsent: [], bad: false }, []);
