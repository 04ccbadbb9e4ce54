import type { Examples } from './examples';

const STRENGTHS = [1345, 1301, 1368, 1322, 1310, 1370, 1318, 1350, 1303, 1299].map((value) => [value]);

const COMMISSIONS = [
  [100000, 7000, 250000],
  [200000, 14000],
  [300000, 21000],
  [400000, 28000],
];

const FOOD = [
  ['Vegetables', 'Tomatoes', 2300],
  ['Vegetables', 'Celery', 5500],
  ['Fruits', 'Oranges', 800],
  [null, 'Butter', 400],
  ['Vegetables', 'Carrots', 4200],
  ['Fruits', 'Apples', 1200],
];

const FRUIT = [
  ['apples', 32],
  ['oranges', 54],
  ['peaches', 75],
  ['apples', 86],
];

const SALES = [
  [5, 'Apples', 'Tom'],
  [4, 'Apples', 'Sarah'],
  [15, 'Artichokes', 'Tom'],
  [3, 'Artichokes', 'Sarah'],
  [22, 'Bananas', 'Tom'],
  [12, 'Bananas', 'Sarah'],
  [10, 'Carrots', 'Tom'],
  [33, 'Carrots', 'Sarah'],
];

const QUOTAS = [
  ['Davidoski', 'Yes', 'No', 'No'],
  ['Burke', 'Yes', 'Yes', 'No'],
  ['Sundaram', 'Yes', 'Yes', 'Yes'],
  ['Levitan', 'No', 'Yes', 'Yes'],
];

/** A number, blank, an empty text that a formula gives, a text of digits, a text, TRUE. */
const MIXED = [[5], [null], ['=""'], ["'5"], ['a*b'], [true]];

export const STATISTICS: Examples = {
  AVERAGE: [
    {
      cells: [[10], [7], [9], [27], [2], [null], ['x']],
      results: [
        ['=AVERAGE(A1:A5)', 11],
        ['=AVERAGE(A1:A5,5)', 10],
        ['=AVERAGE(A1:A7)', 11],
        ['=AVERAGE(A6)', '#DIV/0!'],
      ],
    },
  ],
  AVERAGEA: [{ cells: [[10], [7], [9], [2], ['x']], results: [['=AVERAGEA(A1:A5)', 5.6]] }],
  COUNT: [
    {
      cells: [[39790], [null], [19], [22.24], [true], ['=1/0']],
      results: [
        ['=COUNT(A1:A6)', 3],
        ['=COUNT(A4:A6)', 1],
        ['=COUNT(A1:A6,2)', 4],
        ['=COUNT("3",TRUE,"x")', 2],
        ['=COUNTA(A1:A6)', 5],
      ],
    },
  ],
  COUNTA: [{ cells: MIXED, results: [['=COUNTA(A1:A6)', 5]] }],
  COUNTBLANK: [{ cells: MIXED, results: [['=COUNTBLANK(A1:A6)', 2]] }],
  MAX: [
    {
      cells: [[10], [7], [9], [27], [2]],
      results: [
        ['=MAX(A1:A5)', 27],
        ['=MAX(A1:A5,30)', 30],
        ['=MAX(B1:B5)', 0],
      ],
    },
  ],
  MIN: [
    {
      cells: [[10], [7], [9], [27], [2]],
      results: [
        ['=MIN(A1:A5)', 2],
        ['=MIN(A1:A5,0)', 0],
      ],
    },
  ],
  MEDIAN: [
    {
      results: [
        ['=MEDIAN(1,2,3,4,5)', 3],
        ['=MEDIAN(1,2,3,4,5,6)', 3.5],
      ],
    },
  ],
  'MODE.SNGL': [{ cells: [[5.6], [4], [4], [3], [2], [4]], results: [['=MODE.SNGL(A1:A6)', 4]] }],
  LARGE: [
    {
      cells: [
        [3, 4],
        [5, 2],
        [3, 4],
        [5, 6],
        [4, 7],
      ],
      results: [
        ['=LARGE(A1:B5,3)', 5],
        ['=LARGE(A1:B5,7)', 4],
      ],
    },
  ],
  SMALL: [
    {
      cells: [[3], [4], [5], [2], [3], [4], [6], [4], [7]],
      results: [
        ['=SMALL(A1:A9,4)', 4],
        ['=SMALL(A1:A9,10)', '#NUM!'],
      ],
    },
  ],
  RANK: [
    {
      cells: [[7], [3.5], [3.5], [1], [2]],
      results: [
        ['=RANK(A2,A1:A5,1)', 3],
        ['=RANK(A1,A1:A5,1)', 5],
        ['=RANK.EQ(A1,A1:A5)', 1],
        ['=RANK.AVG(A2,A1:A5)', 2.5],
      ],
    },
  ],
  'STDEV.S': [{ cells: STRENGTHS, results: [['=STDEV.S(A1:A10)', 27.46391572]] }],
  'STDEV.P': [{ cells: STRENGTHS, results: [['=STDEV.P(A1:A10)', 26.05455814]] }],
  'VAR.S': [{ cells: STRENGTHS, results: [['=VAR.S(A1:A10)', 754.2666667]] }],
  'VAR.P': [{ cells: STRENGTHS, results: [['=VAR.P(A1:A10)', 678.84]] }],
  'PERCENTILE.INC': [{ cells: [[1], [3], [2], [4]], results: [['=PERCENTILE.INC(A1:A4,0.3)', 1.9]] }],
  'QUARTILE.INC': [
    { cells: [[1], [2], [4], [7], [8], [9], [10], [12]], results: [['=QUARTILE.INC(A1:A8,1)', 3.5]] },
  ],
  MAXIFS: [
    {
      cells: [
        [89, 1],
        [93, 2],
        [96, 2],
        [85, 3],
        [91, 1],
        [88, 1],
      ],
      results: [
        ['=MAXIFS(A1:A6,B1:B6,1)', 91],
        ['=MINIFS(A1:A6,B1:B6,1)', 88],
        ['=MAXIFS(A1:A6,B1:B6,"<1")', 0],
      ],
    },
  ],
  SUMIF: [
    {
      cells: COMMISSIONS,
      results: [
        ['=SUMIF(A1:A4,">160000",B1:B4)', 63000],
        ['=SUMIF(A1:A4,">160000")', 900000],
        ['=SUMIF(A1:A4,300000,B1:B4)', 21000],
        ['=SUMIF(A1:A4,">"&C1,B1:B4)', 49000],
        ['=SUMIF(A1:A4,">160000",B1)', 63000],
      ],
    },
    {
      cells: FOOD,
      results: [
        ['=SUMIF(A1:A6,"Fruits",C1:C6)', 2000],
        ['=SUMIF(A1:A6,"Vegetables",C1:C6)', 12000],
        ['=SUMIF(B1:B6,"*es",C1:C6)', 4300],
        ['=SUMIF(A1:A6,"",C1:C6)', 400],
      ],
    },
  ],
  COUNTIF: [
    {
      cells: FRUIT,
      results: [
        ['=COUNTIF(A1:A4,"apples")', 2],
        ['=COUNTIF(A1:A4,"APPLES")', 2],
        ['=COUNTIF(A1:A4,A3)', 1],
        ['=COUNTIF(B1:B4,">55")', 2],
        ['=COUNTIF(B1:B4,"<>"&B3)', 3],
        ['=COUNTIF(B1:B4,">=32")-COUNTIF(B1:B4,">85")', 3],
        ['=COUNTIF(A1:A4,"*")', 4],
        ['=COUNTIF(A1:A4,"?????es")', 2],
        ['=COUNTIF(A1:A4,"<o")', 2],
      ],
    },
    {
      cells: MIXED,
      results: [
        ['=COUNTIF(A1:A6,5)', 2],
        ['=COUNTIF(A1:A6,"5")', 2],
        ['=COUNTIF(A1:A6,">4")', 1],
        ['=COUNTIF(A1:A6,"a~*b")', 1],
        ['=COUNTIF(A1:A6,"a~?b")', 0],
        ['=COUNTIF(A1:A6,TRUE)', 1],
        ['=COUNTIF(A1:A6,"")', 2],
        ['=COUNTIF(A1:A6,"=")', 1],
        ['=COUNTIF(A1:A6,"<>")', 5],
        ['=COUNTIF(A1:A6,"*")', 3],
      ],
    },
  ],
  SUMIFS: [
    {
      cells: SALES,
      results: [
        ['=SUMIFS(A1:A8,B1:B8,"=A*",C1:C8,"Tom")', 20],
        ['=SUMIFS(A1:A8,B1:B8,"<>Bananas",C1:C8,"Tom")', 30],
        ['=SUMIFS(A1:A8,B1:B7,"Apples")', '#VALUE!'],
      ],
    },
  ],
  COUNTIFS: [
    {
      cells: QUOTAS,
      results: [
        ['=COUNTIFS(B1:D1,"=Yes")', 1],
        ['=COUNTIFS(B1:B4,"=Yes",C1:C4,"=Yes")', 2],
        ['=COUNTIFS(B4:D4,"=Yes",B2:D2,"=Yes")', 1],
      ],
    },
    {
      cells: [1, 2, 3, 4, 5, 6].map((value) => [value, 40663 + value]),
      results: [
        ['=COUNTIFS(A1:A6,"<6",A1:A6,">1")', 4],
        ['=COUNTIFS(A1:A6,"<5",B1:B6,"<5/3/2011")', 2],
        ['=COUNTIFS(A1:A6,"<"&A6,B1:B6,"<"&B3)', 2],
      ],
    },
  ],
  AVERAGEIF: [
    {
      cells: COMMISSIONS,
      results: [
        ['=AVERAGEIF(B1:B4,"<23000")', 14000],
        ['=AVERAGEIF(A1:A4,"<95000")', '#DIV/0!'],
        ['=AVERAGEIF(A1:A4,">250000",B1:B4)', 24500],
      ],
    },
    {
      cells: [
        ['East', 45678],
        ['West', 23789],
        ['North', -4789],
        ['South (New Office)', 0],
        ['MidWest', 9678],
      ],
      results: [
        ['=AVERAGEIF(A1:A5,"=*West",B1:B5)', 16733.5],
        ['=AVERAGEIF(A1:A5,"<>*(New Office)",B1:B5)', 18589],
      ],
    },
  ],
  AVERAGEIFS: [
    {
      cells: [
        [75, 85, 87],
        [94, 80, 88],
        [86, 93, 'Incomplete'],
        ['Incomplete', 75, 75],
      ],
      results: [
        ['=AVERAGEIFS(A1:A4,A1:A4,">70",A1:A4,"<90")', 80.5],
        ['=AVERAGEIFS(B1:B4,B1:B4,">95")', '#DIV/0!'],
        ['=AVERAGEIFS(C1:C4,C1:C4,"<>Incomplete",C1:C4,">80")', 87.5],
      ],
    },
  ],
};
