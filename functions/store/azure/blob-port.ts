import type { ContainerClient } from '@azure/storage-blob';
import { StorageError } from '../errors';
import { sha256Hex } from '../hash';
import { codeOf, statusOf, translated } from './sdk-errors';

/** All that exports ask of a blob container. Every failure is thrown as a StorageError. */
export interface BlobPort {
  /** Leaves an existing container as it is. */
  createContainer(): Promise<void>;
  /** Undefined for a blob that is not there; throws when its bytes are not those that were written. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Writes or replaces, the SHA-256 of the bytes beside them; with a lease only while that lease is held. */
  write(path: string, file: { bytes: Uint8Array; type: string }, lease?: string): Promise<void>;
  /** Paths of the blobs whose path starts with `prefix`. */
  list(prefix: string): Promise<string[]>;
  /** Leaves everything as it is where there is none. */
  remove(path: string): Promise<void>;
  /** Leaves an existing blob as it is. */
  createEmpty(path: string): Promise<void>;
  /** A lease of a blob for LEASE_SECONDS; undefined while somebody holds one. */
  acquireLease(path: string): Promise<string | undefined>;
  /** False when somebody else has taken the lease meanwhile. */
  renewLease(path: string, lease: string): Promise<boolean>;
  /** Leaves a lease that somebody else holds as it is. */
  releaseLease(path: string, lease: string): Promise<void>;
}

/** The longest that the service grants with an end: whoever is killed blocks the others for no longer. */
export const LEASE_SECONDS = 60;

export interface BlobPortOptions {
  /** Each call ends within this time, retries included. */
  timeoutMs: number;
}

/** The port over the real service. The only file that knows the blob SDK's calls. */
export function createBlobPort(
  container: () => Promise<ContainerClient>,
  options: BlobPortOptions,
): BlobPort {
  const deadline = () => ({ abortSignal: AbortSignal.timeout(options.timeoutMs) });
  const blob = async (path: string) => (await container()).getBlockBlobClient(path);
  return {
    createContainer: () =>
      translated('create container', async () => {
        await (await container()).createIfNotExists(deadline());
      }),

    read: (path) =>
      translated('read blob', async () => {
        try {
          const answer = await (await blob(path)).download(0, undefined, deadline());
          const bytes = await bytesOf(answer.readableStreamBody);
          const written = answer.metadata?.sha256;
          if (written !== undefined && written !== sha256Hex(bytes))
            throw new StorageError('read blob', 'bytes are damaged', false);
          return bytes;
        } catch (error) {
          if (statusOf(error) === 404) return undefined;
          throw error;
        }
      }),

    write: (path, { bytes, type }, lease) =>
      translated('write blob', async () => {
        await (
          await blob(path)
        ).uploadData(bytes, {
          ...deadline(),
          blobHTTPHeaders: { blobContentType: type },
          metadata: { sha256: sha256Hex(bytes) },
          ...(lease === undefined ? {} : { conditions: { leaseId: lease } }),
        });
      }),

    list: (prefix) =>
      translated('list blobs', async () => {
        const paths: string[] = [];
        const found = (await container()).listBlobsFlat({ prefix, ...deadline() });
        for await (const { name } of found) paths.push(name);
        return paths;
      }),

    remove: (path) =>
      translated('remove blob', async () => {
        await (await blob(path)).deleteIfExists(deadline());
      }),

    createEmpty: (path) =>
      translated('create blob', async () => {
        try {
          await (await blob(path)).upload('', 0, { ...deadline(), conditions: { ifNoneMatch: '*' } });
        } catch (error) {
          // There already: 412 when somebody holds a lease of it, else 409.
          if (![409, 412].includes(statusOf(error) ?? 0)) throw error;
        }
      }),

    acquireLease: (path) =>
      translated('acquire lease', async () => {
        try {
          const client = (await blob(path)).getBlobLeaseClient();
          const { leaseId } = await client.acquireLease(LEASE_SECONDS, deadline());
          if (leaseId === undefined) throw new StorageError('acquire lease', 'incomplete answer', true);
          return leaseId;
        } catch (error) {
          if (codeOf(error) === 'LeaseAlreadyPresent') return undefined;
          throw error;
        }
      }),

    renewLease: (path, lease) =>
      translated('renew lease', async () => {
        try {
          await (await blob(path)).getBlobLeaseClient(lease).renewLease(deadline());
          return true;
        } catch (error) {
          if (statusOf(error) === 409) return false;
          throw error;
        }
      }),

    releaseLease: (path, lease) =>
      translated('release lease', async () => {
        try {
          await (await blob(path)).getBlobLeaseClient(lease).releaseLease(deadline());
        } catch (error) {
          if (statusOf(error) !== 409) throw error;
        }
      }),
  };
}

async function bytesOf(stream: NodeJS.ReadableStream | undefined): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
