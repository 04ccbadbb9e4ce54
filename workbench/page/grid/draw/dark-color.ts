/** Linear light of an sRGB channel (0-255) and back: IEC 61966-2-1. */
function linear(channel: number): number {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

function channel(light: number): number {
  const c = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(Math.max(c, 0), 1) * 255);
}

/** White paper becomes this light, black ink that light, on the Oklab scale of 0 to 1. */
const PAPER = 0.22;
const INK = 0.93;
/** Lifts the middle, where coloured inks lie, so that they stay readable on dark fills. */
const LIFT = 1.5;

const known = new Map<string, string>();

/**
 * The colour that takes a sheet's colour to a dark page: light and dark change places, the hue stays (Oklab,
 * https://bottosson.github.io/posts/oklab/).
 * @param hex `#RRGGBB`
 */
export function darkColor(hex: string): string {
  const before = known.get(hex);
  if (before !== undefined) return before;
  const after = turn(hex);
  known.set(hex, after);
  return after;
}

function turn(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((from) => linear(Number.parseInt(hex.slice(from, from + 2), 16))) as [
    number,
    number,
    number,
  ];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const light = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const greenRed = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const blueYellow = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const turned = 1 - Math.min(light, 1) ** LIFT;
  return fromOklab(PAPER + (INK - PAPER) * turned, greenRed, blueYellow);
}

function fromOklab(light: number, greenRed: number, blueYellow: number): string {
  const l = (light + 0.3963377774 * greenRed + 0.2158037573 * blueYellow) ** 3;
  const m = (light - 0.1055613458 * greenRed - 0.0638541728 * blueYellow) ** 3;
  const s = (light - 0.0894841775 * greenRed - 1.291485548 * blueYellow) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${channels.map((share) => channel(share).toString(16).padStart(2, '0')).join('')}`;
}
