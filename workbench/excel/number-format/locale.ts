/** How figures, dates and formulas are typed; what Excel takes from the region settings. */
export interface Locale {
  decimal: '.' | ',';
  group: '.' | ',';
  /** Between the arguments of a function. */
  list: ',' | ';';
  dayFirst: boolean;
  /** Format that a typed date gets. */
  dateFormat: string;
  currency: string;
}

export const ENGLISH: Locale = {
  decimal: '.',
  group: ',',
  list: ',',
  dayFirst: false,
  dateFormat: 'm/d/yyyy',
  currency: '$',
};

export const VIETNAMESE: Locale = {
  decimal: ',',
  group: '.',
  list: ';',
  dayFirst: true,
  dateFormat: 'dd/mm/yyyy',
  currency: '₫',
};
