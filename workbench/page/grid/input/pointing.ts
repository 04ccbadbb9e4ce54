import type { Bench } from '../../bench';
import {
  cellArea,
  equalAreas,
  printAddress,
  quoteSheet,
  referencePlace,
  referencesIn,
  type Sheet,
} from '../../../excel';
import { mergeAt, moveSelection, type Move, type Outline, type Selection } from '../selection';
import type { CellEditor, Span } from './editor';

/** Writes references into the formula being typed by pointing at cells: clicks, drags and arrows. */
export class Pointing {
  /** The sheet of the cell whose formula is typed; undefined while nothing is typed. */
  private home: Sheet | undefined;
  private last: { sheet: Sheet; selection: Selection; text: string; cursor: number } | undefined;

  constructor(
    private readonly bench: Bench,
    private readonly editor: CellEditor,
    private readonly onText: () => void,
  ) {}

  begin(home: Sheet): void {
    this.home = home;
    this.last = undefined;
  }

  end(): void {
    this.home = undefined;
    this.last = undefined;
  }

  /** Where a reference would be written now. */
  private place(): Span | undefined {
    const { text, selected, mode } = this.editor;
    if (mode === undefined || selected.from !== selected.to) return undefined;
    return referencePlace(text, selected.to, this.bench.workbook.locale);
  }

  isPossible(): boolean {
    return this.place() !== undefined;
  }

  /** What was pointed at last, as long as the cursor still stands after it. */
  get selection(): Selection | undefined {
    const { text, selected } = this.editor;
    const { last } = this;
    return last?.sheet === this.bench.sheet && last.text === text && last.cursor === selected.to
      ? last.selection
      : undefined;
  }

  /** Writes the cells of the shown sheet in the place of the reference at the cursor. */
  point(selection: Selection): void {
    const { sheet } = this.bench;
    const place = this.place();
    if (!place) return;
    this.editor.replace(
      place,
      (sheet === this.home ? '' : `${quoteSheet(sheet.name)}!`) + address(sheet, selection),
    );
    this.last = { sheet, selection, text: this.editor.text, cursor: this.editor.selected.to };
    this.onText();
  }

  /** An arrow points at the next cell from what was pointed at, or from the cell being edited; false where it may not. */
  step(move: Move): boolean {
    const { bench } = this;
    const place = this.place();
    // Arrows leave a reference that was typed: they continue only what they or the mouse began.
    if (!place || (!this.selection && place.from !== place.to)) return false;
    this.point(moveSelection(this.selection ?? bench.selection, move, bench.shape));
    return true;
  }

  /** The references of the formula that lie on the shown sheet. */
  outlines(): Outline[] {
    const { home, bench } = this;
    const { text } = this.editor;
    if (!home || !text.startsWith('=')) return [];
    const seen = new Map<string, Outline & { sheet: Sheet | undefined }>();
    for (const { sheet: name, area } of referencesIn(text, bench.workbook.locale)) {
      const sheet = name === null ? home : bench.workbook.findSheet(name);
      const key = `${sheet?.id ?? ''} ${printAddress(area)}`;
      if (!seen.has(key)) seen.set(key, { sheet, area, hue: seen.size });
    }
    return [...seen.values()].filter(({ sheet }) => sheet === bench.sheet);
  }
}

/** A merged cell is written by its first, as its values stand there. */
function address(sheet: Sheet, { area, active }: Selection): string {
  const merge = mergeAt(sheet.state.merges, active);
  return printAddress(merge && equalAreas(merge, area) ? cellArea(area.top, area.left) : area);
}
