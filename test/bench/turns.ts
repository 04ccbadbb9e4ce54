import assert from 'node:assert/strict';
import { createIntake, type IntakeOutcome } from '../../functions/upload/intake-process';
import type { IntakeContext } from '../../shared/intake/context';
import { buildGrid } from '../fixtures/intake/build';
import { dossierFigures, withTotal } from '../fixtures/intake/figures';
import { ii06a } from '../fixtures/intake/layouts';

const UPLOADS = 8;

/**
 * One person sends eight heavy files at once, and another pastes a table: how long each of both waits. Of the eight, those
 * that find no room are told to come again.
 */
export async function pasteBesideUploads(
  workerFile: string,
  file: Uint8Array,
  context: IntakeContext,
): Promise<void> {
  const intake = createIntake({ workerFile });
  const rows = Array.from({ length: 40 }, (_, at) => ({
    ordinal: at + 1,
    label: `Lĩnh vực thử nghiệm số ${at + 1}`,
    key: `linh-vuc-thu-nghiem-so-${at + 1}`,
    figures: dossierFigures(at + 1),
  }));
  const grids = [buildGrid({ columns: ii06a(), rows: withTotal(rows), numbered: true })];
  const start = performance.now();
  const timed = async (answer: Promise<IntakeOutcome>) => {
    const { kind } = await answer;
    return { kind, milliseconds: performance.now() - start };
  };
  const uploads = Array.from({ length: UPLOADS }, () =>
    timed(intake.take({ kind: 'file', file }, context, 'a')),
  );
  const paste = await timed(intake.take({ kind: 'grids', grids }, context, 'b'));
  const all = await Promise.all(uploads);
  assert.equal(paste.kind, 'passed');
  const read = all.filter(({ kind }) => kind === 'passed');
  assert(read.length > 0 && all.every(({ kind }) => kind === 'passed' || kind === 'busy'));
  const last = Math.max(...read.map(({ milliseconds }) => milliseconds));
  console.log(
    `a paste of another person beside ${UPLOADS} such uploads: ${paste.milliseconds.toFixed(0)} ms (at most 1000);` +
      ` ${read.length} uploads read in ${last.toFixed(0)} ms, ${all.length - read.length} told to come again`,
  );
  if (paste.milliseconds > 1000) process.exitCode = 1;
}
