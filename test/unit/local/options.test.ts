import { readOptions } from '../../../functions/local/options';

const run = (port: number, folder: string | undefined, seed: boolean) => ({
  kind: 'run',
  options: { port, folder, seed },
});

test.each([
  [[], {}, run(7071, '.khop', true)],
  [['--port', '7072'], {}, run(7072, '.khop', true)],
  [['--port=0', '--no-seed'], {}, run(0, '.khop', false)],
  [['--memory'], { KHOP_DATA: '/data' }, run(7071, undefined, true)],
  [[], { KHOP_DATA: '/data' }, run(7071, '/data', true)],
  [[], { KHOP_DATA: '' }, run(7071, '.khop', true)],
  [['--data', 'here'], { KHOP_DATA: '/data' }, run(7071, 'here', true)],
  [['--help'], {}, { kind: 'help' }],
  [['--help', '--port', '1'], {}, { kind: 'help' }],
])('%j with %j', (args, env, result) => {
  expect(readOptions(args, env)).toEqual(result);
});

test.each([
  [['--prot', '1'], '"--prot"'],
  [['-p', '1'], '"-p"'],
  [['start'], '"start"'],
  [['--memory=yes'], '"--memory"'],
  [['--port'], 'Sau --port còn thiếu giá trị'],
  [['--data='], 'Sau --data còn thiếu giá trị'],
  [['--port', '65536'], '"65536"'],
  [['--port', '7071x'], '"7071x"'],
  [['--port', '-1'], '"-1"'],
  [['--port=1.5'], '"1.5"'],
])('%j is refused in one sentence', (args, part) => {
  const result = readOptions(args, {});
  expect(result).toEqual({ kind: 'refused', sentence: expect.stringContaining(part) });
});
