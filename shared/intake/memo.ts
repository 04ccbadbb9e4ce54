/** Remembers results by a text key, up to a limit; sheets repeat their headings and words. */
export function memoByText<T>(compute: (text: string) => T, limit = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = compute(text);
    if (known.size >= limit) known.clear();
    known.set(text, result);
    return result;
  };
}

/** Remembers what is derived from a document for as long as the document lives. */
export function memoByObject<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { result: T }>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      found = { result: compute(key) };
      known.set(key, found);
    }
    return found.result;
  };
}
