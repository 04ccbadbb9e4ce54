import { Library } from '../../../functions/services/registry/library';
import type { DocumentStore, StoredDocument } from '../../../functions/store/types';
import { hungYen } from '../../../shared/units/hung-yen';

const MINUTE = 60_000;

/** A store whose answers are given by hand. */
function heldStore() {
  const asked: ((tree: StoredDocument<unknown> | Error) => void)[] = [];
  const documents: DocumentStore = {
    readUnits: () =>
      new Promise((resolve, reject) => {
        asked.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
      }),
    writeUnits: () => Promise.resolve(true),
    readForms: () => Promise.resolve([]),
    writeForm: () => Promise.resolve(),
  };
  const clock = { now: 0 };
  const library = new Library(documents, () => new Date(clock.now));
  return { asked, clock, library };
}

const stored = (storageTag: string, place = 'Hưng Yên'): StoredDocument<unknown> => ({
  document: { ...hungYen, profile: { ...hungYen.profile, place } },
  storageTag,
});

test('many who ask for the units at once ask the storage once, and again only when they are no longer fresh', async () => {
  const { asked, clock, library } = heldStore();
  const many = Promise.all([library.loadUnits(), library.loadUnits(), library.loadUnits()]);
  expect(asked).toHaveLength(1);
  asked[0]?.(stored('a'));
  expect(new Set(await many).size).toBe(1);
  await library.loadUnits();
  expect(asked).toHaveLength(1);
  clock.now = MINUTE;
  const later = library.loadUnits();
  expect(asked).toHaveLength(2);
  // The same tree is not read and sorted again.
  asked[1]?.(stored('a'));
  expect(await later).toBe((await many)[0]);
});

test('whoever asks after a change gets what was read after it, though an older answer comes later', async () => {
  const { asked, library } = heldStore();
  const before = library.loadUnits();
  library.forget();
  const after = library.loadUnits();
  expect(asked).toHaveLength(2);
  asked[1]?.(stored('b', 'Phố Hiến'));
  expect((await after).tree.profile.place).toBe('Phố Hiến');
  asked[0]?.(stored('a'));
  expect((await before).tree.profile.place).toBe('Hưng Yên');
  expect((await library.loadUnits()).tree.profile.place).toBe('Phố Hiến');
});

test('a reading that fails is nobody else’s', async () => {
  const { asked, library } = heldStore();
  const failing = library.loadUnits();
  asked[0]?.(new Error('away'));
  await expect(failing).rejects.toThrow('away');
  const again = library.loadUnits();
  asked[1]?.(stored('a'));
  expect((await again).storageTag).toBe('a');
});
