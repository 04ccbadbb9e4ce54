import type { PaneScreen } from '../common/screens';
import type { ThemeChoice } from './theme';
import type { Bilingual } from '../../../shared/language/language';

interface PaneWords {
  product: string;
  loading: string;
  configMissing: { title: string; detail: string };
  notExcel: { title: string; detail: string };
  crashed: { title: string; detail: string; reload: string };
  screens: Record<PaneScreen, string>;
  navigation: string;
  settings: string;
  language: string;
  /** Each in itself. */
  languages: { vi: string; en: string };
  theme: string;
  themes: Record<ThemeChoice, string>;
  offline: string;
  /** To who looks at the province: decisions do not wait. */
  offlineReview: string;
  notLasting: string;
  otherWindow: string;
  cancel: string;
  close: string;
  retry: string;
  progress: (done: string, total: string) => string;
}

/** The words of the task pane's frame. */
export const paneWords: Bilingual<PaneWords> = {
  vi: {
    product: 'Khớp',
    loading: 'Đang mở…',
    configMissing: {
      title: 'Chưa mở được Khớp',
      detail:
        'Chưa lấy được thông tin cài đặt của Khớp. Kiểm tra mạng rồi mở lại; nếu vẫn vậy, liên hệ cán bộ quản trị.',
    },
    notExcel: {
      title: 'Khớp chạy trong Excel',
      detail: 'Khớp chỉ chạy trong Excel. Mở Excel, vào thẻ Khớp trên dải lệnh rồi bấm “Mở Khớp”.',
    },
    crashed: {
      title: 'Khung Khớp gặp lỗi',
      detail: 'Số liệu trong tệp Excel và bản nháp trên máy vẫn còn nguyên. Bấm “Mở lại” để làm tiếp.',
      reload: 'Mở lại',
    },
    screens: {
      quarter: 'Biểu',
      paste: 'Dán bảng',
      check: 'Kiểm tra',
      indicators: 'Chỉ số',
      send: 'Gửi',
      report: 'Báo cáo',
      overview: 'Tổng quan',
    },
    navigation: 'Các phần của Khớp',
    settings: 'Hiển thị và tài khoản',
    language: 'Ngôn ngữ',
    languages: { vi: 'Tiếng Việt', en: 'English' },
    theme: 'Giao diện',
    themes: { auto: 'Theo Excel', light: 'Sáng', dark: 'Tối', contrast: 'Tương phản cao' },
    offline:
      'Không có mạng. Vẫn nhập và kiểm tra được; lần lưu, lần gửi đang chờ sẽ tự thực hiện khi có mạng.',
    offlineReview:
      'Không có mạng. Vẫn xem được số liệu giữ trên máy này; duyệt, trả lại, mở lại và nhắc đơn vị cần có mạng, không chờ để tự thực hiện.',
    notLasting:
      'Máy này không cho lưu bản nháp. Trước khi đóng khung Khớp, bấm “Lưu lên máy chủ” hoặc lưu tệp Excel.',
    otherWindow: 'Kỳ này đang mở ở một cửa sổ khác trên máy. Chỉ nhập ở một cửa sổ.',
    cancel: 'Dừng',
    close: 'Đóng',
    retry: 'Thử lại',
    progress: (done, total) => `${done}/${total}`,
  },
  en: {
    product: 'Khớp',
    loading: 'Opening…',
    configMissing: {
      title: 'Khớp could not be opened',
      detail:
        'The add-in’s settings could not be read. Check the line and open again; if it stays, tell the administrator.',
    },
    notExcel: {
      title: 'Khớp runs inside Excel',
      detail:
        'Khớp runs only inside Excel. Open Excel, go to the Khớp tab of the ribbon and press “Open Khớp”.',
    },
    crashed: {
      title: 'The Khớp pane has failed',
      detail:
        'The figures in the workbook and the draft on this machine are whole. Press “Open again” to go on.',
      reload: 'Open again',
    },
    screens: {
      quarter: 'Forms',
      paste: 'Paste',
      check: 'Check',
      indicators: 'Index',
      send: 'Send',
      report: 'Report',
      overview: 'Overview',
    },
    navigation: 'Parts of Khớp',
    settings: 'Display and account',
    language: 'Language',
    languages: { vi: 'Tiếng Việt', en: 'English' },
    theme: 'Colours',
    themes: { auto: 'As Excel', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    offline:
      'No connection. Filling and checking go on; what waits to be saved or submitted follows by itself when the line is back.',
    offlineReview:
      'There is no line. What this machine keeps can be looked at; accepting, returning, reopening and reminding need the line and do not wait.',
    notLasting:
      'This machine keeps no draft. Before closing the Khớp pane, press “Save to the server” or save the workbook.',
    otherWindow: 'This quarter is open in another window on this machine. Fill it in one of them only.',
    cancel: 'Stop',
    close: 'Close',
    retry: 'Try again',
    progress: (done, total) => `${done}/${total}`,
  },
};
