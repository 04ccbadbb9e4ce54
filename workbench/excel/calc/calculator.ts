import {
  COLUMNS,
  ROWS,
  cellArea,
  cellCount,
  cellsOf,
  columnCount,
  holds,
  intersect,
  rowCount,
  type Area,
} from '../cells/area';
import { formatLocal } from '../number-format/format-value';
import { equalValues, type CellValue } from '../cells/value';
import type { CalculatedSheet, CalculatedWorkbook, Precedent } from './calculated-workbook';
import { cellResult, evaluate } from './evaluate';
import { ERRORS, type Grid, type Operand } from './operand';
import { precedentsFirst } from './precedents-first';
import { isVolatile, parseFormula, partsOf, type Expression } from './parse';
import type { Scope } from './scope';
import { referenceArea } from './tokens';

interface Formula<Sheet> {
  sheet: Sheet;
  row: number;
  column: number;
  expression: Expression | undefined;
  precedents: Precedent<Sheet>[];
  dirty: boolean;
  computing: boolean;
  /** It was met again while it was computed. */
  circular: boolean;
}

/**
 * Keeps the formulas' results right. A change marks what depends on it, directly or not, and `settle` computes what
 * is marked, precedents first. After rows moved or sheets changed everything is read and computed anew.
 *
 * Invariant: after `settle` no formula is dirty, and every result is what its formula gives for the cells as they are.
 */
export class Calculator<Sheet extends CalculatedSheet> {
  private formulas = new Map<Sheet, Map<number, Formula<Sheet>>>();
  /** By sheet, the formulas that read from it. */
  private readers = new Map<Sheet, Map<Formula<Sheet>, Area[]>>();
  private readonly dirty = new Set<Formula<Sheet>>();
  /** Formulas whose precedents cannot be told from their text, or that ask for the time: computed after every change. */
  private readonly volatile = new Set<Formula<Sheet>>();
  /** Formulas being computed, each for the one before it. */
  private readonly stack: Formula<Sheet>[] = [];
  private stale = true;
  private changed = false;
  private readonly parsed = new Map<string, Expression | undefined>();

  constructor(
    private readonly workbook: CalculatedWorkbook<Sheet>,
    private readonly reportGap: (gap: string) => void,
  ) {}

  /** Sheets, names or the places of cells changed: nothing known of the formulas holds any more. */
  invalidate(): void {
    this.stale = true;
  }

  /** The cells of an area were written. */
  cellsChanged(sheet: Sheet, area: Area): void {
    if (this.stale) return;
    this.changed = true;
    const known = this.formulas.get(sheet);
    sheet.eachCell(area, (cell, row, column) => {
      if (cell.formula !== undefined) this.add(sheet, row, column, cell.formula);
    });
    for (const formula of [...(known?.values() ?? [])]) {
      if (!intersect(area, cellArea(formula.row, formula.column))) continue;
      if (sheet.cell(formula.row, formula.column)?.formula === undefined) this.remove(formula);
    }
    this.spread(sheet, area);
  }

  /** Computes what has to be computed. */
  settle(): void {
    if (this.stale) this.readAll();
    if (this.changed) this.markVolatile();
    if (this.dirty.size === 0) return;
    for (const formula of [...this.dirty]) {
      precedentsFirst(
        formula,
        (waiting) => this.dirtyPrecedents(waiting),
        (next) => {
          this.compute(next);
        },
      );
    }
    this.dirty.clear();
  }

  /** Computes every formula, as `application.calculate` asks for. */
  recalculate(): void {
    this.invalidate();
    this.settle();
  }

  /** What a formula would give in a cell, for data validation. */
  evaluateAt(sheet: Sheet, row: number, column: number, formula: string): CellValue {
    this.settle();
    const expression = this.parse(formula);
    return expression ? cellResult(evaluate(expression, this.scope(sheet, row, column))) : ERRORS.name;
  }

  private readAll(): void {
    this.formulas = new Map();
    this.readers = new Map();
    this.dirty.clear();
    this.volatile.clear();
    this.stale = false;
    this.changed = false;
    for (const sheet of this.workbook.sheets) {
      sheet.eachFormula((formula, row, column) => {
        this.add(sheet, row, column, formula);
      });
    }
  }

  private parse(formula: string): Expression | undefined {
    if (!this.parsed.has(formula)) {
      const expression = parseFormula(formula);
      if (!expression) this.reportGap(`formula =${formula}`);
      this.parsed.set(formula, expression);
    }
    return this.parsed.get(formula);
  }

  private add(sheet: Sheet, row: number, column: number, text: string): void {
    const bySheet = this.formulas.get(sheet) ?? new Map<number, Formula<Sheet>>();
    this.formulas.set(sheet, bySheet);
    const key = sheet.keyOf(row, column);
    const before = bySheet.get(key);
    if (before) this.remove(before);
    const expression = this.parse(text);
    const expressions = expression ? this.withNames(expression, sheet) : [];
    const formula: Formula<Sheet> = {
      sheet,
      row,
      column,
      expression,
      precedents: expressions.flatMap((part) => this.precedents(part, sheet)),
      dirty: true,
      computing: false,
      circular: false,
    };
    bySheet.set(key, formula);
    this.dirty.add(formula);
    if (expressions.some(isVolatile)) this.volatile.add(formula);
    for (const { sheet: source, area } of formula.precedents) {
      const readers = this.readers.get(source) ?? new Map<Formula<Sheet>, Area[]>();
      this.readers.set(source, readers);
      const areas = readers.get(formula);
      if (areas) areas.push(area);
      else readers.set(formula, [area]);
    }
  }

  private remove(formula: Formula<Sheet>): void {
    this.formulas.get(formula.sheet)?.delete(formula.sheet.keyOf(formula.row, formula.column));
    for (const { sheet } of formula.precedents) this.readers.get(sheet)?.delete(formula);
    this.dirty.delete(formula);
    this.volatile.delete(formula);
  }

  private markVolatile(): void {
    this.changed = false;
    for (const formula of this.volatile) {
      formula.dirty = true;
      this.dirty.add(formula);
      this.spread(formula.sheet, cellArea(formula.row, formula.column));
    }
  }

  private precedents(expression: Expression, home: Sheet): Precedent<Sheet>[] {
    if (expression.kind === 'reference') {
      const { sheet: name } = expression.reference;
      const sheet = name === null ? home : this.workbook.findSheet(name);
      return sheet ? [{ sheet, area: referenceArea(expression.reference) }] : [];
    }
    if (expression.kind === 'name') {
      const target = this.workbook.resolveName(expression.name, home);
      return target ? [target] : [];
    }
    return partsOf(expression).flatMap((part) => this.precedents(part, home));
  }

  /**
   * A formula with the formulas of names it uses; of names within those only places count, so that none goes in a circle.
   */
  private withNames(expression: Expression, home: Sheet): Expression[] {
    const named = expression.kind === 'name' ? this.nameExpression(expression.name, home) : undefined;
    const parts = partsOf(expression).flatMap((part) => this.withNames(part, home).slice(1));
    return [expression, ...(named ? [named] : []), ...parts];
  }

  /** The formula of a name that is no place. */
  private nameExpression(name: string, home: Sheet): Expression | undefined {
    const formula = this.workbook.formulaOfName(name, home);
    return formula === undefined || this.workbook.resolveName(name, home) ? undefined : this.parse(formula);
  }

  /** Marks all formulas that read from the area, and those that read from them. */
  private spread(sheet: Sheet, area: Area): void {
    const changed: Precedent<Sheet>[] = [{ sheet, area }];
    for (let next = changed.pop(); next; next = changed.pop()) {
      for (const [formula, areas] of this.readers.get(next.sheet) ?? []) {
        if (formula.dirty || !touchesAny(areas, next.area)) continue;
        formula.dirty = true;
        this.dirty.add(formula);
        changed.push({ sheet: formula.sheet, area: cellArea(formula.row, formula.column) });
      }
    }
  }

  private *dirtyPrecedents({ dirty, precedents }: Formula<Sheet>): Generator<Formula<Sheet>> {
    if (!dirty) return;
    for (const { sheet, area } of precedents) {
      const known = this.formulas.get(sheet);
      if (!known) continue;
      const isSmall = cellCount(area) <= known.size;
      const found = isSmall
        ? Array.from(cellsOf(area), ([row, column]) => known.get(sheet.keyOf(row, column)))
        : known.values();
      for (const formula of found) {
        if (formula?.dirty && holds(area, formula.row, formula.column)) yield formula;
      }
    }
  }

  private compute(formula: Formula<Sheet>): void {
    if (!formula.dirty) return;
    formula.dirty = false;
    formula.computing = true;
    formula.circular = false;
    this.stack.push(formula);
    const { sheet, row, column, expression } = formula;
    const result = expression
      ? cellResult(evaluate(expression, this.scope(sheet, row, column)))
      : ERRORS.name;
    this.stack.pop();
    formula.computing = false;
    // https://support.microsoft.com/office/8540bd0f-6e97-4483-bcf7-1b49cd50d123 : a circle shows 0.
    const value = formula.circular ? 0 : result;
    if (!equalValues(sheet.cell(row, column)?.value ?? null, value)) sheet.storeResult(row, column, value);
  }

  private scope(home: Sheet, row: number, column: number): Scope {
    const { workbook } = this;
    const place = (name: string): Operand | undefined => {
      const target = workbook.resolveName(name, home);
      return target && this.read(target.sheet, target.area);
    };
    const scope: Scope = {
      sheet: home.name,
      row,
      column,
      locale: workbook.locale,
      cells: (name, area) => {
        const sheet = this.sheetNamed(name, home);
        return sheet && this.read(sheet, area);
      },
      name: (name) => {
        const known = place(name);
        if (known !== undefined) return known;
        const expression = this.nameExpression(name, home);
        return expression && evaluate(expression, { ...scope, name: place });
      },
      placeOf: (text) => {
        const target = workbook.findPlace(text, home);
        return target && { sheet: target.sheet.name, area: target.area };
      },
      formulaIn: (name, r, c) => this.sheetNamed(name, home)?.cell(r, c)?.formula,
      isRowFiltered: (name, r) => this.sheetNamed(name, home)?.isRowFiltered(r) === true,
      isRowHidden: (name, r) => this.sheetNamed(name, home)?.rowHeight(r) === 0,
      format: (value, format) => formatLocal(value, format, workbook.locale),
      now: () => workbook.now(),
      unknownFunction: (name) => {
        this.reportGap(`function ${name} in ${home.name}`);
      },
    };
    return scope;
  }

  private sheetNamed(name: string, home: Sheet): Sheet | undefined {
    return name === home.name ? home : this.workbook.findSheet(name);
  }

  private read(sheet: Sheet, area: Area): Grid {
    const used = sheet.contentArea();
    const bottom = area.bottom === ROWS - 1 ? (used?.bottom ?? -1) : area.bottom;
    const right = area.right === COLUMNS - 1 ? (used?.right ?? -1) : area.right;
    const width = Math.max(0, right - area.left + 1);
    const cells: CellValue[][] = [];
    for (let row = area.top; row <= bottom; row += 1) {
      const line = new Array<CellValue>(width).fill(null);
      if (used && row >= used.top && row <= used.bottom) {
        for (let column = area.left; column <= Math.min(right, used.right); column += 1) {
          line[column - area.left] = this.current(sheet, row, column);
        }
      }
      cells.push(line);
    }
    return {
      kind: 'grid',
      rows: rowCount(area),
      columns: columnCount(area),
      cells,
      place: { sheet: sheet.name, area },
    };
  }

  /** A cell's value, computed first where it has to be. */
  private current(sheet: Sheet, row: number, column: number): CellValue {
    const formula = this.formulas.get(sheet)?.get(sheet.keyOf(row, column));
    if (formula?.computing) {
      for (const member of this.stack.slice(this.stack.indexOf(formula))) member.circular = true;
      return 0;
    }
    if (formula?.dirty) this.compute(formula);
    return sheet.cell(row, column)?.value ?? null;
  }
}

function touchesAny(areas: readonly Area[], area: Area): boolean {
  return areas.some((candidate) => intersect(candidate, area) !== null);
}
