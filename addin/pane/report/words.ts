import type { Bilingual } from '../../../shared/language/language';
import type { Placement } from '../../../shared/report/asked/asked';
import type { Power } from '../../../shared/report/issuers/issuers';
import type { WorkflowAction } from '../../../shared/submission/workflow';

interface PaneReportWords {
  title: string;
  noQuarter: string;
  download: string;
  report: string;
  reportDraft: string;
  workbook: string;
  savesFirst: string;
  nothingStored: string;
  blocked: (count: string) => string;
  composing: string;
  downloaded: (file: string) => string;
  contents: string;
  contentsLead: string;
  sections: string;
  annexes: string;
  unitsOf: (group: string) => string;
  all: string;
  provinceReport: string;
  texts: string;
  textsLead: string;
  issue: string;
  issueLead: string;
  asked: string;
  askedLead: string;
  openSigner: string;
  openCauses: (late: string) => string;
  causesOpen: string;
  causesDiffer: (stated: string, late: string) => string;
  cause: (row: string) => string;
  causeDossiers: (row: string) => string;
  addCause: string;
  task: (row: string) => string;
  taskDue: (row: string) => string;
  addTask: string;
  remove: (row: string) => string;
  before: (period: string, text: string) => string;
  takeBefore: string;
  placement: (section: string) => string;
  placements: Record<Placement, string>;
  power: string;
  powerOther: string;
  powers: Record<Power, (lines: string) => string>;
  history: string;
  historyEmpty: string;
  historyShow: string;
  historyLoading: string;
  actions: Record<WorkflowAction, string>;
  entry: (version: string, action: string, time: string) => string;
  byMe: string;
  byOther: string;
  changes: (count: string) => string;
  reason: (reason: string) => string;
}

/** The words of the report's texts, the documents and the history. */
export const paneReportWords: Bilingual<PaneReportWords> = {
  vi: {
    title: 'Báo cáo',
    noQuarter: 'Chưa mở kỳ báo cáo nào. Chọn đơn vị và kỳ báo cáo ở phần “Biểu”.',
    download: 'Tải về',
    report: 'Báo cáo (.docx)',
    reportDraft: 'Báo cáo dự thảo (.docx)',
    workbook: 'Số liệu (.xlsx)',
    savesFirst: 'Có thay đổi chưa lưu: Khớp lưu lên máy chủ trước rồi mới tải về.',
    nothingStored: 'Kỳ này chưa có số liệu trên máy chủ: Khớp lưu lên máy chủ trước rồi mới tải về.',
    blocked: (count) => `Còn ${count} lỗi chưa sửa và chưa giải trình nên chỉ tải về được bản dự thảo.`,
    composing: 'Đang lập tệp…',
    downloaded: (file) => `Đã tải về “${file}”.`,
    contents: 'Chọn nội dung báo cáo',
    contentsLead:
      'Bỏ đánh dấu phần không đưa vào báo cáo; các mục và phụ lục còn lại được đánh số lại. Lựa chọn được nhớ cho lần sau.',
    sections: 'Các mục',
    annexes: 'Phụ lục',
    unitsOf: (group) => `Nêu điểm và thứ hạng: ${group}`,
    all: 'Tất cả',
    provinceReport: 'Báo cáo theo nội dung đã chọn (.docx)',
    texts: 'Nội dung các mục',
    textsLead: 'Viết thêm cho từng mục; câu số liệu do Khớp tự lập. Mỗi dòng thành một đoạn.',
    issue: 'Thông tin ban hành',
    issueLead: 'In ở đầu và cuối báo cáo. Mục để trống thì chừa khoảng trắng để ghi tay.',
    asked: 'Nội dung cần đơn vị cung cấp',
    askedLead: 'Những nội dung số liệu không cho biết. Mục để trống thì báo cáo không nêu.',
    openSigner: 'Chưa ghi họ và tên người ký (mục “Thông tin ban hành”).',
    openCauses: (late) =>
      `Có ${late} hồ sơ quá hạn nhưng chưa ghi nguyên nhân (mục “Nội dung cần đơn vị cung cấp”).`,
    causesOpen: 'Ghi số hồ sơ của từng nguyên nhân để đối chiếu với số hồ sơ quá hạn.',
    causesDiffer: (stated, late) =>
      `Các nguyên nhân cộng lại là ${stated} hồ sơ, trong khi biểu II.06a có ${late} hồ sơ quá hạn. Sửa cho khớp; nếu không, báo cáo nêu nguyên nhân mà không nêu số hồ sơ.`,
    cause: (row) => `Nguyên nhân ${row}`,
    causeDossiers: (row) => `Số hồ sơ, nguyên nhân ${row}`,
    addCause: 'Thêm nguyên nhân',
    task: (row) => `Nhiệm vụ ${row}`,
    taskDue: (row) => `Ngày hoàn thành, nhiệm vụ ${row}`,
    addTask: 'Thêm nhiệm vụ',
    remove: (row) => `Xóa ${row}`,
    before: (period, text) => `Nội dung ${period}: “${text}”`,
    takeBefore: 'Dùng nội dung này',
    placement: (section) => `Vị trí nội dung tự viết, mục ${section}`,
    placements: {
      after: 'Sau câu số liệu',
      before: 'Trước câu số liệu',
      instead: 'Thay câu số liệu',
    },
    power: 'Quyền hạn ký',
    powerOther: 'Ghi khác',
    powers: {
      head: (lines) => `Người đứng đầu: ${lines}`,
      deputy: (lines) => `Cấp phó ký thay: ${lines}`,
      order: (lines) => `Thừa lệnh: ${lines}`,
      authorised: (lines) => `Thừa ủy quyền: ${lines}`,
    },
    history: 'Lịch sử',
    historyEmpty: 'Chưa có lần lưu nào.',
    historyShow: 'Xem lịch sử',
    historyLoading: 'Đang lấy lịch sử…',
    actions: {
      save: 'Lưu',
      submit: 'Gửi',
      recall: 'Rút lại',
      accept: 'Duyệt',
      return: 'Trả lại',
      reopen: 'Mở lại',
    },
    entry: (version, action, time) => `Bản lưu số ${version}: ${action}, ${time}`,
    byMe: 'tài khoản này',
    byOther: 'người khác',
    changes: (count) => `${count} ô thay đổi`,
    reason: (reason) => `Lý do: ${reason}`,
  },
  en: {
    title: 'Report',
    noQuarter: 'No quarter is open. Choose unit and period under “Forms”.',
    download: 'Download',
    report: 'Report (.docx)',
    reportDraft: 'Draft of the report (.docx)',
    workbook: 'Figures (.xlsx)',
    savesFirst: 'There are unsaved changes: Khớp saves them to the server first.',
    nothingStored: 'The server has nothing of this quarter yet: Khớp saves it first.',
    blocked: (count) => `${count} errors are neither mended nor explained, so only a draft can be had.`,
    composing: 'Composing the file…',
    downloaded: (file) => `“${file}” is downloaded.`,
    contents: 'Choose what the report contains',
    contentsLead:
      'Untick what stays out of the report; the remaining sections and annexes are numbered anew. The choice is remembered.',
    sections: 'Sections',
    annexes: 'Annexes',
    unitsOf: (group) => `Scores and ranks listed: ${group}`,
    all: 'All',
    provinceReport: 'Report with the chosen contents (.docx)',
    texts: 'Texts of the sections',
    textsLead: 'Add to each section; sentences with figures are made by Khớp. Each line becomes a paragraph.',
    issue: 'Particulars of issue',
    issueLead: 'Printed at the top and the end of the report. What is blank leaves room.',
    asked: 'What the unit is asked for',
    askedLead: 'What figures cannot tell. The report says nothing of what is blank.',
    openSigner: 'Nobody is named who signs (see “Particulars of issue”).',
    openCauses: (late) =>
      `${late} dossiers are late, and no cause is given (see “What the unit is asked for”).`,
    causesOpen: 'Give the dossiers of each cause, to be compared with the late ones.',
    causesDiffer: (stated, late) =>
      `The causes add up to ${stated} dossiers, while form II.06a has ${late} late ones. Make them agree; else the report tells the causes without their numbers.`,
    cause: (row) => `Cause ${row}`,
    causeDossiers: (row) => `Dossiers of cause ${row}`,
    addCause: 'Add a cause',
    task: (row) => `Task ${row}`,
    taskDue: (row) => `Day by which task ${row} is done`,
    addTask: 'Add a task',
    remove: (row) => `Remove ${row}`,
    before: (period, text) => `Written for ${period}: “${text}”`,
    takeBefore: 'Use this text',
    placement: (section) => `Place of the own text, section ${section}`,
    placements: {
      after: 'After the sentences with figures',
      before: 'Before the sentences with figures',
      instead: 'Instead of the sentences with figures',
    },
    power: 'Power to sign',
    powerOther: 'Other',
    powers: {
      head: (lines) => `The head: ${lines}`,
      deputy: (lines) => `A deputy for the head: ${lines}`,
      order: (lines) => `By order: ${lines}`,
      authorised: (lines) => `By authority: ${lines}`,
    },
    history: 'History',
    historyEmpty: 'Nothing has been saved yet.',
    historyShow: 'Show the history',
    historyLoading: 'Getting the history…',
    actions: {
      save: 'saved',
      submit: 'submitted',
      recall: 'recalled',
      accept: 'accepted',
      return: 'returned',
      reopen: 'reopened',
    },
    entry: (version, action, time) => `Version ${version}: ${action}, ${time}`,
    byMe: 'this account',
    byOther: 'somebody else',
    changes: (count) => `${count} cells changed`,
    reason: (reason) => `Reason: ${reason}`,
  },
};
