/**
 * Measures of a report by Nghị định 30/2020/NĐ-CP, Phụ lục I: twips (1/20 point) for lengths, half points for
 * font sizes, as WordprocessingML counts them.
 */
export const FONT = 'Times New Roman';
export const LANGUAGE = 'vi-VN';

/** A4 upright; margins top and bottom 20 mm, left 30 mm, right 20 mm; the page number 10 mm from the edge. */
export const PAGE = { width: 11906, height: 16838 };
export const MARGIN = { top: 1134, bottom: 1134, left: 1701, right: 1134, header: 567, footer: 567 };
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
export const LANDSCAPE_WIDTH = PAGE.height - MARGIN.left - MARGIN.right;

/** The two halves of the head: Quốc hiệu at size 12 needs 5007 on the right. */
export const HEAD_LEFT = 3940;
export const HEAD_RIGHT = TEXT_WIDTH - HEAD_LEFT;

/** First-line indent 1,27 cm, 6 pt between paragraphs, lines 1,15 apart. */
export const INDENT = 720;
export const GAP = 120;
export const LINE = 276;

export const SIZE = {
  nation: 24,
  motto: 26,
  superior: 24,
  issuer: 24,
  number: 26,
  placeAndDate: 26,
  kind: 28,
  subject: 28,
  body: 28,
  signer: 28,
  recipientsHeading: 24,
  recipients: 22,
  annex: 28,
  annexNote: 22,
  pageNumber: 28,
  bodyTable: 26,
};

/** Rule under the issuer and the subject: a third to a half of the text. */
export const RULE_SHARE = 0.4;

/** Room for the signature and the seal. */
export const SIGNATURE_ROOM = 1600;
