import { FONT, INK } from '../../../shared/sheet/appearance';
import type { CellStyle } from '../../../shared/sheet/model';
import { indentOf } from '../../../shared/sheet/styles';
import { argb, escaped, MAIN, XML } from './xml';

/** Formats that every workbook knows by number. */
const BUILT_IN = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);
const FIRST_OWN_FORMAT = 164;

/** Different pieces of XML in the order of their first use, from 0. */
class Pieces {
  readonly list: string[];
  private readonly numbers: Map<string, number>;

  constructor(fixed: readonly string[]) {
    this.list = [...fixed];
    this.numbers = new Map(fixed.map((xml, index) => [xml, index]));
  }

  numberOf(xml: string): number {
    const known = this.numbers.get(xml);
    if (known !== undefined) return known;
    this.numbers.set(xml, this.list.length);
    return this.list.push(xml) - 1;
  }

  element(name: string): string {
    return `<${name} count="${this.list.length}">${this.list.join('')}</${name}>`;
  }
}

/** The styles of a workbook's cells, each written once. */
export class StyleTable {
  private readonly fonts = new Pieces([font('<sz val="11"/>')]);
  private readonly fills = new Pieces([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly borders = new Pieces(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
  private readonly formats = new Map<string, number>();
  private readonly cells = new Pieces(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  private readonly known = new Map<string, number>();

  /** The number by which a cell names its style; a link is underlined. */
  numberOf(style: CellStyle, link: boolean): number {
    const key = keyOf(style, link);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const number = this.cells.numberOf(this.cell(style, link));
    this.known.set(key, number);
    return number;
  }

  /** The part `xl/styles.xml`. */
  xml(): string {
    const formats = [...this.formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`,
    );
    return (
      `${XML}<styleSheet xmlns="${MAIN}">` +
      (formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '') +
      this.fonts.element('fonts') +
      this.fills.element('fills') +
      this.borders.element('borders') +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.cells.element('cellXfs') +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      '<dxfs count="0"/></styleSheet>'
    );
  }

  private cell(style: CellStyle, link: boolean): string {
    const { fill, wrap = false, vertical = 'center', horizontal, unlocked = false } = style;
    const numbers = [
      `numFmtId="${this.format(style.format ?? 'General')}"`,
      `fontId="${this.fonts.numberOf(fontOf(style, link))}"`,
      `fillId="${fill === undefined ? 0 : this.fills.numberOf(solid(fill))}"`,
      `borderId="${this.borders.numberOf(borderOf(style))}"`,
    ].join(' ');
    const indent = indentOf(style);
    const alignment =
      (horizontal ? ` horizontal="${horizontal}"` : '') +
      ` vertical="${vertical}"` +
      (wrap ? ' wrapText="1"' : '') +
      (indent > 0 ? ` indent="${indent}"` : '');
    return (
      `<xf ${numbers} xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" ` +
      `applyAlignment="1" applyProtection="1"><alignment${alignment}/>` +
      `${unlocked ? '<protection locked="0"/>' : ''}</xf>`
    );
  }

  private format(code: string): number {
    const id = BUILT_IN.get(code) ?? this.formats.get(code) ?? FIRST_OWN_FORMAT + this.formats.size;
    if (id >= FIRST_OWN_FORMAT) this.formats.set(code, id);
    return id;
  }
}

function keyOf(style: CellStyle, link: boolean): string {
  return [
    style.bold,
    style.italic,
    style.size,
    style.color,
    style.fill,
    style.horizontal,
    style.vertical,
    style.wrap,
    style.border,
    style.borderColor,
    style.unlocked,
    link,
    style.format,
  ].join('|');
}

function font(properties: string): string {
  return `<font>${properties}<name val="${FONT}"/><family val="1"/></font>`;
}

function fontOf(style: CellStyle, link: boolean): string {
  return font(
    (style.bold ? '<b/>' : '') +
      (style.italic ? '<i/>' : '') +
      (link ? '<u/>' : '') +
      `<sz val="${style.size ?? 11}"/><color rgb="${argb(style.color ?? INK)}"/>`,
  );
}

function solid(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/></patternFill></fill>`;
}

function borderOf({ border = 'none', borderColor = INK }: CellStyle): string {
  const edge = (side: string) =>
    border === 'none'
      ? `<${side}/>`
      : `<${side} style="${border === 'mark' ? 'thick' : 'thin'}"><color rgb="${argb(borderColor)}"/></${side}>`;
  return `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border>`;
}
