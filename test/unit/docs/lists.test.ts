import { readdirSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../../package.json';
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
