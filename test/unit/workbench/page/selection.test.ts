import { COLUMNS, ROWS, type Area } from '../../../../workbench/excel';
import {
  coverMerges,
  cycleActive,
  moveSelection,
  select,
  selectArea,
  selectCell,
  type Move,
  type SheetShape,
} from '../../../../workbench/page/grid/selection';

const area = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});
const at = (row: number, column: number): { row: number; column: number } => ({ row, column });

/** A sheet drawn with letters: `x` is filled, a line a row. */
function sheet(
  drawn: string[],
  facts: { merges?: Area[]; hiddenRows?: number[]; hiddenColumns?: number[] } = {},
): SheetShape {
  const isFilled = (row: number, column: number): boolean => drawn[row]?.[column] === 'x';
  return {
    isFilled,
    isHiddenRow: (row) => facts.hiddenRows?.includes(row) ?? false,
    isHiddenColumn: (column) => facts.hiddenColumns?.includes(column) ?? false,
    merges: facts.merges ?? [],
    used: drawn.some((line) => line.includes('x'))
      ? area(0, 0, drawn.length - 1, Math.max(...drawn.map((line) => line.length)) - 1)
      : null,
  };
}

function go(
  shape: SheetShape,
  from: { row: number; column: number },
  move: Move,
): { row: number; column: number } {
  return moveSelection(selectCell(from, shape.merges), move, shape).active;
}

describe('arrows', () => {
  const shape = sheet(['xx.x', 'xx.x', '....', 'x..x'], { hiddenRows: [2] });

  test.each([
    ['down', at(0, 0), at(1, 0)],
    ['down past a hidden row', at(1, 0), at(3, 0)],
    ['up past a hidden row', at(3, 0), at(1, 0)],
    ['right', at(0, 0), at(0, 1)],
    ['left at the edge', at(0, 0), at(0, 0)],
    ['up at the edge', at(0, 3), at(0, 3)],
  ])('%s', (name, from, to) => {
    const direction = name.split(' ')[0] as 'down';
    expect(go(shape, from, { kind: 'step', direction, extend: false })).toEqual(to);
  });

  test('step over a merged cell as one', () => {
    const merged = sheet(['....', '....', '....'], { merges: [area(0, 1, 1, 2)] });
    expect(go(merged, at(0, 0), { kind: 'step', direction: 'right', extend: false })).toEqual(at(0, 1));
    expect(go(merged, at(0, 1), { kind: 'step', direction: 'right', extend: false })).toEqual(at(0, 3));
    expect(go(merged, at(0, 1), { kind: 'step', direction: 'down', extend: false })).toEqual(at(2, 1));
    expect(go(merged, at(1, 3), { kind: 'step', direction: 'left', extend: false })).toEqual(at(0, 1));
  });
});

describe('Ctrl and arrows', () => {
  const shape = sheet(['xxx..x', '.....x', '......', 'x.....']);
  test.each<
    [
      string,
      'up' | 'down' | 'left' | 'right',
      { row: number; column: number },
      { row: number; column: number },
    ]
  >([
    ['to the end of a block', 'right', at(0, 0), at(0, 2)],
    ['from its end to the next block', 'right', at(0, 2), at(0, 5)],
    ['from a gap to the next filled cell', 'right', at(0, 3), at(0, 5)],
    ['to the edge of the sheet where nothing comes', 'right', at(0, 5), at(0, COLUMNS - 1)],
    ['down over a gap', 'down', at(0, 0), at(3, 0)],
    ['down to the edge of the sheet', 'down', at(3, 0), at(ROWS - 1, 0)],
    ['back up from the edge', 'up', at(ROWS - 1, 0), at(3, 0)],
    ['left to the first column', 'left', at(2, 4), at(2, 0)],
  ])('%s', (_, direction, from, to) => {
    expect(go(shape, from, { kind: 'edge', direction, extend: false })).toEqual(to);
  });
});

describe('Home, End and Page', () => {
  const shape = sheet(['..x', 'x.x', '...'], { hiddenColumns: [0] });
  test('Home goes to the first column that shows', () => {
    expect(go(shape, at(1, 2), { kind: 'row-start', extend: false })).toEqual(at(1, 1));
  });
  test('Ctrl Home to the first cell, Ctrl End to the last used one', () => {
    expect(go(shape, at(2, 2), { kind: 'sheet-end', extend: false })).toEqual(at(2, 2));
    expect(go(sheet(['x']), at(5, 5), { kind: 'sheet-start', extend: false })).toEqual(at(0, 0));
    expect(go(sheet([]), at(5, 5), { kind: 'sheet-end', extend: false })).toEqual(at(0, 0));
  });
  test('Page Down goes on by what shows and stops at the edges', () => {
    expect(go(shape, at(1, 1), { kind: 'page', direction: 'down', rows: 30, extend: false })).toEqual(
      at(31, 1),
    );
    expect(go(shape, at(31, 1), { kind: 'page', direction: 'up', rows: 40, extend: false })).toEqual(
      at(0, 1),
    );
    expect(go(shape, at(ROWS - 3, 1), { kind: 'page', direction: 'down', rows: 30, extend: false })).toEqual(
      at(ROWS - 1, 1),
    );
  });
});

describe('Shift extends', () => {
  test('from the active cell, back and forth', () => {
    const shape = sheet([]);
    const down: Move = { kind: 'step', direction: 'down', extend: true };
    const up: Move = { kind: 'step', direction: 'up', extend: true };
    let selection = selectCell(at(2, 2), []);
    selection = moveSelection(selection, down, shape);
    selection = moveSelection(selection, { kind: 'step', direction: 'right', extend: true }, shape);
    expect(selection).toMatchObject({ active: at(2, 2), area: area(2, 2, 3, 3) });
    selection = moveSelection(moveSelection(selection, up, shape), up, shape);
    expect(selection).toMatchObject({ active: at(2, 2), area: area(1, 2, 2, 3) });
  });

  test('over merged cells, which are taken and left whole', () => {
    const merges = [area(1, 0, 2, 3)];
    const shape = sheet([], { merges });
    let selection = selectCell(at(0, 1), merges);
    selection = moveSelection(selection, { kind: 'step', direction: 'down', extend: true }, shape);
    expect(selection.area).toEqual(area(0, 0, 2, 3));
    selection = moveSelection(selection, { kind: 'step', direction: 'up', extend: true }, shape);
    expect(selection.area).toEqual(area(0, 1, 0, 1));
  });

  test('an area grows until no merged cell reaches over its edge', () => {
    expect(coverMerges(area(0, 0, 1, 1), [area(1, 1, 2, 2), area(2, 2, 5, 2)])).toEqual(area(0, 0, 5, 2));
    expect(select(at(3, 3), at(1, 1), []).area).toEqual(area(1, 1, 3, 3));
  });
});

describe('Enter and Tab', () => {
  const shape = sheet([]);
  test('move on from a single cell', () => {
    expect(cycleActive(selectCell(at(3, 3), []), 'down', shape).active).toEqual(at(4, 3));
    expect(cycleActive(selectCell(at(3, 3), []), 'left', shape).active).toEqual(at(3, 2));
  });

  test('walk through an area and stay in it', () => {
    let selection = selectArea(area(0, 0, 1, 1), []);
    const walked = ['right', 'right', 'right', 'right', 'left'].map((direction) => {
      selection = cycleActive(selection, direction as 'right', shape);
      return selection.active;
    });
    expect(walked).toEqual([at(0, 1), at(1, 0), at(1, 1), at(0, 0), at(1, 1)]);
    expect(selection.area).toEqual(area(0, 0, 1, 1));
  });

  test('go down column by column, past hidden and covered cells', () => {
    const merges = [area(0, 1, 1, 1)];
    const hidden = sheet([], { merges, hiddenRows: [1] });
    let selection = selectArea(area(0, 0, 2, 1), merges);
    const walked = Array.from({ length: 4 }, () => {
      selection = cycleActive(selection, 'down', hidden);
      return selection.active;
    });
    expect(walked).toEqual([at(2, 0), at(0, 1), at(2, 1), at(0, 0)]);
  });

  test('leave a merged cell that is selected alone', () => {
    const merges = [area(0, 0, 1, 1)];
    expect(cycleActive(selectCell(at(0, 0), merges), 'down', sheet([], { merges })).active).toEqual(at(2, 0));
  });
});
