import { apiErrors } from '../../engine/api-error';
import {
  booleanArgument,
  integerArgument,
  numberArgument,
  oneOf,
  textArgument,
} from '../../engine/arguments';
import {
  HORIZONTAL_ALIGNMENTS,
  READING_ORDERS,
  UNDERLINES,
  VERTICAL_ALIGNMENTS,
  parseColor,
  type Style,
} from '../../model/style';

/** How a property of Range.format is read from a style and written into one. */
export interface StyleProperty {
  read(style: Style): unknown;
  write(style: Style, value: unknown): Style;
}

export function colorArgument(value: unknown, name: string): string {
  const color = parseColor(textArgument(value, name));
  if (color === undefined) throw apiErrors.invalidArgument(`${name} is no colour: ${String(value)}`);
  return color;
}

function property<K extends keyof Style>(key: K, check: (value: unknown) => Style[K]): StyleProperty {
  return { read: (style) => style[key], write: (style, value) => ({ ...style, [key]: check(value) }) };
}

function flag(
  key: 'bold' | 'italic' | 'strikethrough' | 'superscript' | 'wrap' | 'shrink' | 'locked' | 'formulaHidden',
): StyleProperty {
  return property(key, (value) => booleanArgument(value, key));
}

/** Properties of Range.format by their path, as `load` and getCellProperties write it. */
export const STYLE_PROPERTIES: Readonly<Record<string, StyleProperty>> = {
  'fill/color': {
    // A cell without a fill reads as white.
    read: (style) => style.fill ?? '#FFFFFF',
    write: (style, value) => ({ ...style, fill: value === '' ? null : colorArgument(value, 'fill.color') }),
  },
  'fill/pattern': {
    read: (style) => (style.fill === null ? 'None' : 'Solid'),
    write: (style, value) => {
      const pattern = oneOf(value, ['None', 'Solid'] as const, 'fill.pattern');
      return { ...style, fill: pattern === 'None' ? null : (style.fill ?? '#FFFFFF') };
    },
  },
  'font/name': property('fontName', (value) => textArgument(value, 'font.name')),
  'font/size': property('fontSize', (value) => {
    const size = numberArgument(value, 'font.size');
    if (size < 1 || size > 409) throw apiErrors.invalidArgument('font.size lies from 1 to 409');
    return size;
  }),
  'font/color': property('fontColor', (value) => colorArgument(value, 'font.color')),
  'font/bold': flag('bold'),
  'font/italic': flag('italic'),
  'font/strikethrough': flag('strikethrough'),
  'font/superscript': flag('superscript'),
  'font/underline': property('underline', (value) => oneOf(value, UNDERLINES, 'font.underline')),
  'protection/locked': flag('locked'),
  'protection/formulaHidden': flag('formulaHidden'),
  horizontalAlignment: property('horizontal', (value) =>
    oneOf(value, HORIZONTAL_ALIGNMENTS, 'horizontalAlignment'),
  ),
  verticalAlignment: property('vertical', (value) => oneOf(value, VERTICAL_ALIGNMENTS, 'verticalAlignment')),
  wrapText: flag('wrap'),
  shrinkToFit: flag('shrink'),
  indentLevel: property('indent', (value) => {
    const indent = integerArgument(value, 'indentLevel');
    if (indent < 0 || indent > 250) throw apiErrors.invalidArgument('indentLevel lies from 0 to 250');
    return indent;
  }),
  textOrientation: property('textOrientation', (value) => integerArgument(value, 'textOrientation')),
  readingOrder: property('readingOrder', (value) => oneOf(value, READING_ORDERS, 'readingOrder')),
};
