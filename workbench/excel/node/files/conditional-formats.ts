import type ExcelJS from 'exceljs';
import { parseAddress, printAddress } from '../../cells/address';
import type { Area } from '../../cells/area';
import type { ConditionalFormat, Validation } from '../../model/sheet-state';
import { newValidation } from '../../model/validation';
import { argb, colorOf } from './styles';

/** The library's types know no list of a sheet's validations, which it reads and writes. */
interface WithValidations {
  dataValidations: {
    model: Record<string, ExcelJS.DataValidation>;
    add(address: string, validation: ExcelJS.DataValidation): void;
  };
}

interface WithConditionalFormats {
  conditionalFormattings: ExcelJS.ConditionalFormattingOptions[];
}

/** A bar's colour is missing in the library's types, too. */
interface DataBarRule extends ExcelJS.DataBarRuleType {
  color?: Partial<ExcelJS.Color>;
}

const KINDS = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  list: 'list',
  date: 'date',
  textLength: 'textLength',
  custom: 'custom',
} as const;

const OPERATORS: Readonly<Record<string, ExcelJS.DataValidationOperator>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** A formula or a constant without the `=` that Office.js writes before formulas. */
function bare(value: unknown): string | number {
  return typeof value === 'number' ? value : String(value ?? '').replace(/^=/, '');
}

export function writeValidations(sheet: ExcelJS.Worksheet, validations: readonly Validation[]): void {
  for (const validation of validations) {
    const written = fileValidation(validation);
    // Over many cells the library needs a range to be told as one.
    if (written) (sheet as unknown as WithValidations).dataValidations.add(rangeOf(validation.area), written);
  }
}

function rangeOf(area: Area): string {
  return printAddress(area);
}

function fileValidation({
  rule,
  ignoreBlanks,
  errorAlert,
  prompt,
}: Validation): ExcelJS.DataValidation | undefined {
  const found = Object.entries(KINDS).find(([kind]) => rule[kind] !== undefined);
  if (!found) return undefined;
  const [kind, type] = found;
  const parts = record(rule[kind]);
  const operator = OPERATORS[String(parts['operator'])];
  return {
    type,
    formulae: formulae(kind, parts),
    allowBlank: ignoreBlanks,
    ...(operator ? { operator } : {}),
    showErrorMessage: errorAlert.showAlert,
    errorStyle: errorAlert.style.toLowerCase(),
    errorTitle: errorAlert.title,
    error: errorAlert.message,
    showInputMessage: prompt.showPrompt,
    promptTitle: prompt.title,
    prompt: prompt.message,
  };
}

function formulae(kind: string, parts: Record<string, unknown>): (string | number)[] {
  if (kind === 'custom') return [bare(parts['formula'])];
  if (kind === 'list') {
    const source = String(parts['source'] ?? '');
    return [source.startsWith('=') ? bare(source) : `"${source}"`];
  }
  const two = parts['formula2'];
  return [bare(parts['formula1']), ...(two === undefined ? [] : [bare(two)])];
}

/** The library lists validations cell by cell; equal ones in a column are put together again. */
export function readValidations(sheet: ExcelJS.Worksheet): Validation[] {
  const byRule = new Map<string, Area[]>();
  for (const [address, validation] of Object.entries(
    (sheet as unknown as WithValidations).dataValidations.model,
  )) {
    const area = parseAddress(address.replace('range:', ''));
    if (!area) continue;
    const key = JSON.stringify(validation);
    byRule.set(key, [...(byRule.get(key) ?? []), area]);
  }
  return [...byRule].flatMap(([key, areas]) => {
    const rule = JSON.parse(key) as ExcelJS.DataValidation;
    return rectangles(areas).map((area) => validationOfFile(area, rule));
  });
}

/** Cells below one another become a column, columns of equal height beside one another an area. */
function rectangles(areas: readonly Area[]): Area[] {
  const down = joined(
    [...areas].sort((a, b) => a.left - b.left || a.top - b.top),
    (a, b) =>
      a.left === b.left && a.right === b.right && a.bottom + 1 === b.top ? { ...a, bottom: b.bottom } : null,
  );
  return joined(
    down.sort((a, b) => a.top - b.top || a.left - b.left),
    (a, b) =>
      a.top === b.top && a.bottom === b.bottom && a.right + 1 === b.left ? { ...a, right: b.right } : null,
  );
}

function joined(areas: readonly Area[], join: (a: Area, b: Area) => Area | null): Area[] {
  const result: Area[] = [];
  for (const area of areas) {
    const last = result.at(-1);
    const together = last && join(last, area);
    if (together) result[result.length - 1] = together;
    else result.push(area);
  }
  return result;
}

function validationOfFile(area: Area, file: ExcelJS.DataValidation): Validation {
  const kind = Object.entries(KINDS).find(([, type]) => type === file.type)?.[0] ?? 'custom';
  const [one, two] = (file.formulae as unknown[]).map((value) =>
    typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(String(value)) ? Number(value) : `=${String(value)}`,
  );
  const operator = Object.entries(OPERATORS).find(([, name]) => name === (file.operator ?? 'between'))?.[0];
  const text = String(one ?? '').replace(/^=/, '');
  const quoted = /^"(.*)"$/s.exec(text)?.[1];
  const rule =
    kind === 'list'
      ? { inCellDropDown: true, source: quoted ?? `=${text}` }
      : kind === 'custom'
        ? { formula: `=${text}` }
        : { operator, formula1: one, ...(two === undefined ? {} : { formula2: two }) };
  const style = { warning: 'Warning', information: 'Information' }[file.errorStyle ?? ''] ?? 'Stop';
  return {
    ...newValidation(area, { [kind]: rule }),
    ignoreBlanks: file.allowBlank ?? false,
    errorAlert: {
      showAlert: file.showErrorMessage ?? false,
      style,
      title: file.errorTitle ?? '',
      message: file.error ?? '',
    },
    prompt: {
      showPrompt: file.showInputMessage ?? false,
      title: file.promptTitle ?? '',
      message: file.prompt ?? '',
    },
  };
}

/** Data bars and formulas with a fill or a font; other kinds stay behind. */
export function writeConditionalFormats(
  sheet: ExcelJS.Worksheet,
  formats: readonly ConditionalFormat[],
): void {
  formats.forEach((format, index) => {
    const rule = fileRule(format, index + 1);
    if (rule)
      sheet.addConditionalFormatting({ ref: format.areas.map(printAddress).join(' '), rules: [rule] });
  });
}

function fileRule(
  { kind, properties }: ConditionalFormat,
  priority: number,
): ExcelJS.ConditionalFormattingRule | undefined {
  if (kind === 'DataBar') {
    const bound = (name: string, fallback: ExcelJS.Cvfo): ExcelJS.Cvfo => {
      const rule = record(properties[`dataBar/${name}`]);
      return rule['type'] === 'Number' ? { type: 'num', value: Number(bare(rule['formula'])) } : fallback;
    };
    const bar: DataBarRule = {
      type: 'dataBar',
      priority,
      gradient: properties['dataBar/positiveFormat/gradientFill'] !== false,
      cfvo: [bound('lowerBoundRule', { type: 'min' }), bound('upperBoundRule', { type: 'max' })],
      color: argb(String(properties['dataBar/positiveFormat/fillColor'] ?? '#638EC6')),
    };
    return bar;
  }
  const part = kind === 'Custom' ? 'custom' : 'cellValue';
  const fill = properties[`${part}/format/fill/color`];
  const color = properties[`${part}/format/font/color`];
  const style: Partial<ExcelJS.Style> = {
    ...(typeof fill === 'string' ? { fill: { type: 'pattern', pattern: 'solid', bgColor: argb(fill) } } : {}),
    ...(typeof color === 'string' ? { font: { color: argb(color) } } : {}),
  };
  const formula = kind === 'Custom' ? properties['custom/rule/formula'] : undefined;
  return formula === undefined
    ? undefined
    : { type: 'expression', priority, style, formulae: [bare(formula)] };
}

export function readConditionalFormats(sheet: ExcelJS.Worksheet): ConditionalFormat[] {
  const found = (sheet as unknown as WithConditionalFormats).conditionalFormattings;
  return found.flatMap(({ ref, rules }, index) => {
    const areas = ref
      .split(' ')
      .map(parseAddress)
      .filter((area) => area !== null);
    return rules.flatMap((rule, at) => {
      const read = ruleOfFile(rule);
      return read && areas.length > 0 ? [{ id: `{CF-FILE-${index}-${at}}`, areas, ...read }] : [];
    });
  });
}

function ruleOfFile(
  rule: ExcelJS.ConditionalFormattingRule,
): Pick<ConditionalFormat, 'kind' | 'properties'> | undefined {
  if (rule.type === 'dataBar') {
    const bound = (cfvo: ExcelJS.Cvfo | undefined) =>
      cfvo?.type === 'num'
        ? { type: 'Number', formula: `=${String(cfvo.value ?? 0)}` }
        : { type: 'Automatic' };
    return {
      kind: 'DataBar',
      properties: {
        'dataBar/lowerBoundRule': bound(rule.cfvo?.[0]),
        'dataBar/upperBoundRule': bound(rule.cfvo?.[1]),
        'dataBar/positiveFormat/fillColor': colorOf((rule as DataBarRule).color, '#638EC6'),
        'dataBar/positiveFormat/gradientFill': rule.gradient ?? true,
      },
    };
  }
  if (rule.type !== 'expression') return undefined;
  const fill = rule.style?.fill;
  const font = rule.style?.font?.color;
  return {
    kind: 'Custom',
    properties: {
      'custom/rule/formula': `=${String(rule.formulae?.[0] ?? '')}`,
      ...(fill?.type === 'pattern'
        ? { 'custom/format/fill/color': colorOf(fill.bgColor ?? fill.fgColor, '') }
        : {}),
      ...(font ? { 'custom/format/font/color': colorOf(font, '') } : {}),
    },
  };
}
