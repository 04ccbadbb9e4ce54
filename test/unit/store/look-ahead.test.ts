import { lookAhead } from '../../../functions/store/azure/look-ahead';

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

test('gives results in the order of the items, whichever is ready first', async () => {
  const slowFirst = async (item: number): Promise<number> => {
    for (let turn = item; turn < 6; turn += 1) await Promise.resolve();
    return item * 10;
  };
  expect(await all(lookAhead([1, 2, 3, 4, 5], 3, slowFirst))).toEqual([10, 20, 30, 40, 50]);
  expect(await all(lookAhead([], 3, slowFirst))).toEqual([]);
});

test('has no more than its width under way beside the one being worked on', async () => {
  let started = 0;
  let done = 0;
  const task = (item: number): Promise<number> => {
    started += 1;
    return Promise.resolve(item);
  };
  for await (const item of lookAhead([1, 2, 3, 4, 5, 6, 7], 2, task)) {
    expect(item).toBe(++done);
    expect(started).toBeLessThanOrEqual(done + 2);
  }
  expect(started).toBe(7);
});

test('passes a failure on in its turn, and later ones are nobody’s', async () => {
  const seen: number[] = [];
  const task = (item: number): Promise<number> =>
    item === 1 ? Promise.resolve(item) : Promise.reject(new Error(`no ${item}`));
  const read = async () => {
    for await (const item of lookAhead([1, 2, 3], 2, task)) seen.push(item);
  };
  await expect(read()).rejects.toThrow('no 2');
  expect(seen).toEqual([1]);
});
