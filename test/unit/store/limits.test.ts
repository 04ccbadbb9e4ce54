import { checkTransaction } from '../../../functions/store/limits';
import type { RowAction } from '../../../functions/store/azure/table-port';

const upsert = (
  key: string,
  properties: Extract<RowAction, { kind: 'upsert' }>['properties'],
): RowAction => ({
  kind: 'upsert',
  key,
  properties,
});

describe('limits of a transaction', () => {
  test('100 actions are taken, 101 are refused', () => {
    const actions = Array.from({ length: 101 }, (_, index): RowAction => ({
      kind: 'delete',
      key: `ind|${index}`,
    }));
    expect(() => checkTransaction(actions.slice(1))).not.toThrow();
    expect(() => checkTransaction(actions)).toThrow('actions in a transaction: 101, the limit is 100');
  });

  test('two full payloads are taken, more than 4 MiB in base64 are refused', () => {
    const full = Object.fromEntries(
      Array.from({ length: 11 }, (_, index) => [`d${index}`, Buffer.alloc(65_536)]),
    );
    const actions = Array.from({ length: 5 }, (_, index) => upsert(`log|x|${index}`, full));
    expect(() => checkTransaction(actions.slice(0, 2))).not.toThrow();
    expect(() => checkTransaction(actions)).toThrow(/^bytes in a transaction: \d+, the limit is 4194304$/);
  });

  test('a text of 64 KiB in UTF-16 is taken, a longer one is refused by name', () => {
    expect(() => checkTransaction([upsert('ind|a', { note: 'ộ'.repeat(32_768) })])).not.toThrow();
    expect(() => checkTransaction([upsert('ind|a', { note: 'x'.repeat(32_769) })])).toThrow(
      'characters of note: 32769, the limit is 32768',
    );
  });

  test('text counts as UTF-8', () => {
    const row = (index: number) => upsert(`ind|${index}`, { a: 'ộ'.repeat(32_000), b: 'ộ'.repeat(32_000) });
    const actions = Array.from({ length: 25 }, (_, index) => row(index));
    expect(() => checkTransaction(actions)).toThrow('bytes in a transaction');
    expect(() => checkTransaction(actions.slice(0, 20))).not.toThrow();
  });
});
