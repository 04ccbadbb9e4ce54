/** Where the rows (or columns) of a sheet lie, in pixels from the first one. Only those of their own size are kept. */
export class Axis {
  private readonly indices: number[];
  /** By place in `indices`: how far all up to and including it differ from the standard together. */
  private readonly shifts: number[] = [];

  /**
   * @param count how many rows or columns there are
   * @param standard pixels of one without a size of its own
   * @param sizes pixels by index; 0 is hidden
   */
  constructor(
    readonly count: number,
    readonly standard: number,
    private readonly sizes: ReadonlyMap<number, number>,
  ) {
    this.indices = [...sizes.keys()].sort((a, b) => a - b);
    let shift = 0;
    for (const index of this.indices) {
      shift += this.size(index) - standard;
      this.shifts.push(shift);
    }
  }

  size(index: number): number {
    return this.sizes.get(index) ?? this.standard;
  }

  /** Pixels before `index`. */
  offset(index: number): number {
    let low = 0;
    let high = this.indices.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.indices[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return index * this.standard + (this.shifts[low - 1] ?? 0);
  }

  /** Pixels from the first to the last, both included. */
  length(first: number, last: number): number {
    return this.offset(last + 1) - this.offset(first);
  }

  /** The visible one at a distance from the first; the nearest where there is none. */
  at(pixels: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offset(middle) <= pixels) low = middle;
      else high = middle - 1;
    }
    while (low > 0 && this.size(low) === 0) low--;
    return low;
  }
}
