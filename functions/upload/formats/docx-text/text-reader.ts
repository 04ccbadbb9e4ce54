import { LONGEST_REPORT } from '../../../../shared/contract/check-text';
import { Refused } from '../../refused';
import { readRunProperty, type DocxRun } from '../docx-styles';
import { wholeNumber, type Attributes, type XmlHandlers } from '../xlsx/xml';
import type { ListNumbers, ListPlace } from './numbering';

/** What is no text of the paper: how it was before, instructions of fields, names of pictures and what controls offer. */
const PASSED_OVER =
  /^(?:instrText|delInstrText|delText|rPrChange|pPrChange|tcPrChange|trPrChange|tblPrChange|sectPrChange|numberingChange|ruby)$/;
/** Deleted, or moved away. */
const DELETED = /^(?:del|moveFrom)$/;
/** Notes that are lines between text and notes. */
const NO_NOTE = /eparator|continuationNotice/;

/** A paragraph that is being read; a text box stands inside the paragraph that it hangs on. */
interface OpenParagraph {
  pieces: string[];
  /** Lines of text boxes that hang on it. */
  behind: string[];
  style: string | undefined;
  place: Partial<ListPlace>;
  /** Its mark was deleted: it goes on in the next one. */
  isJoined: boolean;
  around: DocxRun;
}

/** Where finished paragraphs go: the page, a cell, or a text box. */
interface Flow {
  kind: 'page' | 'cell' | 'box';
  lines: string[];
  /** What a paragraph without a mark left for the next one. */
  rest: string;
}

interface OpenTable {
  cells: string[];
  /** Properties of the open cell: a cell merged into the one above says nothing of its own. */
  isContinued: boolean;
}

export class TextReader implements XmlHandlers {
  private readonly flows: Flow[] = [{ kind: 'page', lines: [], rest: '' }];
  private readonly tables: OpenTable[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  /** Open fields; before its separator a field holds instructions, whatever is written in them. */
  private readonly fields: ('instruction' | 'result')[] = [];
  private run: DocxRun = {};
  private deleted = 0;
  private passed = 0;
  private inRun = false;
  private inText = false;
  private inProperties = 0;
  private length = 0;

  constructor(
    private readonly styleOf: (id: string) => DocxRun,
    private readonly numbers: ListNumbers,
  ) {}

  open(name: string, attribute: Attributes): void {
    if (this.passed > 0 || this.isPassedOver(name, attribute)) {
      this.passed += 1;
      return;
    }
    if (DELETED.test(name)) this.openDeletion();
    const value = attribute('*:val');
    const paragraph = this.paragraphs.at(-1);
    switch (name) {
      case 'tbl':
        this.tables.push({ cells: [], isContinued: false });
        return;
      case 'tr':
        this.openRow();
        return;
      case 'tc':
        this.flows.push({ kind: 'cell', lines: [], rest: '' });
        return;
      case 'vMerge':
        this.continueCell(value);
        return;
      case 'txbxContent':
        this.flows.push({ kind: 'box', lines: [], rest: '' });
        return;
      case 'p':
        this.paragraphs.push({
          pieces: [],
          behind: [],
          style: undefined,
          place: {},
          isJoined: false,
          around: {},
        });
        return;
      case 'pPr':
      case 'rPr':
        this.inProperties += 1;
        return;
      case 'pStyle':
        if (paragraph) Object.assign(paragraph, { style: value, around: this.styleOf(value ?? '') });
        return;
      case 'ilvl':
        if (paragraph) paragraph.place.level = wholeNumber(value) ?? 0;
        return;
      case 'numId':
        if (paragraph) paragraph.place.list = value ?? '0';
        return;
      case 'r':
        this.inRun = true;
        this.run = { ...paragraph?.around };
        return;
      case 'rStyle':
        if (this.inRun) Object.assign(this.run, this.styleOf(value ?? ''));
        return;
      case 't':
        this.inText = true;
        return;
      case 'fldChar':
        this.field(attribute('*:fldCharType'));
        return;
      case 'tab':
      case 'ptab':
        this.write('\t');
        return;
      case 'br':
      case 'cr':
        this.write('\n');
        return;
      case 'noBreakHyphen':
        this.write('-');
        return;
      default:
        if (this.inProperties > 0 && this.inRun) readRunProperty(this.run, name, attribute);
    }
  }

  close(name: string): void {
    if (this.passed > 0) {
      this.passed -= 1;
      return;
    }
    if (DELETED.test(name)) this.deleted -= 1;
    if (name === 't') this.inText = false;
    else if (name === 'pPr' || name === 'rPr') this.inProperties -= 1;
    else if (name === 'r') this.inRun = false;
    else if (name === 'p') this.closeParagraph();
    else if (name === 'txbxContent') this.closeBox();
    else if (name === 'tc') this.closeCell();
    else if (name === 'tr') this.closeRow();
    else if (name === 'tbl') this.tables.pop();
  }

  text(text: string): void {
    if (this.passed === 0 && this.inText) this.write(text);
  }

  read(): string {
    return this.flows[0]?.lines.join('\n') ?? '';
  }

  private isPassedOver(name: string, attribute: Attributes): boolean {
    // The same once more, for programs that do not know the first.
    if (name === 'mc:Fallback' || PASSED_OVER.test(name)) return true;
    return (name === 'footnote' || name === 'endnote') && NO_NOTE.test(attribute('*:type') ?? '');
  }

  /** Of a paragraph's mark, as of its text. */
  private openDeletion(): void {
    this.deleted += 1;
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && this.inProperties > 0 && !this.inRun) paragraph.isJoined = true;
  }

  private field(type: string | undefined): void {
    if (type === 'begin') this.fields.push('instruction');
    else if (type === 'separate') this.fields.splice(-1, 1, 'result');
    else if (type === 'end') this.fields.pop();
  }

  private write(text: string): void {
    const isText = this.inProperties === 0 && this.deleted === 0 && this.run.hidden !== true;
    if (!isText || this.fields.includes('instruction')) return;
    this.length += text.length;
    if (this.length > LONGEST_REPORT) throw new Refused({ code: 'too-much-text', limit: LONGEST_REPORT });
    // What the parser hands out may be a window on the piece of XML around it, and would keep all of it.
    this.paragraphs.at(-1)?.pieces.push(Buffer.from(text).toString());
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    const flow = this.flows.at(-1);
    if (paragraph === undefined || flow === undefined) return;
    const text = flow.rest + paragraph.pieces.join('');
    flow.rest = '';
    if (paragraph.isJoined) {
      flow.rest = text;
      flow.lines.push(...paragraph.behind);
      return;
    }
    const number = this.numbers.next(paragraph.style, paragraph.place);
    if (text.trim() !== '') this.addLine(flow, `${number}${text.trim()}`);
    flow.lines.push(...paragraph.behind);
  }

  /** What a flow holds when it is closed: a paragraph whose mark was deleted is its last. */
  private linesOf(flow: Flow): string[] {
    const rest = flow.rest.trim();
    return rest === '' ? flow.lines : [...flow.lines, rest];
  }

  private addLine(flow: Flow, line: string): void {
    this.length += 1;
    flow.lines.push(line);
  }

  /** Its lines wait for the paragraph that it hangs on, which is not finished yet. */
  private closeBox(): void {
    const box = this.flows.pop();
    const paragraph = this.paragraphs.at(-1);
    const lines = box ? this.linesOf(box) : [];
    paragraph?.behind.push(...lines);
  }

  private continueCell(value: string | undefined): void {
    const table = this.tables.at(-1);
    if (table) table.isContinued = value === undefined || value === 'continue';
  }

  private openRow(): void {
    const table = this.tables.at(-1);
    if (table) table.cells = [];
  }

  private closeCell(): void {
    const cell = this.flows.pop();
    const table = this.tables.at(-1);
    if (cell === undefined || table === undefined) return;
    const text = this.linesOf(cell).join(' ').replace(/\s+/g, ' ').trim();
    table.cells.push(table.isContinued ? '' : text);
    table.isContinued = false;
  }

  private closeRow(): void {
    const table = this.tables.at(-1);
    const flow = this.flows.at(-1);
    if (table === undefined || flow === undefined) return;
    if (table.cells.some((cell) => cell !== '')) this.addLine(flow, table.cells.join('\t'));
  }
}
