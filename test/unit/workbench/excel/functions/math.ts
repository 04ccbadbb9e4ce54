import type { Examples } from './examples';

export const MATH: Examples = {
  SUM: [
    {
      cells: [[-5], [15], [30], ["'5"], [true]],
      results: [
        ['=SUM(3,2)', 5],
        ['=SUM("5",15,TRUE)', 21],
        ['=SUM(A1:A3)', 40],
        ['=SUM(A1:A3,15)', 55],
        ['=SUM(A4,A5,2)', 2],
        ['=SUM(A1:A3,"x")', '#VALUE!'],
        ['=SUM(A:A)', 40],
        ['=SUM(A1:A2 A2:A3)', 15],
        ['=SUM((A1,A3))', 25],
      ],
    },
  ],
  PRODUCT: [
    {
      cells: [[5], [15], [30], ['x'], [null]],
      results: [
        ['=PRODUCT(A1:A3)', 2250],
        ['=PRODUCT(A1:A3,2)', 4500],
        ['=PRODUCT(A1:A5)', 2250],
      ],
    },
  ],
  SUMPRODUCT: [
    {
      cells: [
        [1, 4],
        [2, 'x'],
        [3, 6],
      ],
      results: [
        ['=SUMPRODUCT(A1:A3,B1:B3)', 22],
        ['=SUMPRODUCT(A1:A3*A1:A3)', 14],
        ['=SUMPRODUCT((A1:A3>1)*1)', 2],
        ['=SUMPRODUCT((A1:A3>1)*(A1:A3<3),A1:A3)', 2],
        ['=SUMPRODUCT(--(A1:A3>1))', 2],
        ['=SUMPRODUCT(A1:A3,A1:A2)', '#VALUE!'],
      ],
    },
  ],
  SUBTOTAL: [
    {
      cells: [[120], [10], [150], [23], ['=SUBTOTAL(9,A1:A2)']],
      results: [
        ['=SUBTOTAL(9,A1:A4)', 303],
        ['=SUBTOTAL(1,A1:A4)', 75.75],
        ['=SUBTOTAL(2,A1:A4)', 4],
        ['=SUBTOTAL(4,A1:A4)', 150],
        ['=SUBTOTAL(109,A1:A4)', 303],
        ['=SUBTOTAL(9,A1:A5)', 303],
      ],
    },
  ],
  AGGREGATE: [
    {
      cells: [['=1/0'], [72], [30], [52], [100]],
      results: [
        ['=AGGREGATE(4,6,A1:A5)', 100],
        ['=AGGREGATE(9,6,A1:A5)', 254],
        ['=AGGREGATE(14,6,A1:A5,3)', 52],
      ],
    },
  ],
  SUMSQ: [{ results: [['=SUMSQ(3,4)', 25]] }],
  ROUND: [
    {
      results: [
        ['=ROUND(2.15,1)', 2.2],
        ['=ROUND(2.149,1)', 2.1],
        ['=ROUND(-1.475,2)', -1.48],
        ['=ROUND(21.5,-1)', 20],
        ['=ROUND(626.3,-3)', 1000],
        ['=ROUND(1.98,-1)', 0],
        ['=ROUND(-50.55,-2)', -100],
        ['=ROUND(2.345,2)', 2.35],
        ['=ROUND(1.005,2)', 1.01],
        ['=ROUND(-0.5,0)', -1],
        ['=ROUND("2.5",0)', 3],
      ],
    },
  ],
  ROUNDUP: [
    {
      results: [
        ['=ROUNDUP(3.2,0)', 4],
        ['=ROUNDUP(76.9,0)', 77],
        ['=ROUNDUP(3.14159,3)', 3.142],
        ['=ROUNDUP(-3.14159,1)', -3.2],
        ['=ROUNDUP(31415.92654,-2)', 31500],
        ['=ROUNDUP(1.1,1)', 1.1],
      ],
    },
  ],
  ROUNDDOWN: [
    {
      results: [
        ['=ROUNDDOWN(3.2,0)', 3],
        ['=ROUNDDOWN(76.9,0)', 76],
        ['=ROUNDDOWN(3.14159,3)', 3.141],
        ['=ROUNDDOWN(-3.14159,1)', -3.1],
        ['=ROUNDDOWN(31415.92654,-2)', 31400],
      ],
    },
  ],
  MROUND: [
    {
      results: [
        ['=MROUND(10,3)', 9],
        ['=MROUND(-10,-3)', -9],
        ['=MROUND(1.3,0.2)', 1.4],
        ['=MROUND(5,-2)', '#NUM!'],
      ],
    },
  ],
  CEILING: [
    {
      results: [
        ['=CEILING(2.5,1)', 3],
        ['=CEILING(-2.5,-2)', -4],
        ['=CEILING(-2.5,2)', -2],
        ['=CEILING(1.5,0.1)', 1.5],
        ['=CEILING(0.234,0.01)', 0.24],
      ],
    },
  ],
  FLOOR: [
    {
      results: [
        ['=FLOOR(3.7,2)', 2],
        ['=FLOOR(-2.5,-2)', -2],
        ['=FLOOR(2.5,-2)', '#NUM!'],
        ['=FLOOR(1.58,0.1)', 1.5],
        ['=FLOOR(0.234,0.01)', 0.23],
      ],
    },
  ],
  'CEILING.MATH': [
    {
      results: [
        ['=CEILING.MATH(24.3,5)', 25],
        ['=CEILING.MATH(6.7)', 7],
        ['=CEILING.MATH(-8.1,2)', -8],
        ['=CEILING.MATH(-5.5,2,-1)', -6],
      ],
    },
  ],
  'FLOOR.MATH': [
    {
      results: [
        ['=FLOOR.MATH(24.3,5)', 20],
        ['=FLOOR.MATH(6.7)', 6],
        ['=FLOOR.MATH(-8.1,2)', -10],
        ['=FLOOR.MATH(-5.5,2,-1)', -4],
      ],
    },
  ],
  INT: [
    {
      results: [
        ['=INT(8.9)', 8],
        ['=INT(-8.9)', -9],
      ],
    },
  ],
  TRUNC: [
    {
      results: [
        ['=TRUNC(8.9)', 8],
        ['=TRUNC(-8.9)', -8],
        ['=TRUNC(0.45)', 0],
        ['=TRUNC(3.14159,2)', 3.14],
      ],
    },
  ],
  MOD: [
    {
      results: [
        ['=MOD(3,2)', 1],
        ['=MOD(-3,2)', 1],
        ['=MOD(3,-2)', -1],
        ['=MOD(-3,-2)', -1],
        ['=MOD(3,0)', '#DIV/0!'],
      ],
    },
  ],
  QUOTIENT: [
    {
      results: [
        ['=QUOTIENT(5,2)', 2],
        ['=QUOTIENT(4.5,3.1)', 1],
        ['=QUOTIENT(-10,3)', -3],
      ],
    },
  ],
  ABS: [{ results: [['=ABS(-2)', 2]] }],
  SIGN: [
    {
      results: [
        ['=SIGN(10)', 1],
        ['=SIGN(4-4)', 0],
        ['=SIGN(-0.00001)', -1],
      ],
    },
  ],
  SQRT: [
    {
      results: [
        ['=SQRT(16)', 4],
        ['=SQRT(-16)', '#NUM!'],
      ],
    },
  ],
  POWER: [
    {
      results: [
        ['=POWER(5,2)', 25],
        ['=POWER(98.6,3.2)', 2401077.222],
        ['=POWER(4,5/4)', 5.656854249],
        ['=0^0', '#NUM!'],
        ['=0^-1', '#DIV/0!'],
        ['=10^400', '#NUM!'],
      ],
    },
  ],
  EXP: [{ results: [['=EXP(1)', 2.718281828]] }],
  LN: [{ results: [['=LN(86)', 4.454347296]] }],
  LOG: [
    {
      results: [
        ['=LOG(10)', 1],
        ['=LOG(8,2)', 3],
      ],
    },
  ],
  LOG10: [{ results: [['=LOG10(86)', 1.934498451]] }],
  GCD: [
    {
      results: [
        ['=GCD(24,36)', 12],
        ['=GCD(5,0)', 5],
      ],
    },
  ],
  LCM: [{ results: [['=LCM(24,36)', 72]] }],
  EVEN: [
    {
      results: [
        ['=EVEN(1.5)', 2],
        ['=EVEN(-1)', -2],
      ],
    },
  ],
  ODD: [
    {
      results: [
        ['=ODD(1.5)', 3],
        ['=ODD(-2)', -3],
      ],
    },
  ],
  FACT: [
    {
      results: [
        ['=FACT(5)', 120],
        ['=FACT(1.9)', 1],
        ['=FACT(-1)', '#NUM!'],
      ],
    },
  ],
  COMBIN: [{ results: [['=COMBIN(8,2)', 28]] }],
  BASE: [
    {
      results: [
        ['=BASE(7,2)', '111'],
        ['=BASE(15,2,10)', '0000001111'],
      ],
    },
  ],
  DECIMAL: [{ results: [['=DECIMAL("FF",16)', 255]] }],
  ROMAN: [
    {
      results: [
        ['=ROMAN(499,0)', 'CDXCIX'],
        ['=ROMAN(2013)', 'MMXIII'],
      ],
    },
  ],
  ARABIC: [{ results: [['=ARABIC("LVII")', 57]] }],
  PI: [{ results: [['=PI()', 3.141592654]] }],
};
