import type { FormColumn } from '../../../shared/forms/document';
import { headingCells } from '../../../shared/forms/heading';
import { form, referenceView } from '../sheet/reference-view';

function column(key: string, ...heading: string[]): FormColumn {
  return { key, kind: 'count', heading: heading.map((vi) => ({ vi, en: vi })), name: { vi: key, en: key } };
}

function texts(...columns: FormColumn[]): string[] {
  return headingCells(columns, 'vi').map(
    ({ text, level, column: first, levels, columns: wide }) => `${text} @${level},${first} ${levels}x${wide}`,
  );
}

test('equal neighbours on a level become one cell, and a short path reaches down', () => {
  expect(
    texts(
      column('1', 'STT'),
      column('3', 'Nhận', 'Tổng số'),
      column('4', 'Nhận', 'Trong kỳ', 'Trực tuyến'),
      column('5', 'Nhận', 'Trong kỳ', 'Bưu chính'),
    ),
  ).toEqual([
    'STT @0,0 3x1',
    'Nhận @0,1 1x3',
    'Tổng số @1,1 2x1',
    'Trong kỳ @1,2 1x2',
    'Trực tuyến @2,2 1x1',
    'Bưu chính @2,3 1x1',
  ]);
});

test('equal names under different parents stay apart', () => {
  expect(texts(column('3', 'Nhận', 'Tổng số'), column('7', 'Giải quyết', 'Tổng số'))).toEqual([
    'Nhận @0,0 1x1',
    'Giải quyết @0,1 1x1',
    'Tổng số @1,0 1x1',
    'Tổng số @1,1 1x1',
  ]);
});

test('a column that ends where its neighbour goes on is not merged with it', () => {
  expect(texts(column('3', 'Nhận'), column('4', 'Nhận', 'Trực tuyến'))).toEqual([
    'Nhận @0,0 2x1',
    'Nhận @0,1 1x1',
    'Trực tuyến @1,1 1x1',
  ]);
});

test('the heading cells of every form cover each column of each level exactly once', () => {
  for (const { code, columns } of referenceView().forms) {
    const depth = Math.max(...columns.map(({ heading }) => heading.length));
    const seen = new Map<string, number>();
    for (const cell of headingCells(columns, 'vi')) {
      for (let level = cell.level; level < cell.level + cell.levels; level += 1) {
        for (let at = cell.column; at < cell.column + cell.columns; at += 1) {
          seen.set(`${level},${at}`, (seen.get(`${level},${at}`) ?? 0) + 1);
        }
      }
    }
    expect([code, seen.size]).toEqual([code, depth * columns.length]);
    expect([...seen.values()].every((times) => times === 1)).toBe(true);
  }
});

test('the heading speaks the language asked for', () => {
  const words = headingCells(form(referenceView(), 'K03').columns, 'en').map(({ text }) => text);
  expect(words).toContain('Dossiers with payment duties');
});
