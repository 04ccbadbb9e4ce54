import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';

const root = path.resolve(__dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'khop-workbook-'));
const script = path.join(folder, 'paint.cjs');

beforeAll(() => {
  const contents = `
    import { createHash } from 'node:crypto';
    import { paintWorkbook } from './functions/documents/workbook/workbook';
    import { submissionWorkbook } from './shared/sheet/submission-workbook';
    import { referenceView } from './test/unit/sheet/reference-view';
    void paintWorkbook(submissionWorkbook(referenceView(), 'vi')).then((file) => {
      process.stdout.write(createHash('sha256').update(file).digest('hex'));
    });`;
  buildSync({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    external: ['exceljs'],
    outfile: script,
    logLevel: 'error',
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a workbook has the same bytes in every time zone and language of the machine', () => {
  const hashes = [
    { TZ: 'UTC', LANG: 'C' },
    { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' },
    { TZ: 'America/St_Johns', LANG: 'en_US.UTF-8' },
  ].map((environment) =>
    execFileSync(process.execPath, [script], {
      env: { ...process.env, ...environment, NODE_PATH: path.join(root, 'node_modules') },
      encoding: 'utf8',
    }),
  );
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(hashes).size).toBe(1);
});
