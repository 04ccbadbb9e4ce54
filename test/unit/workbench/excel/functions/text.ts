import type { Examples } from './examples';

export const TEXT: Examples = {
  LEFT: [
    {
      results: [
        ['=LEFT("Sale Price",4)', 'Sale'],
        ['=LEFT("Sweden")', 'S'],
        ['=LEFT("a",9)', 'a'],
        ['=LEFT("a",-1)', '#VALUE!'],
        ['=LEFT("Hưng Yên",4)', 'Hưng'],
      ],
    },
  ],
  RIGHT: [
    {
      results: [
        ['=RIGHT("Sale Price",5)', 'Price'],
        ['=RIGHT("Stock Number")', 'r'],
      ],
    },
  ],
  MID: [
    {
      results: [
        ['=MID("Fluid Flow",1,5)', 'Fluid'],
        ['=MID("Fluid Flow",7,20)', 'Flow'],
        ['=MID("Fluid Flow",20,5)', ''],
        ['=MID("Fluid Flow",0,5)', '#VALUE!'],
      ],
    },
  ],
  LEN: [
    {
      cells: [['     One   ']],
      results: [
        ['=LEN("Phoenix, AZ")', 11],
        ['=LEN(B1)', 0],
        ['=LEN(A1)', 11],
        ['=LEN("Hưng Yên")', 8],
        ['=LEN(12.5)', 4],
      ],
    },
  ],
  PROPER: [
    {
      results: [
        ['=PROPER("this is a TITLE")', 'This Is A Title'],
        ['=PROPER("2-way street")', '2-Way Street'],
        ['=PROPER("76BudGet")', '76Budget'],
        ['=PROPER("ủy ban NHÂN DÂN")', 'Ủy Ban Nhân Dân'],
      ],
    },
  ],
  UPPER: [{ results: [['=UPPER("đất đai")', 'ĐẤT ĐAI']] }],
  LOWER: [{ results: [['=LOWER("Apt. 2B")', 'apt. 2b']] }],
  TRIM: [{ results: [['=TRIM("  First  Quarter Earnings ")', 'First Quarter Earnings']] }],
  CLEAN: [{ results: [['=CLEAN(CHAR(9)&"Monthly report"&CHAR(10))', 'Monthly report']] }],
  SUBSTITUTE: [
    {
      results: [
        ['=SUBSTITUTE("Sales Data","Sales","Cost")', 'Cost Data'],
        ['=SUBSTITUTE("Quarter 1, 2008","1","2",1)', 'Quarter 2, 2008'],
        ['=SUBSTITUTE("Quarter 1, 2011","1","2",3)', 'Quarter 1, 2012'],
      ],
    },
  ],
  REPLACE: [
    {
      results: [
        ['=REPLACE("abcdefghijk",6,5,"*")', 'abcde*k'],
        ['=REPLACE("2009",3,2,"10")', '2010'],
        ['=REPLACE("123456",1,3,"@")', '@456'],
      ],
    },
  ],
  FIND: [
    {
      cells: [['Miriam McGovern']],
      results: [
        ['=FIND("M",A1)', 1],
        ['=FIND("m",A1)', 6],
        ['=FIND("M",A1,3)', 8],
        ['=FIND("z",A1)', '#VALUE!'],
      ],
    },
  ],
  SEARCH: [
    {
      results: [
        ['=SEARCH("e","Statements",6)', 7],
        ['=SEARCH("margin","Profit Margin")', 8],
        ['=SEARCH("m?r","Profit Margin")', 8],
      ],
    },
  ],
  REPT: [{ results: [['=REPT("*-",3)', '*-*-*-']] }],
  TEXT: [
    {
      results: [
        ['=TEXT(1234.567,"$#,##0.00")', '$1,234.57'],
        ['=TEXT(0.285,"0.0%")', '28.5%'],
        ['=TEXT(4.34,"# ?/?")', '4 1/3'],
        ['=TEXT(12200000,"0.00E+00")', '1.22E+07'],
        ['=TEXT(1234567898,"[<=9999999]###-####;(###) ###-####")', '(123) 456-7898'],
        ['=TEXT(1234,"0000000")', '0001234'],
        ['=TEXT(1234.5,"#,##0")', '1,235'],
        ['=TEXT(45291,"dd/mm/yyyy")', '31/12/2023'],
        ['=TEXT(45291,"dddd")', 'Sunday'],
        ['=TEXT(0.75,"h:mm AM/PM")', '6:00 PM'],
        ['=TEXT(60,"d/m/yyyy")', '29/2/1900'],
        ['=TEXT("x","0.0")', 'x'],
        ['=TEXT(-5,"0;(0)")', '(5)'],
        ['=TEXT(1234.5,"0.##")', '1234.5'],
      ],
    },
  ],
  VALUE: [
    {
      results: [
        ['=VALUE("$1,000")', 1000],
        ['=VALUE("16:48:00")-VALUE("12:00:00")', 0.2],
        ['=VALUE("12%")', 0.12],
        ['=VALUE("x")', '#VALUE!'],
      ],
    },
  ],
  NUMBERVALUE: [
    {
      results: [
        ['=NUMBERVALUE("2.500,27",",",".")', 2500.27],
        ['=NUMBERVALUE("3.5%")', 0.035],
      ],
    },
  ],
  T: [
    {
      results: [
        ['=T("Rainfall")', 'Rainfall'],
        ['=T(19)', ''],
        ['=T(TRUE)', ''],
      ],
    },
  ],
  EXACT: [
    {
      results: [
        ['=EXACT("word","word")', true],
        ['=EXACT("Word","word")', false],
      ],
    },
  ],
  CONCAT: [
    {
      cells: [
        ['a', 1],
        [null, true],
      ],
      results: [
        ['=CONCAT(A1:B2)', 'a1TRUE'],
        ['=CONCATENATE("x",A1,B1)', 'xa1'],
      ],
    },
  ],
  TEXTJOIN: [
    {
      cells: [['US'], [null], ['VN']],
      results: [
        ['=TEXTJOIN(", ",TRUE,A1:A3)', 'US, VN'],
        ['=TEXTJOIN(", ",FALSE,A1:A3)', 'US, , VN'],
      ],
    },
  ],
  TEXTBEFORE: [{ results: [['=TEXTBEFORE("Little Red Riding Hood","Red")', 'Little ']] }],
  TEXTAFTER: [{ results: [['=TEXTAFTER("Little Red Riding Hood","Red")', ' Riding Hood']] }],
  CHAR: [{ results: [['=CHAR(65)', 'A']] }],
  CODE: [{ results: [['=CODE("A")', 65]] }],
  UNICHAR: [{ results: [['=UNICHAR(66)', 'B']] }],
  UNICODE: [{ results: [['=UNICODE("B")', 66]] }],
  FIXED: [
    {
      results: [
        ['=FIXED(1234.567,1)', '1,234.6'],
        ['=FIXED(1234.567,-1)', '1,230'],
        ['=FIXED(-1234.567,-1,TRUE)', '-1230'],
        ['=FIXED(44.332)', '44.33'],
      ],
    },
  ],
};
