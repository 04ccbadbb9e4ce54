import type { PartWriter } from '../stable-zip';
import { MAIN, textElement, XML } from './xml';

/** A workbook's different texts, which cells name by number: names of units stand on many sheets. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  numberOf(text: string): number {
    this.uses += 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** Writes the part `xl/sharedStrings.xml`, once every sheet is written. */
  write(part: PartWriter): void {
    part.write(`${XML}<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${this.numbers.size}">`);
    for (const text of this.numbers.keys()) part.write(`<si>${textElement('t', text)}</si>`);
    part.write('</sst>');
    part.end();
  }
}
