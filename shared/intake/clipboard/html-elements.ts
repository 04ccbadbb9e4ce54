import { BLACK, WHITE, backgroundColor, textColor, type Color } from './html-colors';
import type { Declarations } from './html-css';
import { PAGE_SIZE, sizeInside } from './html-size';
import type { Level } from '../text-marks';
import type { Attributes } from './html-tokens';

/** How a text stands that elements and styles around it rule. */
export interface TextState {
  /** False inside what a browser does not show at all. */
  isShown: boolean;
  /** False inside what keeps its place and is not seen. */
  isVisible: boolean;
  isStruck: boolean;
  level: Level;
  isBold: boolean;
  isItalic: boolean;
  /** Line breaks of the source are line breaks. */
  isPreformatted: boolean;
  font: string | undefined;
  color: Color;
  background: Color;
  /** In pixels. */
  size: number;
}

export const PLAIN: TextState = {
  isShown: true,
  isVisible: true,
  isStruck: false,
  level: 'line',
  isBold: false,
  isItalic: false,
  isPreformatted: false,
  font: undefined,
  color: BLACK,
  background: WHITE,
  size: PAGE_SIZE,
};

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements without content. */
export const VOID = set(
  'area base basefont br col embed frame hr img input link meta param source track wbr',
);

/** Elements that begin and end a line; parts of controls, formulas and drawings, so that two side by side are two. */
const BLOCKS = set(
  'address article aside blockquote button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr legend li listing main menu nav ol optgroup option output p pre section ' +
    'select summary table textarea tr td th ul xmp mn mi mtext text tspan',
);

const NEVER_SHOWN = set(
  'audio canvas datalist head iframe noembed noframes noscript object rp script style template title video',
);

const STRUCK = set('del s strike');
const PREFORMATTED = set('listing pre textarea xmp');
/** Elements that say by themselves how their text stands. */
const SAYING = new Set([
  ...NEVER_SHOWN,
  ...STRUCK,
  ...PREFORMATTED,
  ...set('b strong i em th td sup sub rt dialog small big'),
]);

export function isBlock(name: string, declared?: Declarations): boolean {
  if (isOutOfLine(declared)) return true;
  const display = declared?.get('display');
  return display === undefined ? BLOCKS.has(name) : !/^(?:inline|contents|none|ruby)/i.test(display);
}

/** Whether an element stands beside the line that it is written in. */
function isOutOfLine(declared: Declarations | undefined): boolean {
  return (
    /^(?:left|right)/i.test(declared?.get('float') ?? '') ||
    /^(?:absolute|fixed)/i.test(declared?.get('position') ?? '')
  );
}

/** Whether a browser leaves the element out altogether. */
export function isLeftOut(name: string, attributes: Attributes, declared: Declarations): boolean {
  return (
    NEVER_SHOWN.has(name) ||
    attributes.has('hidden') ||
    (name === 'dialog' && !attributes.has('open')) ||
    /^none/i.test(declared.get('display') ?? '') ||
    /^all/i.test(declared.get('mso-hide') ?? '') ||
    /^comment/i.test(declared.get('mso-element') ?? '')
  );
}

const PLACES = ['left', 'top', 'text-indent'];
const SIZES = ['width', 'height', 'max-width', 'max-height'];

/** Whether an element keeps its place and its text is not seen; undefined where it says nothing. */
export function isUnseen(declared: Declarations): boolean | undefined {
  const visibility = declared.get('visibility')?.toLowerCase();
  if (/^0+(?:\.0*)?%?$/.test(declared.get('opacity') ?? '')) return true;
  if (/^0+(?:\.0*)?(?:[a-z]+|%)?$/.test(declared.get('font-size') ?? '')) return true;
  if (/^rect\([01](?:px)?[, ]/.test(declared.get('clip') ?? '')) return true;
  if (/^inset\((?:50|100)%/.test(declared.get('clip-path') ?? '')) return true;
  if (/^scale[xy]?\(0[,)]/i.test(declared.get('transform') ?? '')) return true;
  if (/^transparent/i.test(declared.get('color') ?? '')) return true;
  if (PLACES.some((place) => /^-\d{3,}/.test(declared.get(place) ?? ''))) return true;
  const isClipped = /^(?:hidden|clip)/i.test(declared.get('overflow') ?? '');
  if (isClipped && SIZES.some((size) => /^[01](?:px|pt)?$/.test(declared.get(size) ?? ''))) return true;
  return visibility === undefined ? undefined : visibility === 'hidden' || visibility === 'collapse';
}

/** The state inside an element; the same object where the element changes nothing. */
export function stateInside(
  around: TextState,
  name: string,
  attributes: Attributes,
  declared: Declarations,
): TextState {
  if (attributes.size === 0 && declared.size === 0 && !SAYING.has(name)) return around;
  const unseen = isUnseen(declared);
  const state: TextState = {
    isShown: around.isShown && !isLeftOut(name, attributes, declared),
    isVisible: unseen === undefined ? around.isVisible : !unseen,
    isStruck: around.isStruck || strikesOut(name, attributes, declared),
    level: levelOf(name, attributes, declared) ?? around.level,
    isBold: isBoldIn(name, declared) ?? around.isBold,
    isItalic: isItalicIn(name, declared) ?? around.isItalic,
    isPreformatted: isPreformattedIn(name, declared) ?? around.isPreformatted,
    font: fontOf(attributes, declared) ?? around.font,
    ...colorsIn(around, attributes, declared),
    size: sizeInside(around.size, name, attributes, declared),
  };
  return isSame(state, around) ? around : state;
}

function isSame(a: TextState, b: TextState): boolean {
  return (
    a.isShown === b.isShown &&
    a.isVisible === b.isVisible &&
    a.isStruck === b.isStruck &&
    a.level === b.level &&
    a.isBold === b.isBold &&
    a.isItalic === b.isItalic &&
    a.isPreformatted === b.isPreformatted &&
    a.font === b.font &&
    a.color === b.color &&
    a.background === b.background &&
    a.size === b.size
  );
}

function colorsIn(
  { color, background }: TextState,
  attributes: Attributes,
  declared: Declarations,
): Pick<TextState, 'color' | 'background'> {
  const [own, below] = [textColor(attributes, declared), backgroundColor(attributes, declared)];
  return { color: own === undefined ? color : own, background: below === undefined ? background : below };
}

function fontOf(attributes: Attributes, declared: Declarations): string | undefined {
  const family = attributes.get('face') ?? declared.get('font-family');
  const first = family?.split(',')[0]?.replace(/["']/g, '').trim();
  return first === '' || first === 'inherit' ? undefined : first;
}

/** Struck out by its look, or deleted by Word's tracked changes. */
function strikesOut(name: string, attributes: Attributes, declared: Declarations): boolean {
  if (STRUCK.has(name) || /(?:^|\s)msodel(?:\s|$)/i.test(attributes.get('class') ?? '')) return true;
  if (declared.size === 0) return false;
  const line = `${declared.get('text-decoration') ?? ''} ${declared.get('text-decoration-line') ?? ''}`;
  const stroke = declared.get('text-line-through');
  return /line-through/i.test(line) || (stroke !== undefined && !/^none/i.test(stroke));
}

function levelOf(name: string, attributes: Attributes, declared: Declarations): Level | undefined {
  if (/(?:^|\s)mso(?:footnote|endnote)reference(?:\s|$)/i.test(attributes.get('class') ?? ''))
    return 'raised';
  // In a cell it says where the cell's lines stand.
  const align = name === 'td' || name === 'th' ? undefined : declared.get('vertical-align')?.toLowerCase();
  const raise = parseFloat(
    declared.get('mso-text-raise') ?? (/^[-+.\d]/.test(align ?? '') ? (align ?? '') : ''),
  );
  const shift = shiftOf(declared);
  if (
    align === 'super' ||
    align === 'text-top' ||
    raise > 0 ||
    shift > 0 ||
    declared.get('font-variant-position') === 'super'
  )
    return 'raised';
  if (
    align === 'sub' ||
    align === 'text-bottom' ||
    raise < 0 ||
    shift < 0 ||
    declared.get('font-variant-position') === 'sub'
  )
    return 'lowered';
  if (align === 'baseline') return 'line';
  if (name === 'td' || name === 'th') return 'line';
  return name === 'sup' || name === 'rt' ? 'raised' : name === 'sub' ? 'lowered' : undefined;
}

/** How far an element is moved up from where it would stand. */
function shiftOf(declared: Declarations): number {
  if (!/^relative/i.test(declared.get('position') ?? '')) return 0;
  return (parseFloat(declared.get('bottom') ?? '') || 0) - (parseFloat(declared.get('top') ?? '') || 0);
}

function isBoldIn(name: string, declared: Declarations): boolean | undefined {
  const weight = declared.get('font-weight');
  if (weight !== undefined && weight !== 'inherit') return /^bold/i.test(weight) || Number(weight) >= 600;
  return name === 'b' || name === 'strong' || name === 'th' ? true : undefined;
}

function isItalicIn(name: string, declared: Declarations): boolean | undefined {
  const style = declared.get('font-style');
  if (style !== undefined && style !== 'inherit') return /^(?:italic|oblique)/i.test(style);
  return name === 'i' || name === 'em' ? true : undefined;
}

function isPreformattedIn(name: string, declared: Declarations): boolean | undefined {
  const space = declared.get('white-space');
  if (space !== undefined && space !== 'inherit') return /^(?:pre|break-spaces)/i.test(space);
  return PREFORMATTED.has(name) ? true : undefined;
}
