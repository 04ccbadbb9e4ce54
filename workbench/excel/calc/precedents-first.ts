/**
 * Visits everything that something waits for before it, without a deep stack however long the chain. Members of a circle
 * are visited in some order.
 */
export function precedentsFirst<T>(
  first: T,
  waitsFor: (item: T) => Iterable<T>,
  visit: (item: T) => void,
): void {
  const waiting = [first];
  const met = new Set<T>();
  for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
    const before = waiting.length;
    if (!met.has(next)) {
      met.add(next);
      for (const other of waitsFor(next)) if (!met.has(other)) waiting.push(other);
    }
    if (waiting.length > before) continue;
    waiting.pop();
    visit(next);
  }
}
