/** Records by key, as IndexedDB keeps them; see indexed-db and memory-records. */
export interface Records<T> {
  get(key: string): Promise<T | undefined>;
  all(): Promise<T[]>;
  put(key: string, record: T): Promise<void>;
  remove(key: string): Promise<void>;
  /** Reads, decides and writes in one transaction, so that two panes cannot lose each other's changes. */
  change(key: string, next: (now: T | undefined) => T): Promise<T>;
}

/** Records that end with the page: what is left where the browser keeps nothing. */
export function memoryRecords<T>(): Records<T> {
  const records = new Map<string, T>();
  return {
    get: (key) => Promise.resolve(records.get(key)),
    all: () => Promise.resolve([...records.values()]),
    put: (key, record) => {
      records.set(key, record);
      return Promise.resolve();
    },
    remove: (key) => {
      records.delete(key);
      return Promise.resolve();
    },
    change: (key, next) => {
      const record = next(records.get(key));
      records.set(key, record);
      return Promise.resolve(record);
    },
  };
}
