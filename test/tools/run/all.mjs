import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/**
 * `npm test`: all tests, and lint and types one after the other beside them, at the lowest priority. Tests of pages and
 * processes wait a good part of their time; what checks the text of the code runs meanwhile and takes nothing from them.
 */
const CHECKS = ['lint', 'typecheck:core', 'typecheck:rest'];

const JEST = ['--max-semi-space-size=64', 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)];

/** Its exit code, and all that it said. */
function ended(child) {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

async function check(name) {
  const child = spawn(`npm run --silent ${name}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  // Whoever it starts has its priority.
  setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const { code, said } = await ended(child);
  process.stderr.write(`\nnpm run ${name}: ${code === 0 ? 'passed' : `failed\n${said}`}\n`);
  return code === 0;
}

async function failedChecks() {
  const failed = [];
  for (const name of CHECKS) if (!(await check(name))) failed.push(name);
  return failed;
}

const [tests, failed] = await Promise.all([
  ended(spawn(process.execPath, JEST, { stdio: 'inherit' })),
  failedChecks(),
]);
// What failed early has scrolled away.
if (failed.length > 0) process.stderr.write(`\nFailed beside the tests: ${failed.join(', ')}\n`);
process.exitCode = tests.code || (failed.length > 0 ? 1 : 0);
