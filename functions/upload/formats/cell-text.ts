import { marked, type Level } from '../../../shared/intake/text-marks';

/** How a piece of text looks, as far as that changes what it says. */
export interface RunStyle {
  font?: string;
  struck?: boolean;
  level?: Level;
}

/** Collects the paragraphs of a cell, with marks on what is struck through, raised or lowered. */
export class Paragraphs {
  /** Whether there is a paragraph, be it empty. */
  begun = false;
  private readonly parts: string[] = [];
  private readonly runs: RunStyle[] = [];
  private readonly fonts = new Set<string | undefined>();
  private inside = false;

  /** `own`: of the cell, which runs follow in what they do not say. */
  constructor(private readonly own: RunStyle = {}) {}

  /** Begins a paragraph; the next ones are parted by line breaks. */
  begin(): void {
    if (this.begun) this.parts.push('\n');
    this.begun = true;
    this.inside = true;
  }

  /** What comes until the next one begins is how the markup is laid out. */
  end(): void {
    this.inside = false;
  }

  /** Runs stand in each other, and what the inner does not say the outer does. */
  beginRun(style: RunStyle): void {
    this.runs.push({ ...(this.runs.at(-1) ?? this.own), ...style });
  }

  endRun(): void {
    this.runs.pop();
  }

  text(text: string): void {
    if (!this.inside || text === '') return;
    const { struck = false, level = 'line', font } = this.runs.at(-1) ?? this.own;
    this.parts.push(marked(text, { isStruck: struck, level }));
    if (text.trim() !== '') this.fonts.add(font);
  }

  read(): string {
    return Buffer.from(this.parts.join('')).toString();
  }

  /** The one font of the characters; undefined when they have several. */
  get font(): string | undefined {
    if (this.fonts.size > 1) return undefined;
    const [font] = this.fonts;
    return font ?? this.own.font;
  }
}
