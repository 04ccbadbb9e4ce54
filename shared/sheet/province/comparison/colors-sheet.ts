import { rateText, SHADES, shadeOf } from '../../../comparison/rate';
import type { Lang } from '../../../language/language';
import { provinceTotalsWords } from '../../../totals/words';
import type { CellStyle, SheetModel } from '../../model';
import { SheetBuilder } from '../../sheet-builder';
import { COUNT, PALETTE, PLAIN, TEXT, TITLE } from '../../styles';
import { comparedHeading, rateName, unitsByRate, type ComparisonInput } from './comparison-input';
import { comparisonSheetWords } from './words';

/** Communes side by side: with 104 of them a page of A4 across. */
const ACROSS = 5;
const NAME = 19;
const RATE = 9;

/**
 * The communes as a table of colours, best first; each cell says its rate in figures, so that the colour is never the only
 * sign. Undefined where there are no communes.
 */
export function colorsSheet(input: ComparisonInput, name: string, lang: Lang): SheetModel | undefined {
  const words = comparisonSheetWords[lang];
  const units = unitsByRate(input, 'commune');
  if (units.length === 0) return undefined;
  const widths = Array.from({ length: ACROSS }, () => [NAME, RATE]).flat();
  const builder = new SheetBuilder(name, `colors:${input.indicator.document.id}`, widths, {
    orientation: 'landscape',
  });
  const wide = (row: number) => ({ top: row, left: 1, bottom: row, right: widths.length });
  const title = words.colors(provinceTotalsWords[lang].group.commune, rateName(input.indicator, lang));
  builder.span(wide(1), title.toUpperCase(), TITLE);
  builder.span(wide(2), comparedHeading(input, lang), PLAIN);
  builder.span(wide(3), words.colorsLead, PLAIN);
  SHADES.forEach(({ from, fill, ink }, index) => {
    const text = words.shade(from, SHADES[index - 1]?.from ?? null);
    const left = 1 + index * 2;
    builder.span({ top: 4, left, bottom: 4, right: left + 1 }, text, { ...TEXT, fill, color: ink });
  });
  const top = 6;
  const down = Math.ceil(units.length / ACROSS);
  units.forEach(({ name: unit, input: own }, index) => {
    const row = top + (index % down);
    const column = 1 + Math.floor(index / down) * 2;
    const shade = shadeOf(own);
    const style: CellStyle = shade ? { fill: shade.fill, color: shade.ink } : { italic: true };
    builder.put(row, column, unit, { ...TEXT, ...style });
    builder.put(row, column + 1, rateText(own, lang) ?? '–', { ...COUNT, ...style, format: '@' });
  });
  builder.sheet.freeze = { rows: 4, columns: 0 };
  builder.sheet.tabColor = PALETTE.heading;
  return builder.sheet;
}
