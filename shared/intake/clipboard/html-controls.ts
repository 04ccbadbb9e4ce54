import { CellText } from './html-text';
import type { Attributes } from './html-tokens';

/** A choice of a form: a browser shows the option that is selected, else the first; of a list all that are selected. */
export class Choice {
  private shown: CellText | undefined;
  private isOptionShown = false;

  constructor(private readonly isMultiple: boolean) {}

  openOption(isSelected: boolean): void {
    this.isOptionShown = isSelected || (this.shown === undefined && !this.isMultiple);
    if (!this.isOptionShown) return;
    if (this.isMultiple && this.shown !== undefined) this.shown.endLine();
    else this.shown = new CellText();
  }

  closeOption(): void {
    this.isOptionShown = false;
  }

  /** Where text goes; undefined where it does not show. */
  get sink(): CellText | undefined {
    return this.isOptionShown ? this.shown : undefined;
  }

  get text(): string {
    return this.shown?.text ?? '';
  }
}

/** What a form control shows. */
export function controlText(attributes: Attributes): string {
  const type = (attributes.get('type') ?? 'text').trim().toLowerCase();
  if (/^(?:hidden|password|file|image|range|color)$/.test(type)) return '';
  if (type === 'checkbox' || type === 'radio') return attributes.has('checked') ? '\u2611' : '\u2610';
  return attributes.get('value') ?? '';
}
