import { makeStyles, tokens } from '@fluentui/react-components';

/** Layout of a checked report. What is marked is underlined, too: forced colours leave no backgrounds. */
export const useReportCheckStyles = makeStyles({
  file: { display: 'none' },
  /** Side by side as soon as there is room for two. */
  beside: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: '12px',
    minWidth: 0,
    alignItems: 'start',
  },
  text: {
    boxSizing: 'border-box',
    maxHeight: '320px',
    overflow: 'auto',
    padding: '8px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  mark: {
    color: 'inherit',
    cursor: 'pointer',
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '2px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    // Of its own accord a browser would set the text's colour on that of marks.
    '@media (forced-colors: active)': { color: 'CanvasText', backgroundColor: 'Canvas' },
  },
  error: {
    backgroundColor: tokens.colorPaletteRedBackground1,
    textDecorationColor: tokens.colorPaletteRedBorderActive,
  },
  warning: {
    backgroundColor: tokens.colorPaletteYellowBackground1,
    textDecorationColor: tokens.colorPaletteDarkOrangeBorderActive,
    textDecorationStyle: 'dashed',
  },
  info: {
    backgroundColor: tokens.colorNeutralBackground3,
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
    textDecorationStyle: 'dotted',
  },
  current: { outline: `2px solid ${tokens.colorBrandStroke1}` },
});
