import { existsSync } from 'node:fs';
import type { Settings } from '../../store/azure/clients';
import { startStorage } from '../storage/azurite';
import { say } from './words';

/** A place that cannot be used for a reason that the user can mend; the message is a sentence for the user. */
export class PlaceRefused extends Error {}

export interface OpenPlace {
  /** As `tablesFromSettings` reads them. */
  settings: Settings;
  close(): Promise<void>;
}

const ADDRESS = /^https:\/\/\S+$/;

/**
 * Opens what the command line names: a connection string, an address of an account's tables or blobs, or a data folder
 * of `npm start`.
 * @throws PlaceRefused
 */
export async function openPlace(place: string): Promise<OpenPlace> {
  const close = () => Promise.resolve();
  if (/Endpoint=|AccountName=|UseDevelopmentStorage=/i.test(place))
    return { settings: { KHOP_STORAGE: place }, close };
  if (ADDRESS.test(place))
    return { settings: { KHOP_STORAGE__tableServiceUri: place, KHOP_STORAGE__blobServiceUri: place }, close };
  if (!existsSync(place)) throw new PlaceRefused(say((words) => words.noFolder(place)));
  const storage = await startStorage({ folder: place });
  if (storage.kind === 'in-use')
    throw new PlaceRefused(say((words) => words.folderInUse(place, storage.pid)));
  if (storage.kind === 'damaged') throw new PlaceRefused(say((words) => words.fileDamaged(storage.file)));
  return { settings: { KHOP_STORAGE: storage.connectionString }, close: () => storage.stop() };
}
