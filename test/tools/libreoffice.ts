import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface LibreOffice {
  /**
   * Converts a file and gives the path of the result, in a directory of its own.
   * `format` is what `soffice --convert-to` takes: `pdf`, `xlsx`, `csv:Text - txt - csv (StarCalc):44,34,76`.
   */
  convert(file: string, format: string): Promise<string>;
  /** Removes the profile and everything converted. */
  dispose(): void;
}

/** A headless LibreOffice with a profile of its own; undefined, said aloud on stderr, where none is installed. */
export function libreOffice(): LibreOffice | undefined {
  const program = findOnPath('soffice');
  if (program === undefined) {
    process.stderr.write(
      'LibreOffice (soffice) is not on PATH: the tests that open our files in it are skipped.\n',
    );
    return undefined;
  }
  const home = mkdtempSync(path.join(tmpdir(), 'khop-libreoffice-'));
  const profile = pathToFileURL(path.join(home, 'profile')).href;
  return {
    async convert(file, format) {
      const out = await mkdtemp(path.join(home, 'out-'));
      const options = ['--headless', '--norestore', '--nolockcheck', `-env:UserInstallation=${profile}`];
      const log = await run(program, [...options, '--convert-to', format, '--outdir', out, file]);
      const extension = format.split(':')[0] ?? format;
      const result = path.join(out, `${path.basename(file, path.extname(file))}.${extension}`);
      if (!existsSync(result)) throw new Error(`LibreOffice did not write ${result}: ${log}`);
      return result;
    },
    dispose() {
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function findOnPath(program: string): string | undefined {
  const candidates = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, program));
  return candidates.find((candidate) => {
    try {
      accessSync(candidate, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function run(program: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { timeout: 120_000 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${error.message}\n${stderr}`));
      else resolve(stdout + stderr);
    });
  });
}
