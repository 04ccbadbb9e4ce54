import { onSignals } from '../../../functions/local/process/signals';

test('npm and the terminal both pass a Ctrl+C on: it means one stop; a later one means at once', () => {
  const receivers = new Map<string | symbol, () => void>();
  jest.spyOn(process, 'on').mockImplementation((name, receive) => {
    receivers.set(name, receive as () => void);
    return process;
  });
  const heard: string[] = [];
  let time = 1_000;
  onSignals(
    () => heard.push('stop'),
    () => heard.push('abort'),
    () => time,
  );
  jest.restoreAllMocks();
  receivers.get('SIGINT')?.();
  receivers.get('SIGINT')?.();
  receivers.get('SIGTERM')?.();
  expect(heard).toEqual(['stop']);
  time += 1_000;
  receivers.get('SIGTERM')?.();
  expect(heard).toEqual(['stop', 'abort']);
});
