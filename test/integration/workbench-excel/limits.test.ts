import { PINNED_SETS } from '../../../workbench/excel/engine/schema';
import { HOST_ERROR } from '../../../workbench/excel/faults';
import { startNodeExcel, type NodeExcel } from '../../../workbench/excel/node/office';

let node: NodeExcel;

beforeEach(async () => {
  node = await startNodeExcel();
});

afterEach(() => {
  node.dispose();
});

const run = (batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) =>
  node.Excel.run(async (context) => {
    batch(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
  });

/** Whether a promise has settled by the time that everything else that can happen now has happened. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.then(
    () => (settled = true),
    () => (settled = true),
  );
  for (let turn = 0; turn < 10; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
  return settled;
}

describe('the requirement sets', () => {
  test('let members up to ExcelApi 1.14 through', async () => {
    await run((sheet) => {
      sheet.getRange('A1').getMergedAreasOrNullObject();
      sheet.load('tabColor');
    });
    expect(node.gaps()).toEqual([]);
  });

  test('answer ApiNotFound to a member above them', async () => {
    const found = run((sheet) => sheet.getRange('A1').getDependents());
    await expect(found).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  test('answer ApiNotFound to what only Excel on the web has', async () => {
    const found = run((_sheet, { workbook }) => workbook.linkedWorkbooks.load('items'));
    await expect(found).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  test('can be pinned lower', async () => {
    const old = await startNodeExcel({ requirementSets: { ExcelApi: '1.8' } });
    const found = old.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRanges('A1,B2').format.fill.color = 'red';
      await context.sync();
    });
    await expect(found).rejects.toMatchObject({ code: 'ApiNotFound' });
    old.dispose();
  });

  test('notes, which are newer than the library, are not there at all', () => {
    expect(Object.hasOwn(node.Excel.Worksheet.prototype as object, 'notes')).toBe(false);
  });
});

describe('what is not emulated', () => {
  test('fails loudly and is kept for the end of the test', async () => {
    const found = run((sheet) => sheet.shapes.addTextBox('x'));
    await expect(found).rejects.toMatchObject({
      code: 'GeneralException',
      message: 'EMULATOR GAP: Worksheet.shapes',
    });
    expect(node.gaps()).toEqual(['EMULATOR GAP: Worksheet.shapes']);
  });

  test('so does an event that never fires here', async () => {
    const found = run((sheet) => sheet.onRowSorted.add(() => Promise.resolve()));
    await expect(found).rejects.toMatchObject({ code: 'GeneralException' });
    expect(node.gaps()).toEqual(['EMULATOR GAP: event Worksheet._RegisterRowSortedEvent']);
  });

  test('and a worksheet function that is not known', async () => {
    await run((sheet) => {
      sheet.getRange('A1').values = [['=XIRR(B1:B2,C1:C2)']];
    });
    expect(node.gaps()).toEqual(['EMULATOR GAP: function XIRR in Sheet1']);
  });
});

describe('bad luck on demand', () => {
  test('a slow round trip ends when the test says so', async () => {
    const hold = node.faults.holdNext();
    const written = run((sheet) => {
      sheet.getRange('A1').values = [[1]];
    });
    await hold.arrived;
    expect(await isSettled(written)).toBe(false);
    expect(node.workbook.active.value(0, 0)).toBeNull();
    hold.release();
    await written;
    expect(node.workbook.active.value(0, 0)).toBe(1);
  });

  test('a round trip that never settles', async () => {
    const arrived = node.faults.neverAnswerNext();
    const written = run((sheet) => sheet.load('name'));
    await arrived;
    expect(await isSettled(written)).toBe(false);
  });

  test('a cell that is being edited refuses requests until Enter', async () => {
    node.faults.beginCellEdit();
    await expect(run((sheet) => sheet.load('name'))).rejects.toMatchObject({
      code: 'InvalidOperationInCellEditMode',
    });
    node.faults.endCellEdit();
    await run((sheet) => sheet.load('name'));
  });

  test('what the library says of itself to Excel is heard while a cell is being edited', async () => {
    node.faults.beginCellEdit();
    const type = 'Microsoft.InternalService.AddinInternalService';
    const ready = { ActionType: 3, Name: 'NotifyActionHandlerReady', ObjectPathId: 1, ArgumentInfo: {} };
    const outcome = await node.excel.execute(
      JSON.stringify({
        Actions: [
          { Id: 2, ActionType: 1, Name: '', ObjectPathId: 1 },
          { Id: 3, ...ready },
        ],
        ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: type } },
      }),
    );
    expect(outcome).toHaveProperty('answer');
    expect(node.gaps()).toEqual([]);
  });

  test('a request that asks to wait for the end of editing waits', async () => {
    node.dispose();
    node = await startNodeExcel({ requirementSets: { ...PINNED_SETS, DelayForCellEdit: '1.1' } });
    node.faults.beginCellEdit();
    const waiting = node.Excel.run({ delayForCellEdit: true } as Excel.RunOptions, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1').load('name');
      await context.sync();
      return sheet.name;
    });
    expect(await isSettled(waiting)).toBe(false);
    node.faults.endCellEdit();
    expect(await waiting).toBe('Sheet1');
  });

  test('a refusal by the host', async () => {
    node.faults.refuseNext(HOST_ERROR.accessDenied);
    await expect(run((sheet) => sheet.load('name'))).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  test('a request above 5 MB, always', async () => {
    const text = 'x'.repeat(30_000);
    const found = run((sheet) => {
      sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => [text]);
    });
    await expect(found).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(node.workbook.active.value(0, 0)).toBeNull();
    expect(node.syncs.largest).toBeGreaterThan(5 * 1024 * 1024);
  });
});

test('an answer above 5 MB does not come through, always', async () => {
  node.excel.act('fill', ({ active }) => {
    active.write({ top: 0, left: 0, bottom: 199, right: 0 }, () => 'x'.repeat(30_000));
  });
  await expect(run((sheet) => sheet.getUsedRange().load('values'))).rejects.toMatchObject({
    code: 'ResponsePayloadSizeLimitExceeded',
  });
});

describe('round trips are counted', () => {
  test('by request, without those that only let go of objects', async () => {
    await run((sheet) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[2]];
    });
    await isSettled(Promise.resolve());
    expect(node.syncs.count).toBe(1);
    node.syncs.reset();
    expect(node.syncs).toMatchObject({ count: 0, bytes: 0 });
  });
});

describe('undo', () => {
  test('takes back a request of the add-in as one step, and an edit of the user as another', async () => {
    node.userEdit('Sheet1', 'A1', [['tay']]);
    await run((sheet, { workbook }) => {
      sheet.getRange('A1:B1').values = [['máy', '=LEN(A1)']];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A3:B3').merge();
      workbook.names.add('TEN', sheet.getRange('A1'));
      workbook.worksheets.add('Mới');
    });
    expect(node.workbook.sheets).toHaveLength(2);
    expect(node.undo()).toBe('add-in');
    const { active } = node.workbook;
    expect([active.value(0, 0), active.value(0, 1), active.style(0, 0).bold]).toEqual(['tay', null, false]);
    expect([active.state.merges, node.workbook.names, node.workbook.sheets.length]).toEqual([[], [], 1]);
    expect(node.undo()).toBe('typing');
    expect(active.value(0, 0)).toBeNull();
    expect(node.undo()).toBeUndefined();
  });

  test('a request that only reads leaves no step', async () => {
    await run((sheet) => sheet.getUsedRange().load('values'));
    expect(node.workbook.undoLog.labels).toEqual([]);
  });
});
