/** Something whose state can be kept and brought back. */
export interface Undoable<State> {
  snapshot(): State;
  restore(state: State): void;
}

/** A holder with the state it had; restoring gives back the state it had until then. */
interface Memory {
  swap(): Memory;
}

interface Step {
  label: string;
  memories: Memory[];
}

function remember<State>(holder: Undoable<State>, state: State): Memory {
  return {
    swap: () => {
      const now = holder.snapshot();
      holder.restore(state);
      return remember(holder, now);
    },
  };
}

/**
 * The undo stack: a step for each request of the add-in and for each edit of the user. A holder's state is copied
 * before its first change in a step; undoing a step brings back what it touched, redoing puts the change back.
 */
export class UndoLog {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];
  private current: Step | undefined;
  private touched = new Set<unknown>();

  /** Runs a change as one step; a step that changes nothing leaves no trace. */
  step<T>(label: string, change: () => T): T {
    if (this.current) return change();
    const step: Step = { label, memories: [] };
    this.current = step;
    this.touched = new Set();
    try {
      return change();
    } finally {
      this.current = undefined;
      if (step.memories.length > 0) {
        this.done.push(step);
        this.undone.length = 0;
      }
    }
  }

  touch<State>(holder: Undoable<State>): void {
    if (!this.current || this.touched.has(holder)) return;
    this.touched.add(holder);
    this.current.memories.push(remember(holder, holder.snapshot()));
  }

  /** Takes the last step back; undefined where there is none. */
  undo(): string | undefined {
    return exchange(this.done, this.undone);
  }

  /** Puts the step back that was undone last; undefined where there is none. */
  redo(): string | undefined {
    return exchange(this.undone, this.done);
  }

  /** What undo would take back, last first. */
  get labels(): string[] {
    return this.done.map((step) => step.label).reverse();
  }

  /** What redo would put back, next first. */
  get undoneLabels(): string[] {
    return this.undone.map((step) => step.label).reverse();
  }

  clear(): void {
    this.done.length = 0;
    this.undone.length = 0;
  }
}

function exchange(from: Step[], to: Step[]): string | undefined {
  const step = from.pop();
  if (!step) return undefined;
  to.push({ label: step.label, memories: step.memories.map((memory) => memory.swap()) });
  return step.label;
}
