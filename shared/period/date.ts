/** A calendar day written `YYYY-MM-DD`; days compare by comparing the texts. */
export type IsoDate = string;

const DAY_MS = 86_400_000;

/** True for a day that exists in the Gregorian calendar. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day `days` after `date` (before it when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** The day in Việt Nam (UTC+7, no summer time) at an instant given as ISO 8601 text. */
export function vietnamDay(instant: string): IsoDate {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** The days on which a document, form or unit is in force; `validTo` is the last such day, null = no end known. */
export interface Validity {
  validFrom: IsoDate;
  validTo: IsoDate | null;
}

export function isValidOn(validity: Validity, date: IsoDate): boolean {
  return validity.validFrom <= date && (validity.validTo === null || date <= validity.validTo);
}
