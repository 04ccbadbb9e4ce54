/** What was typed: a whole number from 0 up, or a rate as it is printed; undefined where it is neither. */
export function typedValue(text: string, rate: boolean): number | string | undefined {
  const typed = text.trim().replace(/%$/, '').trim();
  if (rate) return /^\d{1,3}([.,]\d{1,6})?$/.test(typed) ? typed.replace('.', ',') : undefined;
  const bare = typed.replace(/[.\s](?=\d{3}(?!\d))/g, '');
  return /^\d{1,15}$/.test(bare) ? Number(bare) : undefined;
}
