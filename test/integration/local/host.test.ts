import { connect } from 'node:net';
import { buildHostOf } from '../../tools/run/product';
import { LocalProcess, scratchFolder } from './child';

const { folder, remove } = scratchFolder();
let host: LocalProcess;
let url = '';

beforeAll(async () => {
  await buildHostOf('test/fixtures/functions-app/app.ts', folder);
  host = new LocalProcess(folder, ['--memory', '--no-seed', '--port', '0'], {
    AzureFunctionsJobHost__extensions__queues__visibilityTimeout: '00:00:00',
  });
  url = await host.ready();
});
afterAll(async () => {
  await host.stop();
  remove();
});

const api = (path: string, init?: RequestInit): Promise<Response> => fetch(`${url}/api/${path}`, init);

describe('requests reach the function as they were sent', () => {
  test('route parameters, query and headers', async () => {
    const response = await api('items/books/7?q=s%C3%A1ch%20hay&tag=a&tag=b', {
      headers: { 'x-agent': 'test' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('x-function')).toBe('item');
    expect(await response.json()).toEqual({
      method: 'GET',
      path: '/api/items/books/7',
      params: { category: 'books', id: '7' },
      query: { q: 'sách hay', tag: 'a,b' },
      agent: 'test',
    });
  });

  test('an optional parameter may be missing, an encoded one is decoded', async () => {
    expect(await (await api('items/S%E1%BB%9F%20Y')).json()).toMatchObject({ params: { category: 'Sở Y' } });
  });

  test('an escape that is none stays as it is', async () => {
    expect(await (await api('items/100%25%zz')).json()).toMatchObject({ params: { category: '100%25%zz' } });
  });

  test('a literal route goes before one with parameters', async () => {
    expect((await api('items/news/latest')).headers.get('x-function')).toBe('itemNews');
  });

  test('a catch-all takes the rest of the path', async () => {
    expect(await (await api('files/a/b/c.txt')).json()).toMatchObject({ params: { path: 'a/b/c.txt' } });
  });

  test('a parameter inside a segment', async () => {
    expect(await (await api('papers/Q2.docx')).json()).toMatchObject({ params: { name: 'Q2' } });
  });

  test('JSON in and out, with a status and a header', async () => {
    const response = await api('echo', {
      method: 'POST',
      body: JSON.stringify({ figure: 159, name: 'Khớp' }),
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe('/api/echo/1');
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toEqual({ received: { figure: 159, name: 'Khớp' } });
  });

  test('bytes in and out', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const response = await api('reverse', { method: 'PUT', body: bytes });
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes.slice().reverse());
  });
});

describe('answers that are none', () => {
  test('a function that throws: 500, an empty body, and the error in the log only', async () => {
    const response = await api('throws');
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('');
    await host.said('boom');
  });

  test('a function that returns nothing: 204', async () => {
    expect((await api('nothing')).status).toBe(204);
  });

  test('a function that returns no response object, or sets a cookie: 500', async () => {
    expect((await api('text')).status).toBe(500);
    expect((await api('cookie')).status).toBe(500);
  });

  test.each([
    ['an unknown path', 'nowhere', 'GET'],
    ['a known path with another method', 'items/books', 'POST'],
    ['a parameter of the wrong kind', 'items/books/seven', 'GET'],
  ])('%s: 404', async (_name, path, method) => {
    expect((await api(path, { method })).status).toBe(404);
  });

  test('an address without a slash: 400', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.end('GET http://elsewhere/api/ticks HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n');
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
  });
});

describe('large bodies', () => {
  const limit = 12 * 1024 * 1024;

  test('12 MB are taken', async () => {
    const response = await api('size', { method: 'POST', body: Buffer.alloc(limit) });
    expect(await response.text()).toBe(String(limit));
  });

  test('one byte more is refused in words, whether its size was announced or not', async () => {
    const announced = await api('size', { method: 'POST', body: Buffer.alloc(limit + 1) });
    const chunk = new Uint8Array(1024 * 1024);
    const chunks = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 13; i += 1) controller.enqueue(chunk);
        controller.close();
      },
    });
    const streamed = await api('size', { method: 'POST', body: chunks, duplex: 'half' } as RequestInit);
    for (const response of [announced, streamed]) {
      expect(response.status).toBe(413);
      expect(response.headers.get('connection')).toBe('close');
      expect(await response.json()).toMatchObject({
        code: 'body-too-large',
        detail: expect.stringContaining('12 MB'),
      });
    }
  });

  test('who never stops sending is cut off', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('POST /api/size HTTP/1.1\r\nhost: localhost\r\ncontent-length: 999999999\r\n\r\n');
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('close', resolve));
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  test('a caller who breaks off leaves the host standing', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('POST /api/size HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\nhalf', () =>
      socket.destroy(),
    );
    await new Promise((resolve) => socket.once('close', resolve));
    expect((await api('ticks')).status).toBe(200);
  });
});

describe('timers', () => {
  test('one fires when asked by POST /admin/functions', async () => {
    const response = await fetch(`${url}/admin/functions/tick`, { method: 'POST' });
    expect(response.status).toBe(202);
    await host.said('tick: past due false');
    expect(await (await api('ticks')).text()).toBe('1');
  });

  test('one that fails is logged and leaves the host standing', async () => {
    await fetch(`${url}/admin/functions/badTick`, { method: 'POST' });
    await host.said('the timer failed');
    expect((await api('ticks')).status).toBe(200);
  });

  test('nothing else can be fired', async () => {
    expect((await fetch(`${url}/admin/functions/echo`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${url}/admin/functions/tick`)).status).toBe(404);
  });
});

describe('queues', () => {
  const enqueue = (body: unknown) => api('enqueue', { method: 'POST', body: JSON.stringify(body) });

  test('what a function leaves in an output comes to the function of that queue, an element a message', async () => {
    expect((await enqueue([{ name: 'một' }, { name: 'two' }])).status).toBe(202);
    await host.said('thing một, try 1');
    await host.said('thing two, try 1');
  });

  test('a function of a queue may queue more', async () => {
    await enqueue({ name: 'parent', next: [{ name: 'child' }] });
    await host.said('thing child, try 1');
  });

  test('a message that fails comes five times and is then given up; the others go on', async () => {
    await enqueue([{ name: 'bad', fails: true }, { name: 'good' }]);
    await host.said('given up: {"name":"bad","fails":true}');
    await host.said('thing good, try 1');
    for (let time = 1; time <= 5; time += 1) expect(host.output).toContain(`thing bad, try ${time}`);
    expect(host.output).not.toContain('thing bad, try 6');
  });
});

describe('the local host itself', () => {
  test('gives the functions their settings', async () => {
    const settings = (await (await api('settings')).json()) as Record<string, string>;
    expect(settings['KHOP_PROVINCE']).toBe('33');
    expect(settings['KHOP_STORAGE']).toContain('TableEndpoint=http://127.0.0.1:');
    expect(settings['KHOP_AUTH_JWKS_URI']).toBe(`${url.replace('localhost', '127.0.0.1')}/local/jwks`);
  });

  test('its page of addresses names every address, needs nothing from elsewhere and runs no script', async () => {
    const response = await fetch(`${url}/addresses`);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = await response.text();
    expect(page).toContain('<html lang="vi">');
    for (const part of [
      '/api/ticks',
      '/api/papers/{name}.docx',
      '/local/token',
      'clerk.skhcn',
      'supervisor',
      'admin',
    ]) {
      expect(page).toContain(part);
    }
    expect(page).not.toMatch(/<script|src=|href="(?!\/|data:)/);
  });

  test('its console names every address', () => {
    for (const part of ['/api/ticks', '/admin/functions/tick', '/local/token', '/local/jwks']) {
      expect(host.output).toContain(url + part);
    }
  });

  test('it listens on the loopback only', async () => {
    const { networkInterfaces } = await import('node:os');
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      await expect(fetch(`http://${address}:${new URL(url).port}/`)).rejects.toThrow();
    }
  });
});
