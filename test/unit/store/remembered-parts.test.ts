import { rememberingParts } from '../../../functions/store/remembered-parts';
import type { ExportStore } from '../../../functions/store/types';

const name = (hash: string) => ({ period: '2026-Q1', hash });

/** A store that tells what is asked of it. */
function counted(found: (asked: string) => unknown) {
  const asked: string[] = [];
  const read = (what: string) => {
    asked.push(what);
    return Promise.resolve(found(what));
  };
  const store = {
    readPart: ({ hash }) => read(hash),
    readRows: ({ hash }, form) => read(`${hash} ${form}`),
  } as Partial<ExportStore> as ExportStore;
  return { asked, store: rememberingParts(store) };
}

test('a part is read once, and its rows once a form', async () => {
  const { asked, store } = counted((what) => ({ what }));
  expect(await store.readPart(name('a'))).toBe(await store.readPart(name('a')));
  expect(await store.readRows(name('a'), 'K01')).toEqual({ what: 'a K01' });
  expect(await store.readRows(name('a'), 'K02')).toEqual({ what: 'a K02' });
  await store.readRows(name('a'), 'K01');
  expect(asked).toEqual(['a', 'a K01', 'a K02']);
});

test('what is not there is looked for again', async () => {
  const found: unknown[] = [];
  const { store } = counted(() => found[0]);
  expect(await store.readPart(name('a'))).toBeUndefined();
  found.push({ units: [] });
  expect(await store.readPart(name('a'))).toBe(found[0]);
});

test('of many parts those asked for last are remembered', async () => {
  const { asked, store } = counted((what) => ({ what }));
  for (let part = 0; part < 100; part += 1) await store.readPart(name(`p${part}`));
  await store.readPart(name('p0'));
  await store.readPart(name('one more'));
  asked.length = 0;
  await store.readPart(name('p0'));
  await store.readPart(name('p1'));
  expect(asked).toEqual(['p1']);
});
