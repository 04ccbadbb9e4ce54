import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT, textOf } from './markdown';

const page = textOf('docs/bao-mat.md');

interface Section {
  heading: string;
  text: string;
}

/** `### 1. …`, `### 2. …` are threats, `### V1. …`, `### V2. …` chapters of the standard. */
const sections: Section[] = page
  .split(/^(?=##)/m)
  .filter((text) => text.startsWith('### '))
  .map((text) => ({ heading: text.split('\n')[0] ?? '', text }));
const threats = sections.filter(({ heading }) => /^### \d+\. /.test(heading));
const chapters = sections.filter(({ heading }) => /^### V\d+\. /.test(heading));

/** What stands in backticks and is a path: it has folders, or a name that only files of the root have. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, named = '']) => named)
    .filter((named) => named !== 'openapi.json' && /\/|^\.|\.(?:json|mjs|ts)$/.test(named));
const isTest = (file: string): boolean => file.endsWith('.test.ts');

/** The points of a threat: what may happen, what stops it, the tests that show it, and what is left. */
const pointsOf = ({ text }: Section): string[] => text.split(/^(?=- )/m).slice(1);

test('every path that docs/bao-mat.md names is there', () => {
  const named = pathsIn(page);
  expect(named.length).toBeGreaterThan(80);
  expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
});

test('the threats are numbered, each with what stops it, a test that shows it, and what is left', () => {
  expect(threats.length).toBeGreaterThan(10);
  expect(threats.map(({ heading }) => Number(/\d+/.exec(heading)))).toEqual(threats.map((_, at) => at + 1));
  const lacking = threats.filter((threat) => {
    const [, stops = '', tests = '', ...left] = pointsOf(threat);
    return !pathsIn(stops).some((file) => !isTest(file)) || !pathsIn(tests).some(isTest) || left.length !== 1;
  });
  expect(lacking.map(({ heading }) => heading)).toEqual([]);
});

test('each of the standard’s seventeen chapters has a state, and what is said to be met names a test', () => {
  expect(chapters.map(({ heading }) => Number(/\d+/.exec(heading)))).toEqual(
    Array.from({ length: 17 }, (_, at) => at + 1),
  );
  const [, states = ''] = /có một kết luận:([^;]*);/.exec(page) ?? [];
  const known = [...states.matchAll(/\*\*([^*]+)\*\*/g)].map(([, state]) => state);
  expect(known).toHaveLength(4);
  for (const { heading, text } of chapters) {
    const state = heading.split(': ').at(-1);
    expect(known).toContain(state);
    if (state === known[0]) expect(pathsIn(text).filter(isTest)).not.toEqual([]);
  }
});
