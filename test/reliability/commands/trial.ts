import os from 'node:os';
import beginRun from '../../tools/run/begin';
import endRun from '../../tools/run/end';
import { layGround, type Ground } from '../ground';

/** Runs a trial on ground of its own, and ends with 1 where it found something wrong. */
export async function trial(run: (ground: Ground) => Promise<string[]>): Promise<void> {
  let wrong: string[];
  await beginRun();
  const ended = (): void => void endRun().finally(() => process.exit(130));
  process.once('SIGINT', ended).once('SIGTERM', ended);
  try {
    const ground = await layGround();
    try {
      wrong = await run(ground);
    } finally {
      await ground.end();
    }
  } finally {
    await endRun();
  }
  for (const each of wrong.slice(0, 20)) console.log(`WRONG  ${each}`);
  console.log(wrong.length === 0 ? 'Nothing wrong.' : `${wrong.length} wrong.`);
  if (wrong.length > 0) process.exitCode = 1;
}

/** The machine, as figures want to be read with it. */
export function machine(): string {
  const { model = 'unknown processor' } = os.cpus()[0] ?? {};
  return `${os.cpus().length} × ${model}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}, ${process.platform}, load ${os.loadavg()[0]?.toFixed(1) ?? ''}`;
}

/** A whole number of the command line within bounds; what is none is told in a sentence, and ends the command. */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  console.error(`--${name} takes a whole number from ${least} to ${most}, not "${text}".`);
  process.exit(2);
}
