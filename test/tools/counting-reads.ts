/**
 * A value that counts how often a member of it, or of anything in it, is read: the steps of a pure function over it,
 * whatever the machine.
 */
export function countingReads<T extends object>(value: T): { value: T; reads: () => number } {
  let reads = 0;
  const seen = new WeakMap<object, object>();
  const counting = (part: object): object => {
    const known = seen.get(part);
    if (known) return known;
    const proxy = new Proxy(part, {
      get(target, name, receiver) {
        reads += 1;
        const member: unknown = Reflect.get(target, name, receiver);
        return typeof member === 'object' && member !== null ? counting(member) : member;
      },
    });
    seen.set(part, proxy);
    return proxy;
  };
  return { value: counting(value) as T, reads: () => reads };
}

/** How many times more steps a function takes over what is four times as large: 4 where they grow in proportion. */
export function growth<T extends object>(run: (value: T) => unknown, small: T, large: T): number {
  const [before, after] = [small, large].map((value) => {
    const counted = countingReads(value);
    run(counted.value);
    return counted.reads();
  }) as [number, number];
  return after / before;
}
