import type { Examples } from './examples';

export const LOGIC: Examples = {
  IF: [
    {
      cells: [[50, null]],
      results: [
        ['=IF(A1<=100,"Within budget","Over budget")', 'Within budget'],
        ['=IF(A1>100,1)', false],
        ['=IF(A1>100,1,)', 0],
        ['=IF(B1,1,2)', 2],
        ['=IF(B1="","blank","filled")', 'blank'],
        ['=IF("x",1,2)', '#VALUE!'],
        ['=IF(1/0,1,2)', '#DIV/0!'],
        ['=IF(TRUE,1,1/0)', 1],
      ],
    },
  ],
  IFS: [
    {
      cells: [[93], [58]],
      results: [
        ['=IFS(A1>89,"A",A1>79,"B",TRUE,"F")', 'A'],
        ['=IFS(A2>89,"A",A2>79,"B",TRUE,"F")', 'F'],
        ['=IFS(A2>89,"A")', '#N/A'],
      ],
    },
  ],
  SWITCH: [
    {
      results: [
        ['=SWITCH(2,1,"Sunday",2,"Monday",3,"Tuesday","No match")', 'Monday'],
        ['=SWITCH(99,1,"Sunday",2,"Monday",3,"Tuesday")', '#N/A'],
        ['=SWITCH(99,1,"Sunday","No match")', 'No match'],
      ],
    },
  ],
  IFERROR: [
    {
      cells: [
        [210, 35],
        [55, 0],
        [null, 23],
      ],
      results: [
        ['=IFERROR(A1/B1,"Error")', 6],
        ['=IFERROR(A2/B2,"Error")', 'Error'],
        ['=IFERROR(A3/B3,"Error")', 0],
        ['=IFERROR(A1/B1,1/0)', 6],
      ],
    },
  ],
  IFNA: [
    {
      results: [
        ['=IFNA(NA(),"none")', 'none'],
        ['=IFNA(1/0,"none")', '#DIV/0!'],
      ],
    },
  ],
  AND: [
    {
      cells: [[50], [100], ['x'], [null]],
      results: [
        ['=AND(A1>1,A1<100)', true],
        ['=AND(A1:A2)', true],
        ['=AND(A1:A4)', true],
        ['=AND(A3:A4)', '#VALUE!'],
        ['=AND(TRUE,1/0)', '#DIV/0!'],
      ],
    },
  ],
  OR: [
    {
      results: [
        ['=OR(1+1=1,2+2=5)', false],
        ['=OR(TRUE,FALSE)', true],
      ],
    },
  ],
  NOT: [
    {
      results: [
        ['=NOT(1>2)', true],
        ['=NOT(0)', true],
      ],
    },
  ],
  XOR: [
    {
      results: [
        ['=XOR(3>0,2<9)', false],
        ['=XOR(3>12,4>6)', false],
        ['=XOR(3>0,4>6)', true],
      ],
    },
  ],
  LET: [{ results: [['=LET(x,5,SUM(x,1))', 6]] }],
  ISBLANK: [
    {
      cells: [[null], ['=""']],
      results: [
        ['=ISBLANK(A1)', true],
        ['=ISBLANK(A2)', false],
      ],
    },
  ],
  ISERROR: [
    {
      results: [
        ['=ISERROR(NA())', true],
        ['=ISERR(NA())', false],
        ['=ISNA(NA())', true],
      ],
    },
  ],
  ISEVEN: [
    {
      results: [
        ['=ISEVEN(-1)', false],
        ['=ISEVEN(2.5)', true],
        ['=ISODD(2.5)', false],
      ],
    },
  ],
  ISNUMBER: [
    {
      cells: [["'7"]],
      results: [
        ['=ISNUMBER(A1)', false],
        ['=ISNUMBER(4)', true],
      ],
    },
  ],
  ISTEXT: [
    {
      cells: [["'7"]],
      results: [
        ['=ISTEXT(A1)', true],
        ['=ISNONTEXT(A1)', false],
      ],
    },
  ],
  ISLOGICAL: [
    {
      results: [
        ['=ISLOGICAL(TRUE)', true],
        ['=ISLOGICAL("TRUE")', false],
      ],
    },
  ],
  ISFORMULA: [
    {
      cells: [[1, '=1']],
      results: [
        ['=ISFORMULA(A1)', false],
        ['=ISFORMULA(B1)', true],
      ],
    },
  ],
  N: [
    {
      results: [
        ['=N(7)', 7],
        ['=N("Even")', 0],
        ['=N(TRUE)', 1],
      ],
    },
  ],
  TYPE: [
    {
      results: [
        ['=TYPE("Smith")', 2],
        ['=TYPE(2+"Smith")', 16],
        ['=TYPE(TRUE)', 4],
      ],
    },
  ],
  'ERROR.TYPE': [
    {
      results: [
        ['=ERROR.TYPE(1/0)', 2],
        ['=ERROR.TYPE(NA())', 7],
      ],
    },
  ],
};

/** What operators do with blanks, texts and errors, and how exact results are. */
export const OPERATORS: Examples = {
  operators: [
    {
      cells: [[0], [null], ['x'], ['=""'], [5], ["'7"], ["'12%"], ['=1/0']],
      results: [
        ['=1+2*3', 7],
        ['=-2^2', 4],
        ['=2^3^2', 64],
        ['=50%', 0.5],
        ['=10%%', 0.001],
        ['="a"&1&TRUE', 'a1TRUE'],
        ['="a"="A"', true],
        ['="b">"a"', true],
        ['="a">9', true],
        ['=TRUE>"z"', true],
        ['=0.1+0.2=0.3', true],
        ['=1.1-1-0.1', 0],
        ['=A2=""', true],
        ['=A2=0', true],
        ['=A2=FALSE', true],
        ['=A2', 0],
        ['=A2&""', ''],
        ['=A3+1', '#VALUE!'],
        ['=A4+1', '#VALUE!'],
        ['=A6+1', 8],
        ['=A7+0', 0.12],
        ['=A6*"2"', 14],
        ['=A5&A6', '57'],
        ['=TRUE+TRUE', 2],
        ['=1/0', '#DIV/0!'],
        ['=A8+A3', '#DIV/0!'],
        ['=A1/A2', '#DIV/0!'],
        ['=1/3&""', '0.333333333333333'],
        ['=0.1+0.2&""', '0.3'],
        ['=Nope', '#NAME?'],
        ['=Nowhere!A1', '#REF!'],
        ['=SUM(A1:A6)', 5],
        ['=--"5"', 5],
        ['=1=1=TRUE', true],
        ['=SUM({1,2;3,4})', 10],
      ],
    },
  ],
};
