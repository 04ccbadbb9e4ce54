/** What the figures cannot tell and a person is asked for, each the key of one of a submission's texts. */
export const ASKED = ['request', 'causes', 'difficulties', 'tasks', 'proposals'] as const;
export type Asked = (typeof ASKED)[number];

/** @example askedKey('request') // 'ask.request' */
export function askedKey(asked: Asked): string {
  return `ask.${asked}`;
}

/** Where a section's own text stands to what is generated for it. */
export const PLACEMENTS = ['after', 'before', 'instead'] as const;
export type Placement = (typeof PLACEMENTS)[number];

const PLACEMENT_PREFIX = 'place.';

/** @example placementKey('II.1') // 'place.II.1' */
export function placementKey(section: string): string {
  return PLACEMENT_PREFIX + section;
}

/** Whether the key is that of a placement, the value of which is one of PLACEMENTS. */
export function isPlacementKey(key: string): boolean {
  return key.startsWith(PLACEMENT_PREFIX);
}

export function isPlacement(text: string): text is Placement {
  return PLACEMENTS.some((placement) => placement === text);
}

/** Where the section's text is wanted; after the figures where nobody chose. */
export function placementOf(texts: Readonly<Record<string, string>>, section: string): Placement {
  const chosen = texts[placementKey(section)] ?? '';
  return isPlacement(chosen) ? chosen : 'after';
}
