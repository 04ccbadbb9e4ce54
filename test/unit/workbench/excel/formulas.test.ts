import { Workbook } from '../../../../workbench/excel/model/workbook';
import { plainValue } from '../../../../workbench/excel/cells/value';
import type { Written } from '../../../../workbench/excel/model/sheet';

const gaps: string[] = [];

function book(cells: Record<string, Written>): Workbook {
  const workbook = new Workbook({ reportGap: (gap) => gaps.push(gap) });
  for (const [address, value] of Object.entries(cells)) write(workbook, address, value);
  return workbook;
}

function write(workbook: Workbook, address: string, value: Written): void {
  const { sheet, area } = workbook.placeOf(address, workbook.active);
  workbook.act('user', 'typing', () => {
    sheet.write(area, () => value);
  });
}

function read(workbook: Workbook, address: string): unknown {
  const { sheet, area } = workbook.placeOf(address, workbook.active);
  return plainValue(sheet.value(area.top, area.left));
}

/** A1:A6 hold 0, nothing, a text, an empty text that a formula gives, 5 and a text of digits. */
const SAMPLE = { A1: 0, A3: 'x', A4: '=""', A5: 5, A6: "'7" };

beforeEach(() => {
  gaps.length = 0;
});

describe('a formula gives what Excel gives', () => {
  const cases: [string, unknown][] = [
    ['=1+2*3', 7],
    ['=-2^2', 4],
    ['=2^3^2', 64],
    ['=50%', 0.5],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['="a"="A"', true],
    ['=0.1+0.2=0.3', true],
    ['=1.1-1-0.1', 0],
    ['=A2=""', true],
    ['=A2=0', true],
    ['=A2', 0],
    ['=IF(A2,1,2)', 2],
    ['=IF(A1=0,"",1/A1)', ''],
    ['=IF(FALSE,1)', false],
    ['=1/0', '#DIV/0!'],
    ['=A3+1', '#VALUE!'],
    ['=A6+1', 8],
    ['=SUM(A1:A6)', 5],
    ['=SUM(A6,"3",TRUE)', 4],
    ['=SUM("ba")', '#VALUE!'],
    ['=COUNT(A1:A6)', 2],
    ['=COUNTA(A1:A6)', 5],
    ['=COUNTBLANK(A1:A6)', 2],
    ['=ROWS(A1:A6)', 6],
    ['=COLUMNS(A1:C1)', 3],
    ['=IF(COUNT(A1:A6)=ROWS(A1:A6),SUM(A1:A6),"")', ''],
    ['=MAX(A1:A6)', 5],
    ['=MIN(A5,9)', 5],
    ['=AVERAGE(A2:A2)', '#DIV/0!'],
    ['=ROUND(2.345,2)', 2.35],
    ['=ROUND(-0.5,0)', -1],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(157/159*20,2)', 19.75],
    ['=ROUND(1234,-2)', 1200],
    ['=INT(-1.5)', -2],
    ['=MOD(-1,3)', 2],
    ['=IFERROR(1/0,"lỗi")', 'lỗi'],
    ['=AND(A5>1,A1=0)', true],
    ['=OR(A5=1,NOT(TRUE))', false],
    ['=COUNTIF(A1:A6,">=0")', 2],
    ['=COUNTIF(A1:A6,"X")', 1],
    ['=SUMIF(A1:A6,">0")', 5],
    ['=SUMPRODUCT(A1:A2,A5:A6)', 0],
    ['=INDEX(A1:A6,5)', 5],
    ['=MATCH(5,A1:A6,0)', 5],
    ['=VLOOKUP(5,A1:B6,1,FALSE)', 5],
    ['=LEN("Hưng Yên")', 8],
    ['=TEXT(1234.5,"#,##0")', '1,235'],
    ['=ISBLANK(A2)', true],
    ['=ISNUMBER(A6)', false],
    ['="b">"a"', true],
    ['="a">9', true],
    ['=Nope', '#NAME?'],
    ['=Nowhere!A1', '#REF!'],
    ['=SUM(A:A)', 5],
    ['=SUM(A2:A1048576)', 5],
    ['=COUNTA(F1:XFD1)', 0],
    ['=COUNTBLANK(1:1)', 16_383],
    ['=COUNTIF(A:A,"")', 1_048_572],
    ['=SUMPRODUCT((A1:A6="")*1)', 2],
    ['=IFERROR(SUM(A1:A6)/COUNT(A1:A6),0)', 2.5],
  ];
  test.each(cases)('%s', (formula, expected) => {
    const workbook = book(SAMPLE);
    write(workbook, 'D9', formula);
    expect(read(workbook, 'D9')).toBe(expected);
    expect(gaps).toEqual([]);
  });
});

describe('results follow their cells', () => {
  test('through a chain, whichever end was written first', () => {
    const workbook = book({ C1: '=B1*2', B1: '=A1+1', A1: 1 });
    expect(read(workbook, 'C1')).toBe(4);
    write(workbook, 'A1', 10);
    expect(read(workbook, 'C1')).toBe(22);
  });

  test('across sheets and names', () => {
    const workbook = book({ A1: 3 });
    workbook.addSheet('Bảng 2');
    write(workbook, "'Bảng 2'!A1", '=Sheet1!A1*2');
    workbook.changeNames([{ name: 'TONG', formula: "'Bảng 2'!$A$1", comment: '', visible: true }]);
    write(workbook, 'B1', '=TONG+1');
    expect(read(workbook, 'B1')).toBe(7);
    write(workbook, 'A1', 5);
    expect(read(workbook, 'B1')).toBe(11);
  });

  test('through a chain of thousands, each waiting for the next', () => {
    const workbook = new Workbook();
    workbook.act('user', 'typing', () => {
      workbook.active.write({ top: 0, bottom: 5000, left: 0, right: 0 }, (row) =>
        row === 5000 ? 1 : `=SUM(A${row + 2},1)`,
      );
    });
    expect(read(workbook, 'A1')).toBe(5001);
  });

  test('until the formula is overwritten by a figure', () => {
    const workbook = book({ A1: 1, B1: '=A1' });
    write(workbook, 'B1', 9);
    write(workbook, 'A1', 2);
    expect(read(workbook, 'B1')).toBe(9);
  });

  test('and a circle shows 0 instead of hanging', () => {
    const workbook = book({ A1: '=B1+1', B1: '=A1+1', C1: '=B1+5' });
    expect([read(workbook, 'A1'), read(workbook, 'B1'), read(workbook, 'C1')]).toEqual([0, 0, 5]);
    write(workbook, 'B1', 2);
    expect([read(workbook, 'A1'), read(workbook, 'C1')]).toEqual([3, 7]);
  });

  test('a renamed sheet stays the one that is meant; a deleted one leaves #REF!', () => {
    const workbook = book({});
    const other = workbook.addSheet('Số liệu');
    write(workbook, "'Số liệu'!A1", 4);
    write(workbook, 'A1', "='Số liệu'!A1");
    workbook.renameSheet(other, 'Data');
    expect(workbook.active.cell(0, 0)?.formula).toBe('Data!A1');
    expect(read(workbook, 'A1')).toBe(4);
    workbook.deleteSheet(other);
    expect(read(workbook, 'A1')).toBe('#REF!');
  });

  test('that only a function finds, in whatever order they change', () => {
    const workbook = book({
      A1: 2,
      B2: 7,
      C1: '=OFFSET(A1,1,1)+1',
      C2: '=INDIRECT("B"&A1)',
      C3: '=SUM(A1:INDEX(B1:B9,A1))',
    });
    expect([read(workbook, 'C1'), read(workbook, 'C2'), read(workbook, 'C3')]).toEqual([8, 7, 9]);
    write(workbook, 'B2', 10);
    expect([read(workbook, 'C1'), read(workbook, 'C2'), read(workbook, 'C3')]).toEqual([11, 10, 12]);
    write(workbook, 'D1', '=C1*2');
    write(workbook, 'B2', 1);
    expect(read(workbook, 'D1')).toBe(4);
  });

  test('through names of constants and formulas', () => {
    const workbook = book({ A1: 3, A2: 4 });
    const name = (text: string, formula: string) => ({ name: text, formula, comment: '', visible: true });
    workbook.changeNames([
      name('RATE', '0.5'),
      name('LIST', 'OFFSET(Sheet1!$A$1,0,0,2,1)'),
      name('ONE', 'TWO'),
      name('TWO', 'ONE'),
    ]);
    write(workbook, 'B1', '=SUM(LIST)*RATE');
    write(workbook, 'B2', '=ONE+1');
    expect([read(workbook, 'B1'), read(workbook, 'B2')]).toEqual([3.5, '#NAME?']);
    write(workbook, 'A2', 7);
    expect(read(workbook, 'B1')).toBe(5);
  });

  test('with the day of the workbook, shown as a date', () => {
    const workbook = new Workbook({ clock: () => new Date(2026, 3, 1, 18) });
    write(workbook, 'A1', '=TODAY()');
    write(workbook, 'A2', '=NOW()-TODAY()');
    expect([read(workbook, 'A1'), read(workbook, 'A2')]).toEqual([46113, 0.75]);
    expect(workbook.active.style(0, 0).numberFormat).toBe('m/d/yyyy');
    expect(workbook.active.style(1, 0).numberFormat).toBe('General');
  });

  test('in subtotals but for those of others and of hidden rows', () => {
    const workbook = book({ A1: 1, A2: 2, A3: '=SUBTOTAL(9,A1:A2)', A4: 4, B1: '=SUBTOTAL(9,A1:A4)' });
    workbook.active.edit((state) => {
      state.rows.set(1, { hidden: true });
    });
    write(workbook, 'B2', '=SUBTOTAL(109,A1:A4)');
    expect([read(workbook, 'B1'), read(workbook, 'B2')]).toEqual([7, 5]);
  });

  test('with manual calculation only when asked', () => {
    const workbook = book({ A1: 1, B1: '=A1*2' });
    workbook.calculationMode = 'Manual';
    const { active: sheet } = workbook;
    workbook.act('user', 'typing', () => {
      sheet.write({ top: 0, left: 0, bottom: 0, right: 0 }, () => 5);
    });
    expect(sheet.cell(0, 1)?.value).toBe(2);
    workbook.calculator.recalculate();
    expect(sheet.cell(0, 1)?.value).toBe(10);
  });
});

test('a function that is not emulated is reported, not guessed', () => {
  const workbook = book({ A1: '=XIRR(B1:B2,C1:C2)' });
  expect(read(workbook, 'A1')).toBe('#NAME?');
  expect(gaps).toEqual(['function XIRR in Sheet1']);
});

test('a formula that cannot be read is reported', () => {
  const workbook = book({ A1: '=SUM(Bảng[Cột])' });
  expect(read(workbook, 'A1')).toBe('#NAME?');
  expect(gaps).toEqual(['formula =SUM(Bảng[Cột])']);
});
