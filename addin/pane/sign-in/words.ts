import type { Bilingual } from '../../../shared/language/language';

interface PaneSignInWords {
  tagline: string;
  title: string;
  lead: string;
  choosePerson: string;
  localNote: string;
  button: string;
  working: string;
  out: string;
  again: string;
  expired: string;
  expiredReview: string;
  signedInAs: (name: string) => string;
  /** Work goes on with what this machine knows. */
  offline: (name: string) => string;
}

/** The words of signing in and out. */
export const paneSignInWords: Bilingual<PaneSignInWords> = {
  vi: {
    tagline: 'Nhập, kiểm tra và gửi số liệu thủ tục hành chính hằng quý ngay trong Excel.',
    title: 'Đăng nhập',
    lead: 'Đăng nhập bằng tài khoản công vụ để lấy biểu của đơn vị và gửi số liệu.',
    choosePerson: 'Chọn người dùng thử',
    localNote: 'Máy chủ dùng thử chạy trên máy này nên không hỏi mật khẩu.',
    button: 'Đăng nhập',
    working: 'Đang đăng nhập…',
    out: 'Đăng xuất',
    again: 'Đăng nhập lại',
    expired:
      'Đã hết thời gian đăng nhập. Số liệu đang nhập vẫn được giữ trên máy; đăng nhập lại để làm tiếp.',
    expiredReview: 'Đã hết thời gian đăng nhập. Đăng nhập lại để xem số liệu hiện nay và duyệt.',
    signedInAs: (name) => `Tài khoản: ${name}`,
    offline: (name) => `Chưa đăng nhập được vì không có mạng. Làm tiếp với số liệu trên máy của ${name}.`,
  },
  en: {
    tagline: 'Fill, check and send the quarterly figures on administrative procedures inside Excel.',
    title: 'Sign in',
    lead: 'Sign in with your office account to get your unit’s forms and to send figures.',
    choosePerson: 'Choose a trial user',
    localNote: 'This server runs on your own machine for trying out, so it asks for no password.',
    button: 'Sign in',
    working: 'Signing in…',
    out: 'Sign out',
    again: 'Sign in again',
    expired: 'The session has ended. What was typed is kept on this machine; sign in again to go on.',
    expiredReview: 'The session has ended. Sign in again to see how things stand and to decide.',
    signedInAs: (name) => `Account: ${name}`,
    offline: (name) => `There is no line to sign in. Work goes on with what this machine keeps of ${name}.`,
  },
};
