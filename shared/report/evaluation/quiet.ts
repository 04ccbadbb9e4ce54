import type { Figures } from '../figures';
import type { Outline } from '../outline-schema';

/**
 * What is said, in place of section by section, of a unit in which nothing arose; undefined where something did, or
 * where the figures do not tell: what is left blank is not nothing.
 */
export function quietFacts({ quiet }: Outline, figures: Figures): string | undefined {
  const [first, ...others] = (quiet ?? []).map(({ zero, text }) => ({
    text,
    isTrue: zero.every((name) => figures(name) === 0),
  }));
  if (first?.isTrue !== true) return undefined;
  return [first, ...others.filter(({ isTrue }) => isTrue)].map(({ text }) => text).join('; ');
}
