import { runExport } from '../../../functions/services/exports/exports';
import { frameOf } from '../../../functions/services/quarter';
import { periodKey } from '../../../shared/period/period';
import type { CommentEntry } from '../../../shared/submission/comments';
import { servicesOf, storesOf } from '../../integration/exports/support';
import { memoryBlobs, memoryTables } from '../../tools/memory-ports';
import { makeProvince } from '../../tools/province';
import { storeProvince } from '../../tools/stored-province';

const province = makeProvince({ units: 2, rows: 1, quarters: 1, seed: 3 });
const period = periodKey(province.last);

test('what is said of cells is exported as JSON, has the files written anew, and is in no total', async () => {
  const blobs = memoryBlobs();
  const services = servicesOf(
    storesOf({ tables: memoryTables(), blobs }, 'p', 'p'),
    '2026-03-18T11:00:00.000Z',
  );
  await storeProvince(services, province);
  const frame = await frameOf(services, province.last);
  const run = async () => (await runExport(services, frame, { trigger: 'schedule' }))?.outcome;
  const json = () => {
    const pointer = JSON.parse(new TextDecoder().decode(blobs.below(`p/${period}`).get('current.json'))) as {
      inputs: string;
    };
    const bytes = blobs.below(`p/${period}/${pointer.inputs}`).get('tong-hop.json');
    return JSON.parse(new TextDecoder().decode(bytes)) as { totals: unknown; comments?: unknown };
  };

  expect(await run()).toBe('written');
  const before = json();
  expect(before).not.toHaveProperty('comments');
  const [unit = ''] = (await services.comments.readAll(period)).keys();
  expect(unit).toBe('');
  const [code = ''] = [...province.submissions(province.last)].map((made) => made.unit);
  const written = { by: 'somebody', role: 'supervisor', at: '2026-03-18T10:00:00.000Z' } as const;
  const entry: CommentEntry = {
    ...{ number: 1, kind: 'comment' as const, ...written },
    ...{ form: 'II.06a', row: 'total', column: '3', rowLabel: 'Tổng cộng', text: '999999' },
  };
  expect(await services.comments.append(period, code, { entry })).toBe(true);
  expect(await services.comments.append(period, code, { entry })).toBe(false);

  expect(await run()).toBe('written');
  expect(json().totals).toEqual(before.totals);
  expect(json().comments).toMatchObject([
    {
      unit: code,
      comments: [{ id: 1, text: '999999', columnName: 'Tiếp nhận, tổng số (3)', settled: null }],
    },
  ]);
  expect(await run()).toBe('unchanged');
});
