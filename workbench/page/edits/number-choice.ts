/** Kinds of number formats as a person chooses them; `custom` is a format code of any other kind. */
export const CATEGORIES = ['general', 'number', 'percent', 'date', 'time', 'text', 'custom'] as const;
export type Category = (typeof CATEGORIES)[number];

export interface NumberChoice {
  category: Category;
  /** Digits after the decimal sign, of numbers and percentages. */
  decimals: number;
  /** Thousands are parted, in numbers. */
  grouped: boolean;
  /** The format code of a custom format. */
  code: string;
}

const FIXED: Partial<Record<Category, string>> = {
  general: 'General',
  date: 'dd/mm/yyyy',
  time: 'hh:mm',
  text: '@',
};

/** The format code of a choice, as workbooks keep it. */
export function formatOf({ category, decimals, grouped, code }: NumberChoice): string {
  const fixed = FIXED[category];
  if (fixed !== undefined) return fixed;
  const fraction = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  if (category === 'percent') return `0${fraction}%`;
  if (category === 'number') return `${grouped ? '#,##0' : '0'}${fraction}`;
  return code.trim() === '' ? 'General' : code.trim();
}

export function choiceOf(format: string): NumberChoice {
  const none = { decimals: 0, grouped: false, code: format };
  const fixed = CATEGORIES.find((category) => FIXED[category] === format);
  if (fixed) return { ...none, category: fixed };
  const [, whole, fraction = '', percent] = /^(#,##0|0)(?:\.(0+))?(%)?$/.exec(format) ?? [];
  if (whole === undefined || (percent && whole !== '0')) return { ...none, category: 'custom' };
  return {
    category: percent ? 'percent' : 'number',
    decimals: fraction.length,
    grouped: whole === '#,##0',
    code: format,
  };
}
