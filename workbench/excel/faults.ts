/** Bad luck that a test can bring about. Nothing here knows a clock: the test says when waiting ends. */

/** Numbers of the common API's errors as the library reads them. */
export const HOST_ERROR = {
  /** Excel is in cell-editing mode. */
  cellEditing: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;

export type HostError = (typeof HOST_ERROR)[keyof typeof HOST_ERROR];

/** A request kept waiting. */
export interface Hold {
  /** Settles once the request has arrived. */
  arrived: Promise<void>;
  /** Lets the request go on. */
  release: () => void;
}

/** Set by the library on requests that wait for the end of cell editing instead of failing (`delayForCellEdit`). */
const DELAY_FOR_CELL_EDIT = 64;

export class Faults {
  private readonly waiting: { arrive: () => void; released: Promise<void> }[] = [];
  private readonly refusals: HostError[] = [];
  private editing: { ended: Promise<void>; end: () => void } | undefined;

  /** Keeps the next request waiting until the test lets it go. */
  holdNext(): Hold {
    const arrival = deferred();
    const release = deferred();
    this.waiting.push({ arrive: arrival.resolve, released: release.promise });
    return { arrived: arrival.promise, release: release.resolve };
  }

  /** The next request is never answered. Gives the promise of its arrival. */
  neverAnswerNext(): Promise<void> {
    return this.holdNext().arrived;
  }

  /** The next request is refused as a whole, without being carried out. */
  refuseNext(error: HostError): void {
    this.refusals.push(error);
  }

  /** The clerk begins to type into a cell: requests fail until editing ends. */
  beginCellEdit(): void {
    const { promise, resolve } = deferred();
    this.editing ??= { ended: promise, end: resolve };
  }

  endCellEdit(): void {
    this.editing?.end();
    this.editing = undefined;
  }

  /** What happens to a request before Excel sees it: an error, or undefined after a wait. */
  async beforeRequest(flags: number): Promise<HostError | undefined> {
    const hold = this.waiting.shift();
    if (hold) {
      hold.arrive();
      await hold.released;
    }
    if (this.editing && (flags & DELAY_FOR_CELL_EDIT) !== 0) await this.editing.ended;
    if (this.editing) return HOST_ERROR.cellEditing;
    return this.refusals.shift();
  }
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
