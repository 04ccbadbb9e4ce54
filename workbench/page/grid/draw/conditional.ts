import {
  copyFormula,
  holds,
  type ConditionalFormat,
  type Line,
  type Properties,
  type Sheet,
  type Style,
} from '../../../excel';

export interface Bar {
  /** From 0 to 1. */
  share: number;
  color: string;
}

type Override = Partial<Pick<Style, 'fill' | 'fontColor' | 'bold' | 'italic' | 'numberFormat' | 'borders'>>;

const EDGES = ['top', 'left', 'bottom', 'right'] as const;

function overrideOf(part: string, properties: Properties): Override {
  const read = (name: string): unknown => properties[`${part}/format/${name}`];
  const fill = read('fill/color');
  const fontColor = read('font/color');
  const bold = read('font/bold');
  const italic = read('font/italic');
  const numberFormat = read('numberFormat');
  const lines = EDGES.flatMap((edge) => {
    const style = read(`borders/${edge}/style`);
    if (typeof style !== 'string') return [];
    // Excel draws conditional lines thin, whatever their style.
    const line = { style, weight: 'Thin', color: String(read(`borders/${edge}/color`) ?? '#000000') } as Line;
    return [[edge, line] as const];
  });
  return {
    ...(typeof fill === 'string' && fill !== '' ? { fill } : {}),
    ...(typeof fontColor === 'string' && fontColor !== '' ? { fontColor } : {}),
    ...(typeof bold === 'boolean' ? { bold } : {}),
    ...(typeof italic === 'boolean' ? { italic } : {}),
    ...(typeof numberFormat === 'string' ? { numberFormat } : {}),
    ...(lines.length > 0 ? { borders: Object.fromEntries(lines) } : {}),
  };
}

/** What conditional formats do to the cells of a sheet. Where two set the same, the first in the list wins. */
export class ConditionalLook {
  private readonly overrides = new Map<ConditionalFormat, Override>();
  /** Changed styles by what they came from, so that equal ones stay one object. */
  private readonly styles = new WeakMap<Style, Map<string, Style>>();

  /** The style of a cell with the conditional formats that hold for it. */
  style(sheet: Sheet, row: number, column: number): Style {
    const base = sheet.style(row, column);
    const { conditionalFormats } = sheet.state;
    if (conditionalFormats.length === 0) return base;
    const active = conditionalFormats.filter(
      (format) =>
        format.kind === 'Custom' && isOver(format, row, column) && this.isMet(sheet, format, row, column),
    );
    if (active.length === 0) return base;
    const override: Override = Object.assign(
      {},
      ...active.map((format) => this.overrideOf(format)).reverse(),
    );
    const key = JSON.stringify(override);
    const known = this.styles.get(base) ?? new Map<string, Style>();
    this.styles.set(base, known);
    const style = known.get(key) ?? {
      ...base,
      ...override,
      borders: { ...base.borders, ...override.borders },
    };
    known.set(key, style);
    return style;
  }

  private overrideOf(format: ConditionalFormat): Override {
    const known = this.overrides.get(format) ?? overrideOf('custom', format.properties);
    this.overrides.set(format, known);
    return known;
  }

  /** A rule's formula is written for the first cell of its first area and moves along with the others. */
  private isMet(
    sheet: Sheet,
    { areas, properties }: ConditionalFormat,
    row: number,
    column: number,
  ): boolean {
    const [first] = areas;
    const formula = properties['custom/rule/formula'];
    if (!first || typeof formula !== 'string' || formula === '') return false;
    const moved = copyFormula(formula.replace(/^=/, ''), row - first.top, column - first.left);
    const result = sheet.workbook.calculator.evaluateAt(sheet, row, column, moved);
    return result === true || (typeof result === 'number' && result !== 0);
  }

  bar(sheet: Sheet, row: number, column: number): Bar | undefined {
    const format = sheet.state.conditionalFormats.find(
      (candidate) => candidate.kind === 'DataBar' && isOver(candidate, row, column),
    );
    const value = sheet.cell(row, column)?.value;
    if (!format || typeof value !== 'number') return undefined;
    const max = limitOf(format.properties['dataBar/upperBoundRule']) ?? largest(sheet, format);
    const color = format.properties['dataBar/positiveFormat/fillColor'];
    if (max <= 0) return undefined;
    return {
      share: Math.min(Math.max(value / max, 0), 1),
      color: typeof color === 'string' ? color : '#638EC6',
    };
  }
}

function isOver({ areas }: ConditionalFormat, row: number, column: number): boolean {
  return areas.some((area) => holds(area, row, column));
}

function limitOf(rule: unknown): number | undefined {
  const formula = typeof rule === 'object' && rule !== null && 'formula' in rule ? rule.formula : undefined;
  const limit = formula === undefined ? Number.NaN : Number(String(formula).replace(/^=/, ''));
  return Number.isFinite(limit) ? limit : undefined;
}

function largest(sheet: Sheet, { areas }: ConditionalFormat): number {
  let most = 0;
  for (const area of areas) {
    sheet.eachCell(area, ({ value }) => {
      if (typeof value === 'number') most = Math.max(most, value);
    });
  }
  return most;
}
