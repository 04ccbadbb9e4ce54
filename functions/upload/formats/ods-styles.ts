import type { Level } from '../../../shared/intake/text-marks';
import { READ_LIMITS } from '../limits';
import { Refused } from '../refused';
import type { Attributes } from './xlsx/xml';

/** What an OpenDocument style says of cells and of pieces of text, itself or by the styles that it rests on. */
export interface OdsStyle {
  font?: string;
  struck?: boolean;
  level?: Level;
  /** As Excel would write it. */
  format?: string;
  /** Of a table: it is not shown. */
  hidden?: boolean;
}

interface Named extends OdsStyle {
  parent?: string;
  data?: string;
}

/** Collects styles from both parts that hold them. Names are told per family, since families share none. */
export class OdsStyles {
  private readonly styles = new Map<string, Named>();
  private readonly formats = new Map<string, string>();
  private readonly faces = new Map<string, string>();
  private style: Named | undefined;
  private format: { name: string; kind: string; code: string } | undefined;

  open(name: string, attribute: Attributes): void {
    if (name === 'style:font-face') {
      this.faces.set(
        attribute('style:name') ?? '',
        (attribute('svg:font-family') ?? '').replace(/['"]/g, ''),
      );
    } else if (name === 'style:style' || name === 'style:default-style') this.openStyle(attribute);
    else if (name === 'style:text-properties' && this.style) this.readText(this.style, attribute);
    else if (name === 'style:table-properties' && this.style)
      this.style.hidden = attribute('table:display') === 'false';
    else if (name.startsWith('number:')) this.readFormat(name, attribute);
    if (this.styles.size + this.formats.size + this.faces.size > READ_LIMITS.styles) {
      throw new Refused({ code: 'too-many-styles', limit: READ_LIMITS.styles });
    }
  }

  close(name: string): void {
    if (name === 'style:style' || name === 'style:default-style') this.style = undefined;
    else if (this.format && name === this.format.kind) {
      this.formats.set(this.format.name, this.format.code);
      this.format = undefined;
    }
  }

  /** A style with what it rests on; `family`: `table-cell`, `text`, `table`. */
  of(family: string, name: string | undefined): OdsStyle {
    const merged: OdsStyle = {};
    let next: string | undefined = name;
    for (let depth = 0; depth < 16; depth += 1) {
      const style: Named | undefined = this.styles.get(`${family} ${next ?? ''}`);
      if (style === undefined) break;
      const { parent, data, ...own } = style;
      const format = this.formats.get(data ?? '');
      Object.assign(merged, { ...own, ...(format === undefined ? {} : { format }), ...merged });
      if (next === undefined || next === '') break;
      next = parent ?? '';
    }
    return merged;
  }

  private openStyle(attribute: Attributes): void {
    const parent = attribute('style:parent-style-name');
    const data = attribute('style:data-style-name');
    this.style = {
      ...(parent === undefined ? {} : { parent }),
      ...(data === undefined ? {} : { data }),
    };
    this.styles.set(`${attribute('style:family') ?? ''} ${attribute('style:name') ?? ''}`, this.style);
  }

  private readText(style: OdsStyle, attribute: Attributes): void {
    const face = attribute('style:font-name');
    const font = face === undefined ? attribute('fo:font-family') : (this.faces.get(face) ?? face);
    if (font !== undefined) style.font = font.replace(/['"]/g, '').slice(0, READ_LIMITS.name);
    const line = attribute('style:text-line-through-style') ?? attribute('style:text-line-through-type');
    if (line !== undefined) style.struck = line !== 'none';
    const position = attribute('style:text-position');
    if (position !== undefined) style.level = levelOf(position);
  }

  private readFormat(name: string, attribute: Attributes): void {
    const named = attribute('style:name');
    if (named !== undefined) this.format = { name: named, kind: name, code: '' };
    else if (this.format) this.format.code += pieceOf(name, attribute);
  }

  /** Signs between the pieces of a format: of percentages the sign, of dates what stands between. */
  text(text: string): void {
    if (this.format) this.format.code += text.replace(/[^-%/. :]/g, '').trim();
  }
}

/** "super 58%", "-33% 58%": where letters stand, then their size. */
function levelOf(position: string): Level {
  if (/^(?:super|[1-9])/.test(position)) return 'raised';
  return /^(?:sub|-)/.test(position) ? 'lowered' : 'line';
}

/** A piece of a number format as Excel writes it, as far as it tells counts, rates, fractions and dates apart. */
function pieceOf(name: string, attribute: Attributes): string {
  const long = attribute('number:style') === 'long';
  switch (name) {
    case 'number:number': {
      const decimals = Math.min(Number(attribute('number:decimal-places') ?? 0) || 0, 20);
      const whole = attribute('number:grouping') === 'true' ? '#,##0' : '0';
      // No number of decimals is said by "General" too.
      if (attribute('number:decimal-places') === undefined) return '';
      return decimals > 0 ? `${whole}.${'0'.repeat(decimals)}` : whole;
    }
    case 'number:fraction':
      return '# ?/?';
    case 'number:day':
      return long ? 'dd' : 'd';
    case 'number:month':
      return attribute('number:textual') === 'true' ? 'mmm' : long ? 'mm' : 'm';
    case 'number:year':
      return long ? 'yyyy' : 'yy';
    case 'number:hours':
      return 'h';
    case 'number:minutes':
      return 'mm';
    default:
      return '';
  }
}
