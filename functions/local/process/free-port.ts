import { createServer, type AddressInfo } from 'node:net';
import { HOSTNAME } from '../host/host';

/** True when an attempt to listen failed because another program listens there. */
export function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** `port` itself, or any free one for 0, having made sure that nobody listens there; undefined when it is taken. */
export async function findFreePort(port: number): Promise<number | undefined> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, HOSTNAME, resolve);
    });
  } catch (error) {
    if (isPortTaken(error)) return undefined;
    throw error;
  }
  const found = (server.address() as AddressInfo).port;
  await new Promise((resolve) => server.close(resolve));
  return found;
}
