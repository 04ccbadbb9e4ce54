import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pages, prose, ROOT, textOf } from './markdown';

/** Files and folders that a page may name without their being in the repository: they are made. */
const MADE = /^(dist|test-results|\.khop|node_modules)\//;
/** The first part of a path that can only be one of ours. */
const ROOMS = new Set(
  readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
);

interface Named {
  page: string;
  text: string;
  /** From the project's root. */
  path: string;
  anchor: string;
}

const linksOf = (page: string): Named[] =>
  [...prose(textOf(page)).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, text = '']) => {
    if (/^[a-z]+:/.test(text)) return [];
    const [file = '', anchor = ''] = text.split('#');
    const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
    return [{ page, text, path: target, anchor }];
  });

/** Paths in backticks: `shared/rules`, `test/unit/docs/links.test.ts`; with `<…>` or `*` only the part before it. */
const pathsOf = (page: string): Named[] =>
  [...prose(textOf(page)).matchAll(/`([\w.@-]+(?:\/[\w.@<>*{}-]*)+)`/g)].flatMap(([, text = '']) => {
    const [room = ''] = text.split('/');
    if (!ROOMS.has(room) || MADE.test(text)) return [];
    return [{ page, text, path: text.replace(/[^/]*[<*{].*$/, ''), anchor: '' }];
  });

const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

test('every relative link leads somewhere', () => {
  const links = pages.flatMap(linksOf);
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((link) => !existsSync(path.join(ROOT, link.path)))).toEqual([]);
});

test('every anchor is a heading of its page', () => {
  const anchored = pages.flatMap(linksOf).filter(({ anchor, path: file }) => anchor && file.endsWith('.md'));
  const headings = new Map(
    [...new Set(anchored.map((link) => link.path))].map((file) => [
      file,
      [...prose(textOf(file)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading)),
    ]),
  );
  expect(anchored.filter((link) => !headings.get(link.path)?.includes(link.anchor))).toEqual([]);
});

test('every path in backticks is there', () => {
  const named = pages.flatMap(pathsOf);
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((one) => !existsSync(path.join(ROOT, one.path)))).toEqual([]);
});
