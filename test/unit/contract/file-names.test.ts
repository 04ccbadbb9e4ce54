import { exportedName, reportName, workbookName } from '../../../shared/contract/file-names';

const of = { unit: { name: 'Sở Khoa học và Công nghệ' }, period: { year: 2024, quarter: 2 } } as const;

test('files say in words whose quarter they hold', () => {
  expect(workbookName(of, 'vi')).toBe('Số liệu TTHC quý II-2024 - Sở Khoa học và Công nghệ.xlsx');
  expect(reportName(of, true, 'vi')).toBe(
    'Báo cáo TTHC quý II-2024 - Sở Khoa học và Công nghệ (dự thảo).docx',
  );
  expect(reportName(of, false, 'en')).toBe('TTHC report Q2 2024 - Sở Khoa học và Công nghệ.docx');
  expect(exportedName('tong-hop.xlsx', of.period, 'vi')).toBe('Tổng hợp số liệu TTHC quý II-2024.xlsx');
});

test('nothing stands in a name that Windows forbids', () => {
  const name = workbookName({ ...of, unit: { name: 'Ban "A": B/C\\D <E> | F? *\n' } }, 'vi');
  expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
});
