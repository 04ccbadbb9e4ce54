import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { builtProduct, demoStorage } from '../../tools/run/product';
import { LocalProcess } from './child';

const root = path.resolve(__dirname, '../../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

/** The shell blocks of the walk-through, in order. */
const blocks = [...(readme.split('<!-- walk-through')[1] ?? '').matchAll(/```sh\n([\s\S]*?)```/g)].map(
  (match) => match[1] ?? '',
);

const hasCurl = spawnSync('curl', ['--version']).status === 0;
if (!hasCurl) process.stderr.write('curl is not installed: the README walk-through is not tested.\n');

(hasCurl ? describe : describe.skip)('the README', () => {
  let host: LocalProcess | undefined;
  let url = '';

  beforeAll(async () => {
    host = new LocalProcess(await builtProduct(), ['--data', await demoStorage(), '--port', '0']);
    url = await host.ready();
  }, 180_000);
  afterAll(async () => {
    await host?.stop();
    for (const file of ['quarter.xlsx', 'report.docx']) rmSync(path.join(root, file), { force: true });
  });

  test('walks through a quarter with commands that work as printed', () => {
    expect(blocks).toHaveLength(7);
    const script = blocks.join('\necho "--"\n').replaceAll('http://localhost:7071', url);
    const run = spawnSync('sh', ['-e', '-c', script], { cwd: root, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    const [signedIn, checked, version, saved, workbook, report, chain] = run.stdout.split('--\n');
    expect([signedIn, version, workbook, report]).toEqual(['', '', '', '']);
    expect(checked).toContain('(10) + (11) + (12) = 49 + 4 + 3 = 56: lệch 2.');
    expect(saved).toMatch(/^version \d+, draft\n$/);
    expect(chain).toMatch(/^\{"ok":true,"entries":\d+\}\n$/);
    const start = (file: string) => readFileSync(path.join(root, file)).subarray(0, 2).toString();
    expect([start('quarter.xlsx'), start('report.docx')]).toEqual(['PK', 'PK']);
  });
});
