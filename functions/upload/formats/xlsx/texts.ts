import { READ_LIMITS } from '../../limits';
import { Refused } from '../../refused';
import { isOn, type Attributes } from './xml';

/** A cell's text with the font of its characters where they carry one; null: different fonts, so none is said. */
export interface FontText {
  text: string;
  font?: string | null;
  /** Some of it was struck through, and is left out of the text. */
  struck?: boolean;
}

/**
 * A copy that holds no other memory: what the parser hands out may be a window on the piece of XML around it, and
 * would keep all of it.
 */
export function ownText(text: string): string {
  return Buffer.from(text).toString();
}

/** A name that a part gives, in memory of its own; throws Refused at one longer than Excel's can be. */
export function nameIn(part: string, name: string | undefined): string {
  if (name !== undefined && name.length > READ_LIMITS.name) throw new Refused({ code: 'xml-broken', part });
  return ownText(name ?? '');
}

const RAISED = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';

/** Text in superscript: its digits as characters that are so by themselves, so that "12" and a raised "1" are not 121. */
export function raised(text: string): string {
  return text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
}

/** `_x000D_` stands for a character that XML cannot carry, `_x005F_` for an underscore (ECMA-376 ST_Xstring). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

/**
 * Collects a string item: plain `t`, or runs `r` with fonts of their own. Phonetic hints (`rPh`) and struck-through
 * runs are left out; superscript digits stay superscript, as marks of notes are.
 */
export class TextItem {
  private parts: string[] = [];
  private fonts = new Set<string | undefined>();
  private runFont: string | undefined;
  private runStruck = false;
  private runRaised = false;
  private struck = false;
  private inText = false;
  private inHint = false;

  open(name: string, attribute: Attributes): void {
    if (name === 't') this.inText = !this.inHint;
    else if (name === 'rPh') this.inHint = true;
    else if (name === 'r') this.beginRun();
    else if (name === 'rFont') this.runFont = attribute('val');
    else if (name === 'strike') this.runStruck = isOn(attribute('val'));
    else if (name === 'vertAlign') this.runRaised = attribute('val') === 'superscript';
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inHint = false;
  }

  text(text: string): void {
    if (!this.inText || text === '') return;
    if (this.runStruck) {
      this.struck = true;
      return;
    }
    this.parts.push(this.runRaised ? raised(text) : text);
    // Spaces look the same in every font.
    if (text.trim() !== '') this.fonts.add(this.runFont);
  }

  /** What was collected in `part`; begins anew. */
  take(part: string): FontText {
    const text = unescapeText(ownText(this.parts.join('')));
    const [font] = this.fonts;
    const mixed = this.fonts.size > 1;
    this.parts = [];
    this.fonts = new Set();
    const struck = this.struck ? { struck: true } : {};
    this.struck = false;
    this.beginRun();
    if (mixed) return { text, font: null, ...struck };
    return font === undefined ? { text, ...struck } : { text, font: nameIn(part, font), ...struck };
  }

  private beginRun(): void {
    this.runFont = undefined;
    this.runStruck = false;
    this.runRaised = false;
  }
}
