import type { Bilingual } from '../../../shared/language/language';

/** Parts of the supervisor's screen, in the order of their tabs. */
export const OVERVIEW_PARTS = ['progress', 'review', 'changes', 'totals', 'exports'] as const;
export type OverviewPart = (typeof OVERVIEW_PARTS)[number];

interface PaneOverviewWords {
  title: string;
  parts: Record<OverviewPart, string>;
  navigation: string;
  period: string;
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
  draw: string;
  drawLead: string;
  drawReading: string;
  drawing: string;
  drawn: (sheets: string) => string;
  drawStopped: string;
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
      exports: 'Tệp xuất',
    },
    navigation: 'Các phần của Tổng quan',
    period: 'Kỳ theo dõi',
    closedLast: 'vừa khép',
    reload: 'Tải lại',
    reading: 'Đang lấy tình hình các đơn vị…',
    notRead: 'Chưa lấy được số liệu.',
    retry: 'Thử lại',
    asOf: (moment) => `Số liệu lúc ${moment}`,
    kept: (moment) => `Chưa nối được máy chủ; đang xem bản lưu trên máy lúc ${moment}.`,
    damaged: (names) => `Không đọc được số liệu đã lưu của: ${names}. Đề nghị báo quản trị.`,
    find: 'Tìm đơn vị',
    noneFound: 'Không có đơn vị nào khớp.',
    draw: 'Vẽ Tổng quan vào sổ',
    drawLead:
      'Vẽ các trang tổng quan, số tổng hợp từng biểu, xếp hạng, số khác thường và thay đổi vào sổ đang mở, để người không có Khớp cũng xem được.',
    drawReading: 'Đang lấy số tổng hợp…',
    drawing: 'Đang vẽ trang…',
    drawn: (sheets) => `Đã vẽ ${sheets} trang Tổng quan vào sổ.`,
    drawStopped: 'Đã dừng giữa chừng; trang chưa vẽ vẫn như cũ. Vẽ lại để có đủ.',
  },
  en: {
    title: 'The whole province',
    parts: {
      progress: 'Progress',
      review: 'Review',
      changes: 'Changes',
      totals: 'Totals',
      exports: 'Files',
    },
    navigation: 'Parts of the overview',
    period: 'Period',
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
    draw: 'Draw the overview into the workbook',
    drawLead:
      'Draws overview, totals of each form, ranking, unusual figures and changes into the open workbook, so that people without Khớp can read them. The sheets are in Vietnamese, as the exported files are.',
    drawReading: 'Getting the totals…',
    drawing: 'Drawing sheets…',
    drawn: (sheets) => `${sheets} sheets of the overview are drawn.`,
    drawStopped: 'Stopped half way; sheets not drawn are as before. Draw again to have them all.',
  },
};
