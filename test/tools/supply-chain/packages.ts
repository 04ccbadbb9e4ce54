import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A package as package-lock.json installs it. */
export interface LockedPackage {
  name: string;
  version: string;
  /** As its author spells it; undefined where the package names none. */
  licence?: string;
  /** Brought by what the product itself needs, whether bundling keeps it or not. */
  deployed: boolean;
  installScript: boolean;
}

interface LockEntry {
  version: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
}

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}

const FOLDER = 'node_modules/';

/** Every installed package in the lockfile's order, those that packages have of their own included. */
export function lockedPackages(): LockedPackage[] {
  return lockEntries().map(([place, entry]) => ({
    name: place.slice(place.lastIndexOf(FOLDER) + FOLDER.length),
    version: entry.version,
    ...(entry.license === undefined ? {} : { licence: entry.license }),
    deployed: entry.dev !== true && entry.devOptional !== true && entry.optional !== true,
    installScript: entry.hasInstallScript === true,
  }));
}

/** Name and locked version of each package that package.json names. */
export function directPackages(): { name: string; version: string }[] {
  const manifest = read<Manifest>('package.json');
  const entries = new Map(lockEntries());
  return Object.keys({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  })
    .sort()
    .map((name) => ({ name, version: entries.get(`${FOLDER}${name}`)?.version ?? 'not locked' }));
}

function lockEntries(): [string, LockEntry][] {
  const { packages } = read<{ packages: Record<string, LockEntry> }>('package-lock.json');
  return Object.entries(packages).filter(([place]) => place !== '');
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(process.cwd(), file), 'utf8')) as T;
}
