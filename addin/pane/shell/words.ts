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
        'Không đọc được cấu hình của phần bổ trợ. Hãy kiểm tra mạng rồi mở lại; nếu vẫn vậy, báo quản trị.',
    },
    notExcel: {
      title: 'Khớp chạy trong Excel',
      detail: 'Trang này là khung của phần bổ trợ. Hãy mở Excel rồi bấm nút Khớp trên dải lệnh.',
    },
    crashed: {
      title: 'Khung này gặp lỗi',
      detail: 'Số liệu trong sổ tính và bản nháp trên máy vẫn còn. Hãy mở lại khung.',
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
    theme: 'Nền',
    themes: { auto: 'Theo Excel', light: 'Sáng', dark: 'Tối', contrast: 'Tương phản cao' },
    offline: 'Không có mạng. Vẫn nhập và kiểm tra được; số liệu chờ trên máy và tự gửi khi có mạng.',
    notLasting: 'Trình duyệt không cho lưu trên máy. Đừng đóng khung này trước khi gửi hoặc lưu sổ tính.',
    otherWindow: 'Quý này đang mở ở một cửa sổ khác trên máy. Chỉ nên nhập ở một cửa sổ.',
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
      detail: 'This page is the add-in’s pane. Open Excel and press the Khớp button on the ribbon.',
    },
    crashed: {
      title: 'This pane has failed',
      detail:
        'The figures in the workbook and the draft on this machine are still there. Open the pane again.',
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
    offline: 'No connection. You can go on filling and checking; figures wait here and go out by themselves.',
    notLasting:
      'The browser keeps nothing on this machine. Send, or save the workbook, before closing this pane.',
    otherWindow: 'This quarter is open in another window on this machine. Fill it in one of them only.',
    cancel: 'Stop',
    close: 'Close',
    retry: 'Try again',
    progress: (done, total) => `${done}/${total}`,
  },
};
