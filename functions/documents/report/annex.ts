import { HeadingLevel, Paragraph, Tab, TabStopType, TextRun, type Table } from 'docx';
import type { AnnexCell, ReportAnnex } from '../../../shared/report/model';
import { GAP, LANDSCAPE_WIDTH, SIZE } from './layout';
import { line, run, sectionEnd } from './paragraph';
import { grid, shareOut } from './table';

/** Up to how many columns a table keeps text of size 11; wider ones take 10, and little padding. */
const ROOMY_COLUMNS = 14;

/** How many rows stay on one page with each other and the notes: no page holds the notes alone. */
const END_ROWS = 3;

/** Air above an appendix that stands below another one. */
const BELOW_ANOTHER = 4 * GAP;

/** The appendices that share pages: each that is short stands below the one before it. */
export function pageGroups(annexes: readonly ReportAnnex[]): ReportAnnex[][] {
  const groups: ReportAnnex[][] = [];
  for (const annex of annexes) {
    const last = groups.at(-1);
    if (annex.short === true && last !== undefined) last.push(annex);
    else groups.push([annex]);
  }
  return groups;
}

/** Appendices below each other; one that comes below another is kept whole. */
export function annexBlocks(annexes: readonly ReportAnnex[]): (Paragraph | Table)[] {
  const lastNotes = annexes.at(-1)?.notes ?? [];
  return [
    ...annexes.flatMap((annex, index) => oneAnnex(annex, index > 0)),
    ...(lastNotes.length === 0 ? [sectionEnd()] : []),
  ];
}

/** An appendix: its heading block, the table and the notes (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục III). */
function oneAnnex(annex: ReportAnnex, below: boolean): (Paragraph | Table)[] {
  const note = { size: SIZE.annexNote, italics: true } as const;
  const kept = below ? { keepNext: true } : {};
  return [
    line(annex.heading, {
      size: SIZE.annex,
      align: 'center',
      bold: true,
      layout: {
        heading: HeadingLevel.HEADING_1,
        ...kept,
        ...(below ? { spacing: { before: BELOW_ANOTHER } } : {}),
      },
    }),
    line(annex.title, { size: SIZE.annex, align: 'center', bold: true, layout: kept }),
    line(annex.attachedTo, { size: SIZE.annex, align: 'center', italics: true, layout: kept }),
    line(annex.period, { size: SIZE.annex, align: 'center', layout: { ...kept, spacing: { after: GAP } } }),
    new Paragraph({
      ...kept,
      tabStops: [{ type: TabStopType.RIGHT, position: LANDSCAPE_WIDTH }],
      spacing: { after: GAP / 2 },
      children: [
        run(annex.formNumber, { size: SIZE.annexNote }),
        new TextRun({ children: [new Tab()] }),
        run(annex.unitOfCount, note),
      ],
    }),
    annexTable(annex, below),
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
  ];
}

function annexTable(annex: ReportAnnex, below: boolean): Table {
  const roomy = annex.widths.length <= ROOMY_COLUMNS;
  const size = roomy ? 22 : 20;
  const end = annex.rows.length - END_ROWS;
  const rows = [
    ...annex.headings.map((row) => row.map((cell) => gridCell(cell, size, below))),
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
