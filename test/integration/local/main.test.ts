import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import path from 'node:path';
import { buildHostOf } from '../../tools/run/product';
import { LocalProcess, scratchFolder, signIn } from './child';

const { folder, remove } = scratchFolder();
const started: LocalProcess[] = [];

function start(args: string[], env: Record<string, string> = {}): LocalProcess {
  const host = new LocalProcess(folder, args, env);
  started.push(host);
  return host;
}

beforeAll(() => buildHostOf('test/fixtures/functions-app/app.ts', folder));
afterAll(async () => {
  for (const host of started) host.signal('SIGKILL');
  await Promise.all(started.map((host) => host.ended));
  remove();
});

const done = { code: 0, signal: null };

describe('ending', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s: what was written is there after a restart',
    async (signal) => {
      const data = path.join(folder, `data-${signal}`);
      const first = start(['--no-seed', '--port', '0', '--data', data]);
      const url = await first.ready();
      const token = await signIn(url, 'supervisor');
      await fetch(`${url}/api/notes/a`, { method: 'PUT', body: 'còn đây' });
      first.signal(signal);
      expect(await first.ended).toEqual(done);
      expect(first.output).toMatch(/Đang dừng[^]*Đã dừng/);

      const second = start(['--no-seed', '--port', new URL(url).port], { KHOP_DATA: data });
      const again = await second.ready();
      expect(await (await fetch(`${again}/api/notes/a`)).text()).toBe('còn đây');
      const keys = (await (await fetch(`${again}/local/jwks`)).json()) as { keys: { kid: string }[] };
      const header = JSON.parse(Buffer.from(token.split(/[ .]/)[1] ?? '', 'base64url').toString()) as {
        kid: string;
      };
      expect(keys.keys.map(({ kid }) => kid)).toEqual([header.kid]);
      expect(await second.stop()).toEqual(done);
    },
  );

  test('a request under way is answered first', async () => {
    const host = start(['--memory', '--no-seed', '--port', '0']);
    const url = await host.ready();
    const answer = fetch(`${url}/api/slow`);
    await host.said('slow: begun');
    host.signal('SIGTERM');
    const response = await answer;
    expect(await response.text()).toBe('slow answer');
    expect(await host.ended).toEqual(done);
  });

  test('a function that never ends does not hold it up for long, nor does a second signal of npm', async () => {
    const host = start(['--memory', '--no-seed', '--port', '0']);
    const url = await host.ready();
    const answer = fetch(`${url}/api/stuck`).catch(() => 'cut off');
    await host.said('stuck: begun');
    host.signal('SIGINT');
    host.signal('SIGTERM');
    expect(await answer).toBe('cut off');
    expect(await host.ended).toEqual(done);
  });

  test('a signal during the start ends it cleanly too', async () => {
    const data = path.join(folder, 'data-early');
    const host = start(['--no-seed', '--port', '0', '--data', data]);
    await host.said('Dữ liệu lưu tại');
    host.signal('SIGTERM');
    expect(await host.ended).toEqual(done);
    expect(existsSync(path.join(data, 'lock'))).toBe(false);
  });

  test('when npm and its shell are gone it ends as well, and frees its folder', async () => {
    const data = path.join(folder, 'data-orphan');
    const command = `"${process.execPath}" local.cjs --no-seed --port 0 --data "${data}"; true`;
    const shell = spawn('sh', ['-c', command], {
      cwd: folder,
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    for await (const chunk of shell.stdout) {
      output += String(chunk);
      if (output.includes('Sẵn sàng')) shell.kill('SIGKILL');
    }
    expect(output).toContain('Đang dừng');
    expect(existsSync(path.join(data, 'lock'))).toBe(false);
  });

  test.each(['SIGTERM', 'SIGHUP'] as const)(
    'whose output nobody reads any more goes on answering, and ends at %s with everything written',
    async (signal) => {
      const data = path.join(folder, `data-unread-${signal}`);
      const host = start(['--no-seed', '--port', '0', '--data', data]);
      const url = await host.ready();
      host.stopReading();
      // Each of these is logged, with a stack.
      for (let time = 0; time < 3; time += 1) expect((await fetch(`${url}/api/throws`)).status).toBe(500);
      await fetch(`${url}/api/notes/a`, { method: 'PUT', body: 'unread' });
      expect(await (await fetch(`${url}/api/notes/a`)).text()).toBe('unread');
      host.signal(signal);
      expect(await host.ended).toEqual(done);
      expect(existsSync(path.join(data, 'lock'))).toBe(false);
    },
  );

  test('in memory nothing is written', async () => {
    const data = path.join(folder, 'data-memory');
    const host = start(['--memory', '--no-seed', '--port', '0', '--data', data]);
    await host.ready();
    await host.stop();
    expect(existsSync(data)).toBe(false);
    expect(existsSync(path.join(folder, '.khop'))).toBe(false);
  });
});

describe('refusing to start', () => {
  const oneSentence = /^[^\n]+\([^\n]+\)\n$/;

  async function occupy(): Promise<{ port: number; server: Server }> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { port: (server.address() as AddressInfo).port, server };
  }

  test('the port is taken: one sentence with the way out, and nothing is left behind', async () => {
    const { port, server } = await occupy();
    const data = path.join(folder, 'data-port');
    const host = start(['--port', String(port), '--data', data]);
    expect(await host.ended).toEqual({ code: 1, signal: null });
    expect(host.output).toMatch(oneSentence);
    expect(host.output).toContain(`Cổng ${port} đang có chương trình khác dùng`);
    expect(host.output).toContain(`npm start -- --port ${port + 1}`);
    expect(existsSync(data)).toBe(false);
    server.close();
  });

  test('the folder is used by another process', async () => {
    const data = path.join(folder, 'data-shared');
    const first = start(['--no-seed', '--port', '0', '--data', data]);
    await first.ready();
    const second = start(['--no-seed', '--port', '0', '--data', data]);
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.output).toMatch(oneSentence);
    expect(second.output).toContain(`tiến trình ${first.pid}`);
    expect(await first.stop()).toEqual(done);
    expect(existsSync(path.join(data, 'lock'))).toBe(false);
  });

  test('a lock of a process that was killed is taken over', async () => {
    const data = path.join(folder, 'data-killed');
    const first = start(['--no-seed', '--port', '0', '--data', data]);
    await first.ready();
    first.signal('SIGKILL');
    await first.ended;
    expect(readFileSync(path.join(data, 'lock'), 'utf8')).toBe(String(first.pid));
    const second = start(['--no-seed', '--port', '0', '--data', data]);
    await second.ready();
    expect(await second.stop()).toEqual(done);
  });

  test.each([
    [['--prot', '7072'], 'Không có tùy chọn “--prot”'],
    [['7072'], 'Không có tùy chọn “7072”'],
    [['--port', 'x'], 'Số cổng “x” không dùng được'],
  ])('options %j: one sentence and exit code 2', async (args, sentence) => {
    const host = start(args);
    expect(await host.ended).toEqual({ code: 2, signal: null });
    expect(host.output).toMatch(oneSentence);
    expect(host.output).toContain(sentence);
  });

  test('an app that cannot be loaded: the reason, exit code 1, no lock left', async () => {
    const broken = scratchFolder();
    copyFileSync(path.join(folder, 'local.cjs'), path.join(broken.folder, 'local.cjs'));
    writeFileSync(path.join(broken.folder, 'functions.cjs'), 'throw new Error("no such app");');
    const host = new LocalProcess(broken.folder, ['--no-seed', '--port', '0']);
    expect(await host.ended).toEqual({ code: 1, signal: null });
    expect(host.output).toContain('Không khởi động được');
    expect(host.output).toContain('no such app');
    expect(existsSync(path.join(broken.folder, '.khop', 'lock'))).toBe(false);
    broken.remove();
  });

  test.each(['tables.json', 'blobs.json', 'queues-extents.json'])(
    '%s is damaged: one sentence with the way out, the file as it was, no lock left',
    async (name) => {
      const data = path.join(folder, `data-broken-${name}`);
      mkdirSync(data);
      writeFileSync(path.join(data, name), '{');
      const host = start(['--no-seed', '--port', '0', '--data', data]);
      expect(await host.ended).toEqual({ code: 1, signal: null });
      expect(host.output).toMatch(oneSentence);
      expect(host.output).toContain(`Tệp dữ liệu ${path.join(data, name)} đã hỏng`);
      expect(readFileSync(path.join(data, name), 'utf8')).toBe('{');
      expect(existsSync(path.join(data, 'lock'))).toBe(false);
    },
  );
});

test('--help explains the options in both languages', async () => {
  const host = start(['--help']);
  expect(await host.ended).toEqual(done);
  for (const option of ['--port', '--data', '--memory', '--no-seed']) {
    expect(host.output.split(option)).toHaveLength(3);
  }
});
