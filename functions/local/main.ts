import path from 'node:path';
import { localText } from './words';
import { stackOf } from '../http/log';
import { bilingual, outliveOutput, print, printError } from './process/console';
import { findFreePort, isPortTaken } from './process/free-port';
import { createLifecycle } from './process/lifecycle';
import { readOptions, type LocalOptions } from './options';
import { onParentEnded } from './process/parent';
import { StartRefused, run } from './run';
import { onSignals } from './process/signals';

const EXIT_FAILED = 1;
const EXIT_USAGE = 2;
/** Running functions have three seconds, and what is kept is written in less than another. */
const LONGEST_END_MS = 20_000;

/** This file is bundled into dist/, beside the functions. */
const appFile = path.join(__dirname, 'functions.cjs');
const projectFolder = path.dirname(__dirname);

function refusePort(port: number): void {
  printError(bilingual((words) => words.portTaken(port, port === 65_535 ? port - 1 : port + 1)));
  process.exitCode = EXIT_FAILED;
}

function describe(error: unknown): string {
  if (error instanceof StartRefused) return error.message;
  return `${bilingual((words) => words.startFailed)} ${stackOf(error)}`;
}

async function start(options: LocalOptions): Promise<void> {
  const port = await findFreePort(options.port);
  if (port === undefined) return refusePort(options.port);

  const lifecycle = createLifecycle();
  const end = async (code: number): Promise<void> => {
    // An end that hangs is ended: whoever has closed the terminal sends no second signal.
    setTimeout(() => process.exit(EXIT_FAILED), LONGEST_END_MS).unref();
    await lifecycle.stop();
    if (code === 0) print(bilingual((words) => words.stopped));
    process.exit(code);
  };
  const stop = (): void => {
    print(bilingual((words) => words.stopping));
    void end(0).catch(() => process.exit(EXIT_FAILED));
  };
  onSignals(stop, () => process.exit(EXIT_FAILED));
  if (process.env['npm_lifecycle_event'] !== undefined) {
    onParentEnded(stop, Number(process.env['KHOP_PARENT'] ?? process.ppid));
  }
  // A fault in a function must not cost the data that is not written yet. One that comes while everything ends is no
  // reason to begin again, nor one of the telling itself.
  process.on('uncaughtException', (error: unknown) => {
    if (lifecycle.isStopping) return;
    printError(stackOf(error));
    void end(EXIT_FAILED).catch(() => process.exit(EXIT_FAILED));
  });

  try {
    await run({ ...options, port, projectFolder, appFile }, lifecycle);
  } catch (error) {
    // What still runs while everything ends may fail; that is not news.
    if (lifecycle.isStopping) return;
    if (isPortTaken(error)) refusePort(port);
    else printError(describe(error));
    await end(EXIT_FAILED);
  }
}

async function main(): Promise<void> {
  outliveOutput();
  const command = readOptions(process.argv.slice(2), process.env);
  if (command.kind === 'run') return start(command.options);
  if (command.kind === 'help') {
    print(`${localText.vi.help}\n\n${localText.en.help}`);
    return;
  }
  printError(command.sentence);
  process.exitCode = EXIT_USAGE;
}

void main();
