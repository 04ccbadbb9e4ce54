import { createLifecycle } from '../../../functions/local/process/lifecycle';

test('what was started last is ended first, once', async () => {
  const lifecycle = createLifecycle();
  const ended: string[] = [];
  for (const name of ['storage', 'host']) {
    await lifecycle.start(
      () => Promise.resolve(name),
      async (started) => void ended.push(started),
    );
  }
  expect(lifecycle.isStopping).toBe(false);
  await Promise.all([lifecycle.stop(), lifecycle.stop()]);
  expect(lifecycle.isStopping).toBe(true);
  expect(ended).toEqual(['host', 'storage']);
});

test('a start that is under way is waited for and ended too', async () => {
  const lifecycle = createLifecycle();
  const ended: string[] = [];
  let begun: (name: string) => void = () => undefined;
  const start = lifecycle.start(
    () => new Promise<string>((resolve) => (begun = resolve)),
    async (name) => void ended.push(name),
  );
  const stop = lifecycle.stop();
  begun('storage');
  await Promise.all([start, stop]);
  expect(ended).toEqual(['storage']);
});

test('what failed to start needs no end', async () => {
  const lifecycle = createLifecycle();
  const end = jest.fn();
  await expect(lifecycle.start(() => Promise.reject(new Error('no')), end)).rejects.toThrow('no');
  await lifecycle.stop();
  expect(end).not.toHaveBeenCalled();
});
