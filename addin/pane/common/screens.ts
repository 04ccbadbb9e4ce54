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
