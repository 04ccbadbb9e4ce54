import fc from 'fast-check';
import type { CellValue, Row } from '../../../shared/forms/table';
import { submissionWorkbook } from '../../../shared/sheet/submission-workbook';
import { referenceView } from './reference-view';

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true })) },
);
const label = fc.constantFrom('Đất đai', 'Hộ tịch', 'x', '');
const cells = fc.dictionary(fc.integer({ min: 3, max: 13 }).map(String), value);

/** What Excel computes from the formulas this module writes: a sum over numbers, blank until enough are there. */
function computed(formula: string, at: (address: string) => CellValue): CellValue {
  const [, list = '', names = '', column = ''] =
    /^IF\(AND\(COUNT\((.*?)\)>0,COUNT\(\1\)=COUNTIF\((.*?),"\?\*"\)\),SUM\((.*?)\),""\)$/.exec(formula) ?? [];
  if (column !== '') {
    expect(column).toBe(list);
    const numbers = cellsOf(list).flatMap((address) => {
      const number = at(address);
      return typeof number === 'number' ? [number] : [];
    });
    const named = cellsOf(names).filter((address) => (at(address) ?? '') !== '').length;
    if (numbers.length === 0 || numbers.length !== named) return null;
    return numbers.reduce((total, number) => total + number, 0);
  }
  const [, counted = '', , sum = ''] = /^IF\(COUNT\((.*?)\)=([^,]*),(.*),""\)$/.exec(formula) ?? [];
  const addresses = cellsOf(counted);
  const numbers = addresses.map(at);
  if (numbers.some((number) => typeof number !== 'number')) return null;
  expect(sum).toBe(addresses.join('+'));
  return numbers.reduce<number>((total, number) => total + Number(number), 0);
}

function cellsOf(list: string): string[] {
  return list.split(',').flatMap((part) => {
    const [from = '', to = from] = part.split(':');
    const column = (text: string) => text.charCodeAt(0);
    const row = (text: string) => Number(text.slice(1));
    const all: string[] = [];
    for (let c = column(from); c <= column(to); c += 1) {
      for (let r = row(from); r <= row(to); r += 1) all.push(String.fromCharCode(c) + String(r));
    }
    return all;
  });
}

test('whatever a unit states is what its sheet shows, and every formula gives the value beside it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(label, cells), { minLength: 1, maxLength: 4 }),
      fc.option(cells),
      (details, total) => {
        const rows: Row[] = details.map(([name, row], index) => ({
          key: `r${index}`,
          label: name,
          cells: row,
        }));
        if (total) rows.push({ key: 'total', label: 'Tổng cộng', cells: total });
        const view = referenceView();
        view.content.tables = [{ form: 'II.06a', rows }];
        const sheet = submissionWorkbook(view, 'vi').sheets[1];
        const shown = new Map(
          sheet?.cells.map((cell) => [String.fromCharCode(64 + cell.column) + String(cell.row), cell]),
        );
        const at = (address: string) => shown.get(address)?.value ?? null;
        rows.forEach((row, index) => {
          for (let column = 3; column <= 13; column += 1) {
            const address = String.fromCharCode(64 + column) + String(8 + index);
            expect([address, at(address)]).toEqual([address, row.cells[String(column)] ?? null]);
          }
        });
        for (const cell of shown.values()) {
          if (cell.formula !== undefined)
            expect([cell.formula, cell.value]).toEqual([cell.formula, computed(cell.formula, at)]);
        }
      },
    ),
    { numRuns: 30 },
  );
});
