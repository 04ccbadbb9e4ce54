import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onParentEnded } from '../../../functions/local/process/parent';
import { startTables, startTablesAndBlobs } from '../azurite';
import type { RunningTables } from './storage';

/**
 * Azurite for all tests of a run, in a process of its own: it is loaded once, by who asks first, and what has run before is fast.
 * `POST /tables` or `/tables-and-blobs` starts services that nobody else knows of, empty and in memory, and answers with their
 * connection string; `DELETE` with their number ends them, and without one the process.
 */
const STARTS: Record<string, () => Promise<RunningTables>> = {
  '/tables': startTables,
  '/tables-and-blobs': startTablesAndBlobs,
};

const running: RunningTables[] = [];

async function answer(method: string, path: string, response: ServerResponse): Promise<void> {
  const start = STARTS[path];
  if (method === 'POST' && start) {
    const services = await start();
    const number = running.push(services) - 1;
    response.end(JSON.stringify({ number, connectionString: services.connectionString }));
    return;
  }
  if (method === 'DELETE' && path === '/') process.exit(0);
  const services = running[Number(path.slice(1))];
  if (method === 'DELETE') await services?.stop();
  response.writeHead(method === 'DELETE' && services ? 204 : 404).end();
}

const server = createServer((request, response) => {
  // Who is kept busy by a test would ask again on a line that has been closed meanwhile.
  response.setHeader('connection', 'close');
  answer(request.method ?? '', request.url ?? '', response).catch((error: unknown) => {
    response.writeHead(500).end(String(error));
  });
});
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
onParentEnded(() => process.exit(0), process.ppid);
