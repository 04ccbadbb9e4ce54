import { HeadingLevel, LineRuleType, type Paragraph, type Table } from 'docx';
import type { ReportBlock, ReportChart, ReportModel, ReportSignature } from '../../../shared/report/model';
import { chartParagraph } from './chart-parts';
import { GAP, INDENT, LINE, SIGNATURE_ROOM, SIZE, TEXT_WIDTH } from './layout';
import { line, sectionEnd, type LineOptions } from './paragraph';
import { grid, shareOut, sideBySide } from './table';

const TABLE_PADDING = 80;

/** How many blocks stay on one page with the signature: a last page with little else looks left over. */
const END_BLOCKS = 3;

/** Box 6: the text; its end stays on one page with the signature. */
export function bodyBlocks({ body }: ReportModel): (Paragraph | Table)[] {
  let charts = 0;
  return body.flatMap((block, index) => {
    if (block.type === 'chart') {
      charts += 1;
      return [chartParagraph(block, charts)];
    }
    return blockParagraphs(block, index >= body.length - END_BLOCKS || body[index + 1]?.type === 'table');
  });
}

function blockParagraphs(block: Exclude<ReportBlock, ReportChart>, keepNext: boolean): (Paragraph | Table)[] {
  const keep = keepNext ? { keepNext } : {};
  switch (block.type) {
    case 'part':
      return [bodyLine(block.text, { bold: true }, { keepNext: true, heading: HeadingLevel.HEADING_1 })];
    case 'section':
      return [bodyLine(block.text, { bold: true }, { keepNext: true, heading: HeadingLevel.HEADING_2 })];
    case 'point':
      return [bodyLine(block.text, {}, { keepNext: true, heading: HeadingLevel.HEADING_3 })];
    case 'paragraph':
      return [bodyLine(block.text, {}, keep)];
    case 'dash':
      return [bodyLine(`- ${block.text}`, {}, keep)];
    case 'table':
      return [bodyTable(block), thinLine(false)];
  }
}

function bodyLine(
  text: string,
  style: Pick<LineOptions, 'bold'>,
  layout: NonNullable<LineOptions['layout']>,
): Paragraph {
  return line(text, {
    ...style,
    size: SIZE.body,
    align: 'justify',
    layout: {
      ...layout,
      indent: { firstLine: INDENT },
      spacing: { after: GAP, line: LINE, lineRule: LineRuleType.AUTO },
    },
  });
}

/** Six points of air around a table. */
function thinLine(keepNext: boolean): Paragraph {
  const spacing = { line: GAP, lineRule: LineRuleType.EXACT };
  return line('', { size: 2, align: 'left', layout: { ...(keepNext ? { keepNext } : {}), spacing } });
}

/** Rows of a table that is still kept whole; a longer one would leave half a page empty before it. */
const SMALL_TABLE = 12;

/**
 * A small table stays on one page, with the sentence before it; of a longer one the first two rows stay with the
 * sentence and the last two with each other.
 */
function bodyTable(block: Extract<ReportBlock, { type: 'table' }>): Table {
  const row = (texts: readonly string[], bold: boolean, heading: boolean, keepNext: boolean) =>
    texts.map((text, index) => ({
      children: [
        line(text, {
          size: SIZE.bodyTable,
          align: heading ? 'center' : index === 0 ? 'left' : 'right',
          bold,
          layout: { spacing: { before: 40, after: 40 }, ...(keepNext ? { keepNext } : {}) },
        }),
      ],
    }));
  const rows = block.rows.map((texts, index) => {
    const after = block.rows.length - 1 - index;
    const keepNext = after > 0 && (block.rows.length <= SMALL_TABLE || index === 0 || after === 1);
    return row(texts, block.totalRow && after === 0, false, keepNext);
  });
  return grid(
    shareOut(block.widths, TEXT_WIDTH),
    [row(block.headings, true, true, true), ...rows],
    1,
    TABLE_PADDING,
  );
}

/** Boxes 7 and 9b side by side: recipients on the left, the signer on the right. */
export function signatureBlocks(signature: ReportSignature): (Paragraph | Table)[] {
  const left = [
    line(signature.recipientsHeading, {
      size: SIZE.recipientsHeading,
      align: 'left',
      bold: true,
      italics: true,
    }),
    ...signature.recipients.map((name) => line(`- ${name}`, { size: SIZE.recipients, align: 'left' })),
  ];
  const right = [
    ...signature.authority.map((text) => line(text, { size: SIZE.signer, align: 'center', bold: true })),
    line(signature.name, {
      size: SIZE.signer,
      align: 'center',
      bold: true,
      layout: { spacing: { before: SIGNATURE_ROOM } },
    }),
  ];
  const half = Math.round(TEXT_WIDTH * 0.47);
  return [thinLine(true), sideBySide([half, TEXT_WIDTH - half], [[left, right]]), sectionEnd()];
}
