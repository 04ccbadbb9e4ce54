import { composeReport } from '../../../shared/report/compose';
import type { SubmissionView } from '../../../shared/submission/submission';
import { referenceView, unit, viewOf } from './report-views';

const headOf = (view: SubmissionView) => composeReport(view, { draft: false }).head;
const withTexts = (texts: Record<string, string>) => {
  const view = referenceView();
  view.content.texts = texts;
  return view;
};

test('a department prints under its province committee, number and day left open until issue', () => {
  expect(headOf(referenceView())).toEqual({
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    superior: 'UBND TỈNH HƯNG YÊN',
    issuer: ['SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
    number: 'Số:       /BC-SKHCN',
    placeAndDate: 'Hưng Yên, ngày        tháng 6 năm 2024',
    kind: 'BÁO CÁO',
  });
});

test('a commune prints as a people’s committee under its own name and place', () => {
  const head = headOf(viewOf(unit('11977'), { year: 2026, quarter: 1 }, {}));
  expect(head.superior).toBe('');
  expect(head.issuer).toEqual(['ỦY BAN NHÂN DÂN', 'XÃ TÂN HƯNG']);
  expect(head.number).toBe('Số:       /BC-UBND');
  expect(head.placeAndDate).toBe('Tân Hưng, ngày        tháng 3 năm 2026');
});

test.each([
  ['15', 'Số: 15/BC-SKHCN'],
  ['7', 'Số: 07/BC-SKHCN'],
  ['007', 'Số: 07/BC-SKHCN'],
  [' 15/BC-SKHCN ', 'Số: 15/BC-SKHCN'],
  ['mười lăm', 'Số:       /BC-SKHCN'],
  ['', 'Số:       /BC-SKHCN'],
])('number typed as “%s”', (typed, printed) => {
  expect(headOf(withTexts({ 'issue.number': typed })).number).toBe(printed);
});

test.each([
  ['2024-06-14', 'ngày 14 tháng 6 năm 2024'],
  ['2024-06-05', 'ngày 05 tháng 6 năm 2024'],
  ['2025-01-05', 'ngày 05 tháng 01 năm 2025'],
  ['2025-02-28', 'ngày 28 tháng 02 năm 2025'],
  ['2025-03-09', 'ngày 09 tháng 3 năm 2025'],
  ['2024-12-31', 'ngày 31 tháng 12 năm 2024'],
  ['2024-06-31', 'ngày        tháng 6 năm 2024'],
  ['14/6/2024', 'ngày        tháng 6 năm 2024'],
])('day typed as %s', (typed, printed) => {
  expect(headOf(withTexts({ 'issue.date': typed })).placeAndDate).toBe(`Hưng Yên, ${printed}`);
});

test('a unit without a known symbol leaves it visibly open', () => {
  const view = referenceView();
  view.unit = { ...view.unit, symbol: null };
  expect(headOf(view).number).toBe('Số:       /BC-…');
});

test('the subject gives quarter and year in the one spelling', () => {
  expect(composeReport(referenceView(), { draft: false }).subject.join(' ')).toMatch(/quý II\/2024$/);
});

test('addressees are those of the cut-off day', () => {
  const names = (year: number) =>
    composeReport(viewOf(unit('skhcn'), { year, quarter: 1 }, {}), { draft: false }).addressees;
  expect(names(2024)).toEqual(['Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính tỉnh']);
  expect(names(2026)[0]).toMatch(/^Văn phòng Ủy ban nhân dân tỉnh/);
});

test('who receives the others’ reports addresses its own to whom it reports', () => {
  for (const year of [2024, 2026]) {
    const { addressees } = composeReport(viewOf(unit('vpubnd'), { year, quarter: 1 }, {}), { draft: false });
    expect(addressees).toEqual(['Ủy ban nhân dân tỉnh']);
  }
});

describe('signature', () => {
  const texts = {
    'issue.authority': 'KT. Giám đốc',
    'issue.position': 'phó giám đốc',
    'issue.signer': 'Trần Thị Minh Hằng',
    'issue.recipients': '- Giám đốc Sở;\n\nCác phòng, đơn vị thuộc Sở.',
    'issue.drafter': 'VP.',
  };
  test('as typed, in capitals, with every recipient on a line and the file copy last', () => {
    expect(composeReport(withTexts(texts), { draft: false }).signature).toEqual({
      authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
      name: 'Trần Thị Minh Hằng',
      recipientsHeading: 'Nơi nhận:',
      recipients: ['Như trên;', 'Giám đốc Sở;', 'Các phòng, đơn vị thuộc Sở;', 'Lưu: VT, VP.'],
    });
  });
  test('not typed: the head of the body signs, the name open, in a draft as in the paper', () => {
    for (const draft of [false, true]) {
      expect(composeReport(referenceView(), { draft }).signature).toMatchObject({
        authority: ['GIÁM ĐỐC'],
        name: '',
        recipients: ['Như trên;', 'Lưu: VT.'],
      });
    }
  });
  test('a commune’s deputy signs on behalf of the committee, for its chair, in three lines', () => {
    const view = viewOf(unit('11977'), { year: 2026, quarter: 1 }, {});
    view.content.texts = {
      'issue.authority': 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH',
      'issue.position': 'PHÓ CHỦ TỊCH',
      'issue.signer': 'Nguyễn Văn Bình',
    };
    expect(composeReport(view, { draft: false }).signature).toMatchObject({
      authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      name: 'Nguyễn Văn Bình',
    });
  });
});

test('the file’s properties name the unit and the day of the report, without one that of the cut-off', () => {
  const of = (texts: Record<string, string>) => {
    const { author, day } = composeReport(withTexts(texts), { draft: false });
    return [author, day];
  };
  expect(of({ 'issue.date': '2024-06-17' })).toEqual(['Sở Khoa học và Công nghệ', '2024-06-17']);
  expect(of({ 'issue.date': '17/6/2024' })).toEqual(['Sở Khoa học và Công nghệ', '2024-06-14']);
});

test('the paper that asks for the report opens it where it is known', () => {
  const opening = (texts: Record<string, string>) => {
    const [first] = composeReport(withTexts(texts), { draft: false }).body;
    return first?.type === 'paragraph' ? first.text : '';
  };
  const request = 'Công văn số 178/VPUB-PVHCC&KSTT ngày 07/6/2024 của Văn phòng UBND tỉnh.';
  expect(opening({ 'ask.request': request })).toMatch(
    /^Thực hiện Công văn số 178\/VPUB-PVHCC&KSTT ngày 07\/6\/2024 của Văn phòng UBND tỉnh, Sở Khoa học và Công nghệ báo cáo/,
  );
  expect(opening({})).toMatch(/^Thực hiện Nghị quyết số 131\/NQ-CP/);
});
