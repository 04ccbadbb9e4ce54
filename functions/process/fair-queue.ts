/** Runs work after a time unless the function that it gives is called before. */
export type Schedule = (work: () => void, milliseconds: number) => () => void;

export interface QueueBounds {
  /** That may wait of one person. */
  waitingEach: number;
  /** That may wait together: what waits is in memory. */
  waiting: number;
  /** How long one waits; whoever asks does not wait for longer than its own time-out. */
  patience: number;
}

export type Turn<T> = { kind: 'done'; value: T } | { kind: 'busy' };

function later(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

interface Waiting {
  begin: () => void;
}

/**
 * Does one piece of work at a time, by turns between persons: whoever sends many waits for oneself only. Work for
 * which there is no room, or whose turn does not come in time, is not done.
 */
export class FairQueue {
  /** In the order in which persons have their turns. */
  private readonly persons = new Map<string, Waiting[]>();
  private count = 0;
  private running = false;

  constructor(
    private readonly bounds: QueueBounds,
    private readonly schedule: Schedule = later,
  ) {}

  async run<T>(person: string, work: () => Promise<T>): Promise<Turn<T>> {
    if (this.running && !(await this.turn(person))) return { kind: 'busy' };
    this.running = true;
    try {
      return { kind: 'done', value: await work() };
    } finally {
      this.next();
    }
  }

  /** Waits for one's turn; false: it does not come. */
  private turn(person: string): Promise<boolean> {
    const { waitingEach, waiting, patience } = this.bounds;
    const own = this.persons.get(person) ?? [];
    if (own.length >= waitingEach || this.count >= waiting) return Promise.resolve(false);
    return new Promise((resolve) => {
      const entry: Waiting = {
        begin: () => {
          stop();
          resolve(true);
        },
      };
      const stop = this.schedule(() => {
        this.leave(person, entry);
        resolve(false);
      }, patience);
      this.persons.set(person, [...own, entry]);
      this.count += 1;
    });
  }

  private leave(person: string, entry: Waiting): void {
    const rest = (this.persons.get(person) ?? []).filter((other) => other !== entry);
    this.count -= 1;
    if (rest.length > 0) this.persons.set(person, rest);
    else this.persons.delete(person);
  }

  /** The next person's first; the person then stands behind all others. */
  private next(): void {
    const [first] = this.persons;
    const [entry, ...rest] = first?.[1] ?? [];
    if (first === undefined || entry === undefined) {
      this.running = false;
      return;
    }
    const [person] = first;
    this.persons.delete(person);
    if (rest.length > 0) this.persons.set(person, rest);
    this.count -= 1;
    entry.begin();
  }
}
