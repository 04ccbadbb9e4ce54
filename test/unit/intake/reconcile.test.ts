import type { JointFigure, Row, Table } from '../../../shared/forms/table';
import { describeDifference } from '../../../shared/intake/describe';
import { reconcile, type ReconcileContext } from '../../../shared/intake/reconcile';
import { sampleContext } from '../../fixtures/intake/context';

const form = sampleContext.forms.find(({ code }) => code === 'II.06a');
if (form === undefined) throw new Error('no form');
const ours: Row = {
  key: 'dat-dai',
  label: 'Đất đai',
  cells: { 3: 159, 4: 100, 5: 57, 6: 2, 7: 150, 8: 120, 9: 28, 10: 2, 11: 9, 12: 8, 13: 1 },
};

function against(cells: Row['cells'], context: ReconcileContext = {}, together: JointFigure[] = []) {
  const own: Table = { form: 'II.06a', rows: [ours] };
  const exported: Table = {
    form: 'II.06a',
    rows: [{ ...ours, cells: { ...ours.cells, ...cells }, together }],
  };
  const { differences, agreeing } = reconcile(own, exported, form as NonNullable<typeof form>, context);
  return {
    differences,
    agreeing,
    reasons: differences.map(({ columns, reasons }) => [columns.join('+'), reasons[0] ?? null]),
  };
}

describe('an export beside the unit’s own table', () => {
  test('equal tables agree in every stated cell', () => {
    expect(against({})).toMatchObject({ differences: [], agreeing: 11 });
  });

  test('other days explain every difference for certain', () => {
    const own = { from: '2024-03-15', to: '2024-06-14' };
    const { differences } = against(
      { 3: 170, 4: 111 },
      { own, export: { from: '2024-04-01', to: '2024-06-30' } },
    );
    expect(differences.map(({ difference, reasons, certain }) => [difference, reasons, certain])).toEqual([
      [11, ['calendar'], true],
      [11, ['calendar'], true],
    ]);
  });

  test('returned dossiers added to those on time raise (9), (7) and (3) alike', () => {
    expect(against({ 3: 164, 7: 155, 9: 33 }).reasons).toEqual([
      ['3', 'returned'],
      ['7', 'returned'],
      ['9', 'returned'],
    ]);
  });

  test('dossiers that wait for papers raise (12) and (11)', () => {
    expect(against({ 11: 12, 12: 11 }).reasons).toEqual([
      ['11', 'supplement'],
      ['12', 'supplement'],
    ]);
  });

  test('an hour in the deadline moves dossiers from on time to early', () => {
    expect(against({ 8: 148, 9: 0 }).reasons).toEqual([
      ['8', 'timestamp'],
      ['9', 'timestamp'],
    ]);
  });

  test('a past period run again moves dossiers from pending to resolved', () => {
    const context = { export: { from: '2024-03-15', to: '2024-06-14' }, exportedOn: '2024-07-20' };
    expect(against({ 7: 153, 11: 6 }, context).reasons).toEqual([
      ['7', 'rerun'],
      ['11', 'rerun'],
    ]);
    expect(against({ 7: 153, 11: 6 }, { ...context, exportedOn: '2024-06-14' }).reasons).toEqual([
      ['7', null],
      ['11', null],
    ]);
  });

  test('blanks and rows on one side are no contradiction', () => {
    const { differences } = against({ 13: null });
    expect(differences).toMatchObject([
      { columns: ['13'], own: 1, export: null, difference: null, reasons: ['blank-export'] },
    ]);
    const other = { form: 'II.06a', rows: [{ ...ours, key: 'ho-tich', label: 'Hộ tịch' }] };
    expect(
      reconcile({ form: 'II.06a', rows: [ours] }, other, form).differences.map(({ label, reasons }) => [
        label,
        reasons,
      ]),
    ).toEqual([
      ['Đất đai', ['row-own']],
      ['Hộ tịch', ['row-export']],
    ]);
  });

  test('one figure for early and on time is compared with their sum', () => {
    const cells = { 8: null, 9: null };
    expect(against(cells, {}, [{ columns: ['8', '9'], value: 148 }])).toMatchObject({
      differences: [],
      agreeing: 10,
    });
    const { differences } = against(cells, {}, [{ columns: ['8', '9'], value: 150 }]);
    expect(differences).toMatchObject([{ columns: ['8', '9'], own: 148, export: 150, difference: 2 }]);
  });

  test('every difference is a sentence with both figures and what may explain it', () => {
    const own = { from: '2024-03-15', to: '2024-06-14' };
    const calendar = against({ 3: 1159 }, { own, export: { from: '2024-04-01', to: '2024-06-30' } })
      .differences[0];
    expect(calendar && describeDifference(calendar, 'vi')).toBe(
      'Dòng “Đất đai”, cột (3): biểu ghi 159, bảng gốc ghi 1.159, lệch 1.000. Hai bên chốt số liệu theo ngày khác nhau.',
    );
    const unknown = against({ 10: 3 }).differences[0];
    expect(unknown && describeDifference(unknown, 'vi')).toContain('Chưa rõ lý do');
    const perhaps = against({ 8: 148, 9: 0 }).differences[0];
    expect(perhaps && describeDifference(perhaps, 'en')).toContain(
      'Perhaps the one-stop system compares the hour',
    );
    const alone = reconcile({ form: 'II.06a', rows: [ours] }, { form: 'II.06a', rows: [] }, form)
      .differences[0];
    expect(alone && describeDifference(alone, 'vi')).toBe('Dòng “Đất đai” không có trong bảng gốc.');
  });
});
