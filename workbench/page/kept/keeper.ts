import type { Bench } from '../bench';
import { h, setText } from '../dom';
import { takeSnapshot } from '../../excel';
import type { Shelf } from './shelf';

/** After the last of several changes. */
const REST_MILLISECONDS = 400;

/** Keeps the workbook in the browser with every change, and shows whether it is kept. */
export class Keeper {
  readonly element = h('span', { class: 'kept' });
  private timer: number | undefined;
  private writes = 0;
  private hasKept = false;
  private hasFailed = false;
  private keptChanged = false;

  constructor(
    private readonly bench: Bench,
    private readonly shelf: Shelf,
  ) {
    this.keptChanged = bench.isChanged;
    bench.onChange((change) => {
      // Saved to a file, or changed since: that is kept, too.
      if (change === 'all' || bench.isChanged !== this.keptChanged) this.schedule();
      this.show();
    });
    document.addEventListener('visibilitychange', this.flush);
    window.addEventListener('pagehide', this.flush);
  }

  /** Whether closing the tab now would lose something; what waits is written at once. */
  wouldLose(): boolean {
    this.flush();
    return this.hasFailed || this.writes > 0;
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(this.flush, REST_MILLISECONDS);
  }

  private readonly flush = (): void => {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    void this.write();
  };

  private async write(): Promise<void> {
    const { bench, shelf } = this;
    const { workbook, fileName, isChanged } = bench;
    const isEmpty = !isChanged && workbook.sheets.every(({ state }) => state.cells.size === 0);
    this.keptChanged = isChanged;
    this.writes += 1;
    this.show();
    try {
      this.hasKept = !isEmpty;
      if (isEmpty) await shelf.drop();
      else await shelf.keep({ name: fileName, at: Date.now(), isChanged, snapshot: takeSnapshot(workbook) });
      this.hasFailed = false;
    } catch {
      this.hasFailed = true;
    }
    this.writes -= 1;
    this.show();
  }

  private show(): void {
    const { words } = this.bench;
    if (this.hasFailed) setText(this.element, words.notKept);
    else if (this.timer !== undefined || this.writes > 0) setText(this.element, words.keeping);
    else if (this.hasKept) setText(this.element, words.kept);
    else setText(this.element, '');
  }
}
