import { HeadingLevel, Paragraph, Tab, TabStopType, TextRun, type Table } from 'docx';
import type { AnnexCell, ReportAnnex } from '../../../shared/report/model';
import { GAP, LANDSCAPE_WIDTH, SIZE } from './layout';
import { line, run, sectionEnd } from './paragraph';
import { grid, shareOut } from './table';

/** Up to how many columns a table keeps text of size 11; wider ones take 10, and little padding. */
const ROOMY_COLUMNS = 14;

/** How many rows stay on one page with each other and the notes: no page holds the notes alone. */
const END_ROWS = 3;

/** An appendix: its heading block, the table and the notes (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục III). */
export function annexBlocks(annex: ReportAnnex): (Paragraph | Table)[] {
  const note = { size: SIZE.annexNote, italics: true } as const;
  return [
    line(annex.heading, {
      size: SIZE.annex,
      align: 'center',
      bold: true,
      layout: { heading: HeadingLevel.HEADING_1 },
    }),
    line(annex.title, { size: SIZE.annex, align: 'center', bold: true }),
    line(annex.attachedTo, { size: SIZE.annex, align: 'center', italics: true }),
    line(annex.period, { size: SIZE.annex, align: 'center', layout: { spacing: { after: GAP } } }),
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: LANDSCAPE_WIDTH }],
      spacing: { after: GAP / 2 },
      children: [
        run(annex.formNumber, { size: SIZE.annexNote }),
        new TextRun({ children: [new Tab()] }),
        run(annex.unitOfCount, note),
      ],
    }),
    annexTable(annex),
    ...annex.notes.map((text, index) =>
      line(text, {
        ...note,
        align: 'left',
        layout: {
          spacing: { before: index === 0 ? GAP : 0 },
          ...(index < annex.notes.length - 1 ? { keepNext: true } : {}),
        },
      }),
    ),
    ...(annex.notes.length === 0 ? [sectionEnd()] : []),
  ];
}

function annexTable(annex: ReportAnnex): Table {
  const roomy = annex.widths.length <= ROOMY_COLUMNS;
  const size = roomy ? 22 : 20;
  const end = annex.rows.length - END_ROWS;
  const rows = [
    ...annex.headings.map((row) => row.map((cell) => gridCell(cell, size, false))),
    ...annex.rows.map((row, index) => {
      const isLast = index === annex.rows.length - 1;
      const keepNext = index >= end && (!isLast || annex.notes.length > 0);
      return row.map((cell) => gridCell(cell, size, keepNext));
    }),
  ];
  return grid(shareOut(annex.widths, LANDSCAPE_WIDTH), rows, annex.headings.length, roomy ? 60 : 40);
}

function gridCell(cell: AnnexCell, size: number, keepNext: boolean) {
  const layout = { spacing: { before: 30, after: 30 }, ...(keepNext ? { keepNext } : {}) };
  return {
    children: [line(cell.text, { size, align: cell.align, bold: cell.bold === true, layout })],
    columns: cell.columns,
    rows: cell.rows,
  };
}
