import { raised } from './xlsx/texts';

/** How a piece of text looks, as far as that changes what it says. */
export interface RunStyle {
  font?: string;
  struck?: boolean;
  raised?: boolean;
}

/** Collects the paragraphs of a cell; struck-through runs are left out and raised digits stay raised. */
export class Paragraphs {
  /** Whether something was left out. */
  struck = false;
  /** Whether there is a paragraph, be it empty. */
  begun = false;
  private readonly parts: string[] = [];
  private readonly runs: RunStyle[] = [];
  private readonly fonts = new Set<string | undefined>();
  private inside = false;

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
    this.runs.push({ ...this.runs.at(-1), ...style });
  }

  endRun(): void {
    this.runs.pop();
  }

  text(text: string): void {
    const run = this.runs.at(-1) ?? {};
    if (!this.inside || text === '') return;
    if (run.struck) {
      if (text.trim() !== '') this.struck = true;
      return;
    }
    this.parts.push(run.raised ? raised(text) : text);
    if (text.trim() !== '') this.fonts.add(run.font);
  }

  read(): string {
    return Buffer.from(this.parts.join('')).toString();
  }

  /** The one font of the characters, `own` where they say none; undefined when they have several. */
  font(own: string | undefined): string | undefined {
    if (this.fonts.size > 1) return undefined;
    const [font] = this.fonts;
    return font ?? own;
  }
}

/** Excel's errors, and LibreOffice's as it shows them. */
export function isError(text: string): boolean {
  return /^(?:#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!)|Err:\d{3})$/.test(text);
}
