import { isValidOn } from '../../../shared/period/date';
import { cutOff } from '../../../shared/period/period';
import { tallyOf, type UnitTally } from '../../../shared/overview/matrix';
import { canonicalJson } from '../../../shared/submission/canonical';
import { createTotalsPart } from '../../../shared/totals/totals-part';
import { scoreUnit, type ScoredUnit } from '../../../shared/totals/province-index';
import type { Include } from '../../../shared/totals/province-totals';
import type { TotalsPart } from '../../../shared/totals/unit-entry';
import type { UnitRows } from '../../../shared/totals/unit-rows';
import type { UnitTree } from '../../../shared/units/unit';
import { sha256Hex } from '../../store/hash';
import type { PartName, SubmissionHead, UnitRange } from '../../store/types';
import { eachSubmission, headOf, type PassingSubmission } from '../province/each-submission';
import { sourcesBefore } from '../submissions/tables-before';
import { overviewRecord } from '../province/overview-record';
import type { PeriodFrame } from '../quarter';
import type { Services } from '../services';

/**
 * Raised whenever the product comes to work up other parts from the same submissions; a test watches over it. Parts of
 * before are then worked up anew.
 */
const PART_FORMAT = 6;

/** One version of one unit that an export is made of. */
export type SubmissionVersion = Pick<SubmissionHead, 'unit' | 'version' | 'contentHash'> & {
  status: UnitTally['status'];
  /** The version that counts; absent where none does. */
  counted?: number;
};

/**
 * Some units' quarter worked up: all that any export needs of them, whether of this quarter or as history of a later
 * one. Plain data, and the same on whatever day.
 */
export interface QuarterPart {
  submissions: SubmissionVersion[];
  tallies: UnitTally[];
  totals: TotalsPart;
  /** Empty for a period in which no index set was in force. */
  scores: ScoredUnit[];
  /** Units left out because their stored rows cannot be read or worked up, sorted. */
  damaged: string[];
}

/** A part with what is kept beside it. */
export interface MadePart {
  part: QuarterPart;
  /** By form code. */
  rows: Record<string, UnitRows[]>;
  name: PartName | undefined;
}

/** A submission as a part sees it: itself and what it carries over from, each with all that tells versions apart. */
export interface PartInput {
  head: SubmissionHead;
  before: [unit: string, head: SubmissionHead | null][];
}

/** The frame of a part with the documents that decide what is made of the figures. */
export interface PartFrame extends PeriodFrame {
  tree: UnitTree;
  /** What counts, in this quarter and those before it. */
  include: Include;
}

/** The units that a unit's quarter is compared with, by the heads of the quarter before. */
export function inputOf(
  frame: PeriodFrame,
  head: SubmissionHead,
  before: (unit: string) => SubmissionHead | undefined,
): PartInput {
  const unit = frame.units.find(head.unit);
  const sources = unit && isValidOn(unit, cutOff(frame.period)) ? sourcesBefore({ ...frame, unit }) : [];
  return { head, before: sources.map(({ code }) => [code, before(code) ?? null]) };
}

/**
 * SHA-256 over all that a part is made of. Inputs that were planned and inputs that were read give the same name where
 * nothing moved between the two; so a part can only be found by whoever would make the same.
 */
export function nameOf(frame: PartFrame, { from, to }: UnitRange, inputs: readonly PartInput[]): PartName {
  const { key, tree, forms, indicatorSet, include } = frame;
  const rules = [...forms, ...(indicatorSet ? [indicatorSet.document] : [])].map(documentHash);
  const sorted = [...inputs].sort((a, b) => byUnit(a.head, b.head));
  const all = [PART_FORMAT, include, key, from, to, documentHash(tree), rules, sorted];
  return { period: key, hash: sha256Hex(canonicalJson(all)) };
}

/**
 * Works up the submissions of some units; they pass one by one and are not kept.
 * @returns the part, the rows behind its totals, and its name by what was read, undefined where something could not be
 */
export async function makePart(services: Services, frame: PartFrame, range: UnitRange): Promise<MadePart> {
  const totals = createTotalsPart(frame, frame);
  const submissions: SubmissionVersion[] = [];
  const tallies: UnitTally[] = [];
  const scores: ScoredUnit[] = [];
  const inputs: PartInput[] = [];
  const workUp = (passing: PassingSubmission) => {
    const { submission, state, before } = passing;
    const { unit, version, status, contentHash } = submission;
    const tally = tallyOf(frame.forms, overviewRecord(frame, passing));
    const addition = totals.workUp(submission);
    const set = frame.indicatorSet;
    const score = addition.contribution && set && scoreUnit(set, addition.contribution);
    const input = inputOf(frame, headOf(unit, state), (code) => before.get(code));
    const counted = addition.contribution ? { counted: addition.contribution.version } : {};
    return () => {
      addition.add();
      if (score) scores.push(score);
      tallies.push(tally);
      submissions.push({ unit, version, status, contentHash, ...counted });
      inputs.push(input);
    };
  };
  const damaged = await eachSubmission(services, frame, workUp, { units: range });
  // In the order of codes, whichever order the storage keeps: equal inputs are equal bytes.
  submissions.sort(byUnit);
  tallies.sort(byUnit);
  scores.sort((a, b) => byUnit(a.score, b.score));
  const sums = totals.finish();
  sums.units.sort(byUnit);
  const rows = totals.rows();
  for (const units of Object.values(rows)) units.sort(byUnit);
  return {
    part: { submissions, tallies, totals: sums, scores, damaged },
    rows,
    name: damaged.length > 0 ? undefined : nameOf(frame, range, inputs),
  };
}

function byUnit(a: { unit: string }, b: { unit: string }): number {
  return a.unit < b.unit ? -1 : 1;
}

const hashes = new WeakMap<object, string>();

/** Documents do not change once they are loaded, and most are in force in all quarters. */
export function documentHash(document: object): string {
  const hash = hashes.get(document) ?? sha256Hex(canonicalJson(document));
  hashes.set(document, hash);
  return hash;
}
