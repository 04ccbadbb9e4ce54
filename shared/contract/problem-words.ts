import type { ProblemCode } from './problem-codes';
import type { Bilingual } from '../language/language';

type ProblemWords = Record<ProblemCode, { title: string; detail: string }>;

/** What each refusal is called, and what to do about it. */
export const problemWords: Bilingual<ProblemWords> = {
  vi: {
    'malformed-json': { title: 'Không đọc được', detail: 'Nội dung gửi lên không phải JSON đọc được.' },
    'auth-missing': { title: 'Chưa đăng nhập', detail: 'Hãy đăng nhập rồi thử lại.' },
    'auth-invalid': {
      title: 'Phiên không hợp lệ',
      detail: 'Không xác nhận được phiên đăng nhập; hãy đăng nhập lại.',
    },
    'auth-expired': {
      title: 'Hết phiên',
      detail: 'Phiên đăng nhập đã hết hạn; hãy đăng nhập lại. Số liệu đang nhập vẫn còn.',
    },
    'auth-forbidden': {
      title: 'Không được phép',
      detail: 'Tài khoản này không được dùng ứng dụng của tỉnh; liên hệ quản trị.',
    },
    forbidden: {
      title: 'Không được phép',
      detail: 'Tài khoản của bạn không có quyền với đơn vị hoặc việc này.',
    },
    'four-eyes': {
      title: 'Cần người khác duyệt',
      detail: 'Người đã gửi báo cáo không được tự duyệt báo cáo đó.',
    },
    'submission-not-found': { title: 'Chưa có số liệu', detail: 'Đơn vị chưa lưu số liệu của kỳ này.' },
    'export-not-found': {
      title: 'Chưa có tệp tổng hợp',
      detail: 'Kỳ này chưa có lần xuất nào thành công. Hãy bấm xuất ngay, hoặc chờ lần xuất lúc 18 giờ.',
    },
    'export-running': {
      title: 'Đang xuất',
      detail: 'Một lần xuất khác của kỳ này đang chạy. Hãy thử lại sau một phút.',
    },
    'not-editable': {
      title: 'Không sửa được',
      detail: 'Báo cáo đã gửi hoặc đã duyệt. Đề nghị người duyệt trả lại hoặc mở lại để sửa.',
    },
    'wrong-status': {
      title: 'Không làm được lúc này',
      detail: 'Trạng thái hiện tại của báo cáo không cho phép việc này; tải lại để xem trạng thái mới.',
    },
    'report-blocked': {
      title: 'Chưa xuất được báo cáo',
      detail: 'Còn lỗi chưa sửa và chưa giải trình. Sửa hoặc giải trình từng lỗi, hoặc tải bản dự thảo.',
    },
    'version-conflict': {
      title: 'Có người vừa lưu',
      detail: 'Số liệu đã được người khác lưu sau lần bạn mở. Xem hai bản rồi chọn từng ô.',
    },
    'body-too-large': { title: 'Quá lớn', detail: 'Nội dung gửi lên vượt quá 2 MB.' },
    'not-json': {
      title: 'Sai loại nội dung',
      detail: 'Hãy gửi nội dung JSON (Content-Type: application/json).',
    },
    'invalid-input': {
      title: 'Số liệu không hợp lệ',
      detail: 'Có chỗ không nhận được; xem từng chỗ trong danh sách.',
    },
    'upload-refused': {
      title: 'Không đọc được tệp',
      detail: 'Tệp tải lên không đọc được; xem lý do trong danh sách.',
    },
    'idempotency-key-reused': {
      title: 'Khóa gửi đã dùng',
      detail: 'Khóa Idempotency-Key này đã dùng cho một lần gửi có nội dung khác; hãy dùng khóa mới.',
    },
    'open-findings': {
      title: 'Chưa gửi được',
      detail: 'Còn lỗi hoặc điểm nghi vấn chưa sửa và chưa giải trình.',
    },
    'explanations-not-accepted': {
      title: 'Chưa duyệt được',
      detail: 'Báo cáo giữ lại lỗi có giải trình; hãy nêu rõ từng giải trình được chấp nhận.',
    },
    'precondition-required': {
      title: 'Thiếu phiên bản',
      detail: 'Lần lưu đầu gửi If-None-Match: *; lần sau gửi If-Match với phiên bản đang có.',
    },
    internal: {
      title: 'Lỗi hệ thống',
      detail:
        'Có lỗi phía hệ thống. Số liệu chưa bị thay đổi; hãy thử lại, nếu vẫn lỗi hãy gửi mã yêu cầu cho quản trị.',
    },
    'auth-unavailable': {
      title: 'Chưa kiểm tra được đăng nhập',
      detail: 'Dịch vụ đăng nhập không trả lời; hãy thử lại sau ít phút.',
    },
    'auth-not-configured': {
      title: 'Chưa cấu hình đăng nhập',
      detail: 'Máy chủ chưa được cấu hình dịch vụ đăng nhập; liên hệ quản trị.',
    },
    'storage-unavailable': {
      title: 'Kho dữ liệu bận',
      detail: 'Kho dữ liệu tạm thời không trả lời. Chưa có gì bị thay đổi; hãy thử lại sau ít giây.',
    },
    'intake-busy': {
      title: 'Đang đọc tệp khác',
      detail: 'Máy chủ đang đọc các tệp tải lên trước. Hãy thử lại sau ít giây; tệp của bạn chưa được nhận.',
    },
    'locate-busy': {
      title: 'Đang xác định ô sai cho đơn vị khác',
      detail: 'Máy chủ đang tìm ô sai trong các bảng gửi trước. Hãy thử lại sau ít giây.',
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
      detail: 'Whoever submitted a report cannot accept it.',
    },
    'submission-not-found': {
      title: 'No figures yet',
      detail: 'The unit has not saved figures for this period.',
    },
    'export-not-found': {
      title: 'Nothing exported yet',
      detail: 'No export of this period has succeeded yet. Export it now, or wait for the one at 18:00.',
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
    'idempotency-key-reused': {
      title: 'Key already used',
      detail: 'This Idempotency-Key was used with another content; use a new one.',
    },
    'open-findings': {
      title: 'Cannot be submitted yet',
      detail: 'Errors or queries are neither corrected nor explained.',
    },
    'explanations-not-accepted': {
      title: 'Cannot be accepted yet',
      detail: 'The report keeps errors with explanations; name each explanation that you accept.',
    },
    'precondition-required': {
      title: 'Version missing',
      detail: 'A first save sends If-None-Match: *; later ones If-Match with the version at hand.',
    },
    internal: {
      title: 'System fault',
      detail:
        'Something failed on our side. Nothing was changed; try again, or send the request id to the administrator.',
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
      detail: 'The storage does not answer for the moment. Nothing was changed; try again in a few seconds.',
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
