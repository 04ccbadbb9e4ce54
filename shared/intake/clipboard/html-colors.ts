import type { Declarations } from './html-css';
import type { Attributes } from './html-tokens';

/** Red, green and blue from 0 to 255; null where a picture, a gradient or a name that is not known decides. */
export type Color = readonly [number, number, number] | null;

export const BLACK: Color = [0, 0, 0];
export const WHITE: Color = [255, 255, 255];

/** https://www.w3.org/TR/css-color-4/: what office programs write by name. */
const NAMED: ReadonlyMap<string, Color> = new Map<string, Color>([
  ['window', WHITE],
  ['windowtext', BLACK],
  ['white', WHITE],
  ['black', BLACK],
  ['silver', [192, 192, 192]],
  ['gray', [128, 128, 128]],
  ['red', [255, 0, 0]],
  ['maroon', [128, 0, 0]],
  ['yellow', [255, 255, 0]],
  ['olive', [128, 128, 0]],
  ['lime', [0, 255, 0]],
  ['green', [0, 128, 0]],
  ['aqua', [0, 255, 255]],
  ['teal', [0, 128, 128]],
  ['blue', [0, 0, 255]],
  ['navy', [0, 0, 128]],
  ['fuchsia', [255, 0, 255]],
  ['purple', [128, 0, 128]],
]);

const UNCHANGED = /^(?:|inherit|initial|none|transparent|unset|auto|currentcolor)$/;

/** Colours nearer than this in red, green and blue cannot be told apart. */
const NEAR = 16;

export function textColor(attributes: Attributes, declared: Declarations): Color | undefined {
  return read(declared.get('color') ?? attributes.get('color') ?? attributes.get('text'));
}

export function backgroundColor(attributes: Attributes, declared: Declarations): Color | undefined {
  const all = declared.get('background');
  if (/url\(|gradient\(/i.test(`${all ?? ''} ${declared.get('background-image') ?? ''}`)) return null;
  return read(declared.get('background-color') ?? all ?? attributes.get('bgcolor'));
}

/** Whether text of a colour cannot be seen on a background. */
export function isSameColor(text: Color, background: Color): boolean {
  if (text === null || background === null) return false;
  return text.every((part, at) => Math.abs(part - (background[at] ?? 0)) < NEAR);
}

/** Undefined where nothing is said. */
function read(written: string | undefined): Color | undefined {
  const text = written?.trim().toLowerCase() ?? '';
  if (UNCHANGED.test(text)) return undefined;
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})(?![0-9a-f])/.exec(text)?.[1];
  if (hex !== undefined) {
    const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
    return triple(pairs.map((pair) => parseInt(pair, 16)));
  }
  const parts = /^rgba?\(\s*(\d{1,3})[,\s]+(\d{1,3})[,\s]+(\d{1,3})(?:[,/\s]+([\d.]+))?/.exec(text);
  if (parts === null) return NAMED.get(/^[a-z]+(?![a-z(-])/.exec(text)?.[0] ?? '') ?? null;
  return Number(parts[4] ?? 1) === 0 ? undefined : triple(parts.slice(1, 4).map(Number));
}

function triple([red = 0, green = 0, blue = 0]: readonly number[]): Color {
  return [red, green, blue];
}
