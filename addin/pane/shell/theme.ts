import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

export const THEME_CHOICES = ['auto', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

export function readThemeChoice(preference: string | null): ThemeChoice {
  return THEME_CHOICES.find((choice) => choice === preference) ?? 'auto';
}

const THEMES: Record<Exclude<ThemeChoice, 'auto'>, Theme> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

interface Appearance {
  theme: Theme;
  /** For the browser's own parts: scroll bars, pickers. */
  scheme: 'light' | 'dark';
}

/** The colours of the pane: the chosen ones, else the system's contrast ones, else Excel's, else the system's. */
export function useAppearance(choice: ThemeChoice): Appearance {
  const forced = useMedia('(forced-colors: active)');
  const dark = useMedia('(prefers-color-scheme: dark)');
  const auto = forced ? 'contrast' : (officeScheme() ?? (dark ? 'dark' : 'light'));
  const name = choice === 'auto' ? auto : choice;
  return { theme: THEMES[name], scheme: name === 'light' ? 'light' : 'dark' };
}

/** Excel's colours where it tells them; Excel on the web does not, and nobody does before Office has started. */
function officeScheme(): 'light' | 'dark' | undefined {
  const context = Office.context as Partial<Office.Context> | undefined;
  const color = context?.officeTheme?.bodyBackgroundColor;
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => parseInt(part, 16));
  // Weights of brightness as in ITU-R BT.601.
  return (red * 299 + green * 587 + blue * 114) / 1000 < 128 ? 'dark' : 'light';
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}
