import { xlsxMount } from '../../../functions/local/pages/xlsx-mount';
import { takeSnapshot, Workbook, type WorkbookSnapshot } from '../../../workbench/excel';
import { serve, type Served } from './support';

let served: Served;
beforeAll(async () => {
  served = await serve([xlsxMount]);
});
afterAll(async () => {
  await served.stop();
});
const post = (target: string, body: string | Uint8Array<ArrayBuffer>): Promise<Response> =>
  fetch(served.url + target, { method: 'POST', body });

describe('.xlsx through the local host', () => {
  test('a workbook goes out as a file and comes back as it was', async () => {
    const workbook = new Workbook();
    workbook.act('user', 'typing', () => {
      workbook.active.write(
        { top: 0, left: 0, bottom: 0, right: 2 },
        (_, column) => ['Tiếp nhận', 159, '=B1-2'][column],
      );
    });
    const saved = await post('/workbench/xlsx/save', JSON.stringify(takeSnapshot(workbook)));
    expect(saved.headers.get('content-type')).toContain('spreadsheetml.sheet');
    const file = new Uint8Array(await saved.arrayBuffer());
    const opened = await post('/workbench/xlsx/open?name=Bi%E1%BB%83u.xlsx', file);
    expect(opened.status).toBe(200);
    const { name, sheets } = (await opened.json()) as WorkbookSnapshot;
    expect(name).toBe('Biểu.xlsx');
    expect(sheets[0]?.cells).toMatchObject([
      { value: 'Tiếp nhận' },
      { value: 159 },
      { formula: 'B1-2', value: 157 },
    ]);
  });

  test.each([
    ['no zip', 'hello', 'not-a-workbook'],
    ['nothing', '', 'not-a-workbook'],
  ])('%s is refused as no workbook', async (_, body, code) => {
    const answer = await post('/workbench/xlsx/open?name=thu.xlsx', body);
    expect({ status: answer.status, code: ((await answer.json()) as { code: string }).code }).toEqual({
      status: 422,
      code,
    });
  });

  test.each(['{', '5', '{"sheets":5}'])('%s is refused as no snapshot', async (body) => {
    expect((await post('/workbench/xlsx/save', body)).status).toBe(422);
  });

  test('a file over 10 MB is refused unread', async () => {
    const answer = await post('/workbench/xlsx/open', new Uint8Array(10 * 1024 * 1024 + 1));
    expect(answer.status).toBe(413);
  });

  test('only POST is taken', async () => {
    const answer = await fetch(`${served.url}/workbench/xlsx/open`);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });
});
