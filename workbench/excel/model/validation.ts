import { isRecord } from '../engine/arguments';
import { contains, holds, intersect, subtract, type Area } from '../cells/area';
import type { Sheet } from './sheet';
import type { Validation } from './sheet-state';
import type { CellValue } from '../cells/value';

/** Kinds of rules in the order of https://learn.microsoft.com/javascript/api/excel/excel.datavalidationrule */
const KINDS: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** Excel.DataValidationType of a rule. */
export function ruleKind(rule: Record<string, unknown>): string {
  const name = Object.keys(KINDS).find((kind) => isRecord(rule[kind]));
  return name === undefined ? 'None' : (KINDS[name] ?? 'None');
}

export function newValidation(area: Area, rule: Record<string, unknown>): Validation {
  return {
    area,
    rule,
    ignoreBlanks: true,
    errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
    prompt: { message: '', showPrompt: true, title: '' },
  };
}

/** The validation of an area: one for all its cells, null for none, or `mixed`. */
export function validationOf(sheet: Sheet, area: Area): Validation | null | 'mixed' {
  const touching = sheet.state.validations.filter((validation) => intersect(validation.area, area));
  const [first] = touching;
  if (!first) return null;
  return touching.length === 1 && contains(first.area, area) ? first : 'mixed';
}

/** Gives an area a validation of its own, or none; what lay there before keeps the cells around. */
export function replaceValidation(sheet: Sheet, area: Area, validation: Validation | null): void {
  if (validation === null && !sheet.state.validations.some((other) => intersect(other.area, area))) return;
  sheet.edit((state) => {
    const rest = state.validations.flatMap((other) =>
      subtract(other.area, area).map((piece) => ({ ...other, area: piece })),
    );
    state.validations = validation ? [...rest, { ...validation, area }] : rest;
  });
}

/** The validation that a value would break in a cell; undefined where it may stand there. */
export function brokenValidation(
  sheet: Sheet,
  row: number,
  column: number,
  value: CellValue,
): Validation | undefined {
  const validation = sheet.state.validations.find(({ area }) => holds(area, row, column));
  if (!validation || (value === null && validation.ignoreBlanks)) return undefined;
  return meets(sheet, row, column, validation.rule, value) ? undefined : validation;
}

function meets(
  sheet: Sheet,
  row: number,
  column: number,
  rule: Record<string, unknown>,
  value: CellValue,
): boolean {
  const limit = (formula: unknown): number => {
    if (typeof formula === 'number') return formula;
    const result =
      typeof formula === 'string' && formula.startsWith('=')
        ? sheet.workbook.calculator.evaluateAt(sheet, row, column, formula.slice(1))
        : Number(formula);
    return typeof result === 'number' ? result : Number.NaN;
  };
  const { wholeNumber, decimal, textLength, list, custom } = rule;
  if (isRecord(wholeNumber)) return Number.isInteger(value) && within(wholeNumber, Number(value), limit);
  if (isRecord(decimal)) return typeof value === 'number' && within(decimal, value, limit);
  if (isRecord(textLength)) return within(textLength, String(value ?? '').length, limit);
  if (isRecord(list)) return listed(sheet, list['source'], value);
  if (isRecord(custom)) {
    const formula = String(custom['formula'] ?? '').replace(/^=/, '');
    return Boolean(sheet.workbook.calculator.evaluateAt(sheet, row, column, formula));
  }
  return true;
}

function within(rule: Record<string, unknown>, value: number, limit: (formula: unknown) => number): boolean {
  const one = limit(rule['formula1']);
  const two = limit(rule['formula2']);
  switch (rule['operator']) {
    case 'Between':
      return value >= one && value <= two;
    case 'NotBetween':
      return value < one || value > two;
    case 'EqualTo':
      return value === one;
    case 'NotEqualTo':
      return value !== one;
    case 'GreaterThan':
      return value > one;
    case 'LessThan':
      return value < one;
    case 'GreaterThanOrEqualTo':
      return value >= one;
    default:
      return value <= one;
  }
}

function listed(sheet: Sheet, source: unknown, value: CellValue): boolean {
  const text = String(source ?? '');
  if (!text.startsWith('=')) return text.split(',').some((item) => item.trim() === String(value ?? ''));
  const place =
    sheet.workbook.placeOfFormula(text, sheet) ?? sheet.workbook.resolveName(text.slice(1), sheet);
  if (!place) return true;
  let found = false;
  place.sheet.eachCell(place.area, (cell) => {
    if (cell.value === value) found = true;
  });
  return found;
}
