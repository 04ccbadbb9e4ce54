import type { ProblemCode } from './problem-codes';
import type { Bilingual } from '../language/language';

type ProblemWords = Record<ProblemCode, { title: string; detail: string }>;

/** What each refusal is called, and what to do about it. */
export const problemWords: Bilingual<ProblemWords> = {
  vi: {
    'malformed-json': {
      title: 'Chưa đọc được',
      detail:
        'Máy chủ chưa đọc được nội dung gửi lên. Đóng khung Khớp rồi mở lại; nếu vẫn vậy, báo mã tra cứu cho cán bộ quản trị.',
    },
    'auth-missing': { title: 'Chưa đăng nhập', detail: 'Đăng nhập rồi thử lại.' },
    'auth-invalid': {
      title: 'Cần đăng nhập lại',
      detail: 'Cần đăng nhập lại để tiếp tục. Số liệu đang nhập vẫn còn.',
    },
    'auth-expired': {
      title: 'Hết thời gian đăng nhập',
      detail: 'Số liệu đang nhập vẫn còn. Đăng nhập lại để làm tiếp.',
    },
    'auth-forbidden': {
      title: 'Chưa có quyền',
      detail: 'Tài khoản này chưa được cấp quyền dùng Khớp. Liên hệ cán bộ quản trị để được cấp quyền.',
    },
    forbidden: {
      title: 'Chưa có quyền',
      detail: 'Tài khoản này chưa có quyền đối với đơn vị hoặc việc này. Liên hệ cán bộ quản trị.',
    },
    'four-eyes': {
      title: 'Cần người khác duyệt',
      detail: 'Người nhập hoặc gửi số liệu không tự duyệt; đề nghị người duyệt khác xem xét.',
    },
    'submission-not-found': { title: 'Chưa có số liệu', detail: 'Đơn vị chưa lưu số liệu của kỳ này.' },
    'export-not-found': {
      title: 'Chưa có tệp tổng hợp',
      detail: 'Kỳ này chưa có lần xuất nào thành công. Bấm “Xuất ngay” hoặc chờ lần xuất lúc 18 giờ.',
    },
    'comment-not-found': {
      title: 'Không tìm thấy ý kiến',
      detail: 'Kỳ này không có ý kiến đó. Bấm “Làm mới ý kiến” rồi thử lại.',
    },
    'comment-answered': {
      title: 'Vừa có trả lời mới',
      detail:
        'Ý kiến này vừa có trả lời mới nên chưa đánh dấu. Bấm “Làm mới ý kiến”, xem trả lời rồi đánh dấu lại.',
    },
    'comments-full': {
      title: 'Đã đủ số ý kiến',
      detail: 'Kỳ này đã đủ số ý kiến được ghi. Trao đổi tiếp ngoài Khớp, hoặc ghi ở phần giải trình.',
    },
    'nothing-owed': {
      title: 'Chưa nhắc',
      detail: 'Đơn vị đã gửi số liệu và đang chờ duyệt nên không nhắc.',
    },
    'reminders-full': {
      title: 'Đã nhắc đủ số lần',
      detail: 'Kỳ này đã ghi đủ số lần nhắc đơn vị. Trao đổi tiếp với đơn vị ngoài Khớp.',
    },
    'export-running': {
      title: 'Đang xuất',
      detail: 'Một lần xuất khác của kỳ này đang chạy. Thử lại sau một phút.',
    },
    'not-editable': {
      title: 'Chưa sửa được',
      detail: 'Số liệu đã gửi hoặc đã duyệt. Muốn sửa, đề nghị người duyệt trả lại hoặc mở lại.',
    },
    'wrong-status': {
      title: 'Chưa thực hiện được',
      detail:
        'Trạng thái của số liệu vừa thay đổi. Mở lại kỳ báo cáo ở phần “Biểu”, hoặc bấm “Làm mới” ở phần “Tổng quan”, để xem trạng thái hiện nay.',
    },
    'opened-for-review': {
      title: 'Chưa rút lại được',
      detail: 'Người duyệt đã mở số liệu này. Đề nghị người duyệt trả lại để hoàn thiện.',
    },
    'report-blocked': {
      title: 'Chưa xuất được báo cáo',
      detail:
        'Còn lỗi chưa sửa và chưa giải trình. Mở phần “Kiểm tra” để sửa hoặc giải trình từng lỗi, hoặc tải về bản dự thảo.',
    },
    'version-conflict': {
      title: 'Người khác vừa lưu số liệu',
      detail:
        'Sau khi số liệu được mở ở máy này, người khác đã lưu bản mới. Xem hai bản rồi chọn số liệu cho từng ô.',
    },
    'body-too-large': {
      title: 'Quá lớn',
      detail: 'Nội dung gửi lên vượt quá 2 MB nên chưa được nhận. Bớt nội dung rồi thử lại.',
    },
    'not-json': {
      title: 'Chưa nhận được nội dung',
      detail:
        'Máy chủ chưa nhận được nội dung gửi lên ở dạng này. Đóng khung Khớp rồi mở lại; nếu vẫn vậy, báo mã tra cứu cho cán bộ quản trị.',
    },
    'invalid-input': {
      title: 'Cần sửa trước khi lưu',
      detail: 'Có nội dung chưa lưu được. Sửa từng nội dung trong danh sách rồi thử lại.',
    },
    'upload-refused': {
      title: 'Chưa đọc được tệp',
      detail: 'Chưa đọc được tệp tải lên. Lý do và cách xử lý nêu trong danh sách.',
    },
    'other-quarter': {
      title: 'Tệp của đơn vị hoặc kỳ khác',
      detail: 'Tệp này là biểu của đơn vị hoặc kỳ báo cáo khác. Chưa ghi gì; chọn đúng tệp.',
    },
    'idempotency-key-reused': {
      title: 'Trùng lần gửi khác',
      detail:
        'Lần gửi này trùng mã với một lần gửi khác nên chưa được nhận. Gửi lại một lần nữa; nếu vẫn vậy, báo mã tra cứu cho cán bộ quản trị.',
    },
    'open-findings': {
      title: 'Chưa gửi được',
      detail: 'Còn lỗi hoặc nội dung cần xem lại chưa được sửa hoặc giải trình. Mở phần “Kiểm tra” để xử lý.',
    },
    'explanations-lacking': {
      title: 'Chưa gửi được',
      detail: 'Còn giải trình chưa nêu lý do. Mở phần “Kiểm tra” để ghi thêm.',
    },
    'explanations-not-accepted': {
      title: 'Chưa duyệt được',
      detail:
        'Còn giải trình chưa được chấp nhận. Mở số liệu của đơn vị, xem và đánh dấu từng giải trình trước khi duyệt.',
    },
    unchanged: {
      title: 'Chưa gửi lại',
      detail:
        'Số liệu được trả lại hoặc mở lại chưa có gì thay đổi. Sửa, giải trình, trả lời ý kiến, hoặc ghi một câu vì sao gửi lại nguyên như trước.',
    },
    'precondition-required': {
      title: 'Chưa rõ bản lưu',
      detail:
        'Chưa rõ đang sửa bản lưu nào nên chưa lưu. Số liệu đang nhập vẫn còn; mở lại kỳ báo cáo ở phần “Biểu” rồi lưu lại.',
    },
    internal: {
      title: 'Máy chủ gặp lỗi',
      detail:
        'Số liệu đang nhập vẫn còn. Máy chủ gặp lỗi; thử lại sau ít phút, nếu vẫn vậy báo mã tra cứu cho cán bộ quản trị.',
    },
    'auth-unavailable': {
      title: 'Chưa xác nhận được đăng nhập',
      detail: 'Dịch vụ đăng nhập chưa phản hồi; thử lại sau ít phút.',
    },
    'auth-not-configured': {
      title: 'Chưa cài đặt đăng nhập',
      detail: 'Máy chủ chưa được cài đặt dịch vụ đăng nhập. Liên hệ cán bộ quản trị.',
    },
    'storage-unavailable': {
      title: 'Máy chủ đang bận',
      detail: 'Máy chủ đang bận. Số liệu vẫn còn nguyên; thử lại sau ít giây.',
    },
    'outcome-unknown': {
      title: 'Chưa rõ đã lưu hay chưa',
      detail:
        'Máy chủ đang bận nên chưa rõ đã lưu hay chưa. Số liệu đang nhập vẫn còn; gửi lại cũng không bị lưu hai lần.',
    },
    'intake-busy': {
      title: 'Đang đọc tệp khác',
      detail: 'Máy chủ đang đọc các tệp tải lên trước nên chưa nhận tệp này. Thử lại sau ít giây.',
    },
    'locate-busy': {
      title: 'Đang xác định ô sai cho đơn vị khác',
      detail: 'Máy chủ đang tìm ô sai trong số liệu gửi trước. Thử lại sau ít giây.',
    },
  },
  en: {
    'malformed-json': { title: 'Unreadable', detail: 'The body is not readable JSON.' },
    'auth-missing': { title: 'Not signed in', detail: 'Sign in and try again.' },
    'auth-invalid': {
      title: 'Session not valid',
      detail: 'The session could not be verified; sign in again.',
    },
    'auth-expired': {
      title: 'Session expired',
      detail: 'The session has expired; sign in again. What you typed is kept.',
    },
    'auth-forbidden': {
      title: 'Not allowed',
      detail: 'This account may not use the province’s application; ask the administrator.',
    },
    forbidden: { title: 'Not allowed', detail: 'Your account has no right to this unit or action.' },
    'four-eyes': {
      title: 'Somebody else has to accept',
      detail: 'Whoever saved or submitted the figures cannot accept them.',
    },
    'submission-not-found': {
      title: 'No figures yet',
      detail: 'The unit has not saved figures for this period.',
    },
    'export-not-found': {
      title: 'Nothing exported yet',
      detail: 'No export of this period has succeeded yet. Export it now, or wait for the one at 18:00.',
    },
    'comment-not-found': {
      title: 'No such comment',
      detail: 'This quarter has no such comment. Reload the comments and try again.',
    },
    'comment-answered': {
      title: 'Answered meanwhile',
      detail: 'The comment has a newer answer, so nothing was settled. Reload, read it and settle again.',
    },
    'comments-full': {
      title: 'No more comments',
      detail: 'This quarter has as many comments as are kept. Go on elsewhere, or explain the figure.',
    },
    'nothing-owed': {
      title: 'Not reminded',
      detail: 'The unit has sent its figures and waits for the review, so it is not reminded.',
    },
    'reminders-full': {
      title: 'Reminded often enough',
      detail: 'No more reminders of this period are kept for the unit. Reach it by other means.',
    },
    'export-running': {
      title: 'Export under way',
      detail: 'Another export of this period is running. Try again in a minute.',
    },
    'not-editable': {
      title: 'Cannot be edited',
      detail: 'The report is submitted or accepted. Ask the reviewer to return or reopen it.',
    },
    'wrong-status': {
      title: 'Not possible now',
      detail: 'The report’s status does not allow this; reload to see the new status.',
    },
    'opened-for-review': {
      title: 'Cannot be recalled',
      detail: 'A reviewer has opened these figures. Ask the reviewer to return them.',
    },
    'report-blocked': {
      title: 'No final report yet',
      detail: 'Errors are neither corrected nor explained. Mend or explain each, or take the draft.',
    },
    'version-conflict': {
      title: 'Somebody saved before you',
      detail: 'Someone saved after you opened it. Compare both versions cell by cell.',
    },
    'body-too-large': { title: 'Too large', detail: 'The body exceeds 2 MB.' },
    'not-json': { title: 'Wrong kind of content', detail: 'Send JSON (Content-Type: application/json).' },
    'invalid-input': { title: 'Invalid figures', detail: 'Some places cannot be taken; see the list.' },
    'upload-refused': {
      title: 'File not readable',
      detail: 'The uploaded file cannot be read; see the reason in the list.',
    },
    'other-quarter': {
      title: 'File of another unit or period',
      detail:
        'This file holds the forms of another unit or period. Nothing was written; choose the right file.',
    },
    'idempotency-key-reused': {
      title: 'Key already used',
      detail: 'This Idempotency-Key was used with another content; use a new one.',
    },
    'open-findings': {
      title: 'Cannot be submitted yet',
      detail: 'Errors or queries are neither corrected nor explained.',
    },
    'explanations-lacking': {
      title: 'Cannot be submitted yet',
      detail: 'Some explanations give no reason; see the list.',
    },
    'explanations-not-accepted': {
      title: 'Cannot be accepted yet',
      detail: 'The report keeps errors with explanations; name each explanation that you accept.',
    },
    unchanged: {
      title: 'Not sent again',
      detail:
        'Nothing has changed since the figures were given back. Correct, explain or answer, or say in a sentence why they are sent again as they were.',
    },
    'precondition-required': {
      title: 'Version missing',
      detail: 'A first save sends If-None-Match: *; later ones If-Match with the version at hand.',
    },
    internal: {
      title: 'System fault',
      detail:
        'Something failed on our side. What you typed is kept; try again, or tell the administrator the reference.',
    },
    'auth-unavailable': {
      title: 'Sign-in cannot be verified',
      detail: 'The sign-in service does not answer; try again in a few minutes.',
    },
    'auth-not-configured': {
      title: 'Sign-in not configured',
      detail: 'The server has no sign-in service configured; ask the administrator.',
    },
    'storage-unavailable': {
      title: 'Storage busy',
      detail: 'The storage does not answer for the moment. Try again in a few seconds.',
    },
    'outcome-unknown': {
      title: 'Not known whether it was saved',
      detail:
        'The storage did not answer, so it may have been saved or not. Send the same again, with the same Idempotency-Key: it is saved once.',
    },
    'intake-busy': {
      title: 'Reading other files',
      detail: 'The server is still reading earlier uploads. Try again in a few seconds; yours was not taken.',
    },
    'locate-busy': {
      title: 'Locating for others',
      detail:
        'The server is still looking for wrong cells in tables sent earlier. Try again in a few seconds.',
    },
  },
};
