import type { Person } from '../auth/person';
import type { Lang } from '../../shared/language/language';
import type { ExportMessage } from '../services/exports/export-jobs';
import type { Services } from '../services/services';

/** A checked request on its way to a handler. */
export interface Call<Body> {
  services: Services;
  person: Person;
  lang: Lang;
  path: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string | undefined>>;
  headers: Headers;
  /** Undefined where the route takes none, or where a file came instead. */
  body: Body;
  /** The file that came instead of the body, on routes that take one. */
  upload?: Uint8Array;
}

/** What a handler answers: JSON or a file. */
export type Reply = JsonReply | { file: Uint8Array; type: string; name: string };

export interface JsonReply {
  json: unknown;
  tag?: string;
  cacheSeconds?: number;
  /** Keys of stored rows that had to be left out; for the log. */
  damaged?: string[];
  /** To be queued; only on a route that is registered with the queue. */
  messages?: ExportMessage[];
}
