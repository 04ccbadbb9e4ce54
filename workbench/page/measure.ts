import type { MeasureFont } from './grid/layout/layout';

const KEPT = 20_000;

/** Measures texts with a canvas that is never shown, and remembers them. */
export function createMeasure(): MeasureFont {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  let font = '';
  return (text, wanted) => {
    if (!context || text === '') return 0;
    const key = `${wanted}\n${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (font !== wanted) {
      font = wanted;
      context.font = wanted;
    }
    const { width } = context.measureText(text);
    if (widths.size >= KEPT) widths.clear();
    widths.set(key, width);
    return width;
  };
}
