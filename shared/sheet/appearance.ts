/** What every drawn sheet has in common, whichever painter draws it. */
export const FONT = 'Times New Roman';
export const INK = '#1A1A1A';
/** The longest text an Excel cell holds. */
export const LONGEST_TEXT = 32_767;
export const LARGEST_COUNT = 2 ** 53 - 1;
/** Inches; the left edge is the binding one. */
export const MARGINS = { left: 0.6, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
/** The sheet's name, because later pages repeat the table's heading only, and page of pages, in Excel's codes. */
export const CENTRE_FOOTER = `&"${FONT},Regular"&10&A  ·  &P/&N`;
