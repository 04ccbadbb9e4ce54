import { mergeCells, unmergeCells } from '../../../../workbench/excel/model/merging';
import { shiftCells } from '../../../../workbench/excel/model/structure';
import { Workbook } from '../../../../workbench/excel/model/workbook';
import { openSnapshot, takeSnapshot } from '../../../../workbench/excel/snapshot';
import type { Area } from '../../../../workbench/excel/cells/area';

/** A generator of its own, so that a failing run can be run again. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ROWS = 12;
const COLUMNS = 6;

function randomArea(pick: (below: number) => number): Area {
  const top = pick(ROWS);
  const left = pick(COLUMNS);
  return { top, left, bottom: top + pick(3), right: left + pick(2) };
}

/** One change of any kind. A change that Excel refuses counts, too: it must leave nothing half done behind. */
function change(workbook: Workbook, pick: (below: number) => number): void {
  const sheet = workbook.sheets[pick(workbook.sheets.length)] ?? workbook.active;
  const area = randomArea(pick);
  const values = ['', 'chữ', 7, '=SUM(A1:B4)', '=A1+Sheet1!B2', '50%', true, '=C3/0'] as const;
  const actions: (() => void)[] = [
    () => {
      sheet.write(area, () => values[pick(values.length)] ?? null);
    },
    () => {
      sheet.clearContents(area);
    },
    () => {
      sheet.format(area, (style) => ({ ...style, bold: !style.bold, fill: '#FFCC00' }));
    },
    () => {
      mergeCells(sheet, area);
    },
    () => {
      unmergeCells(sheet, area);
    },
    () => {
      shiftCells(sheet, { kind: 'insert', axis: 'rows', area: { ...area, left: 0, right: 16_383 } });
    },
    () => {
      shiftCells(sheet, { kind: 'delete', axis: 'rows', area: { ...area, left: 0, right: 16_383 } });
    },
    () => {
      shiftCells(sheet, { kind: 'insert', axis: 'columns', area: { ...area, top: 0, bottom: 1_048_575 } });
    },
    () => {
      workbook.addSheet(`Biểu ${pick(1000)}`);
    },
    () => {
      workbook.deleteSheet(sheet);
    },
    () => {
      workbook.renameSheet(sheet, `Tên ${pick(1000)}`);
    },
    () => {
      workbook.moveSheet(sheet, pick(workbook.sheets.length));
    },
    () => {
      workbook.changeNames([
        ...workbook.names,
        {
          name: `TEN_${pick(1000)}`,
          formula: `${sheet.name === 'Sheet1' ? 'Sheet1' : `'${sheet.name}'`}!$A$1:$B$2`,
          comment: '',
          visible: true,
        },
      ]);
    },
    () => {
      sheet.edit((state) => {
        state.columns.set(area.left, { size: 30 + pick(50) });
        state.rows.set(area.top, { hidden: true });
      });
    },
  ];
  try {
    actions[pick(actions.length)]?.();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/** Everything that undo has to bring back. */
function picture(workbook: Workbook): string {
  return JSON.stringify({ ...takeSnapshot(workbook), active: '' });
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('any change is taken back and put back whole (seed %i)', (seed) => {
  const pick = random(seed);
  const workbook = new Workbook();
  const history: string[] = [picture(workbook)];
  for (let step = 0; step < 60; step += 1) {
    const before = picture(workbook);
    workbook.act('user', 'change', () => {
      change(workbook, pick);
    });
    const after = picture(workbook);
    if (before === after && workbook.undoLog.labels.length < history.length) continue;
    workbook.undo();
    expect(picture(workbook)).toBe(before);
    workbook.redo();
    expect(picture(workbook)).toBe(after);
    history.push(after);
  }
  while (workbook.undo() !== undefined);
  expect(picture(workbook)).toBe(history[0]);
});

test('what is undone needs no recalculation, and computing anew gives the same', () => {
  const pick = random(99);
  const workbook = new Workbook();
  for (let step = 0; step < 80; step += 1) {
    workbook.act('user', 'change', () => {
      change(workbook, pick);
    });
    if (step % 3 === 0) workbook.undo();
    const kept = picture(workbook);
    workbook.calculator.recalculate();
    expect(picture(workbook)).toBe(kept);
  }
});

test('a snapshot opens as the same workbook', () => {
  const pick = random(7);
  const workbook = new Workbook();
  for (let step = 0; step < 60; step += 1)
    workbook.act('user', 'change', () => {
      change(workbook, pick);
    });
  const snapshot = takeSnapshot(workbook);
  const copy = new Workbook();
  openSnapshot(copy, JSON.parse(JSON.stringify(snapshot)) as typeof snapshot);
  expect(takeSnapshot(copy)).toEqual(snapshot);
  expect(copy.undo()).toBeUndefined();
});
