import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type IBaseParagraphStyleOptions,
  type ISectionOptions,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { IsoDate } from '../../../shared/period/date';
import type { ReportAnnex, ReportModel } from '../../../shared/report/model';
import { annexBlocks, pageGroups } from './annex';
import { bodyBlocks, signatureBlocks } from './body';
import { chartParts, chartsOf, withCharts } from './chart-parts';
import { headBlocks } from './head';
import { FONT, LANGUAGE, MARGIN, PAGE, SIZE } from './layout';
import { xmlText } from './paragraph';
import { stableZip } from '../stable-zip';

/** Stands for the day of a report that has none: no clock is asked, and equal data give equal bytes. */
const NO_DAY = '1980-01-01';

/**
 * Draws a report as a .docx file in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. Equal models give equal
 * bytes.
 */
export async function paintReport(model: ReportModel): Promise<Uint8Array> {
  const document = new Document({
    title: xmlText(model.title),
    creator: xmlText(model.author),
    lastModifiedBy: xmlText(model.author),
    styles: {
      default: {
        heading1: headingStyle(true),
        heading2: headingStyle(true),
        heading3: headingStyle(false),
        document: {
          run: {
            font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
            size: SIZE.body,
            sizeComplexScript: SIZE.body,
            language: { value: LANGUAGE, eastAsia: LANGUAGE, bidirectional: LANGUAGE },
          },
        },
      },
    },
    sections: [
      reportSection(model),
      ...pageGroups(model.annexes).map((annexes) => annexSection(model, annexes)),
    ],
  });
  const file = await Packer.toBuffer(document);
  const charts = chartsOf(model);
  const day = model.day ?? NO_DAY;
  const rewrite = (path: string, xml: string) => withCharts(path, settled(path, xml, day), charts.length);
  return stableZip(new Uint8Array(file), rewrite, await chartParts(charts));
}

/** Headings stand in the navigation pane and look as the decree asks: black, of the text's own size. */
function headingStyle(bold: boolean): IBaseParagraphStyleOptions {
  return { run: { color: '000000', size: SIZE.body, sizeComplexScript: SIZE.body, bold } };
}

function reportSection(model: ReportModel): ISectionOptions {
  return {
    ...headers(model),
    properties: { titlePage: true, page: { size: PAGE, margin: MARGIN, pageNumbers: { start: 1 } } },
    children: [...headBlocks(model), ...bodyBlocks(model), ...signatureBlocks(model.signature)],
  };
}

function annexSection(model: ReportModel, annexes: readonly ReportAnnex[]): ISectionOptions {
  return {
    ...headers(model),
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: { ...PAGE, orientation: PageOrientation.LANDSCAPE },
        margin: MARGIN,
        pageNumbers: { start: 1 },
      },
    },
    children: annexBlocks(annexes),
  };
}

/** The page number stands in the middle of the top margin, from the second page on. */
function headers(model: ReportModel): Required<Pick<ISectionOptions, 'headers'>> {
  const watermark = () =>
    model.watermark === undefined
      ? []
      : [new TextWatermark({ text: xmlText(model.watermark), font: FONT, width: 420, height: 110 })];
  const number = new TextRun({
    children: [PageNumber.CURRENT],
    size: SIZE.pageNumber,
    sizeComplexScript: SIZE.pageNumber,
  });
  return {
    headers: {
      first: new Header({ children: [new Paragraph({ children: watermark() })] }),
      default: new Header({
        children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number, ...watermark()] })],
      }),
    },
  };
}

/** Takes out what differs from one painting to the next: the time, and the random ids of watermarks. */
function settled(path: string, xml: string, day: IsoDate): string {
  const header = /^word\/header(\d+)\.xml$/.exec(path);
  // Word knows a watermark by the beginning of its id.
  if (header) return xml.replace(/(id="PowerPlusWaterMarkObject)[^"]*/g, `$1-${header[1] ?? ''}`);
  if (path !== 'docProps/core.xml') return xml;
  return xml.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    (_, tag: string) => `${tag}${day}T00:00:00Z`,
  );
}
