import type { Bilingual } from '../language/language';
import type { UnitKind } from '../units/unit';

/** The sentences of the report itself; an official paper exists in Vietnamese only. */
export const reportText = {
  product: 'Khớp',
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  watermark: 'DỰ THẢO',
  title: (title: string, unit: string, period: string) => `${title} ${period} - ${unit}`,

  /** The letters of points in their order. */
  points: [...'abcdđeghiklmnopqrstuvxy'],

  number: (numberAndSymbol: string) => `Số: ${numberAndSymbol}`,
  /** Room for the clerk's hand where a number or a day is not known yet. */
  open: '      ',
  unknownSymbol: '…',
  placeAndDate: (place: string, date: string) => `${place}, ${date}`,
  date: (day: string, month: string, year: string) => `ngày ${day} tháng ${month} năm ${year}`,
  addressee: 'Kính gửi:',

  committee: 'Ủy ban nhân dân',
  committeeOf: (unit: string) => `Ủy ban nhân dân ${unit}`,
  committeeSymbol: 'UBND',

  within: ', trong đó: ',
  partsOnly: (subject: string, parts: string) => `${subject}: ${parts}.`,
  sinceNewYear: (count: string, noun: string) => `Lũy kế từ đầu năm: ${count} ${noun}.`,
  noRate: (subject: string, part: string, whole: string) =>
    `${subject}: ${part}/${whole}, không xác định được tỷ lệ`,
  missing: (subjects: string) => `Chưa có số liệu về: ${subjects}.`,
  /** For whoever completes a draft. */
  note: (text: string) => `[${text}]`,
  quiet: (period: string, unit: string, facts: string) => `Trong ${period}, ${unit} ${facts}.`,
  forced: (sums: string) => `Trong đó ${sums}; các ô này để trống trong biểu.`,
  detailsIn: (annexes: string) => `(chi tiết tại ${annexes})`,
  details: (annexes: string) => `Số liệu chi tiết tại ${annexes} kèm theo Báo cáo này.`,
  and: ' và ',
  end: './.',

  indexIntro: (points: string, max: string, band: string) =>
    `Kết quả tính theo số liệu báo cáo: tổng điểm ${points}/${max}, xếp loại ${band}. Điểm theo từng nhóm chỉ số như sau:`,
  indexIntroUnrated: (score: string) =>
    `Kết quả tính theo số liệu đã có: ${score}; chưa xếp loại vì chưa duyệt đủ số liệu của các đơn vị. Điểm theo từng nhóm chỉ số như sau:`,
  indexIntroOpen: (score: string, ids: string) =>
    `Kết quả tính theo Bộ chỉ số: ${score}; chưa xếp loại vì chưa tính được điểm của chỉ số thành phần ${ids}. Điểm theo từng nhóm chỉ số như sau:`,
  indexNotApplicable: (ids: string) =>
    `Chỉ số thành phần không áp dụng đối với đơn vị, được tính điểm tối đa: ${ids}.`,
  indexNotArisen: (ids: string) => `Chỉ số thành phần không phát sinh, được 0 điểm: ${ids}.`,
  indexNamed: (id: string, name: string) => `${id} ${name}`,
  indexHeadings: ['Nhóm chỉ số', 'Điểm đạt được', 'Điểm tối đa'],
  indexTotal: 'Tổng điểm',

  recipientsHeading: 'Nơi nhận:',
  asAbove: 'Như trên;',
  filed: (drafter: string) => `Lưu: VT, ${drafter}.`,
  filedOnly: 'Lưu: VT.',
  positionOpen: '[CHỨC VỤ CỦA NGƯỜI KÝ]',
  signerOpen: '[Họ và tên người ký]',

  annex: 'Phụ lục',
  annexNumbered: (roman: string) => `Phụ lục ${roman}`,
  attachedTo: (number: string, date: string, unit: string) =>
    `(Kèm theo Báo cáo số ${number} ${date} của ${unit})`,
  explanations: 'Giải trình số liệu',
  explanationsReference: (annex: string) => `Giải trình số liệu tại ${annex} kèm theo Báo cáo này.`,
  explanationHeadings: ['STT', 'Biểu, dòng', 'Nội dung', 'Số báo cáo', 'Số đối chiếu', 'Giải trình'],
  explanationPlace: (form: string, row: string | null) => `Biểu ${form}${row === null ? '' : `, ${row}`}`,
  annexPeriod: (period: string, from: string, to: string) =>
    `Kỳ báo cáo: ${period} (từ ngày ${from} đến ngày ${to})`,
  formNumber: (number: string) => `Biểu số ${number}`,
  columnNumber: (key: string) => `(${key})`,
  total: 'Tổng cộng',
  basisNote: (basis: string) => `Ghi chú: ${basis}.`,
  blankNote: 'Ô để trống: chưa có số liệu.',
  mergedNote: 'Ô chung cho nhiều cột: số ghi gộp của các cột đó, chưa tách.',
  jointNote: (row: string, columns: string, value: string) =>
    `Dòng “${row}”: ${columns} ghi gộp là ${value}, chưa tách.`,
  jointTotal: (columns: string, value: string) => `${columns} cộng gộp: ${value}.`,
};

/** How each kind of unit signs: a people's committee under its own name, a department under the province's. */
export const issuesAsCommittee: Record<UnitKind, boolean> = {
  province: true,
  department: false,
  district: true,
  commune: true,
};

interface IssueLabels {
  number: string;
  date: string;
  authority: string;
  position: string;
  signer: string;
  recipients: string;
  drafter: string;
}

/** Names of the particulars of issue where they are typed. */
export const issueLabels: Bilingual<IssueLabels> = {
  vi: {
    number: 'Số báo cáo',
    date: 'Ngày ban hành',
    authority: 'Các dòng trên chức vụ (ví dụ: KT. GIÁM ĐỐC)',
    position: 'Chức vụ người ký (ví dụ: PHÓ GIÁM ĐỐC)',
    signer: 'Họ và tên người ký',
    recipients: 'Nơi nhận khác (mỗi nơi một dòng)',
    drafter: 'Đơn vị soạn thảo, lưu (ví dụ: VP)',
  },
  en: {
    number: 'Number of the report',
    date: 'Day of issue',
    authority: 'Lines above the position (such as KT. GIÁM ĐỐC)',
    position: 'Position of the signer (such as PHÓ GIÁM ĐỐC)',
    signer: 'Full name of the signer',
    recipients: 'Other recipients (one a line)',
    drafter: 'Drafting office (such as VP)',
  },
};
