import type { Finding, ChainStep, RelationRef } from '../rules/finding';
import type { CellChange, CellRef, Cluster, Correction, LocateInput, Witness } from './correction';
import { independentEquations } from './problem/independent-equations';
import { isEquation, type Constraint, type Problem, type Variable } from './problem/problem';
import { RelationFacts } from './relation-facts';
import { ruledOut } from './ruled-out';
import { corrected, findingKey, recheck, type Recheck } from './recheck';
import { followed } from './following-totals';
import type { Board, Trouble, Verdict } from './search/board';
import type { Trial } from './search/local-system';
import { combined, costOf, type Operation } from './search/operations';
import type { Part } from './search/part';
import type { Reading } from './search/total-rows';
import { slipOf, type Earlier } from './slip/recognise';
import { SURPRISE, type SlipKind } from './slip/slip-kind';
import { cellWeights, originOf } from './weights';

/** Corrections to show of a cluster; the rest is counted. */
const SHOWN = 8;

type Holding = Extract<Verdict, { kind: 'holds' }>;

interface Draft {
  cost: number;
  /** Of the figures it changes: how unlikely they are wrong. */
  weight: number;
  errors: number;
  cells: CellChange[];
  /** Totals that follow. */
  totals: CellChange[];
  kinds: SlipKind[];
  kind: SlipKind;
  /** The changed figures as variables, in printed order. */
  variables: number[];
  forced: boolean;
  after: Recheck;
}

/** Says what parts mean for people: which findings, which cells and values, how sure, and what speaks for it. */
export class Clusters {
  private readonly earlier: Earlier;
  private readonly facts: RelationFacts;
  private readonly weightOf: (cell: CellRef) => number;

  constructor(
    private readonly input: LocateInput,
    /** The input's tables as they are. */
    private readonly before: Recheck,
    /** With each total row a figure of its own. */
    private readonly stated: Problem,
    private readonly reading: Reading,
  ) {
    this.facts = new RelationFacts(input);
    this.weightOf = cellWeights(input.origins ?? []);
    const known = new Map<string, bigint>();
    for (const { form, rows } of input.previous ?? [])
      for (const { key, cells } of rows)
        for (const [column, value] of Object.entries(cells))
          if (typeof value === 'number' && Number.isSafeInteger(value))
            known.set(`${form}\n${key}\n${column}`, BigInt(value));
    this.earlier = (form, row, column) => known.get(`${form}\n${row}\n${column}`) ?? null;
  }

  of(part: Part): Cluster {
    const drafts = this.drafts(part.troubles, part.sets);
    const [best] = drafts;
    const shown = drafts.slice(0, SHOWN);
    const lost = drafts.length < part.sets.length;
    return {
      findings: this.findings(part.troubles),
      chain: this.chain(part.troubles),
      status: best === undefined || part.status === 'open' ? 'none' : lost ? 'feasible' : part.status,
      size: best?.errors ?? 0,
      more: part.count === -1 || lost ? -1 : part.count - shown.length,
      corrections: [
        ...shown.map((draft) => ({
          errors: draft.errors,
          cells: [...draft.cells, ...draft.totals],
          kind: draft.kind,
          confidence:
            draft === best ? this.confidence(part, draft, lost ? undefined : drafts[1]) : 'possible',
          why: this.witnesses(part.troubles, draft),
        })),
        ...ruledOut(this.reading, part, (variable, to) => slipOf(this.stated, variable, to, this.earlier)),
      ],
    };
  }

  private confidence(part: Part, best: Draft, next: Draft | undefined): Correction['confidence'] {
    const counted = part.count === part.sets.length;
    if (!best.forced || (!counted && part.count !== -1)) return 'possible';
    if (next !== undefined) return isPlainer(best, next) ? 'likely' : 'possible';
    if (!counted || part.sets.length > 1) return 'likely';
    const agreeing = independentEquations(part.troubles.flat().map((index) => this.constraint(index)));
    return part.status === 'proven' && agreeing > best.cells.length ? 'certain' : 'likely';
  }

  /** Sets whose values the rule engine confirms, the most plausible first. */
  private drafts(troubles: readonly Trouble[], sets: readonly Operation[][]): Draft[] {
    const board = this.reading.board.only(troubles);
    return sets
      .flatMap((set) => this.draft(board, set) ?? [])
      .sort(
        (a, b) =>
          a.cost - b.cost ||
          a.weight - b.weight ||
          a.after.questions.size - b.after.questions.size ||
          surprise(a) - surprise(b) ||
          inPrintedOrder(a.variables, b.variables),
      );
  }

  private draft(board: Board, set: readonly Operation[]): Draft | undefined {
    const changes = combined(set);
    const verdict = changes && board.try(changes);
    if (changes === undefined || verdict?.kind !== 'holds') return undefined;
    const variables = [...changes.keys()].sort((a, b) => a - b);
    const cells = variables.map((variable) => this.change(board, changes, variable, verdict));
    const example = cells.map((cell, at) => {
      const value = verdict.values.get(variables[at] as number);
      return value === undefined ? cell : { ...cell, to: Number(value) };
    });
    const follow = followed(board, this.reading.addedUp, changes, cells, example);
    const after = recheck(this.input, corrected(this.input.tables, [...example, ...follow.example]));
    const mended = cells.map((cell) => withQuotient(cell, after));
    if (!this.confirms(board.troubles, after, mended)) return undefined;
    const kinds = this.kinds(set, verdict.values, mended);
    return {
      cost: costOf(set),
      weight: set.reduce((sum, operation) => sum + this.weight(operation), 0),
      errors: set.length,
      cells: mended,
      totals: follow.totals,
      kinds,
      kind: kinds.length === 1 ? (kinds[0] as SlipKind) : 'several',
      variables,
      forced: mended.every(({ to }) => to !== null),
      after,
    };
  }

  /** An error is as unlikely as the least likely of its figures. */
  private weight({ changes }: Operation): number {
    return Math.max(...[...changes.keys()].map((variable) => this.weightOf(this.variable(variable).cell)));
  }

  private change(board: Board, changes: Trial, variable: number, { values, forced }: Holding): CellChange {
    const { kind, cell, stated } = this.variable(variable);
    if (kind === 'ratio') return { ...cell, from: stated, to: null, low: 0, high: null };
    const given = forced ? values.get(variable) : changes.get(variable);
    const range =
      given === undefined || given === null
        ? board.range(changes, new Map([[variable, 1n]]))
        : { low: given, high: given };
    const low = Number(range.low ?? 0n);
    const high = range.high === null ? null : Number(range.high);
    return { ...cell, from: stated, to: low === high ? low : null, low, high };
  }

  /** Nothing is broken any more but what was before and belongs to other troubles. */
  private confirms(troubles: readonly Trouble[], after: Recheck, cells: readonly CellChange[]): boolean {
    const mended = new Set(troubles.flat().map((index) => keyOfRelation(this.constraint(index).relation)));
    return [...after.errors].every(
      ([key, finding]) =>
        (this.before.errors.has(key) && !mended.has(key)) || cells.some((cell) => isPercentOf(cell, finding)),
    );
  }

  private kinds(
    set: readonly Operation[],
    values: ReadonlyMap<number, bigint>,
    cells: readonly CellChange[],
  ): SlipKind[] {
    const [one, two, ...more] = cells;
    if (one && two && more.length === 0 && one.column === two.column && one.form === two.form)
      if (one.to !== null && one.to === two.from && two.to === one.from) return ['swapped'];
    return set.map(({ kind, changes }) => {
      if (kind === 'swap') return 'swapped';
      if (kind === 'shift') return 'shifted';
      const [cell] = changes.keys();
      const variable = this.variable(cell as number);
      if (variable.kind === 'ratio') return 'ratio';
      const { form, row, column } = variable.cell;
      const forced = cells.some(
        (own) => own.to !== null && own.form === form && own.row === row && own.column === column,
      );
      const value = values.get(cell as number);
      return forced && value !== undefined
        ? slipOf(this.stated, cell as number, value, this.earlier)
        : 'unknown';
    });
  }

  private witnesses(troubles: readonly Trouble[], draft: Draft): Witness[] {
    const { problem } = this.reading.board;
    const why = new Map<string, Witness>();
    const add = (relation: RelationRef, witness: Witness) => why.set(keyOfRelation(relation), witness);
    const changed = new Set(draft.variables);
    const inTrouble = new Set(troubles.flat());
    const touching = [...changed].flatMap((variable) => problem.of[variable] ?? []);
    for (const index of touching) {
      const constraint = this.constraint(index);
      const { relation, release } = constraint;
      if (release !== -1 && changed.has(release)) continue;
      if (inTrouble.has(index)) add(relation, { kind: 'mends', relation, gives: isEquation(constraint) });
    }
    for (const relation of this.echoes(troubles))
      if (!draft.after.errors.has(keyOfRelation(relation)))
        add(relation, { kind: 'mends', relation, gives: false });
    for (const index of touching) {
      const { relation, release } = this.constraint(index);
      if (release === -1 || changed.has(release) || why.has(keyOfRelation(relation))) continue;
      add(relation, { kind: 'ratio', relation, text: String(this.variable(release).stated) });
    }
    for (const [key, { code, form, row }] of this.before.questions) {
      if (draft.after.questions.has(key)) continue;
      const relation = { code, form, row: row ?? '', column: null };
      add(relation, { kind: 'settles', relation });
    }
    const slips = draft.cells.flatMap(({ from, to, ...rest }, at): Witness[] => {
      const slip = draft.kinds.length === draft.cells.length ? draft.kinds[at] : draft.kind;
      const cell = { form: rest.form, row: rest.row, column: rest.column };
      return slip === undefined || slip === 'unknown' || slip === 'several'
        ? []
        : [{ kind: 'slip', slip, cell, from, to }];
    });
    const origins = draft.cells.flatMap(({ form, row, column }): Witness[] => {
      const cell = { form, row, column };
      const origin = originOf(cell, this.input.origins ?? []);
      return origin === undefined ? [] : [{ kind: 'origin', cell, origin }];
    });
    return [...why.values(), ...origins, ...slips];
  }

  private findings(troubles: readonly Trouble[]): Cluster['findings'] {
    const found = new Map<string, Cluster['findings'][number]>();
    const own = troubles
      .flat()
      .sort((a, b) => a - b)
      .map((index) => this.constraint(index).relation);
    for (const { code, form, row } of [...own, ...this.echoes(troubles)]) {
      found.set(findingKey(code, row, null), { code, form, row: row.normalize('NFC') });
    }
    return [...found.values()];
  }

  /** Broken relations of total rows that were added up from rows in trouble. */
  private echoes(troubles: readonly Trouble[]): RelationRef[] {
    const indexes = new Set(
      troubles.flat().flatMap((index) => this.reading.addedUp?.echoes.get(index) ?? []),
    );
    return [...indexes]
      .sort((a, b) => a - b)
      .map((index) => this.constraint(index).relation)
      .filter((relation) => this.before.errors.has(keyOfRelation(relation)));
  }

  private chain(troubles: readonly Trouble[]): ChainStep[] {
    const together = troubles.filter(({ length }) => length > 1).flat();
    return together.map((index) => this.facts.of(this.constraint(index).relation));
  }

  private constraint(index: number): Constraint {
    return this.reading.board.problem.constraints[index] as Constraint;
  }

  private variable(index: number): Variable {
    return this.reading.board.problem.variables[index] as Variable;
  }
}

function keyOfRelation({ code, row, column }: RelationRef): string {
  return findingKey(code, row, column);
}

/** A printed percentage that is taken away says what its figures give. */
function withQuotient(cell: CellChange, after: Recheck): CellChange {
  if (typeof cell.from !== 'string') return cell;
  const computed = [...after.errors.values()].find((finding) => isPercentOf(cell, finding))?.computed ?? null;
  return computed === null ? cell : { ...cell, to: computed, low: computed, high: computed };
}

function isPercentOf({ from, form, row, column }: CellChange, finding: Finding): boolean {
  return (
    typeof from === 'string' &&
    finding.form === form &&
    finding.row === row.normalize('NFC') &&
    finding.cells[0] === column
  );
}

/** Figures that are likelier to be wrong, or as likely and by a more usual slip. */
function isPlainer(a: Draft, b: Draft): boolean {
  return a.weight === b.weight ? surprise(a) < surprise(b) : a.weight < b.weight;
}

function surprise({ kinds }: Draft): number {
  return kinds.reduce((sum, kind) => sum + SURPRISE[kind], 0);
}

function inPrintedOrder(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = (a[at] as number) - (b[at] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
