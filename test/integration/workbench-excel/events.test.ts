import { startNodeExcel, type NodeExcel } from '../../../workbench/excel/node/office';

let node: NodeExcel;

beforeEach(async () => {
  node = await startNodeExcel();
});

afterEach(() => {
  node.dispose();
  expect(node.gaps()).toEqual([]);
});

/** Lets the library hand out what it was told. */
async function delivered(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

const run = <T>(batch: (workbook: Excel.Workbook) => T) =>
  node.Excel.run(async (context) => {
    const result = batch(context.workbook);
    await context.sync();
    return result;
  });

test('an edit is told with its place, its source and what stood there before', async () => {
  const heard: unknown[] = [];
  await run(({ worksheets }) => {
    worksheets
      .getItem('Sheet1')
      .onChanged.add(async ({ address, changeType, source, triggerSource, details }) => {
        heard.push({
          address,
          changeType,
          source,
          triggerSource,
          before: details?.valueBefore,
          after: details?.valueAfter,
        });
      });
  });
  node.userEdit('Sheet1', 'B2', [[5]]);
  node.userEdit('Sheet1', 'B2', [[7]], 'remote');
  await run(({ worksheets }) => {
    worksheets.getItem('Sheet1').getRange('C3:D3').values = [[1, 2]];
    worksheets.getItem('Sheet1').getRange('2:2').insert('Down');
  });
  await delivered();
  expect(heard).toEqual([
    {
      address: 'B2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
      before: '',
      after: 5,
    },
    {
      address: 'B2',
      changeType: 'RangeEdited',
      source: 'Remote',
      triggerSource: 'Unknown',
      before: 5,
      after: 7,
    },
    { address: 'C3:D3', changeType: 'RangeEdited', source: 'Local', triggerSource: 'ThisLocalAddin' },
    { address: '2:2', changeType: 'RowInserted', source: 'Local', triggerSource: 'ThisLocalAddin' },
  ]);
});

test('the range of an event can be asked for', async () => {
  const ranges: unknown[] = [];
  await run(({ worksheets }) => {
    worksheets.onChanged.add((event) =>
      node.Excel.run(async (context) => {
        const range = event.getRange(context).load('address,values');
        await context.sync();
        ranges.push([range.address, range.values]);
      }),
    );
  });
  node.userEdit('Sheet1', 'B2', [[5, 6]]);
  await delivered();
  expect(ranges).toEqual([['Sheet1!B2:C2', [[5, 6]]]]);
});

test('sheets that come, go and are turned to are told', async () => {
  const heard: string[] = [];
  await run(({ worksheets }) => {
    worksheets.onAdded.add(async () => void heard.push('added'));
    worksheets.onDeleted.add(async () => void heard.push('deleted'));
    worksheets.onActivated.add(async () => void heard.push('activated'));
    worksheets.onDeactivated.add(async () => void heard.push('deactivated'));
  });
  await run(({ worksheets }) => {
    worksheets.add('Mới').activate();
  });
  await run(({ worksheets }) => {
    worksheets.getItem('Mới').delete();
  });
  await delivered();
  expect(heard).toEqual(['added', 'deactivated', 'activated', 'deactivated', 'activated', 'deleted']);
});

test('a selection is told, and read back', async () => {
  const heard: string[] = [];
  await run(({ worksheets }) => {
    worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(address));
  });
  const address = await node.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('C3:D4').select();
    const selected = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return selected.address;
  });
  await delivered();
  expect([heard, address]).toEqual([['C3:D4'], 'Sheet1!C3:D4']);
});

test('a table tells its own changes', async () => {
  const heard: string[] = [];
  await run(({ worksheets }) => {
    const sheet = worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      ['a', 'b'],
      [1, 2],
    ];
    sheet.tables.add('A1:B2', true).onChanged.add(async (event) => void heard.push(event.address));
  });
  node.userEdit('Sheet1', 'B2', [[5]]);
  node.userEdit('Sheet1', 'F9', [[5]]);
  await delivered();
  expect(heard).toEqual(['B2']);
});

test('nothing is told after the handler was removed, or while events are switched off', async () => {
  const heard: string[] = [];
  const handler = await run(({ worksheets }) =>
    worksheets.onChanged.add(async ({ address }) => void heard.push(address)),
  );
  await node.Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
  });
  node.userEdit('Sheet1', 'A1', [[1]]);
  await node.Excel.run(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
  });
  node.userEdit('Sheet1', 'A2', [[1]]);
  await delivered();
  await node.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  node.userEdit('Sheet1', 'A3', [[1]]);
  await delivered();
  expect(heard).toEqual(['A2']);
});
