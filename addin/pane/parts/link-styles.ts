import { makeStyles, tokens } from '@fluentui/react-components';

/** A line of text that is a button: it goes to the cell it speaks of. */
export const useLinkStyles = makeStyles({
  link: {
    display: 'block',
    width: '100%',
    padding: '2px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});
