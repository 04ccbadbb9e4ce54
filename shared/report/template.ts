/**
 * Sentence templates: `{total}` is a count, `{a%b}` the percentage of a in b; `{unit}`, `{period}` and other
 * words of the report's frame are filled in by `fillWords`.
 */
const PLACEHOLDER = /\{([a-z][A-Za-z0-9]*)(?:%([a-z][A-Za-z0-9]*))?\}/g;

/** The frame's own words, which are no figures. */
const FRAME_WORDS: readonly string[] = ['unit', 'self', 'area', 'scope', 'request', 'period', 'from', 'to'];

export interface Placeholders {
  /** Every figure the template needs, in the order of the text. */
  facts: string[];
  percents: { part: string; whole: string }[];
}

/** @example placeholdersOf('{a}/{b} hồ sơ, đạt {a%b}').facts // ['a', 'b'] */
export function placeholdersOf(template: string): Placeholders {
  const facts = new Set<string>();
  const percents: Placeholders['percents'] = [];
  for (const [, name = '', whole] of template.matchAll(PLACEHOLDER)) {
    if (FRAME_WORDS.includes(name)) continue;
    facts.add(name);
    if (whole === undefined) continue;
    facts.add(whole);
    percents.push({ part: name, whole });
  }
  return { facts: [...facts], percents };
}

/** Replaces each placeholder by what `value` gives for it; one that it gives nothing for stays as it is. */
export function fillTemplate(
  template: string,
  value: (name: string, whole: string | undefined) => string | undefined,
): string {
  return template.replace(
    PLACEHOLDER,
    (placeholder: string, name: string, whole: string | undefined) => value(name, whole) ?? placeholder,
  );
}

/** Fills in the words of the report's frame. */
export function fillWords(template: string, words: Readonly<Record<string, string>>): string {
  return fillTemplate(template, (name, whole) => (whole === undefined ? words[name] : undefined));
}
