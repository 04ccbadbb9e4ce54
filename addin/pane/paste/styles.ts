import { makeStyles, tokens } from '@fluentui/react-components';

/** Layout that the parts of the paste screen share. */
export const usePasteStyles = makeStyles({
  /** A wide table in a narrow pane: it scrolls by itself, under its own headings. */
  scroll: {
    overflow: 'auto',
    maxHeight: '260px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    minWidth: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': {
      padding: '3px 6px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'left',
      verticalAlign: 'top',
      maxWidth: '132px',
      overflowWrap: 'break-word',
    },
    '& th': { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
    '& thead th': { position: 'sticky', top: 0, zIndex: 2, whiteSpace: 'nowrap' },
    '& tbody th': { position: 'sticky', left: 0, zIndex: 1 },
    '& thead th:first-child': { left: 0, zIndex: 3 },
  },
  number: {
    textAlign: 'right !important' as 'right',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  /** Where a source column goes. */
  use: { color: tokens.colorBrandForeground1 },
  noUse: { color: tokens.colorNeutralForeground3 },
  /** Of a heading over several lines two are enough to know it by. */
  clamp: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
  /** Names beside figures. */
  name: { minWidth: '104px', fontWeight: `${tokens.fontWeightRegular} !important` as '400' },
  heading: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2 },
  changed: { fontWeight: tokens.fontWeightBold, backgroundColor: tokens.colorNeutralBackground4 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  question: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 10px',
    minWidth: 0,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: `4px solid ${tokens.colorPaletteMarigoldBorderActive}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  options: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '6px' },
  /** Long words of an option go over several lines instead of out of the pane. */
  option: {
    maxWidth: '100%',
    whiteSpace: 'normal',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    justifyContent: 'flex-start',
  },
  /** An answer over what it makes of the totals. */
  answer: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  totals: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  stale: { visibility: 'hidden' },
  figure: { width: '110px' },
  /** A text and the button that belongs to it. */
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '8px', alignItems: 'center' },
  target: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '76px',
    padding: '26px 12px',
    textAlign: 'center',
    resize: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    caretColor: 'transparent',
    overflow: 'hidden',
    '::placeholder': { color: tokens.colorNeutralForeground2, opacity: 1 },
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  over: { border: `2px solid ${tokens.colorBrandStroke1}` },
  file: { display: 'none' },
});
