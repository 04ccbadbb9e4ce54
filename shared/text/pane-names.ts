import type { Lang } from './language';

/** Names that the pane's words are looked up by. */
export const PANE_SCREENS = [
  'quarter',
  'paste',
  'check',
  'indicators',
  'send',
  'report',
  'overview',
] as const;
export type PaneScreen = (typeof PANE_SCREENS)[number];

export const THEME_CHOICES = ['auto', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** Why figures were kept aside: see the reasons' words. */
export type CopyReason = 'workbook-differs' | 'replaced' | 'other-window' | 'merged' | 'pasted';

/** The language a stored preference means: Vietnamese unless it says English. */
export function readLang(preference: string | null): Lang {
  return preference === 'en' ? 'en' : 'vi';
}
