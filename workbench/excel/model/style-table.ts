import { DEFAULT_STYLE, type Edge, type Style } from './style';

const EDGES: readonly Edge[] = ['top', 'left', 'bottom', 'right', 'diagonalDown', 'diagonalUp'];
const PARTS = Object.keys(DEFAULT_STYLE).filter((part) => part !== 'borders') as (keyof Style)[];

/**
 * Keeps one object for equal formats, as a workbook's file does: thousands of cells share a few dozen.
 *
 * Invariant: two formats that the table gave are equal only if they are the same object.
 */
export class StyleTable {
  private readonly byContent = new Map<string, Style>();
  private readonly known = new Set<Style>();
  private readonly derived = new Map<Style, Map<string, Style>>();

  /** The workbook's own object for a format. */
  share(style: Style): Style {
    if (this.known.has(style)) return style;
    const content = contentOf(style);
    const shared = this.byContent.get(content);
    if (shared) return shared;
    this.byContent.set(content, style);
    this.known.add(style);
    return style;
  }

  /** The format that a named step makes of another; made once. */
  derive(style: Style, step: string, make: () => Style): Style {
    const base = this.share(style);
    const steps = this.derived.get(base) ?? new Map<string, Style>();
    this.derived.set(base, steps);
    const next = steps.get(step) ?? this.share(make());
    steps.set(step, next);
    return next;
  }
}

function contentOf(style: Style): string {
  let content = '';
  for (const part of PARTS) content += `${String(style[part])}\n`;
  for (const edge of EDGES) {
    const line = style.borders[edge];
    content += line ? `${line.style} ${line.weight} ${line.color}\n` : '\n';
  }
  return content;
}
