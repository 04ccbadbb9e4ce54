/** Whether a format shows a number with decimals. */
export function showsDecimals(format: string | undefined): boolean {
  return format !== undefined && /[.,][0#?]+(?![0#?,.])/.test(format.replace(/"[^"]*"|#,##0/g, ''));
}

export function isPercentFormat(format: string | undefined): boolean {
  return format?.includes('%') === true;
}

/** Decimals that a format shows. */
export function decimalsOf(format: string | undefined): number {
  const [first = ''] = format?.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';') ?? [];
  return /[0#?]\.([0#?]{1,15})/.exec(first)?.[1]?.length ?? 0;
}

/** Of a cell that shows neither numbers nor texts, as one whose text has the colour of its background. */
export const SHOWS_NOTHING = ';;;';

/** Whether a format shows texts: its fourth part is theirs. */
export function showsText(format: string | undefined): boolean {
  const texts = format?.replace(/"[^"]*"|\\./g, '').split(';')[3];
  return texts === undefined || texts.includes('@');
}

/** Whether a format shows a number above zero at all: `;;;` and `"x"` do not. */
export function showsNumber(format: string | undefined): boolean {
  if (format === undefined) return true;
  const [first = ''] = format.replace(/"[^"]*"|\\.|_./g, '').split(';');
  return /[0#?@]|general/i.test(first) || (first === '' && !format.includes(';') && !/["\\]/.test(format));
}
