import type { Bilingual } from '../../../shared/language/language';
import type { Include } from '../../../shared/totals/province-totals';

/** Parts of the supervisor's screen, in the order of their tabs. */
export const OVERVIEW_PARTS = [
  'progress',
  'review',
  'changes',
  'totals',
  'given',
  'comparison',
  'exports',
] as const;
export type OverviewPart = (typeof OVERVIEW_PARTS)[number];

interface PaneOverviewWords {
  title: string;
  parts: Record<OverviewPart, string>;
  navigation: string;
  period: string;
  /** Of the period whose figures are added up. */
  figuresOf: string;
  /** Quarter closed last. */
  closedLast: string;
  reload: string;
  reading: string;
  notRead: string;
  retry: string;
  asOf: (moment: string) => string;
  /** The line is down: what this machine kept is shown. */
  kept: (moment: string) => string;
  damaged: (names: string) => string;
  find: string;
  noneFound: string;
  include: string;
  counts: Record<Include, string>;
  draw: string;
  drawLead: string;
  drawReading: string;
  drawing: string;
  drawn: (sheets: string) => string;
  drawStopped: string;
  /** The sheets were drawn before something moved. */
  outdated: (moment: string) => string;
}

/** The words of the supervisor's screen around its parts. */
export const paneOverviewWords: Bilingual<PaneOverviewWords> = {
  vi: {
    title: 'Tổng quan toàn tỉnh',
    parts: {
      progress: 'Tiến độ',
      review: 'Duyệt',
      changes: 'Thay đổi',
      totals: 'Tổng hợp',
      given: 'Số liệu của tỉnh',
      comparison: 'So sánh',
      exports: 'Tệp xuất',
    },
    navigation: 'Các phần của Tổng quan',
    period: 'Kỳ theo dõi',
    figuresOf: 'Số liệu của',
    closedLast: 'vừa kết thúc',
    reload: 'Làm mới',
    reading: 'Đang lấy tình hình các đơn vị…',
    notRead: 'Chưa lấy được số liệu.',
    retry: 'Thử lại',
    asOf: (moment) => `Số liệu lúc ${moment}`,
    kept: (moment) => `Chưa kết nối được với máy chủ; đang xem số liệu giữ trên máy này từ ${moment}.`,
    damaged: (names) => `Không đọc được số liệu đã lưu của: ${names}. Liên hệ cán bộ quản trị.`,
    find: 'Tìm đơn vị',
    noneFound: 'Không tìm thấy đơn vị nào.',
    include: 'Cộng cả số liệu chưa duyệt',
    counts: {
      accepted: 'Số liệu tổng hợp, trang tổng quan và tệp xuất chỉ tính số liệu đã duyệt.',
      submitted: 'Số liệu tổng hợp, trang tổng quan và tệp xuất tính cả số liệu đã gửi mà chưa duyệt.',
    },
    draw: 'Tạo trang tổng quan trong Excel',
    drawLead:
      'Tạo trong tệp Excel đang mở các trang tính: tổng quan, số liệu tổng hợp từng biểu, xếp hạng, số liệu khác thường, thay đổi. Người không cài Khớp cũng xem được.',
    drawReading: 'Đang lấy số liệu tổng hợp…',
    drawing: 'Đang tạo trang tính…',
    drawn: (sheets) => `Đã tạo ${sheets} trang tính tổng quan.`,
    drawStopped:
      'Đã dừng giữa chừng; trang tính chưa tạo vẫn như cũ. Bấm “Tạo trang tổng quan trong Excel” để tạo cho đủ.',
    outdated: (moment) =>
      `Các trang tổng quan trong tệp Excel là số liệu lúc ${moment}; từ đó các đơn vị hoặc phạm vi tính đã thay đổi. Bấm “Tạo trang tổng quan trong Excel” để tạo lại.`,
  },
  en: {
    title: 'The whole province',
    parts: {
      progress: 'Progress',
      review: 'Review',
      changes: 'Changes',
      totals: 'Totals',
      given: 'The province’s figures',
      comparison: 'Compare',
      exports: 'Files',
    },
    navigation: 'Parts of the overview',
    period: 'Period',
    figuresOf: 'Figures of',
    closedLast: 'closed last',
    reload: 'Reload',
    reading: 'Getting how the units stand…',
    notRead: 'Not read yet.',
    retry: 'Try again',
    asOf: (moment) => `As of ${moment}`,
    kept: (moment) => `The server was not reached; this is what this machine kept at ${moment}.`,
    damaged: (names) => `The stored figures of these cannot be read: ${names}. Tell the administrator.`,
    find: 'Find a unit',
    noneFound: 'No unit matches.',
    include: 'Count what is not accepted yet',
    counts: {
      accepted: 'Totals, overview sheets and exported files count accepted figures only.',
      submitted: 'Totals, overview sheets and exported files count figures that are not accepted yet, too.',
    },
    draw: 'Create overview sheets in Excel',
    drawLead:
      'Creates sheets in the open workbook: overview, totals of each form, ranking, unusual figures, changes. People without Khớp can read them. They are in Vietnamese, as the exported files are.',
    drawReading: 'Getting the totals…',
    drawing: 'Creating sheets…',
    drawn: (sheets) => `${sheets} sheets of the overview are created.`,
    drawStopped:
      'Stopped half way; sheets not created are as before. Press “Create overview sheets in Excel” to have them all.',
    outdated: (moment) =>
      `The overview sheets in the workbook are as of ${moment}; units, or what counts, have changed since. Press “Create overview sheets in Excel” to create them again.`,
  },
};
