import { isDateFormat } from '../../../../shared/intake/read/date-format';
import { SHOWS_NOTHING } from '../../../../shared/intake/read/number-format';
import { BLACK, WHITE, colorOf } from './colors';
import { builtInFormat } from './date-format';
import { READ_LIMITS } from '../../limits';
import { nothing, type PackageParts } from './parts';
import { Refused } from '../../refused';
import { nameIn } from './texts';
import { isOn, wholeNumber } from './xml';

/** What a cell's style says that intake needs. */
export interface CellStyle {
  font?: string;
  /** Left out for General; one that shows nothing where the text has the colour of the cell. */
  format?: string;
  isDate: boolean;
  /** Struck through: not meant any more. */
  struck?: boolean;
  /** White text shows. */
  isColored?: boolean;
}

interface Font {
  name?: string;
  struck?: boolean;
  color?: string;
}

/** Of a cell that is filled with what has no colour of its own: a pattern, a gradient. */
const MIXED = 'mixed';

/** Styles by the number that cells refer to. */
export async function readStyles(parts: PackageParts, part: string): Promise<CellStyle[]> {
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  const fills: string[] = [];
  const styles: CellStyle[] = [];
  const path: string[] = [];
  let isSolid = false;
  const limit = READ_LIMITS.styles;
  await parts.read(part, {
    open(name, attribute) {
      const parent = path.at(-1);
      path.push(name);
      if (name === 'numFmt' && parent === 'numFmts') {
        formats.set(wholeNumber(attribute('numFmtId')) ?? 0, nameIn(part, attribute('formatCode')));
      } else if (name === 'font' && parent === 'fonts') {
        fonts.push({});
      } else if (name === 'name' && parent === 'font' && path.at(-3) === 'fonts') {
        (fonts.at(-1) ?? {}).name = nameIn(part, attribute('val'));
      } else if (name === 'strike' && parent === 'font' && path.at(-3) === 'fonts') {
        (fonts.at(-1) ?? {}).struck = isOn(attribute('val'));
      } else if (name === 'color' && parent === 'font' && path.at(-3) === 'fonts') {
        (fonts.at(-1) ?? {}).color = colorOf(attribute) ?? BLACK;
      } else if (name === 'fill' && parent === 'fills') {
        fills.push(MIXED);
      } else if (name === 'patternFill' && parent === 'fill' && path.at(-3) === 'fills') {
        const pattern = attribute('patternType') ?? 'none';
        if (pattern === 'none') fills[fills.length - 1] = WHITE;
        isSolid = pattern === 'solid';
      } else if (name === 'fgColor' && parent === 'patternFill' && isSolid && path.at(-4) === 'fills') {
        fills[fills.length - 1] = colorOf(attribute) ?? MIXED;
      } else if (name === 'xf' && parent === 'cellXfs') {
        const format = wholeNumber(attribute('numFmtId')) ?? 0;
        const font = fonts[wholeNumber(attribute('fontId')) ?? 0] ?? {};
        const fill = fills[wholeNumber(attribute('fillId')) ?? 0] ?? WHITE;
        styles.push(styleOf(font, fill, formats.get(format) ?? builtInFormat(format)));
      }
      if (Math.max(styles.length, fonts.length, fills.length, formats.size) > limit) {
        throw new Refused({ code: 'too-many-styles', limit });
      }
    },
    close: () => void path.pop(),
    text: nothing,
  });
  return styles;
}

/** What of a font, a fill and a number format matters for reading a cell. */
function styleOf({ name, struck, color = BLACK }: Font, fill: string, format: string | undefined): CellStyle {
  const general = format === undefined || format === '' || /^general$/i.test(format);
  const shown = color === fill ? SHOWS_NOTHING : general ? undefined : format;
  return {
    ...(name ? { font: name } : {}),
    ...(struck ? { struck } : {}),
    ...(fill === WHITE ? {} : { isColored: true }),
    ...(shown === undefined ? {} : { format: shown }),
    isDate: !general && isDateFormat(format),
  };
}
