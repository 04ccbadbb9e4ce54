import type { Bilingual } from '../../shared/language/language';

interface PaneApiWords {
  /** No answer came: the line is down, or the address is not reached. */
  network: { title: string; detail: string };
  timedOut: { title: string; detail: string };
  /** An answer that is not what the contract promises. */
  unreadable: { title: string; detail: string };
  /** An error without our own words, e.g. of a server in between. */
  refused: (status: number) => { title: string; detail: string };
  signInCancelled: { title: string; detail: string };
  signInFailed: { title: string; detail: string };
}

/** What the pane says of requests that came to nothing before or beside the server's own words. */
export const paneApiWords: Bilingual<PaneApiWords> = {
  vi: {
    network: {
      title: 'Không có kết nối',
      detail: 'Số liệu vẫn được giữ trên máy. Chưa kết nối được với máy chủ; kiểm tra mạng rồi thử lại.',
    },
    timedOut: {
      title: 'Máy chủ chưa phản hồi',
      detail: 'Số liệu vẫn được giữ trên máy. Máy chủ chưa phản hồi; thử lại sau ít phút.',
    },
    unreadable: {
      title: 'Chưa đọc được dữ liệu',
      detail:
        'Chưa đọc được dữ liệu từ máy chủ. Đóng khung Khớp rồi mở lại; nếu vẫn vậy, liên hệ cán bộ quản trị.',
    },
    refused: (status) => ({
      title: 'Máy chủ chưa nhận',
      detail: `Máy chủ chưa nhận yêu cầu (mã ${status}). Thử lại sau ít phút; nếu vẫn vậy, báo mã này cho cán bộ quản trị.`,
    }),
    signInCancelled: {
      title: 'Chưa đăng nhập',
      detail: 'Cửa sổ đăng nhập đã đóng trước khi xong. Bấm “Đăng nhập” để thử lại.',
    },
    signInFailed: {
      title: 'Chưa đăng nhập được',
      detail: 'Dịch vụ đăng nhập chưa cho phép đăng nhập. Thử lại; nếu vẫn vậy, liên hệ cán bộ quản trị.',
    },
  },
  en: {
    network: {
      title: 'No connection',
      detail:
        'The figures are kept on this machine. The server was not reached; check the connection and try again.',
    },
    timedOut: {
      title: 'The server took too long',
      detail:
        'The figures are kept on this machine. The server did not answer in time; try again in a few minutes.',
    },
    unreadable: {
      title: 'Answer not understood',
      detail:
        'The server’s answer could not be read. Close the Khớp pane and open it again; if it stays, tell the administrator.',
    },
    refused: (status) => ({
      title: 'The server refused',
      detail: `The server did not take the request (code ${status}). Try again in a few minutes; if it stays, tell the administrator this code.`,
    }),
    signInCancelled: { title: 'Not signed in', detail: 'The sign-in window was closed before it was done.' },
    signInFailed: {
      title: 'Could not sign in',
      detail: 'The sign-in service gave no access. Try again; if it stays, tell the administrator.',
    },
  },
};
