import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.join(__dirname, '../../..');

/** A file of the project as text; paths are written from its root. */
export const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** Every written page: those of the root, docs/ and all below it, and the README of each folder. */
export const pages: string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...['docs', 'shared', 'functions', 'addin', 'workbench', 'test', 'infra', '.github'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
      .filter((file) => file.endsWith('.md')),
  ),
].sort();

export interface Fence {
  /** Line of the opening fence, from 1. */
  line: number;
  lines: string[];
}

/** The fenced blocks of one language, in order. */
export function fences(markdown: string, language: string): Fence[] {
  const found: Fence[] = [];
  let open: { language: string; fence: Fence } | undefined;
  markdown.split('\n').forEach((text, index) => {
    const mark = /^```(\S*)/.exec(text);
    if (mark && open === undefined) {
      open = { language: mark[1] ?? '', fence: { line: index + 1, lines: [] } };
    } else if (mark && open) {
      if (open.language === language) found.push(open.fence);
      open = undefined;
    } else open?.fence.lines.push(text);
  });
  return found;
}

/** The page without its fenced blocks. */
export const prose = (markdown: string): string => markdown.replace(/^```[\s\S]*?^```$/gm, '');
