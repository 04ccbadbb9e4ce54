import { lower, marked } from '../text-marks';
import { isSameColor } from './html-colors';
import type { TextState } from './html-elements';

/** Excel's own bound on a cell. */
const MOST_LETTERS = 32_767;
const MOST_DIGITS = 20;
/** Of `<small>`; a point less in an office font is no difference. */
const FAR_SMALLER = 0.84;

/**
 * The text of a cell as a browser shows it: lines as they break, blanks that only lay out the source as one, struck
 * and raised letters marked as such. Grows by appending only, so that any text takes time by its length.
 */
export class CellText {
  private lines = '';
  /** What has the colour of its background. */
  private inBackground = '';
  private size = 0;
  /** A blank and line breaks that show only once a letter follows. */
  private hasBlank = false;
  private breaks = 0;
  /** Whether all that was written is bold, is italic. */
  isBold = true;
  isItalic = true;
  /** Of the last letters. */
  font: string | undefined;

  get text(): string {
    return this.lines.trim();
  }

  /** What nobody sees for its colour, where nothing else stands in the cell. */
  get unseen(): string {
    return this.text === '' ? this.inBackground.trim() : '';
  }

  write(raw: string, state: TextState): void {
    if (!state.isShown || !state.isVisible) return;
    if (isSameColor(state.color, state.background)) {
      if (this.inBackground.length < MOST_LETTERS) this.inBackground += raw;
      return;
    }
    if (!state.isPreformatted) this.append(raw, state);
    else {
      raw.split(/\r\n?|\n/).forEach((line, at) => {
        if (at > 0) this.breakLine();
        this.append(line, state);
      });
    }
  }

  breakLine(): void {
    this.breaks += 1;
    this.hasBlank = false;
  }

  /** What follows stands on a line of its own. */
  endLine(): void {
    if (this.breaks === 0) this.breakLine();
  }

  private append(raw: string, state: TextState): void {
    if (raw === '' || this.lines.length > MOST_LETTERS) return;
    const text = raw.replace(/[\t\n\f\r ]+/g, ' ');
    const inner = text.slice(text.startsWith(' ') ? 1 : 0, text.endsWith(' ') ? -1 : undefined);
    if (inner === '') {
      this.hasBlank = true;
      return;
    }
    if (this.lines !== '') {
      if (this.breaks > 0) this.lines += '\n'.repeat(Math.min(this.breaks, 100));
      else if (this.hasBlank || text.startsWith(' ')) this.lines += ' ';
    }
    const letters = inner.slice(0, MOST_LETTERS);
    // It may change what is there.
    const own = state.level === 'line' ? this.besideDigits(letters, state.size) : letters;
    this.lines += marked(own, state);
    this.size = state.size;
    this.breaks = 0;
    this.hasBlank = text.endsWith(' ');
    this.isBold &&= state.isBold;
    this.isItalic &&= state.isItalic;
    this.font = state.font;
  }

  /** Digits right beside larger ones are no digits of theirs: the smaller are lowered, be they the first. */
  private besideDigits(text: string, size: number): string {
    if (!/^\d/.test(text) || size === this.size) return text;
    const before = /\d+$/.exec(this.lines.slice(-MOST_DIGITS))?.[0] ?? '';
    if (before === '') return text;
    if (size <= this.size * FAR_SMALLER) return text.replace(/^\d+/, lower);
    if (this.size <= size * FAR_SMALLER) this.lines = this.lines.slice(0, -before.length) + lower(before);
    return text;
  }
}
