import type { JointFigure, Row } from '../../forms/table';
import type { FormDocument } from '../../forms/document';
import type { RuleSet } from '../../rules/compile';
import { figuresByRelations, type OpenCell } from './cell-witness';
import type { FigureDoubtKind } from './count-reading';
import { dateFractions } from './date-fractions';
import { readRatio } from './ratio';
import { overlaps } from '../../forms/joint-figures';
import { readJointText } from '../../forms/joint-text';
import type { Aggregate, Doubt, Repair, RepairKind, RepairReason, RowMatch } from '../result';
import type { GridView } from '../grid-view';

/** Where the figures of one column of the form stand in the view. */
export interface FigureSource {
  key: string;
  columns: number[];
}

export interface ExtractInput {
  view: GridView;
  grid: number;
  form: FormDocument;
  rules: RuleSet;
  rows: readonly RowMatch[];
  figures: readonly FigureSource[];
  aggregates: readonly { column: number; columns: string[] }[];
  /** Answers by `row:column` of the grid. */
  answers: ReadonlyMap<string, number | string | null>;
}

export interface Extracted {
  rows: Row[];
  aggregates: Aggregate[];
  repairs: Repair[];
  doubts: Doubt[];
  formulas: number;
}

/** Reads the figures of a mapped block; what cannot be read for certain is left out and asked about. */
export function extract(input: ExtractInput): Extracted {
  const reader = new Reader(input);
  for (const row of input.rows) {
    if (row.key !== null && (row.kind === 'detail' || row.kind === 'total')) reader.row(row, row.key);
  }
  return reader.result;
}

interface UnclearFigure {
  doubt: FigureDoubtKind;
  candidates: (number | string)[];
  /** How the figure would have been repaired, if the relations bear it out. */
  repair: RepairKind;
}

interface OpenFigure extends UnclearFigure {
  key: string;
  column: number;
}

/** Reads row after row. Invariant: a value in `result.rows` is certain or has a repair beside it that says why. */
class Reader {
  readonly result: Extracted = { rows: [], aggregates: [], repairs: [], doubts: [], formulas: 0 };
  private readonly ratios: ReadonlySet<string>;
  private readonly wholes: ReadonlySet<number>;

  constructor(private readonly input: ExtractInput) {
    this.ratios = new Set(input.form.columns.filter(({ kind }) => kind === 'ratio').map(({ key }) => key));
    this.wholes = this.statedWholes();
  }

  row(match: RowMatch, key: string): void {
    const row: Row = { key, label: match.label, cells: {} };
    const open: OpenFigure[] = [];
    for (const source of this.input.figures) {
      if (this.ratios.has(source.key)) this.ratio(row, match.row, source);
      else this.count(row, match.row, source, open);
    }
    this.settle(row, match.row, open);
    this.result.rows.push(row);
    for (const { column, columns } of this.input.aggregates) this.aggregate(row, match.row, column, columns);
  }

  private count(row: Row, at: number, source: FigureSource, open: OpenFigure[]): void {
    const joint = this.statedJoint(at, source);
    if (joint) {
      row.cells[source.key] = null;
      this.join(row, joint);
      return;
    }
    const values: (number | null)[] = [];
    for (const column of source.columns) {
      const reading = this.readCell(at, column);
      if (typeof reading === 'object' && reading !== null) {
        // In a sum an unclear part leaves the whole unclear.
        const candidates = source.columns.length === 1 ? reading.candidates : [];
        open.push({ ...reading, candidates, key: source.key, column });
        return;
      }
      values.push(reading);
    }
    const known = values.filter((value) => value !== null);
    const sum = known.reduce((total, value) => total + value, 0);
    if (known.length === values.length || known.length === 0) {
      row.cells[source.key] = known.length > 0 ? sum : null;
      return;
    }
    const column = source.columns[values.indexOf(null)] ?? 0;
    open.push({ doubt: 'part-blank', candidates: [sum], repair: 'fraction', key: source.key, column });
  }

  private ratio(row: Row, at: number, { key, columns: [column = 0] }: FigureSource): void {
    const answer = this.answer(at, column);
    if (answer !== undefined) {
      row.cells[key] = answer === null ? null : String(answer);
      return;
    }
    const { view } = this.input;
    const reading = readRatio(view.raw(at, column), view.text(at, column));
    if (reading.is === 'asked') this.doubt(at, column, reading.doubt, reading.candidates);
    if (reading.is === 'blank') row.cells[key] = null;
    if (reading.is !== 'ratio') return;
    row.cells[key] = reading.value;
    if (reading.repair !== undefined) this.repair(at, column, reading.repair, reading.value ?? '', 'written');
    this.countFormula(at, column);
  }

  private readCell(at: number, column: number): number | null | UnclearFigure {
    const answer = this.answer(at, column);
    if (answer !== undefined) return typeof answer === 'number' ? answer : null;
    const { text, figure } = this.input.view.at(at, column);
    if (figure.is === 'blank') return null;
    if (figure.is === 'text') return { doubt: 'unreadable', candidates: [], repair: 'letter-digit' };
    this.countFormula(at, column);
    if (figure.is === 'count') {
      if (figure.repair !== undefined) {
        this.repair(at, column, figure.repair, figure.value === null ? '' : String(figure.value), 'written');
      }
      return figure.value;
    }
    if (figure.doubt === 'fraction' || figure.doubt === 'date') {
      const part = this.partOfStatedWhole(this.input.view.raw(at, column), text, figure.doubt);
      if (part !== undefined) {
        this.repair(at, column, figure.repair, String(part), 'relation');
        return part;
      }
    }
    return { doubt: figure.doubt, candidates: figure.candidates, repair: figure.repair };
  }

  /** "41/58" in a count means 41 when 58 is a figure of the same table. */
  private partOfStatedWhole(
    cell: Parameters<typeof dateFractions>[0],
    text: string,
    doubt: FigureDoubtKind,
  ): number | undefined {
    const written = /^(\d+)\s?\/\s?(\d+)$/.exec(text);
    const fractions =
      doubt === 'date'
        ? dateFractions(cell, text)
        : written
          ? [{ part: Number(written[1]), whole: Number(written[2]) }]
          : [];
    const fitting = fractions.filter(
      ({ part, whole }) => part <= whole && whole > 12 && this.wholes.has(whole),
    );
    return fitting.length === 1 ? fitting[0]?.part : undefined;
  }

  private statedWholes(): Set<number> {
    const { view, rows, figures } = this.input;
    const wholes = new Set<number>();
    for (const { row } of rows) {
      for (const column of figures.flatMap(({ columns }) => columns)) {
        const { figure, text } = view.at(row, column);
        if (figure.is === 'count' && figure.value !== null) wholes.add(figure.value);
        const whole =
          figure.is === 'asked' && figure.doubt === 'fraction' ? /\/\s?(\d+)$/.exec(text)?.[1] : undefined;
        if (whole !== undefined) wholes.add(Number(whole));
      }
    }
    return wholes;
  }

  /** Takes the readings that the form's relations bear out and asks about the others. */
  private settle(row: Row, at: number, open: readonly OpenFigure[]): void {
    const cells = open
      .map(({ key, candidates, doubt }): OpenCell => ({
        key,
        // An approximate figure stays approximate even where the sums happen to fit; so do several in one cell.
        candidates:
          doubt === 'approximate' || doubt === 'lines' || doubt === 'struck'
            ? []
            : candidates.filter((value) => typeof value === 'number'),
      }))
      .filter(({ candidates }) => candidates.length > 0);
    const settled = figuresByRelations(this.input.form, this.input.rules, row, cells);
    for (const figure of open) {
      const value = settled?.get(figure.key);
      if (value === undefined) this.doubt(at, figure.column, figure.doubt, figure.candidates);
      else {
        row.cells[figure.key] = value;
        if (figure.doubt !== 'part-blank')
          this.repair(at, figure.column, figure.repair, String(value), 'relation');
      }
    }
  }

  private aggregate(row: Row, at: number, column: number, columns: string[]): void {
    const reading = this.readCell(at, column);
    if (typeof reading === 'number') {
      this.result.aggregates.push({ row: row.key, columns, value: reading });
      this.join(row, { columns, value: reading });
    } else if (reading !== null) this.doubt(at, column, reading.doubt, reading.candidates);
  }

  /** A joint figure as our own sheets show it. */
  private statedJoint(at: number, { columns: [column = 0, ...more] }: FigureSource): JointFigure | undefined {
    if (more.length > 0 || this.answer(at, column) !== undefined) return undefined;
    return readJointText(this.input.view.at(at, column).text, this.input.form);
  }

  private join(row: Row, joint: JointFigure): void {
    const { together = [] } = row;
    if (!together.some((other) => overlaps(other, joint))) row.together = [...together, joint];
  }

  private answer(at: number, column: number): number | string | null | undefined {
    const place = this.input.view.place(at, column);
    return this.input.answers.get(`${place.row}:${place.column}`);
  }

  private countFormula(at: number, column: number): void {
    if (this.input.view.raw(at, column).formula === true) this.result.formulas += 1;
  }

  private repair(at: number, column: number, kind: RepairKind, after: string, reason: RepairReason): void {
    this.result.repairs.push(
      makeRepair(this.input.view, this.input.grid, at, column, { kind, after, reason }),
    );
  }

  private doubt(
    at: number,
    column: number,
    what: FigureDoubtKind,
    candidates: readonly (number | string)[],
  ): void {
    const place = this.input.view.place(at, column);
    this.result.doubts.push({
      what,
      where: { grid: this.input.grid, ...place },
      shown: shownText(this.input.view, at, column),
      candidates: candidates.map((value) => ({ value: String(value) })),
    });
  }
}

/** A cell's content as a person sees it. */
function shownText(view: GridView, row: number, column: number): string {
  const { value, text, error } = view.raw(row, column);
  return error ?? text ?? (typeof value === 'string' ? value : view.text(row, column));
}

export function makeRepair(
  view: GridView,
  grid: number,
  row: number,
  column: number,
  what: { kind: RepairKind; before?: string; after: string; reason: RepairReason; step?: number },
): Repair {
  const place = view.place(row, column);
  const { kind, after, reason } = what;
  const before = what.before ?? shownText(view, row, column);
  return {
    id: `${grid}:${place.row}:${place.column}:${what.step ?? 0}`,
    ...place,
    kind,
    before,
    after,
    reason,
  };
}
