import type { Examples } from './examples';

const AIR = [
  [0.457, 3.55, 500],
  [0.525, 3.25, 400],
  [0.606, 2.93, 300],
  [0.675, 2.75, 250],
  [0.746, 2.57, 200],
  [0.835, 2.38, 150],
  [0.946, 2.17, 100],
  [1.09, 1.95, 50],
  [1.29, 1.71, 0],
];

const PARTS = [
  ['Axles', 'Bearings', 'Bolts'],
  [4, 4, 9],
  [5, 7, 10],
  [6, 8, 11],
];

const COUNTRIES = [
  ['China', 'CN', '+86'],
  ['India', 'IN', '+91'],
  ['Brazil', 'BR', '+55'],
].map((row) => row.map((text) => `'${text}`));

const TAXES = [
  [0.1, 9700],
  [0.22, 39475],
  [0.24, 84200],
  [0.32, 160725],
  [0.35, 204100],
  [0.37, 510300],
];

const LIGHT = [
  [4.14, 'red'],
  [4.19, 'orange'],
  [5.17, 'yellow'],
  [5.77, 'green'],
  [6.39, 'blue'],
];

export const LOOKUP: Examples = {
  VLOOKUP: [
    {
      cells: AIR,
      results: [
        ['=VLOOKUP(1,A1:C9,2)', 2.17],
        ['=VLOOKUP(1,A1:C9,3,TRUE)', 100],
        ['=VLOOKUP(0.7,A1:C9,3,FALSE)', '#N/A'],
        ['=VLOOKUP(0.1,A1:C9,2,TRUE)', '#N/A'],
        ['=VLOOKUP(2,A1:C9,2,TRUE)', 1.71],
        ['=VLOOKUP(0.606,A1:C9,2,0)', 2.93],
        ['=VLOOKUP(1,A1:C9,4)', '#REF!'],
        ['=VLOOKUP(1,A1:C9,0)', '#VALUE!'],
      ],
    },
    {
      cells: [
        ['Hộ tịch', 3],
        ['Đất đai', 5],
        [null, 7],
      ],
      results: [
        ['=VLOOKUP("ĐẤT ĐAI",A1:B3,2,FALSE)', 5],
        ['=VLOOKUP("Hộ*",A1:B3,2,FALSE)', 3],
        ['=VLOOKUP("x",A1:B3,2,FALSE)', '#N/A'],
        ['=IFERROR(VLOOKUP("x",A1:B3,2,FALSE),0)', 0],
      ],
    },
  ],
  HLOOKUP: [
    {
      cells: PARTS,
      results: [
        ['=HLOOKUP("Axles",A1:C4,2,TRUE)', 4],
        ['=HLOOKUP("Bearings",A1:C4,3,FALSE)', 7],
        ['=HLOOKUP("B",A1:C4,3,TRUE)', 5],
        ['=HLOOKUP("Bolts",A1:C4,4)', 11],
        ['=HLOOKUP(3,{1,2,3;"a","b","c";"d","e","f"},2,TRUE)', 'c'],
      ],
    },
  ],
  XLOOKUP: [
    {
      cells: COUNTRIES,
      results: [
        ['=XLOOKUP("Brazil",A1:A3,C1:C3)', '+55'],
        ['=XLOOKUP("Peru",A1:A3,C1:C3)', '#N/A'],
        ['=XLOOKUP("Peru",A1:A3,C1:C3,"none")', 'none'],
        ['=XLOOKUP("Ind*",A1:A3,B1:B3,,2)', 'IN'],
      ],
    },
    { cells: TAXES, results: [['=XLOOKUP(46523,B1:B6,A1:A6,0,1,1)', 0.24]] },
  ],
  XMATCH: [
    {
      cells: [['Apple'], ['Grape'], ['Pear'], ['Banana'], ['Cherry']],
      results: [
        ['=XMATCH("Gra",A1:A5,1)', 2],
        ['=XMATCH("Pear",A1:A5)', 3],
      ],
    },
  ],
  LOOKUP: [
    {
      cells: LIGHT,
      results: [
        ['=LOOKUP(4.19,A1:A5,B1:B5)', 'orange'],
        ['=LOOKUP(5.75,A1:A5,B1:B5)', 'yellow'],
        ['=LOOKUP(7.66,A1:A5,B1:B5)', 'blue'],
        ['=LOOKUP(0,A1:A5,B1:B5)', '#N/A'],
      ],
    },
  ],
  INDEX: [
    {
      cells: [
        ['Apples', 'Lemons'],
        ['Bananas', 'Pears'],
        [1, 2],
      ],
      results: [
        ['=INDEX(A1:B2,2,2)', 'Pears'],
        ['=INDEX(A1:B2,2,1)', 'Bananas'],
        ['=INDEX(A1:B2,3,1)', '#REF!'],
        ['=SUM(INDEX(A1:B3,3,0))', 3],
        ['=INDEX(A1:B3,MATCH("Bananas",A1:A3,0),2)', 'Pears'],
        ['=SUM(A3:INDEX(A1:B3,3,2))', 3],
      ],
    },
  ],
  MATCH: [
    {
      cells: [[25], [38], [40], [41]],
      results: [
        ['=MATCH(39,A1:A4,1)', 2],
        ['=MATCH(41,A1:A4,0)', 4],
        ['=MATCH(40,A1:A4,-1)', '#N/A'],
        ['=MATCH(39,A1:A4)', 2],
        ['=MATCH("p*",{"axe","Pear"},0)', 2],
      ],
    },
  ],
  CHOOSE: [
    {
      cells: [[1], [2], [3]],
      results: [
        ['=CHOOSE(3,"Wide",115,"world",8)', 'world'],
        ['=SUM(A1:CHOOSE(2,A2,A3))', 6],
        ['=CHOOSE(4,1,2)', '#VALUE!'],
      ],
    },
  ],
  OFFSET: [
    {
      cells: [
        [4, 10],
        [8, 3],
        [3, 6],
      ],
      results: [
        ['=OFFSET(B3,-2,-1,1,1)', 4],
        ['=SUM(OFFSET(A1:B1,1,0,2,2))', 20],
        ['=OFFSET(A1:B3,-3,-3)', '#REF!'],
      ],
    },
  ],
  INDIRECT: [
    {
      cells: [
        ['B2', 1.333],
        ['B', 45],
        [2, 10],
      ],
      results: [
        ['=INDIRECT(A1)', 45],
        ['=INDIRECT("B"&A3)', 45],
        ['=INDIRECT("nowhere!")', '#REF!'],
      ],
    },
  ],
  ROW: [
    {
      results: [
        ['=ROW(C10)', 10],
        ['=ROW()', 9],
      ],
    },
  ],
  COLUMN: [
    {
      results: [
        ['=COLUMN(D10)', 4],
        ['=COLUMN()', 26],
      ],
    },
  ],
  ROWS: [
    {
      results: [
        ['=ROWS(C1:E4)', 4],
        ['=ROWS({1,2,3;4,5,6})', 2],
      ],
    },
  ],
  COLUMNS: [{ results: [['=COLUMNS(C1:E4)', 3]] }],
  ADDRESS: [
    {
      results: [
        ['=ADDRESS(2,3)', '$C$2'],
        ['=ADDRESS(2,3,2)', 'C$2'],
        ['=ADDRESS(2,3,2,FALSE)', 'R2C[3]'],
        ['=ADDRESS(2,3,1,FALSE,"EXCEL SHEET")', "'EXCEL SHEET'!R2C3"],
      ],
    },
  ],
  SORT: [
    {
      cells: [[3], [1], [2]],
      results: [
        ['=INDEX(SORT(A1:A3),1)', 1],
        ['=SUM(UNIQUE(A1:A3))', 6],
      ],
    },
  ],
  FILTER: [{ cells: [[3], [1], [2]], results: [['=SUM(FILTER(A1:A3,A1:A3>1))', 5]] }],
};
