/** Numbers of the library's events; see `events` of the derived schema. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  formatChanged: 18,
  protectionChanged: 24,
  tableChanged: 101,
} as const;

/** Target of events of the whole workbook, as the library names it. */
export const WORKBOOK_TARGET = 'Workbook';

/** Something that happened, as the host tells the library. */
export interface EventEntry {
  type: number;
  target: string;
  payload: Record<string, unknown>;
  /** The add-in session that caused it; absent: somebody at the workbook. */
  client: object | undefined;
}

/**
 * What a session is told of an event. Sessions on one workbook stand for colleagues who edit it together: to each,
 * what another's add-in did comes from afar.
 */
export function payloadFor({ payload, client }: EventEntry, listener: object): Record<string, unknown> {
  const isForeign = client !== undefined && client !== listener;
  if (!isForeign || payload['source'] === undefined) return payload;
  const trigger = payload['triggerSource'] === undefined ? {} : { triggerSource: 'Unknown' };
  return { ...payload, source: 'Remote', ...trigger };
}

/** Who caused a change. */
export type Origin = 'addin' | 'user' | 'remote';

/** How many places of past events can still be asked for with `getRange`. */
const REMEMBERED = 1000;

/** Collects what happened, and gives out what somebody registered for. */
export class EventQueue<Place = unknown> {
  /** `runtime.enableEvents`. */
  enabled = true;
  /** The add-in session at work. */
  client: object | undefined;
  private readonly registered = new Map<string, number>();
  private readonly pending: EventEntry[] = [];
  private readonly places = new Map<string, Place>();
  private nextPlace = 1;

  register(type: number, target: string, by: 1 | -1): void {
    const key = `${type}|${target}`;
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) + by));
  }

  /** Notes an event for an object and, where the library has such an event for all of a kind, for the workbook. */
  fire(type: number, targets: readonly string[], payload: Record<string, unknown>, place?: Place): void {
    if (!this.enabled) return;
    const reference = place === undefined ? {} : { referenceId: this.remember(place) };
    for (const target of targets) {
      this.pending.push({ type, target, payload: { ...payload, ...reference }, client: this.client });
    }
  }

  private remember(place: Place): string {
    const id = `event-${this.nextPlace++}`;
    this.places.set(id, place);
    const [oldest] = this.places.keys();
    if (this.places.size > REMEMBERED && oldest !== undefined) this.places.delete(oldest);
    return id;
  }

  /** The place that an event named by its `referenceId`. */
  placeOf(id: string): Place | undefined {
    return this.places.get(id);
  }

  /** The entries since the last call that somebody listens to. */
  take(): EventEntry[] {
    return this.pending
      .splice(0)
      .filter(({ type, target }) => (this.registered.get(`${type}|${target}`) ?? 0) > 0);
  }
}
