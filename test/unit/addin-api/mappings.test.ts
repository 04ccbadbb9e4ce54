import type { Client } from '../../../addin/api/client';
import { Mappings, type WaitingMapping } from '../../../addin/storage/mappings';
import { ApiProblem, ownProblem } from '../../../addin/api/problem';
import { memoryRecords } from '../../../addin/storage/records';
import type { RememberedMapping } from '../../../shared/intake/mapping/mapping';

const layout = (signature: string): RememberedMapping => ({
  signature,
  form: 'II.06a',
  orientation: 'rows',
  columns: [{ sources: [2], key: '3', role: 'figure' }],
  rows: [],
});

type Answer = 'takes' | 'no-line' | 'refuses';

/** A server that keeps one unit's layouts; how it answers can be changed. */
function desk() {
  const stored = new Map<string, RememberedMapping>();
  const state = { answer: 'takes' as Answer, calls: [] as string[] };
  const call = (name: string, asked: { path?: Record<string, string>; body?: unknown }) => {
    state.calls.push(name);
    if (state.answer === 'no-line') return Promise.reject(ownProblem('network', 'vi'));
    if (state.answer === 'refuses') {
      return Promise.reject(
        new ApiProblem({ code: 'invalid-input', status: 422, title: 't', detail: 'không hợp' }),
      );
    }
    const signature = asked.path?.signature ?? '';
    if (name === 'putMapping') stored.set(signature, asked.body as RememberedMapping);
    if (name === 'deleteMapping') stored.delete(signature);
    const mappings = [...stored.values()].map((mapping) => ({
      mapping,
      at: '2024-06-01T00:00:00Z',
      by: 'x',
    }));
    return Promise.resolve({ unit: 'skhcn', mappings });
  };
  const waiting = memoryRecords<WaitingMapping>();
  let second = 0;
  const mappings = new Mappings({
    waiting,
    answers: memoryRecords(),
    client: { call: call as unknown as Client['call'] },
    now: () => `2024-06-17T00:00:${String((second += 1)).padStart(2, '0')}Z`,
  });
  const signatures = async () => (await mappings.list('an', 'skhcn')).map(({ mapping }) => mapping.signature);
  return { mappings, waiting, state, stored, signatures };
}

describe('accepted layouts', () => {
  test('count at once, and are the server’s after it was told', async () => {
    const { mappings, waiting, stored, signatures } = desk();
    await mappings.change('an', 'skhcn', 'a', layout('a'));
    expect(await signatures()).toEqual(['a']);
    expect(stored.size).toBe(0);
    expect(await mappings.send('an')).toBeUndefined();
    expect([...stored.keys()]).toEqual(['a']);
    expect(await waiting.all()).toEqual([]);
    expect(await signatures()).toEqual(['a']);
  });

  test('wait while there is no line, and the last word on each counts', async () => {
    const { mappings, waiting, state, stored, signatures } = desk();
    stored.set('old', layout('old'));
    await mappings.look('an', 'skhcn');
    state.answer = 'no-line';
    await mappings.change('an', 'skhcn', 'a', layout('a'));
    await mappings.change('an', 'skhcn', 'old', null);
    await mappings.change('an', 'skhcn', 'a', layout('a'));
    expect(await mappings.send('an')).toBeUndefined();
    expect(await waiting.all()).toHaveLength(2);
    expect(await signatures()).toEqual(['a']);
    state.answer = 'takes';
    await mappings.send('an');
    expect([...stored.keys()]).toEqual(['a']);
  });

  test('of another person are neither shown nor sent', async () => {
    const { mappings, stored, signatures } = desk();
    await mappings.change('binh', 'skhcn', 'b', layout('b'));
    expect(await signatures()).toEqual([]);
    await mappings.send('an');
    expect(stored.size).toBe(0);
  });

  test('that the server refuses are given up, with its reason', async () => {
    const { mappings, waiting, state } = desk();
    await mappings.change('an', 'skhcn', 'a', layout('a'));
    state.answer = 'refuses';
    expect((await mappings.send('an'))?.detail).toBe('không hợp');
    expect(await waiting.all()).toEqual([]);
  });

  test('are asked for once, and what was said last counts without a line', async () => {
    const { mappings, state, stored, signatures } = desk();
    stored.set('a', layout('a'));
    expect(await signatures()).toEqual(['a']);
    state.answer = 'no-line';
    expect(await signatures()).toEqual(['a']);
    await mappings.look('an', 'skhcn');
    expect(await signatures()).toEqual(['a']);
    expect(state.calls).toEqual(['getMappings', 'getMappings']);
  });

  test('nobody could be asked about are none', async () => {
    const { state, signatures } = desk();
    state.answer = 'no-line';
    expect(await signatures()).toEqual([]);
  });
});
