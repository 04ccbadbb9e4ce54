import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { PackageAge } from './ages';
import { directPackages } from './packages';

/**
 * `npm run supply-chain`: asks the registry when each direct dependency was published and last renewed, writes that to
 * ages.json, and lets npm audit what is deployed. Needs the registry; exits with 1 where npm finds a fault.
 */
/** The registry's names of packages that package.json calls otherwise. */
const aliases: Record<string, string> = {
  'office-js': '@microsoft/office-js',
  'typescript-native': 'typescript',
};
const AGES = 'test/tools/supply-chain/ages.json';

const checked = new Date().toISOString().slice(0, 10);
const packages = directPackages().map(ageOf);
writeFileSync(AGES, `${JSON.stringify({ checked, packages }, null, 2)}\n`);
for (const { name, version, published, latest, renewed } of packages)
  process.stdout.write(
    `${name.padEnd(36)} ${version.padEnd(12)} ${published}  latest ${latest} of ${renewed}\n`,
  );

const audit = spawnSync('npm', ['audit', '--omit=dev'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = audit.status ?? 1;

function ageOf({ name, version }: { name: string; version: string }): PackageAge {
  const known = aliases[name] ?? name;
  const { time, 'dist-tags': tags } = JSON.parse(
    execFileSync('npm', ['view', known, 'time', 'dist-tags', '--json'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    }),
  ) as { time: Record<string, string>; 'dist-tags': Record<string, string> };
  const latest = tags.latest ?? version;
  return { name, version, published: day(time[version]), latest, renewed: day(time[latest]) };
}

function day(time: string | undefined): string {
  return time?.slice(0, 10) ?? 'unknown';
}
