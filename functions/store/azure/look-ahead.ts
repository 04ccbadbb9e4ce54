/**
 * The results of `task` over `items`, in their order, with up to `width` of them under way at a time: the next ones are
 * on their way while one is being worked on, and no more than these are in memory.
 */
export async function* lookAhead<T, R>(
  items: Iterable<T>,
  width: number,
  task: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  for (const item of items) {
    const next = task(item);
    // Who stops early, or has met an earlier failure, does not wait for this one any more.
    next.catch(() => undefined);
    underWay.push(next);
    if (underWay.length > width) yield await (underWay.shift() as Promise<R>);
  }
  for (const result of underWay) yield await result;
}
