import type { CsvDialectName } from '../csv/csv';
import type { Validity } from '../period/date';

/** Codes are part of storage keys, addresses and app roles, so their alphabet is small. */
export const UNIT_CODE = /^[a-z0-9][a-z0-9-]{0,19}$/;

export type UnitKind = 'province' | 'department' | 'district' | 'commune';

/** A body that reports: a department (sở, ban, ngành), a district (until 30/6/2025), a commune, or the province. */
export interface Unit extends Validity {
  /** Short and stable: `skhcn`; for a commune and a province its official code. */
  code: string;
  /** Full Vietnamese name with its kind word: "Sở Khoa học và Công nghệ", "Xã Diên Hà". */
  name: string;
  kind: UnitKind;
  /** Code of the unit above; null for the province. */
  parent: string | null;
  /** Symbol in document numbers: `SKHCN` in "15/BC-SKHCN"; null where not known. */
  symbol: string | null;
  /** Units that were merged into this one, each with the first day of the merged unit. */
  predecessors: { unit: string; on: string }[];
  /** Where reminders go; absent where it is not known. */
  mail?: string;
  /** Why the entry is not certain, in Vietnamese, when it is not. */
  uncertain?: string;
}

/** Who receives the units' reports. */
export interface Addressee extends Validity {
  name: string;
  /** The unit that is this receiver or that it belongs to, and to whom that unit reports instead. */
  own?: { unit: string; name: string };
}

/** What a province's papers and deadlines need to know of it. */
export interface ProvinceProfile {
  code: string;
  name: string;
  /** Place in "Hưng Yên, ngày …". */
  place: string;
  /** The body above the departments as printed at the top left: "UBND TỈNH HƯNG YÊN". */
  superior: string;
  /** To whom units address their report, by date. */
  addressees: Addressee[];
  /** Working days after the cut-off within which units send; set by each province (Nghị định 09/2019, Điều 8.5). */
  deadlineWorkingDays: number;
  /** Whether counts below 10 take a leading 0 in the running text of reports; absent: they do. */
  twoDigitCounts?: boolean;
  /** How the province's CSV files part their fields; absent: as an Excel set to Vietnamese opens them. */
  csv?: CsvDialectName;
  uncertain?: string;
}

export interface UnitTree {
  profile: ProvinceProfile;
  units: Unit[];
}
