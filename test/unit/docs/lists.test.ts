import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../../package.json';
import slowFiles from '../../tools/run/slow-files.json';
import { ROOT, textOf } from './markdown';

test('docs/dependencies.md has every dependency once, and no other', () => {
  const named = [...textOf('docs/dependencies.md').matchAll(/^\| (.+?) +\|/gm)]
    .flatMap(([, cell = '']) => cell.replace(' (optional)', '').split(', '))
    .filter((name) => name !== 'package' && !name.startsWith('---'));
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const all = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(named.sort()).toEqual(all.sort());
});

test('the index of decisions has each of them once, under its own title', () => {
  const files = readdirSync(path.join(ROOT, 'docs/decisions')).filter((file) => file !== 'README.md');
  const listed = [...textOf('docs/decisions/README.md').matchAll(/^- \[(\d+)\]\((\S+)\) (.+)$/gm)];
  expect(listed.map(([, , file]) => file).sort()).toEqual(files.sort());
  for (const [, number = '', file = '', title = ''] of listed) {
    expect(file.startsWith(`${number}-`)).toBe(true);
    expect(textOf(`docs/decisions/${file}`).split('\n')[0]).toBe(`# ${title}`);
  }
});

test('test/README.md says why each of the slow files takes long, and each of them is there', () => {
  const told = [...textOf('test/README.md').matchAll(/^\| `(\S+\.test\.ts)` +\| \S/gm)];
  expect(told.map(([, file]) => file)).toEqual(slowFiles);
  expect(slowFiles.filter((file) => !existsSync(path.join(ROOT, 'test', file)))).toEqual([]);
});
