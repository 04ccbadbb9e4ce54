import type { Bilingual } from '../language/language';

interface IssueWords {
  missing: (name: string) => string;
  wrongType: (name: string, expected: string) => string;
  tooBig: (name: string, maximum: number, origin: string) => string;
  tooSmall: (name: string) => string;
  format: (name: string) => string;
  oneOf: (name: string, values: string[]) => string;
  cell: (name: string) => string;
  unknownMember: (name: string) => string;
  other: (name: string) => string;
  periodNotBegun: (period: string, first: string) => string;
  unitUnknown: (unit: string) => string;
  unitClosed: (unit: string, period: string) => string;
  textUnknown: (key: string) => string;
  explanationUnknown: (code: string) => string;
  /** A cell that the saved tables do not have; the row by its key. */
  commentCell: (form: string, row: string, column: string) => string;
  openedForReview: (moment: string) => string;
  idempotencyKey: string;
  ifMatch: string;
  formCode: (path: string, document: string) => string;
  form: (problem: string, detail: string) => string;
  mappingSignature: (path: string, body: string) => string;
  mappingTooLarge: (kib: number) => string;
  /** A figure that the province does not state. */
  givenUnknown: (indicator: string) => string;
  givenTwice: (indicator: string) => string;
  /** Another whole than the unit tree has. */
  givenWhole: (indicator: string, stated: string, units: string) => string;
  givenTooMany: (indicator: string, label: string, stated: string, most: string) => string;
}

const typesVi: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  array: 'danh sách',
  object: 'nhóm mục',
  record: 'nhóm mục',
  boolean: 'có hoặc không',
};

/** Sentences for documents of the wrong shape. */
export const issueWords: Bilingual<IssueWords> = {
  vi: {
    missing: (name) => `Thiếu “${name}”.`,
    wrongType: (name, expected) => `“${name}” phải là ${typesVi[expected] ?? expected}.`,
    tooBig: (name, maximum, origin) =>
      `“${name}” quá dài: nhiều nhất ${maximum} ${origin === 'string' ? 'ký tự' : 'mục'}.`,
    tooSmall: (name) => `“${name}” còn để trống.`,
    format: (name) => `“${name}” ghi chưa đúng dạng.`,
    oneOf: (name, values) => `“${name}” phải là một trong: ${values.join(', ')}.`,
    cell: (name) => `Ô (${name}) chỉ nhận số hoặc chữ, hoặc để trống.`,
    unknownMember: (name) => `Không có mục “${name}”.`,
    other: (name) => `“${name}” chưa dùng được.`,
    periodNotBegun: (period, first) => `Kỳ ${period} chưa bắt đầu (từ ngày ${first}).`,
    unitUnknown: (unit) => `Không có đơn vị “${unit}”.`,
    unitClosed: (unit, period) =>
      `Đơn vị “${unit}” không báo cáo ${period}: chưa thành lập hoặc đã kết thúc hoạt động.`,
    textUnknown: (key) => `Báo cáo không có mục “${key}”.`,
    explanationUnknown: (code) => `Biểu này không có nội dung kiểm tra “${code}” để giải trình.`,
    commentCell: (form, row, column) =>
      `Số liệu đã lưu không có ô này: biểu ${form}, dòng “${row}”, cột (${column}). Lưu lên máy chủ rồi ghi ý kiến.`,
    openedForReview: (moment) =>
      `Người duyệt đã mở số liệu này lúc ${moment} nên không rút lại được. Đề nghị người duyệt trả lại để hoàn thiện.`,
    idempotencyKey: 'Mã của lần gửi phải dài từ 8 đến 200 ký tự không dấu.',
    ifMatch: 'Số của bản lưu đang sửa ghi chưa đúng dạng.',
    formCode: (path, document) => `Mã biểu trong địa chỉ là “${path}”, trong tài liệu là “${document}”.`,
    form: (problem, detail) => `Biểu chưa dùng được (${problem}): ${detail}.`,
    mappingSignature: (path, body) =>
      `Mã nhận dạng bảng gốc trong địa chỉ là “${path}”, trong nội dung gửi lên là “${body}”.`,
    mappingTooLarge: (kib) => `Cách lấy số liệu này quá dài để ghi nhớ: nhiều nhất ${kib} KB.`,
    givenUnknown: (indicator) => `Chỉ số ${indicator} không lấy từ số liệu do tỉnh nhập.`,
    givenTwice: (indicator) => `Chỉ số ${indicator} được ghi hai lần.`,
    givenTooMany: (indicator, label, stated, most) =>
      `Chỉ số ${indicator}, “${label}”: đang ghi ${stated}, trong tổng số ${most}. Ghi số từ 0 đến ${most}.`,
    givenWhole: (indicator, stated, units) =>
      `Chỉ số ${indicator}: tổng số đơn vị đang ghi ${stated}, danh mục đơn vị của kỳ này có ${units}. Ghi ${units}.`,
  },
  en: {
    missing: (name) => `“${name}” is missing.`,
    wrongType: (name, expected) => `“${name}” must be of type ${expected}.`,
    tooBig: (name, maximum, origin) =>
      `“${name}” is too long: at most ${maximum} ${origin === 'string' ? 'characters' : 'items'}.`,
    tooSmall: (name) => `“${name}” must not be empty.`,
    format: (name) => `“${name}” is not written in the right form.`,
    oneOf: (name, values) => `“${name}” must be one of: ${values.join(', ')}.`,
    cell: (name) => `Cell (${name}) must be a number, a text, or null when left blank.`,
    unknownMember: (name) => `There is no member “${name}”.`,
    other: (name) => `“${name}” is not valid.`,
    periodNotBegun: (period, first) => `${period} has not begun (it starts on ${first}).`,
    unitUnknown: (unit) => `There is no unit “${unit}”.`,
    unitClosed: (unit, period) => `Unit ${unit} does not report ${period}: not yet founded, or closed.`,
    textUnknown: (key) => `The report has no section “${key}”.`,
    explanationUnknown: (code) => `This form has no rule “${code}” to explain.`,
    commentCell: (form, row, column) =>
      `What is saved has no such cell: form ${form}, row “${row}”, column (${column}). Save, then comment.`,
    openedForReview: (moment) =>
      `A reviewer opened these figures at ${moment}, so they cannot be recalled. Ask the reviewer to return them.`,
    idempotencyKey: 'Idempotency-Key must have 8 to 200 ASCII characters.',
    ifMatch: 'If-Match must be a version as given in ETag, e.g. "3".',
    formCode: (path, document) => `The address names form “${path}”, the document “${document}”.`,
    form: (problem, detail) => `The form cannot be used (${problem}): ${detail}.`,
    mappingSignature: (path, body) =>
      `The address names the layout’s fingerprint “${path}”, the body “${body}”.`,
    mappingTooLarge: (kib) => `This mapping is too large to be remembered: at most ${kib} KB.`,
    givenUnknown: (indicator) => `Indicator ${indicator} does not take a figure of the province.`,
    givenTwice: (indicator) => `Indicator ${indicator} is stated twice.`,
    givenTooMany: (indicator, label, stated, most) =>
      `Indicator ${indicator}, “${label}”: ${stated} is stated, of ${most}. State 0 to ${most}.`,
    givenWhole: (indicator, stated, units) =>
      `Indicator ${indicator}: ${stated} units are stated in all, the list of the period has ${units}. State ${units}.`,
  },
};
