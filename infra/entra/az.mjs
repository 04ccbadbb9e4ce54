import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const GRAPH = 'https://graph.microsoft.com/v1.0/';

/** `az` is a batch file on Windows, which only a shell starts; the shell takes arguments as they are written. */
function start(args) {
  const options = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
  return process.platform === 'win32'
    ? spawnSync(
        'az',
        args.map((arg) => `"${arg}"`),
        { ...options, shell: true },
      )
    : spawnSync('az', args, options);
}

/** What `az` answers, read as JSON; undefined where it says nothing. Throws with its own words where it fails. */
function run(args) {
  const { error, status, stdout, stderr } = start([...args, '--only-show-errors', '--output', 'json']);
  if (error)
    throw new Error(`az cannot be started (${error.message}); install the Azure CLI and run az login`);
  if (status !== 0)
    throw new Error(`az ${args.slice(0, 5).join(' ')}: ${stderr.trim() || `status ${status}`}`);
  return stdout.trim() === '' ? undefined : JSON.parse(stdout);
}

/** Bodies go by a file, for no two shells quote JSON alike. */
function send(method, address, body) {
  const folder = mkdtempSync(path.join(tmpdir(), 'khop-entra-'));
  try {
    const file = path.join(folder, 'body.json');
    writeFileSync(file, JSON.stringify(body));
    return run([
      ...['rest', '--method', method, '--url', GRAPH + address],
      ...['--headers', 'Content-Type=application/json', '--body', `@${file}`],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All entries of a list of Microsoft Graph's, page after page. */
function list(address) {
  const entries = [];
  let next = GRAPH + address;
  while (next !== undefined) {
    const page = run(['rest', '--method', 'get', '--url', next]);
    entries.push(...page.value);
    next = page['@odata.nextLink'];
  }
  return entries;
}

/**
 * The directory as its administrator's Azure CLI reaches it. `change` is the only way to write: it says what it does, and with
 * `dryRun` it says what it would do and answers nothing.
 * @param {{ dryRun: boolean, say: (line: string) => void }} options
 */
export function directory({ dryRun, say }) {
  let changes = 0;
  return {
    run,
    list,
    change(what, method, address, body) {
      changes += 1;
      say(`${dryRun ? 'would ' : ''}${what}`);
      return dryRun ? undefined : send(method, address, body);
    },
    changes: () => changes,
  };
}
