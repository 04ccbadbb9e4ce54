/** Built-in formats whose codes files do not spell out (ECMA-376 18.8.30), and East Asian dates beside them. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The code of a number format of which a file gives only the number; undefined for General and unknown ones. */
export function builtInFormat(id: number): string | undefined {
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'dd/mm/yyyy';
  return BUILT_IN[id];
}

const DAY_MS = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

interface Day {
  /** Serial number; a time of day and a length of time are parts of a day. */
  value: number;
  isDate: true;
}

/**
 * A date or time of day that is written out, as strict workbooks and OpenDocument have it, by its serial number;
 * undefined for neither.
 * @example serialOf('2024-06-14') // { value: 45457, isDate: true }
 */
export function serialOf(written: string): Day | undefined {
  const time = /^(\d{1,2}):(\d\d)(?::(\d\d(?:\.\d+)?))?$/.exec(written);
  if (time) return dayOf(0, time[1], time[2], time[3]);
  const moment = Date.parse(/T/.test(written) && !/Z$/.test(written) ? `${written}Z` : written);
  if (Number.isNaN(moment)) return durationOf(written);
  return { value: (moment - DAY_ZERO) / DAY_MS, isDate: true };
}

/** A length of time that is written out (ISO 8601) in days. */
export function durationOf(written: string): Day | undefined {
  const length = /^P(?:(\d+)D)?T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(written);
  return length ? dayOf(Number(length[1] ?? 0), length[2], length[3], length[4]) : undefined;
}

function dayOf(days: number, hours = '0', minutes = '0', seconds = '0'): Day {
  const value = days + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return { value, isDate: true };
}
