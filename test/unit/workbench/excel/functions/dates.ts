import type { Examples } from './examples';

/** Serial numbers of the 1900 date system, in which 29 February 1900 is day 60. */
export const DATES: Examples = {
  DATE: [
    {
      results: [
        ['=DATE(2008,1,2)', 39449],
        ['=DATE(108,1,2)', 39449],
        ['=DATE(2008,14,2)', 39846],
        ['=DATE(2008,-3,2)', 39327],
        ['=DATE(2008,1,35)', 39482],
        ['=DATE(1900,1,1)', 1],
        ['=DATE(1900,2,29)', 60],
        ['=DATE(1900,3,1)', 61],
        ['=DATE(2024,4,1)-1', 45382],
      ],
    },
  ],
  YEAR: [
    {
      results: [
        ['=YEAR(39634)', 2008],
        ['=YEAR(1)', 1900],
        ['=YEAR(DATE(2024,2,29))', 2024],
      ],
    },
  ],
  MONTH: [
    {
      results: [
        ['=MONTH(40648)', 4],
        ['=MONTH(59)', 2],
        ['=MONTH(60)', 2],
        ['=MONTH(61)', 3],
      ],
    },
  ],
  DAY: [
    {
      results: [
        ['=DAY(40648)', 15],
        ['=DAY(60)', 29],
        ['=DAY(61)', 1],
        ['=DAY("15-Apr-2011")', 15],
      ],
    },
  ],
  DATEVALUE: [
    {
      results: [
        ['=DATEVALUE("8/22/2011")', 40777],
        ['=DATEVALUE("22-MAY-2011")', 40685],
        ['=DATEVALUE("2011/02/23")', 40597],
        ['=DATEVALUE("x")', '#VALUE!'],
      ],
    },
  ],
  TIMEVALUE: [{ results: [['=TIMEVALUE("2:24 AM")', 0.1]] }],
  TIME: [
    {
      results: [
        ['=TIME(12,0,0)', 0.5],
        ['=TIME(16,48,10)', 0.7001157],
      ],
    },
  ],
  HOUR: [{ results: [['=HOUR(0.75)', 18]] }],
  MINUTE: [{ results: [['=MINUTE(0.53125)', 45]] }],
  SECOND: [
    {
      results: [
        ['=SECOND(0.2)', 0],
        ['=SECOND("4:48:18 PM")', 18],
      ],
    },
  ],
  EDATE: [
    {
      results: [
        ['=EDATE(40558,1)', 40589],
        ['=EDATE(40558,-1)', 40527],
        ['=EDATE(40558,2)', 40617],
        ['=EDATE(DATE(2024,1,31),1)', 45351],
      ],
    },
  ],
  EOMONTH: [
    {
      results: [
        ['=EOMONTH(40544,1)', 40602],
        ['=EOMONTH(40544,-3)', 40482],
      ],
    },
  ],
  WEEKDAY: [
    {
      results: [
        ['=WEEKDAY(39492)', 5],
        ['=WEEKDAY(39492,2)', 4],
        ['=WEEKDAY(39492,3)', 3],
      ],
    },
  ],
  WEEKNUM: [
    {
      results: [
        ['=WEEKNUM(40977)', 10],
        ['=WEEKNUM(40977,2)', 11],
      ],
    },
  ],
  ISOWEEKNUM: [{ results: [['=ISOWEEKNUM(40977)', 10]] }],
  NETWORKDAYS: [
    {
      cells: [[41183], [41334], [41235], [41247], [41295]],
      results: [
        ['=NETWORKDAYS(A1,A2)', 110],
        ['=NETWORKDAYS(A1,A2,A3)', 109],
        ['=NETWORKDAYS(A1,A2,A3:A5)', 107],
      ],
    },
  ],
  'NETWORKDAYS.INTL': [
    {
      results: [
        ['=NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,1,31))', 22],
        ['=NETWORKDAYS.INTL(DATE(2006,2,28),DATE(2006,1,31))', -21],
      ],
    },
  ],
  WORKDAY: [
    {
      cells: [[39722], [151], [39778], [39786], [39834]],
      results: [
        ['=WORKDAY(A1,A2)', 39933],
        ['=WORKDAY(A1,A2,A3:A5)', 39938],
      ],
    },
  ],
  DATEDIF: [
    {
      results: [
        ['=DATEDIF(36892,37622,"Y")', 2],
        ['=DATEDIF(37043,37483,"D")', 440],
        ['=DATEDIF(37043,37483,"YD")', 75],
        ['=DATEDIF(37043,37483,"M")', 14],
      ],
    },
  ],
  DAYS: [
    {
      results: [
        ['=DAYS("15-MAR-2021","1-FEB-2021")', 42],
        ['=DAYS(44561,44197)', 364],
      ],
    },
  ],
  DAYS360: [
    {
      results: [
        ['=DAYS360(40573,40575)', 1],
        ['=DAYS360(40544,40908)', 360],
        ['=DAYS360(40544,40575)', 30],
      ],
    },
  ],
  YEARFRAC: [
    {
      results: [
        ['=YEARFRAC(40909,41120)', 0.58055556],
        ['=YEARFRAC(40909,41120,1)', 0.57650273],
        ['=YEARFRAC(40909,41120,3)', 0.57808219],
      ],
    },
  ],
  TODAY: [
    {
      results: [
        ['=TODAY()=INT(NOW())', true],
        ['=TODAY()>45000', true],
      ],
    },
  ],
};
