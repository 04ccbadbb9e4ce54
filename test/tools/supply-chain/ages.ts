/** When a direct dependency was published and its newest version came out, as days of the registry (yyyy-mm-dd). */
export interface PackageAge {
  name: string;
  version: string;
  published: string;
  latest: string;
  renewed: string;
}

export interface PackageAges {
  /** The day on which the registry was asked. */
  checked: string;
  packages: PackageAge[];
}

const DAY = 86_400_000;

/** Whole days between a day of the registry and the day on which it was asked. */
export function daysBefore(checked: string, day: string): number {
  return Math.floor((Date.parse(checked) - Date.parse(day)) / DAY);
}
