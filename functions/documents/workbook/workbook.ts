import { setImmediate } from 'node:timers/promises';
import type { SheetModel, WorkbookModel } from '../../../shared/sheet/model';
import { StableZip } from '../stable-zip';
import { chartXml } from './chart';
import { cellLookup } from './chart-data';
import { chartsDrawing } from './chart-drawing';
import { filterArea, sortable } from './list';
import { commentsXml, notedCells, notesDrawing } from './notes';
import {
  appProperties,
  contentTypes,
  coreProperties,
  packageRelationships,
  PART_TYPES,
  workbookRelationships,
  workbookXml,
  type SheetEntry,
} from './package';
import { sheetXml } from './sheet';
import { SharedStrings } from './strings';
import { StyleTable } from './styles';
import { RELATIONS, relationships } from './xml';

/** A workbook whose sheets may be made one after the other, as the painter asks for them. */
export interface PaintedWorkbook extends Pick<WorkbookModel, 'title' | 'author'> {
  sheets: Iterable<SheetModel>;
}

/**
 * Draws any workbook model as an .xlsx file. Equal models give identical bytes, in every time zone. A sheet is written
 * and packed before the next one is asked for, and others may work in between: what is held at a time is one sheet, the
 * workbook's different texts and the packed file.
 */
export async function paintWorkbook({ title, author, sheets }: PaintedWorkbook): Promise<Uint8Array> {
  const painter = new WorkbookPainter(author);
  for (const sheet of sheets) {
    painter.paint(sheet);
    await setImmediate();
  }
  return painter.finish(title);
}

class WorkbookPainter {
  private readonly zip = new StableZip();
  private readonly styles = new StyleTable();
  private readonly strings = new SharedStrings();
  private readonly sheets: SheetEntry[] = [];
  private readonly types = new Map<string, string>();
  private charts = 0;

  constructor(private readonly author: string) {}

  paint(described: SheetModel): void {
    const sheet = sortable(described);
    const { name, names, print } = sheet;
    const filter = filterArea(sheet);
    const number = this.sheets.push({ name, names, print, ...(filter ? { filter } : {}) });
    const targets: { type: string; target: string }[] = [];
    const related = (type: string, target: string) =>
      `rId${targets.push({ type: `${RELATIONS}/${type}`, target })}`;
    const parts = {
      ...(sheet.charts.length > 0 ? { drawing: related('drawing', this.paintCharts(sheet, number)) } : {}),
      ...this.paintNotes(sheet, number, related),
    };
    const path = `xl/worksheets/sheet${number}.xml`;
    this.types.set(path, PART_TYPES.sheet);
    const part = this.zip.open(path);
    const { styles, strings } = this;
    for (const piece of sheetXml(sheet, { styles, strings, first: number === 1, ...parts }))
      part.write(piece);
    part.end();
    if (targets.length > 0) {
      this.zip.add(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationships(targets));
    }
  }

  finish(title: string): Uint8Array {
    this.add('docProps/core.xml', PART_TYPES.core, coreProperties(title, this.author));
    this.add('docProps/app.xml', PART_TYPES.app, appProperties());
    this.add('xl/workbook.xml', PART_TYPES.workbook, workbookXml(this.sheets));
    this.add('xl/styles.xml', PART_TYPES.styles, this.styles.xml());
    this.types.set('xl/sharedStrings.xml', PART_TYPES.strings);
    this.strings.write(this.zip.open('xl/sharedStrings.xml'));
    this.zip.add('xl/_rels/workbook.xml.rels', workbookRelationships(this.sheets.length));
    this.zip.add('_rels/.rels', packageRelationships());
    this.zip.add('[Content_Types].xml', contentTypes(this.types));
    return this.zip.finish();
  }

  /** The drawing that holds the sheet's charts, as the sheet names it. */
  private paintCharts(sheet: SheetModel, number: number): string {
    const cells = cellLookup(sheet);
    const targets = sheet.charts.map((chart) => {
      this.charts += 1;
      const name = `chart${this.charts}.xml`;
      this.add(`xl/charts/${name}`, PART_TYPES.chart, chartXml(chart, sheet.name, cells));
      return { type: `${RELATIONS}/chart`, target: `../charts/${name}` };
    });
    const name = `drawing${number}.xml`;
    this.add(`xl/drawings/${name}`, PART_TYPES.drawing, chartsDrawing(sheet.charts));
    this.zip.add(`xl/drawings/_rels/${name}.rels`, relationships(targets));
    return `../drawings/${name}`;
  }

  private paintNotes(
    sheet: SheetModel,
    number: number,
    related: (type: string, target: string) => string,
  ): { legacyDrawing?: string } {
    const noted = notedCells(sheet);
    if (noted.length === 0) return {};
    this.add(`xl/comments${number}.xml`, PART_TYPES.comments, commentsXml(noted, this.author));
    related('comments', `../comments${number}.xml`);
    this.zip.add(`xl/drawings/vmlDrawing${number}.vml`, notesDrawing(sheet, noted, number));
    return { legacyDrawing: related('vmlDrawing', `../drawings/vmlDrawing${number}.vml`) };
  }

  private add(path: string, type: string, xml: string): void {
    this.types.set(path, type);
    this.zip.add(path, xml);
  }
}
