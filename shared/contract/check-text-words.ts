import type { UploadRefusal, UploadRefusalCode } from './intake';
import type { Bilingual, Lang } from '../language/language';
import { formatCount } from '../language/number';

interface CheckTextWords {
  /** What is wrong with a report's file, and what to do about it. */
  refusal: Record<UploadRefusalCode, (refusal: UploadRefusal) => string>;
  tooLong: (limit: string) => string;
  tooLarge: (limitBytes: number) => string;
  wrongType: string;
}

const MB = 1024 * 1024;
const megabytes = (bytes: number | undefined, lang: Lang): string =>
  `${formatCount(Math.ceil((bytes ?? 0) / MB), lang)} MB`;
const count = (value: number | undefined, lang: Lang): string => formatCount(value ?? 0, lang);

const AGAIN_VI =
  'Mở tệp bằng Word, chọn Tệp > Lưu thành (File > Save As), loại “Tài liệu Word (*.docx)”, rồi chọn tệp mới.';
const AGAIN_EN =
  'Open the file in Word, use File > Save As with the type “Word Document (*.docx)” and choose that file.';
const COPY_VI = 'Sao chép phần nội dung cần soát trong Word rồi dán vào Khớp.';
const COPY_EN = 'Copy the part to be checked in Word and paste it into Khớp.';

const brokenVi = (): string => `Tệp đã hỏng hoặc không phải do Word lưu nên không đọc được. ${AGAIN_VI}`;
const brokenEn = (): string =>
  `The file is damaged or was not saved by Word, and cannot be read. ${AGAIN_EN}`;
const heavyVi = (): string => `Tệp quá lớn nên không đọc hết được. ${COPY_VI}`;
const heavyEn = (): string => `The file is too large to be read. ${COPY_EN}`;
const otherVi = (): string => `Chỉ soát được báo cáo dạng Word (.docx). ${COPY_VI}`;
const otherEn = (): string => `Only Word reports (.docx) can be checked. ${COPY_EN}`;

/** Words about a report that is sent to be checked. */
export const checkTextWords: Bilingual<CheckTextWords> = {
  vi: {
    refusal: {
      'empty-file': () =>
        'Tệp rỗng (0 byte): việc tải lên hoặc sao chép tệp có thể đã bị ngắt. Chọn lại tệp.',
      'file-too-large': ({ found, limit }) =>
        `Tệp nặng ${megabytes(found, 'vi')}, chỉ nhận đến ${megabytes(limit, 'vi')}. ${COPY_VI}`,
      password: () =>
        'Tệp có mật khẩu nên chưa đọc được. Mở tệp, chọn Tệp > Thông tin > Bảo vệ tài liệu > Mã hóa bằng mật khẩu (File > Info > Protect Document > Encrypt with Password), xóa mật khẩu, lưu rồi chọn lại.',
      'word-document': () => `Đây là tệp Word đời cũ (.doc, .rtf). ${AGAIN_VI}`,
      pdf: () =>
        `Đây là tệp PDF nên chưa đọc được chữ. Chọn tệp Word gốc (.docx), hoặc sao chép nội dung rồi dán vào Khớp.`,
      'exchange-format': otherVi,
      'lock-file': () =>
        'Đây là tệp tạm (tên bắt đầu bằng ~$) mà Word tạo ra khi đang mở một tệp. Chọn tệp chính, tên không có ~$ ở đầu.',
      'not-workbook': otherVi,
      'archive-damaged': brokenVi,
      'archive-overlap': brokenVi,
      'archive-hidden-data': brokenVi,
      'archive-size': brokenVi,
      'archive-path': brokenVi,
      'archive-duplicate': brokenVi,
      'archive-method': brokenVi,
      'too-many-entries': heavyVi,
      'unpacked-too-large': heavyVi,
      'packed-too-well': brokenVi,
      'xml-entities': brokenVi,
      'xml-broken': brokenVi,
      'too-many-sheets': heavyVi,
      'too-many-cells': heavyVi,
      'too-much-text': ({ limit }) => `Nội dung dài quá ${count(limit, 'vi')} ký tự. ${COPY_VI}`,
      'too-many-styles': heavyVi,
      'too-many-merges': heavyVi,
      'too-heavy': () =>
        `Đọc và soát nội dung này tốn quá nhiều thời gian hoặc bộ nhớ nên đã dừng. ${COPY_VI}`,
    },
    tooLarge: (limit) => `Tệp vượt quá ${megabytes(limit, 'vi')}. ${COPY_VI}`,
    tooLong: (limit) => `Nội dung dài quá ${limit} ký tự. ${COPY_VI}`,
    wrongType: 'Chỉ nhận nội dung báo cáo hoặc tệp Word (.docx). Chọn lại tệp.',
  },
  en: {
    refusal: {
      'empty-file': () =>
        'The file is empty (0 bytes): copying or uploading may have been cut off. Choose it again.',
      'file-too-large': ({ found, limit }) =>
        `The file has ${megabytes(found, 'en')}; at most ${megabytes(limit, 'en')} are taken. ${COPY_EN}`,
      password: () =>
        'The file has a password and cannot be read. Open it, use File > Info > Protect Document > Encrypt with Password, clear the password, save and choose it again.',
      'word-document': () => `This is a file of an old Word (.doc, .rtf). ${AGAIN_EN}`,
      pdf: () =>
        'This is a PDF, whose text is not read. Choose the Word file (.docx), or copy its text and paste it into Khớp.',
      'exchange-format': otherEn,
      'lock-file': () =>
        'This is a temporary file (its name begins with ~$) that Word keeps while a file is open. Choose the file itself, whose name has no ~$ before it.',
      'not-workbook': otherEn,
      'archive-damaged': brokenEn,
      'archive-overlap': brokenEn,
      'archive-hidden-data': brokenEn,
      'archive-size': brokenEn,
      'archive-path': brokenEn,
      'archive-duplicate': brokenEn,
      'archive-method': brokenEn,
      'too-many-entries': heavyEn,
      'unpacked-too-large': heavyEn,
      'packed-too-well': brokenEn,
      'xml-entities': brokenEn,
      'xml-broken': brokenEn,
      'too-many-sheets': heavyEn,
      'too-many-cells': heavyEn,
      'too-much-text': ({ limit }) => `The text is longer than ${count(limit, 'en')} characters. ${COPY_EN}`,
      'too-many-styles': heavyEn,
      'too-many-merges': heavyEn,
      'too-heavy': () =>
        `Reading and checking this takes too much time or memory, and was stopped. ${COPY_EN}`,
    },
    tooLarge: (limit) => `The file exceeds ${megabytes(limit, 'en')}. ${COPY_EN}`,
    tooLong: (limit) => `The text is longer than ${limit} characters. ${COPY_EN}`,
    wrongType: 'Send JSON (Content-Type: application/json) or a Word file (.docx).',
  },
};

/** The sentence for a report's file that is refused. */
export function reportRefusalText(refusal: UploadRefusal, lang: Lang): string {
  return checkTextWords[lang].refusal[refusal.code](refusal);
}
