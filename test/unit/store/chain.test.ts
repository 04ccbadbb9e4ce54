import { chainHash, verifyChain } from '../../../functions/store/history-chain';
import type { LogEntry } from '../../../functions/store/types';

/** A log of `length` entries; the one of version n states n dossiers. */
function log(length: number): LogEntry[] {
  const entries: LogEntry[] = [];
  for (let version = 1; version <= length; version++) {
    const entry: Omit<LogEntry, 'hash'> = {
      period: '2024-Q2',
      unit: 'skhcn',
      version,
      action: 'save',
      at: `2024-06-0${version}T01:00:00.000Z`,
      by: 'person-1',
      status: 'draft',
      contentHash: `content-${version}`,
      content: {
        calendar: 'reporting',
        tables: [{ form: 'II.06a', rows: [{ key: 'khcn', label: 'KH&CN', cells: { '3': version } }] }],
        texts: {},
        explanations: [],
      },
      previousHash: entries.at(-1)?.hash ?? '',
    };
    entries.push({ ...entry, hash: chainHash(entry) });
  }
  return entries;
}

const withEntry = (entries: LogEntry[], version: number, change: Partial<LogEntry>) =>
  entries.map((entry) => (entry.version === version ? { ...entry, ...change } : entry));

describe('hash chain of the log', () => {
  test('an untouched log is in order', () => {
    expect(verifyChain(log(5), 5)).toEqual({ ok: true, entries: 5 });
    expect(verifyChain([])).toEqual({ ok: true, entries: 0 });
  });

  test('the hash depends on every field and not on the order of fields', () => {
    const [first] = log(1) as [LogEntry];
    const { hash, ...fields } = first;
    expect(chainHash(Object.fromEntries(Object.entries(fields).reverse()) as typeof fields)).toBe(hash);
    for (const name of Object.keys(fields))
      expect(chainHash({ ...fields, [name]: 'another' })).not.toBe(hash);
  });

  test('a changed figure is found', () => {
    const entries = log(5);
    const content = structuredClone((entries[2] as LogEntry).content);
    (content.tables[0]?.rows[0] as { cells: Record<string, number> }).cells['3'] = 161;
    expect(verifyChain(withEntry(entries, 3, { content }))).toEqual({
      ok: false,
      version: 3,
      problem: 'hash',
    });
  });

  test('a changed person or reason is found', () => {
    expect(verifyChain(withEntry(log(3), 2, { by: 'person-2' }))).toMatchObject({
      version: 2,
      problem: 'hash',
    });
    expect(verifyChain(withEntry(log(3), 2, { reason: 'x' }))).toMatchObject({ version: 2, problem: 'hash' });
  });

  test('a changed hash is found at its own entry', () => {
    expect(verifyChain(withEntry(log(3), 2, { hash: '0'.repeat(64) }))).toEqual({
      ok: false,
      version: 2,
      problem: 'hash',
    });
  });

  test('an entry changed together with its hash breaks the next one', () => {
    const entries = log(4);
    const { hash, ...fields } = entries[1] as LogEntry;
    const forged = { ...fields, by: 'person-2' };
    expect(chainHash(forged)).not.toBe(hash);
    expect(verifyChain(withEntry(entries, 2, { ...forged, hash: chainHash(forged) }))).toEqual({
      ok: false,
      version: 3,
      problem: 'previous',
    });
  });

  test('a dropped entry is found, the first one too', () => {
    expect(verifyChain(log(4).filter(({ version }) => version !== 3))).toEqual({
      ok: false,
      version: 3,
      problem: 'missing',
    });
    expect(verifyChain(log(4).slice(1))).toEqual({ ok: false, version: 1, problem: 'missing' });
  });

  test('a dropped last entry is found when the current version is known', () => {
    expect(verifyChain(log(4).slice(0, 3))).toEqual({ ok: true, entries: 3 });
    expect(verifyChain(log(4).slice(0, 3), 4)).toEqual({ ok: false, version: 4, problem: 'missing' });
    expect(verifyChain([], 1)).toEqual({ ok: false, version: 1, problem: 'missing' });
  });

  test('swapped and repeated entries are found', () => {
    const [a, b, c] = log(3) as [LogEntry, LogEntry, LogEntry];
    expect(verifyChain([a, c, b])).toEqual({ ok: false, version: 2, problem: 'order' });
    expect(verifyChain([a, b, b, c])).toEqual({ ok: false, version: 3, problem: 'order' });
    expect(verifyChain([a, b, a])).toEqual({ ok: false, version: 3, problem: 'order' });
  });

  test('two entries that exchanged their numbers are found at the first', () => {
    const [a, b, c] = log(3) as [LogEntry, LogEntry, LogEntry];
    expect(verifyChain([a, { ...c, version: 2 }, { ...b, version: 3 }])).toEqual({
      ok: false,
      version: 2,
      problem: 'hash',
    });
  });
});
