import { makeStyles, tokens } from '@fluentui/react-components';

/** Layout that the parts of the overview share. */
export const useOverviewStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& caption': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
    '& th, & td': {
      padding: '5px 4px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'right',
      verticalAlign: 'top',
      fontVariantNumeric: 'tabular-nums',
    },
    '& th': { fontWeight: tokens.fontWeightSemibold },
    '& th[scope=row], & th:first-child': { textAlign: 'left', overflowWrap: 'anywhere' },
    '& th[scope=row]': { fontWeight: tokens.fontWeightRegular },
    // At 200 % zoom a row stands below its name, two figures a line, as the heads above do.
    '@media (max-width: 260px)': {
      '& tr': { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(70px, 1fr))' },
      '& th:first-child': { gridColumnStart: 1, gridColumnEnd: -1 },
    },
  },
  figure: { whiteSpace: 'nowrap', '@media (max-width: 260px)': { whiteSpace: 'normal' } },
  whole: { '& th, & td': { fontWeight: tokens.fontWeightSemibold } },
  /** A button that reads as text: a unit's name, a figure. */
  link: {
    padding: '2px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorBrandForegroundLink,
    textAlign: 'inherit',
    textDecorationLine: 'underline',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    minHeight: '24px',
    minWidth: '24px',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  name: { fontWeight: tokens.fontWeightSemibold, textAlign: 'left' },
  /** Stays in sight while a long list is gone through. */
  sticky: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '8px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** What takes the focus under a sticky bar is scrolled out from below it. */
  underBar: { '& *': { scrollMarginTop: '140px' } },
  /** In a narrow pane the list has a line of its own, on which a period is read to its end. */
  periodRow: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    '& .fui-Select': { flex: '1 1 270px', minWidth: 0 },
  },
  pickRow: { display: 'flex', alignItems: 'flex-start', gap: '2px', minWidth: 0 },
  grow: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  quote: {
    margin: 0,
    padding: '4px 0 4px 8px',
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  /** A reason as it was typed, line by line. */
  lines: { whiteSpace: 'pre-line' },
  current: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '5px' },
});
