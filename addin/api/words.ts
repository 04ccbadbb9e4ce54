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
      detail: 'Chưa nối được tới máy chủ. Số liệu vẫn giữ trên máy này và sẽ gửi khi có mạng.',
    },
    timedOut: {
      title: 'Máy chủ trả lời quá lâu',
      detail: 'Đã chờ quá lâu mà chưa có trả lời. Số liệu vẫn giữ trên máy này; hãy thử lại.',
    },
    unreadable: {
      title: 'Câu trả lời không đọc được',
      detail:
        'Máy chủ trả lời không đúng dạng mà phiên bản này hiểu. Hãy tải lại; nếu vẫn vậy, báo quản trị.',
    },
    refused: (status) => ({
      title: 'Máy chủ từ chối',
      detail: `Máy chủ trả lời mã ${status} mà không nói lý do. Hãy thử lại; nếu vẫn vậy, báo quản trị.`,
    }),
    signInCancelled: { title: 'Chưa đăng nhập', detail: 'Cửa sổ đăng nhập đã đóng trước khi xong.' },
    signInFailed: {
      title: 'Không đăng nhập được',
      detail: 'Dịch vụ đăng nhập không cấp quyền vào. Hãy thử lại; nếu vẫn vậy, báo quản trị.',
    },
  },
  en: {
    network: {
      title: 'No connection',
      detail:
        'The server was not reached. The figures are kept on this machine and go out when the line is back.',
    },
    timedOut: {
      title: 'The server took too long',
      detail: 'No answer came in time. The figures are kept on this machine; try again.',
    },
    unreadable: {
      title: 'Answer not understood',
      detail:
        'The server’s answer is not one this version understands. Reload; if it stays, tell the administrator.',
    },
    refused: (status) => ({
      title: 'The server refused',
      detail: `The server answered ${status} without a reason. Try again; if it stays, tell the administrator.`,
    }),
    signInCancelled: { title: 'Not signed in', detail: 'The sign-in window was closed before it was done.' },
    signInFailed: {
      title: 'Could not sign in',
      detail: 'The sign-in service gave no access. Try again; if it stays, tell the administrator.',
    },
  },
};
