import { openDB, type IDBPDatabase } from 'idb';
import type { Draft, KeptCopy } from './drafts';
import type { WaitingMapping } from './mappings';
import type { Send } from './outbox';
import { memoryRecords, type Records } from './records';

/** Everything that the pane keeps on this machine. Unsaved figures and failed sends lie in stores of their own. */
interface LocalStore {
  drafts: Records<Draft>;
  /** Figures that something else replaced, kept in case they were meant. */
  copies: Records<KeptCopy>;
  outbox: Records<Send>;
  /** Accepted layouts that the server does not know of yet. */
  mappings: Records<WaitingMapping>;
  /** Answers of the API for working without a line. */
  answers: Records<unknown>;
  /** False where the browser keeps nothing: all is gone when the pane closes. */
  lasting: boolean;
}

const NAME = 'khop';
const VERSION = 2;
const STORES = ['drafts', 'copies', 'outbox', 'mappings', 'answers'] as const;

/** Opens the store; where IndexedDB is switched off it lasts as long as the pane, and says so. */
export async function openLocalStore(): Promise<LocalStore> {
  try {
    const database = await openDB(NAME, VERSION, {
      upgrade: (upgraded) => {
        for (const store of STORES) {
          if (!upgraded.objectStoreNames.contains(store)) upgraded.createObjectStore(store);
        }
      },
      // A newer pane in another window must not wait for this one to be closed.
      blocking: (_now, _next, event) => {
        (event.target as IDBDatabase).close();
      },
    });
    return {
      drafts: recordsIn(database, 'drafts'),
      copies: recordsIn(database, 'copies'),
      outbox: recordsIn(database, 'outbox'),
      mappings: recordsIn(database, 'mappings'),
      answers: recordsIn(database, 'answers'),
      lasting: true,
    };
  } catch {
    return {
      drafts: memoryRecords(),
      copies: memoryRecords(),
      outbox: memoryRecords(),
      mappings: memoryRecords(),
      answers: memoryRecords(),
      lasting: false,
    };
  }
}

function recordsIn<T>(database: IDBPDatabase, store: (typeof STORES)[number]): Records<T> {
  return {
    get: async (key) => (await database.get(store, key)) as T | undefined,
    all: async () => (await database.getAll(store)) as T[],
    put: async (key, record) => {
      await database.put(store, record, key);
    },
    remove: (key) => database.delete(store, key),
    change: async (key, next) => {
      const transaction = database.transaction(store, 'readwrite');
      const record = next((await transaction.store.get(key)) as T | undefined);
      await transaction.store.put(record, key);
      await transaction.done;
      return record;
    },
  };
}
