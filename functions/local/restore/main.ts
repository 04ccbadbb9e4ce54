import { stackOf } from '../../http/log';
import { outliveOutput, print, printError } from '../process/console';
import { readRestoreCommand } from './options';
import { PlaceRefused } from './place';
import { restore } from './run';
import { restoreText, say } from './words';

const EXIT_FAILED = 1;
const EXIT_USAGE = 2;

/** `npm run restore`: fills empty tables from a nightly snapshot and says whether all is as it was. */
async function main(): Promise<void> {
  outliveOutput();
  const command = readRestoreCommand(process.argv.slice(2));
  if (command.kind === 'help') {
    print(`${restoreText.vi.help}\n\n${restoreText.en.help}`);
    return;
  }
  if (command.kind === 'refused') {
    printError(command.sentence);
    process.exitCode = EXIT_USAGE;
    return;
  }
  try {
    if (!(await restore(command, print))) process.exitCode = EXIT_FAILED;
  } catch (error) {
    if (error instanceof PlaceRefused) printError(error.message);
    else printError(`${say((words) => words.failed)} ${stackOf(error)}`);
    process.exitCode = EXIT_FAILED;
  }
}

void main();
