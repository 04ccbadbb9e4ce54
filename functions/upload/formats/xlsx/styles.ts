import { isDateFormat } from '../../../../shared/intake/read/date-format';
import { builtInFormat } from './date-format';
import { READ_LIMITS } from '../../limits';
import { nothing, type PackageParts } from './parts';
import { Refused } from '../../refused';
import { nameIn } from './texts';
import { isOn, wholeNumber } from './xml';

/** What a cell's style says that intake needs. */
export interface CellStyle {
  font?: string;
  /** Left out for General. */
  format?: string;
  isDate: boolean;
  /** Struck through: not meant any more. */
  struck?: boolean;
}

/** Styles by the number that cells refer to. */
export async function readStyles(parts: PackageParts, part: string): Promise<CellStyle[]> {
  const formats = new Map<number, string>();
  const fonts: { name?: string; struck?: boolean }[] = [];
  const styles: CellStyle[] = [];
  const path: string[] = [];
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
      } else if (name === 'xf' && parent === 'cellXfs') {
        const format = wholeNumber(attribute('numFmtId')) ?? 0;
        const font = fonts[wholeNumber(attribute('fontId')) ?? 0] ?? {};
        styles.push(styleOf(font, formats.get(format) ?? builtInFormat(format)));
      }
      if (Math.max(styles.length, fonts.length, formats.size) > limit) {
        throw new Refused({ code: 'too-many-styles', limit });
      }
    },
    close: () => void path.pop(),
    text: nothing,
  });
  return styles;
}

/** What of a font and a number format matters for reading a cell. */
function styleOf(
  { name, struck }: { name?: string; struck?: boolean },
  format: string | undefined,
): CellStyle {
  const general = format === undefined || format === '' || /^general$/i.test(format);
  return {
    ...(name ? { font: name } : {}),
    ...(struck ? { struck } : {}),
    ...(general ? {} : { format }),
    isDate: !general && isDateFormat(format),
  };
}
