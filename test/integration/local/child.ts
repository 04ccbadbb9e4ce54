import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = process.cwd();

/** A folder inside the project (so that the bundles find node_modules), gone when `remove` is called. */
export function scratchFolder(): { folder: string; remove: () => void } {
  const parent = path.join(root, 'test-results');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'local-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs a call of one of the project's build scripts, to its end. */
export function buildScript(file: string, call: string): void {
  const script = `import('./${file}').then((script) => script.${call}).then(() => process.exit())`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, stdio: 'pipe' });
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A local host in a process of its own. */
export class LocalProcess {
  output = '';
  readonly ended: Promise<Ended>;
  private readonly child: ChildProcess;
  private readonly listeners = new Set<() => void>();

  constructor(outDir: string, args: string[], env: Record<string, string> = {}) {
    this.child = spawn(process.execPath, [path.join(outDir, 'local.cjs'), ...args], {
      cwd: outDir,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hear = (chunk: Buffer): void => {
      this.output += chunk.toString('utf8');
      for (const listener of this.listeners) listener();
    };
    this.child.stdout?.on('data', hear);
    this.child.stderr?.on('data', hear);
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code, signal) => resolve({ code, signal }));
    });
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Resolves as soon as the process has said `text`; rejects when it ends without. */
  said(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!this.output.includes(text)) return;
        this.listeners.delete(look);
        resolve();
      };
      this.listeners.add(look);
      void this.ended.then(() => reject(new Error(`ended without saying "${text}":\n${this.output}`)));
      look();
    });
  }

  /** The address, once the process is ready. */
  async ready(): Promise<string> {
    await this.said('Sẵn sàng');
    const url = /http:\/\/localhost:\d+/.exec(this.output)?.[0];
    if (url === undefined) throw new Error(`no address in:\n${this.output}`);
    return url;
  }

  /** Nobody reads what it says any more, as with a pipe or a terminal that is closed. */
  stopReading(): void {
    this.child.stdout?.destroy();
    this.child.stderr?.destroy();
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  async stop(): Promise<Ended> {
    this.signal('SIGINT');
    return this.ended;
  }
}

export async function signIn(url: string, person: string): Promise<string> {
  const response = await fetch(`${url}/local/token`, { method: 'POST', body: JSON.stringify({ person }) });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return `Bearer ${token}`;
}
