import { spawnSync } from 'node:child_process';
import accepted from '../../tools/supply-chain/accepted.json';
import recorded from '../../tools/supply-chain/ages.json';
import { daysBefore, type PackageAges } from '../../tools/supply-chain/ages';
import { directPackages, lockedPackages, type LockedPackage } from '../../tools/supply-chain/packages';

const packages = lockedPackages();
const ages: PackageAges = recorded;
const exceptions: Record<string, string> = accepted.exceptions;
const unmaintained: Record<string, string> = accepted.unmaintained;

const nameAndLicence = ({ name, licence }: LockedPackage): string => `${name}: ${licence ?? 'none named'}`;

test('everything that the product itself needs has a permissive licence, without exception', () => {
  const deployed = packages.filter((each) => each.deployed);
  expect(deployed.length).toBeGreaterThan(100);
  expect(deployed.filter(({ licence }) => !allows(accepted.deployed, licence)).map(nameAndLicence)).toEqual(
    [],
  );
});

test('tools have a licence of the list or a reason', () => {
  const list = [...accepted.deployed, ...accepted.tools];
  const others = packages.filter(({ licence }) => !allows(list, licence));
  expect(others.filter(({ name }) => exceptions[name] === undefined).map(nameAndLicence)).toEqual([]);
  expect(namesOf(others)).toEqual(Object.keys(exceptions).sort());
});

test('the copyleft of no package reaches ours', () => {
  const copyleft = packages.filter(({ licence }) => /\b[AL]?GPL/.test(licence ?? ''));
  // It may be taken under MIT instead.
  expect(copyleft.map(nameAndLicence)).toEqual(['jszip: (MIT OR GPL-3.0-or-later)']);
});

test('a package that would run a script while it is installed is known, and npm ci runs none', () => {
  expect(namesOf(packages.filter((each) => each.installScript))).toEqual(
    Object.keys(accepted.installScripts).sort(),
  );
  expect(npm('config', 'get', 'ignore-scripts').trim()).toBe('true');
});

test('the age of every direct dependency was asked for, for the version that is installed', () => {
  expect(ages.packages.map(({ name, version }) => ({ name, version }))).toEqual(directPackages());
});

test('a dependency that nobody has renewed for two years has a reason to stay', () => {
  const old = ages.packages.filter(({ renewed }) => daysBefore(ages.checked, renewed) > 2 * 365);
  expect(old.map(({ name }) => name)).toEqual(Object.keys(unmaintained).sort());
});

test('npm run sbom lists every deployed package with its version and licence, and the tools', () => {
  const { components } = JSON.parse(npm('run', '--silent', 'sbom')) as { components: Component[] };
  const listed = new Map(components.map((each) => [`${each.name}@${each.version}`, each.licenses]));
  const unlisted = packages.filter(({ name, version }) => !listed.get(`${name}@${version}`)?.length);
  expect(unlisted.filter((each) => each.deployed)).toEqual([]);
  expect(listed.size).toBeGreaterThan(2 * packages.filter((each) => each.deployed).length);
});

interface Component {
  name: string;
  version: string;
  licenses?: unknown[];
}

function allows(list: string[], licence: string | undefined): boolean {
  return licence !== undefined && list.includes(licence);
}

function namesOf(some: LockedPackage[]): string[] {
  return [...new Set(some.map(({ name }) => name))].sort();
}

function npm(...args: string[]): string {
  const { stdout, stderr, status } = spawnSync('npm', args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
