/** How figures and dates are typed; what Excel takes from the region settings. */
export interface Locale {
  decimal: '.' | ',';
  group: '.' | ',';
  dayFirst: boolean;
  /** Format that a typed date gets. */
  dateFormat: string;
}

export const ENGLISH: Locale = { decimal: '.', group: ',', dayFirst: false, dateFormat: 'm/d/yyyy' };

export const VIETNAMESE: Locale = { decimal: ',', group: '.', dayFirst: true, dateFormat: 'dd/mm/yyyy' };
