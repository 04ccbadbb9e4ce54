import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { startStorage } from '../../functions/local/storage/azurite';
import { findFreePort } from '../../functions/local/process/free-port';
import { startHost } from '../../functions/local/host/host';
import type { Mount } from '../../functions/local/host/http-front';
import { createIssuer } from '../../functions/local/sign-in/issuer';
import { pagesMount } from '../../functions/local/pages/pages';
import { hungYen } from '../../shared/units/hung-yen';

/** A line to a port of this machine that can be cut. */
class Line {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  port = 0;

  constructor(private readonly target: number) {}

  async mend(): Promise<void> {
    const server = createServer((socket) => {
      const onward = connect(this.target, '127.0.0.1');
      for (const end of [socket, onward]) {
        this.sockets.add(end);
        end.on('error', () => undefined);
        end.on('close', () => this.sockets.delete(end));
      }
      socket.pipe(onward).pipe(socket);
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** From now on nobody listens there, and what was under way breaks off. */
  async cut(): Promise<void> {
    const { server } = this;
    if (!server) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
    this.server = undefined;
  }
}

function lineMount(line: Line): Mount {
  return (request, response, url) => {
    const what = /^\/line\/(cut|mend)$/.exec(url.pathname)?.[1];
    if (request.method !== 'POST' || what === undefined) return false;
    void line[what as 'cut' | 'mend']().then(() => response.writeHead(204).end());
    return true;
  };
}

/**
 * The local host with a line to its table storage that can be cut: POST /line/cut and /line/mend. Run as a process of
 * its own, with the folder that the functions and the pane were built into; prints its address.
 */
async function main(builtFolder: string, projectFolder: string): Promise<void> {
  const storage = await startStorage({});
  if (storage.kind !== 'started') throw new Error('storage in memory is held by nobody');
  const [, tables = ''] = /TableEndpoint=http:\/\/127\.0\.0\.1:(\d+)/.exec(storage.connectionString) ?? [];
  const line = new Line(Number(tables));
  await line.mend();
  const connectionString = storage.connectionString.replace(`:${tables}/`, `:${line.port}/`);
  Object.assign(process.env, { KHOP_STORAGE: connectionString, KHOP_PROVINCE: hungYen.profile.code });
  const port = (await findFreePort(0)) ?? 0;
  const units = new Map(hungYen.units.map((unit) => [unit.code, unit.name]));
  const unitName = (code: string) => Promise.resolve(units.get(code));
  const issuer = await createIssuer({ hostUrl: `http://127.0.0.1:${port}`, unitName });
  Object.assign(process.env, issuer.settings);
  const pages = pagesMount({
    builtFolder,
    officeFolder: path.join(projectFolder, 'node_modules', 'office-js', 'dist'),
  });
  const host = await startHost({
    appFile: path.join(builtFolder, 'functions.cjs'),
    port,
    log: () => undefined,
    mounts: [lineMount(line), pages, issuer.mount],
  });
  process.once('SIGINT', () => {
    void host
      .stop()
      .then(() => line.cut())
      .then(() => storage.stop())
      .then(() => process.exit(0));
  });
  process.stdout.write(`${host.url.replace('127.0.0.1', 'localhost')}\nSẵn sàng\n`);
}

const [, , builtFolder = '', projectFolder = ''] = process.argv;
void main(builtFolder, projectFolder);
