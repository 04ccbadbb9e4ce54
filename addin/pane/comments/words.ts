import type { Bilingual } from '../../../shared/language/language';

interface PaneCommentsWords {
  comments: (count: string) => string;
  none: string;
  write: string;
  hint: string;
  send: string;
  answer: string;
  answerSend: string;
  settle: string;
  reopen: string;
  refresh: string;
  reading: string;
  sending: string;
  own: (writer: string) => string;
  written: (writer: string, moment: string) => string;
  settledBy: (writer: string, moment: string) => string;
}

/** The words of comments on cells, for who writes figures and who reviews them. */
export const paneCommentsWords: Bilingual<PaneCommentsWords> = {
  vi: {
    comments: (count) => `Ý kiến (${count})`,
    none: 'Chưa có ý kiến nào.',
    write: 'Ý kiến về ô này',
    hint: 'Người nhập số liệu và người duyệt của đơn vị đều xem và trả lời được.',
    send: 'Gửi ý kiến',
    answer: 'Trả lời ý kiến này',
    answerSend: 'Gửi trả lời',
    settle: 'Đánh dấu đã xử lý',
    reopen: 'Mở lại ý kiến',
    refresh: 'Làm mới ý kiến',
    reading: 'Đang lấy ý kiến…',
    sending: 'Đang gửi ý kiến…',
    own: (writer) => `${writer} (tài khoản này)`,
    written: (writer, moment) => `${writer}, ${moment}`,
    settledBy: (writer, moment) => `✓ Đã xử lý: ${writer}, ${moment}`,
  },
  en: {
    comments: (count) => `Comments (${count})`,
    none: 'Nothing has been said yet.',
    write: 'Comment on this cell',
    hint: 'The unit’s clerks and the reviewers read it and can answer.',
    send: 'Send the comment',
    answer: 'Answer this comment',
    answerSend: 'Send the answer',
    settle: 'Mark as settled',
    reopen: 'Open again',
    refresh: 'Reload the comments',
    reading: 'Getting the comments…',
    sending: 'Sending the comment…',
    own: (writer) => `${writer} (this account)`,
    written: (writer, moment) => `${writer}, ${moment}`,
    settledBy: (writer, moment) => `✓ Settled: ${writer}, ${moment}`,
  },
};
