import type { Readable } from 'node:stream';
import type { ContainerClient } from '@azure/storage-blob';
import { codeOf, statusOf, translated } from './sdk-errors';

/** All that snapshots ask of their container: blobs are created, read and removed, never replaced. */
export interface SnapshotBlobs {
  /** Leaves an existing container as it is. */
  createContainer(): Promise<void>;
  /** Paths of the blobs whose path starts with `prefix`; none where there is no container. */
  list(prefix: string): Promise<string[]>;
  /** Uploads a file of this machine piece by piece; leaves a blob that is there already as it is. */
  create(path: string, file: string): Promise<void>;
  /** Undefined for a blob that is not there. */
  open(path: string): Promise<Readable | undefined>;
  /** False where the container's policy still holds it. */
  remove(path: string): Promise<boolean>;
}

/** A whole partition goes over the line. */
const CALL_MS = 600_000;

export function createSnapshotBlobs(container: () => Promise<ContainerClient>): SnapshotBlobs {
  const deadline = () => ({ abortSignal: AbortSignal.timeout(CALL_MS) });
  const blob = async (path: string) => (await container()).getBlockBlobClient(path);
  return {
    createContainer: () =>
      translated('create container', async () => {
        await (await container()).createIfNotExists(deadline());
      }),

    list: (prefix) =>
      translated('list blobs', async () => {
        const paths: string[] = [];
        try {
          const found = (await container()).listBlobsFlat({ prefix, ...deadline() });
          for await (const { name } of found) paths.push(name);
        } catch (error) {
          if (statusOf(error) !== 404) throw error;
        }
        return paths;
      }),

    create: (path, file) =>
      translated('create blob', async () => {
        try {
          await (await blob(path)).uploadFile(file, { ...deadline(), conditions: { ifNoneMatch: '*' } });
        } catch (error) {
          if (![409, 412].includes(statusOf(error) ?? 0)) throw error;
        }
      }),

    open: (path) =>
      translated('read blob', async () => {
        try {
          const answer = await (await blob(path)).download(0, undefined, deadline());
          return answer.readableStreamBody as Readable | undefined;
        } catch (error) {
          if (statusOf(error) === 404) return undefined;
          throw error;
        }
      }),

    remove: (path) =>
      translated('delete blob', async () => {
        try {
          await (await blob(path)).deleteIfExists(deadline());
          return true;
        } catch (error) {
          if (statusOf(error) === 409 || codeOf(error) === 'BlobImmutableDueToPolicy') return false;
          throw error;
        }
      }),
  };
}
