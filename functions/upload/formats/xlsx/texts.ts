import { marked, strike, type Level } from '../../../../shared/intake/text-marks';
import { READ_LIMITS } from '../../limits';
import { Refused } from '../../refused';
import { WHITE, colorOf } from './colors';
import { isOn, type Attributes } from './xml';

/** A cell's text with the font of its characters where they carry one; null: different fonts, so none is said. */
export interface FontText {
  /** With marks on what is struck through, raised or lowered. */
  text: string;
  font?: string | null;
  /** The same in a cell whose own font is struck through, which runs with a font of theirs do not follow. */
  inStruck?: string;
  /** Without its white runs, of which no one is seen in a white cell; empty where all are. */
  onWhite?: string;
}

/** V8 copies what is shorter. */
const SHORTEST_WINDOW = 13;

/**
 * A copy that holds no other memory: what the parser hands out may be a window on the piece of XML around it, and
 * would keep all of it.
 */
export function ownText(text: string): string {
  return text.length < SHORTEST_WINDOW ? text : Buffer.from(text).toString();
}

/** A name that a part gives, in memory of its own; throws Refused at one longer than Excel's can be. */
export function nameIn(part: string, name: string | undefined): string {
  if (name !== undefined && name.length > READ_LIMITS.name) throw new Refused({ code: 'xml-broken', part });
  return ownText(name ?? '');
}

/** `_x000D_` stands for a character that XML cannot carry, `_x005F_` for an underscore (ECMA-376 ST_Xstring). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

const LEVELS: Partial<Record<string, Level>> = { superscript: 'raised', subscript: 'lowered' };

/** How `vertAlign` says that letters stand. */
export function levelOf(written: string | undefined): Level {
  return LEVELS[written ?? ''] ?? 'line';
}

interface Run {
  text: string;
  isStruck: boolean;
  level: Level;
  /** It has a font of its own, not the cell's. */
  isOwn: boolean;
  font: string | undefined;
  isWhite: boolean;
}

const PLAIN: Run = {
  text: '',
  isStruck: false,
  level: 'line',
  isOwn: false,
  font: undefined,
  isWhite: false,
};

/** Collects a string item: plain `t`, or runs `r` with fonts of their own. Phonetic hints (`rPh`) are left out. */
export class TextItem {
  private runs: Run[] = [];
  private run = PLAIN;
  private pieces: string[] = [];
  private inText = false;
  private inHint = false;

  open(name: string, attribute: Attributes): void {
    if (name === 't') this.inText = !this.inHint;
    else if (name === 'rPh') this.inHint = true;
    else if (name === 'r') this.run = PLAIN;
    else if (name === 'rPr') this.run = { ...this.run, isOwn: true };
    else if (name === 'rFont') this.run = { ...this.run, font: attribute('val') };
    else if (name === 'color') this.run = { ...this.run, isWhite: colorOf(attribute) === WHITE };
    else if (name === 'strike') this.run = { ...this.run, isStruck: isOn(attribute('val')) };
    else if (name === 'vertAlign') this.run = { ...this.run, level: levelOf(attribute('val')) };
  }

  close(name: string): void {
    if (name === 'rPh') this.inHint = false;
    if (name !== 't') return;
    this.inText = false;
    if (this.pieces.length > 0) {
      this.runs.push({ ...this.run, text: unescapeText(ownText(this.pieces.join(''))) });
    }
    this.pieces = [];
  }

  text(text: string): void {
    if (this.inText) this.pieces.push(text);
  }

  /** What was collected in `part`; begins anew. */
  take(part: string): FontText {
    const { runs } = this;
    this.runs = [];
    this.run = PLAIN;
    const textOf = (own: readonly Run[]) => own.map((run) => marked(run.text, run)).join('');
    const taken: FontText = { text: textOf(runs) };
    const seen = runs.filter(({ isWhite }) => !isWhite);
    if (seen.length < runs.length) taken.onWhite = textOf(seen);
    if (runs.some(({ isOwn }) => isOwn)) {
      taken.inStruck = runs
        .map((run) => marked(run.text, { ...run, isStruck: run.isOwn ? run.isStruck : true }))
        .join('');
    }
    // Spaces look the same in every font.
    const fonts = new Set(runs.filter(({ text }) => text.trim() !== '').map(({ font }) => font));
    const [font] = fonts;
    if (fonts.size > 1) taken.font = null;
    else if (font !== undefined) taken.font = nameIn(part, font);
    return taken;
  }
}

/** A text as it stands in a cell whose own font is struck through. */
export function textInStruck({ text, inStruck }: FontText): string {
  return inStruck ?? strike(text);
}
