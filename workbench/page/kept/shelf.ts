import { openDB, type IDBPDatabase } from 'idb';
import type { WorkbookSnapshot } from '../../excel';

/** A workbook as this browser keeps it until it is opened again. */
export interface KeptBook {
  id: string;
  name: string;
  /** When it was kept, in milliseconds since 1970. */
  at: number;
  /** Whether it has changes that are in no file. */
  isChanged: boolean;
  snapshot: WorkbookSnapshot;
}

const DATABASE = 'khop-workbench';
/** To be raised with the shape of snapshots: those of another shape cannot be opened and go. */
const VERSION = 1;
const BOOKS = 'books';
const OWN_KEY = 'khop.workbench.book';
const LOCK = 'khop.workbench.book.';
/** Workbooks of closed tabs that nobody opened again; older ones are dropped. */
const MOST_LEFT = 5;

/**
 * Workbooks in IndexedDB, one for each tab, so that tabs never write over each other's. A tab holds its own by a lock for
 * as long as it lives, and finds it again after a reload; what no tab holds was left by one that was closed.
 */
export class Shelf {
  private constructor(
    private readonly database: IDBPDatabase,
    private id: string,
    /** The workbook of this tab before it was reloaded. */
    readonly own: KeptBook | undefined,
    /** The workbook kept last by a tab that was closed. */
    readonly left: KeptBook | undefined,
  ) {}

  /** Undefined where the browser keeps nothing. */
  static async open(): Promise<Shelf | undefined> {
    try {
      const database = await openDB(DATABASE, VERSION, {
        upgrade: (upgraded) => {
          for (const name of [...upgraded.objectStoreNames]) upgraded.deleteObjectStore(name);
          upgraded.createObjectStore(BOOKS, { keyPath: 'id' });
        },
      });
      const known = sessionStorage.getItem(OWN_KEY);
      // A duplicated tab begins with the id of the other, which still holds it.
      const id = known !== null && (await claim(known)) ? known : await claimNew();
      sessionStorage.setItem(OWN_KEY, id);
      const own = (await database.get(BOOKS, id)) as KeptBook | undefined;
      return new Shelf(database, id, own, await leftBook(database));
    } catch {
      return undefined;
    }
  }

  async keep(book: Omit<KeptBook, 'id'>): Promise<void> {
    await this.database.put(BOOKS, { ...book, id: this.id });
  }

  async drop(): Promise<void> {
    await this.database.delete(BOOKS, this.id);
  }

  /** Makes a workbook that was left this tab's own; false where another tab was faster. */
  async take({ id }: KeptBook): Promise<boolean> {
    if (!(await claim(id))) return false;
    await this.drop();
    this.id = id;
    sessionStorage.setItem(OWN_KEY, id);
    return true;
  }
}

/** Holds an id for as long as this tab lives; false where another tab does. */
function claim(id: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      resolve(lock !== null);
      return lock ? new Promise<void>(() => undefined) : undefined;
    };
    navigator.locks.request(LOCK + id, { ifAvailable: true }, hold).catch(reject);
  });
}

async function claimNew(): Promise<string> {
  const id = crypto.randomUUID();
  await claim(id);
  return id;
}

async function leftBook(database: IDBPDatabase): Promise<KeptBook | undefined> {
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  const books = ((await database.getAll(BOOKS)) as KeptBook[])
    .filter(({ id }) => !names.has(LOCK + id))
    .sort((a, b) => b.at - a.at);
  for (const { id } of books.slice(MOST_LEFT)) await database.delete(BOOKS, id);
  return books[0];
}
