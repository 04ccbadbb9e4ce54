import type { UploadNote, UploadNoteCode, UploadRefusal, UploadRefusalCode } from './intake';
import type { Bilingual, Lang } from '../language/language';
import { formatCount } from '../language/number';

interface UploadWords {
  /** What is wrong with an uploaded file, the limit, and what to do about it. */
  refusal: Record<UploadRefusalCode, (refusal: UploadRefusal) => string>;
  /** What a file carries beside its values, and what became of it. */
  note: Record<UploadNoteCode, (note: UploadNote) => string>;
  tooLarge: (limitBytes: number) => string;
  wrongType: string;
  missingParameter: (name: string) => string;
}

const MB = 1024 * 1024;

const count = (value: number | undefined, lang: Lang): string => formatCount(value ?? 0, lang);
const megabytes = (bytes: number | undefined, lang: Lang): string =>
  `${formatCount(Math.ceil((bytes ?? 0) / MB), lang)} MB`;
/** Names come from the file, so they are quoted and kept short. */
const quoted = (part: string | undefined): string => (part === undefined ? '' : ` “${part.slice(0, 100)}”`);

const SAVE_VI = 'Mở tệp bằng Excel, chọn Tệp > Lưu thành (File > Save As), loại “Sổ làm việc Excel (*.xlsx)”';
const SAVE_EN = 'open the file in Excel and use File > Save As with the type “Excel Workbook (*.xlsx)”';
const AGAIN_VI = `${SAVE_VI}, rồi tải tệp mới lên.`;
const AGAIN_EN = `Please ${SAVE_EN}, then upload the new file.`;
const COPY_VI =
  'Sao chép riêng bảng cần lấy sang một tệp Excel mới (dán giá trị), lưu dạng .xlsx rồi tải lên, hoặc dán thẳng vào Khớp.';
const COPY_EN =
  'Copy just the table to an empty workbook (paste values), save it as .xlsx and upload that, or paste the table into Khớp.';

/** One sentence for whatever breaks a file: what exactly is for the English text and the log. */
const brokenVi = ({ part }: UploadRefusal): string =>
  `Tệp đã hỏng hoặc không phải do Excel lưu nên không đọc được${at(part, 'vi')}. ${AGAIN_VI}`;

/** Words about files that are uploaded. */
export const uploadWords: Bilingual<UploadWords> = {
  vi: {
    refusal: {
      'empty-file': () =>
        'Tệp rỗng (0 byte): việc tải lên hoặc sao chép tệp có thể đã bị ngắt. Chọn lại tệp.',
      'file-too-large': ({ found, limit }) =>
        `Tệp nặng ${megabytes(found, 'vi')}, chỉ nhận đến ${megabytes(limit, 'vi')}. ${COPY_VI}`,
      password: () =>
        'Tệp có mật khẩu nên chưa đọc được. Mở tệp, chọn Tệp > Thông tin > Bảo vệ sổ làm việc > Mã hóa bằng mật khẩu (File > Info > Protect Workbook > Encrypt with Password), xóa mật khẩu, lưu rồi tải lên lại.',
      'word-document': () =>
        'Đây là tệp Word đời cũ (.doc). Mở bằng Word, lưu dạng .docx rồi tải lên, hoặc sao chép bảng trong đó rồi dán vào Khớp.',
      pdf: () =>
        'Đây là tệp PDF nên chưa đọc được bảng. Lấy tệp Excel gốc, hoặc sao chép bảng rồi dán vào Khớp.',
      'exchange-format': () =>
        `Đây là tệp SYLK hoặc DIF (.slk, .dif), dạng đời cũ không ghi đủ loại số liệu của từng ô nên dễ đọc sai. ${AGAIN_VI}`,
      'lock-file': () =>
        'Đây là tệp tạm (tên bắt đầu bằng ~$) mà Excel hoặc Word tạo ra khi đang mở một tệp, không có số liệu. Chọn tệp chính, tên không có ~$ ở đầu.',
      'not-workbook': () => `Khớp không tìm thấy bảng nào đọc được trong tệp này. ${AGAIN_VI}`,
      'archive-damaged': brokenVi,
      'archive-overlap': brokenVi,
      'archive-hidden-data': brokenVi,
      'archive-size': brokenVi,
      'archive-path': brokenVi,
      'archive-duplicate': brokenVi,
      'archive-method': brokenVi,
      'too-many-entries': ({ found, limit }) =>
        `Tệp gồm ${count(found, 'vi')} phần trở lên, chỉ nhận đến ${count(limit, 'vi')}. ${COPY_VI}`,
      'unpacked-too-large': ({ found, limit }) =>
        `Khi mở ra, tệp nặng ${megabytes(found, 'vi')}, chỉ nhận đến ${megabytes(limit, 'vi')}. ${COPY_VI}`,
      'packed-too-well': brokenVi,
      'xml-entities': brokenVi,
      'xml-broken': brokenVi,
      'too-many-sheets': ({ limit }) => `Tệp có hơn ${count(limit, 'vi')} trang tính. ${COPY_VI}`,
      'too-many-cells': ({ part, limit }) =>
        `Vùng có nội dung kéo tới ô${quoted(part)}, quá ${count(limit, 'vi')} ô (tính cả ô trống ở giữa). ` +
        `Xóa các dòng, cột thừa phía sau bảng rồi lưu lại. ${COPY_VI}`,
      'too-much-text': ({ part, limit }) =>
        `Chữ trong${quoted(part)} dài quá ${count(limit, 'vi')} ký tự. ${COPY_VI}`,
      'too-many-styles': ({ limit }) => `Tệp có hơn ${count(limit, 'vi')} kiểu định dạng. ${COPY_VI}`,
      'too-many-merges': ({ part, limit }) =>
        `Trang tính${quoted(part)} có quá nhiều ô gộp (chỉ nhận đến ${count(limit, 'vi')}) hoặc các ô gộp chồng nhau. ${COPY_VI}`,
      'too-heavy': () => `Đọc tệp này tốn quá nhiều thời gian hoặc bộ nhớ nên đã dừng. ${COPY_VI}`,
    },
    note: {
      macros: () => 'Tệp có macro: chỉ đọc số liệu, không chạy macro.',
      'active-controls': () => 'Tệp có nút hoặc hộp điều khiển gắn kèm: chỉ đọc số liệu trong ô.',
      'embedded-object': () =>
        'Tệp có hình hoặc tệp gắn kèm: chỉ đọc số liệu trong ô, không mở phần gắn kèm.',
      'external-link': () =>
        'Tệp có liên kết tới tệp khác: chỉ đọc số đã lưu lần cuối, không mở tệp khác. Kiểm tra số này có còn đúng không.',
      'cut-table': ({ found }) =>
        `Có ${count(found, 'vi')} bảng quá dài hoặc quá rộng: phần vượt giới hạn không được đọc. Sao chép riêng bảng cần lấy rồi dán lại.`,
    },
    tooLarge: (limit) => `Tệp tải lên vượt quá ${megabytes(limit, 'vi')}. ${COPY_VI}`,
    wrongType: 'Chỉ nhận tệp có bảng (.xlsx, .xls, .ods, .csv…). Chọn lại tệp.',
    missingParameter: (name) => `Yêu cầu tải tệp lên còn thiếu “${name}”.`,
  },
  en: {
    refusal: {
      'empty-file': () =>
        'The file is empty (0 bytes): copying or uploading may have been cut off. Choose it again.',
      'file-too-large': ({ found, limit }) =>
        `The file has ${megabytes(found, 'en')}; at most ${megabytes(limit, 'en')} are taken. ${COPY_EN}`,
      password: () =>
        'The file has a password and cannot be read. Open it, use File > Info > Protect Workbook > Encrypt with Password, clear the password, save and upload again.',
      'word-document': () =>
        'This is a file of an old Word (.doc). Open it in Word, save it as .docx and upload that, or copy its table and paste it into Khớp.',
      pdf: () =>
        'This is a PDF, which holds no sheet to read. Ask for the Excel file, or copy the table and paste it into Khớp.',
      'exchange-format': () =>
        `This is a SYLK or DIF file (.slk, .dif), an old format that does not say enough of each cell to be read safely. ${AGAIN_EN}`,
      'lock-file': () =>
        'This is a temporary file (its name begins with ~$) that Excel or Word keeps while a file is open; it holds no figures. Choose the file itself, whose name has no ~$ before it.',
      'not-workbook': () => `This is no file with a table that Khớp can read. ${AGAIN_EN}`,
      'archive-damaged': ({ part }) =>
        `The file is damaged or was not copied whole${at(part, 'en')}. ${AGAIN_EN}`,
      'archive-overlap': ({ part }) =>
        `Parts of the file overlap${at(part, 'en')}, which Excel never writes. ${AGAIN_EN}`,
      'archive-hidden-data': () =>
        `The file holds bytes that belong to none of its parts, which Excel never writes. ${AGAIN_EN}`,
      'archive-size': ({ part }) =>
        `The real size of${quoted(part)} is not the one that the file declares. ${AGAIN_EN}`,
      'archive-path': ({ part }) => `The part name${quoted(part)} is not valid. ${AGAIN_EN}`,
      'archive-duplicate': ({ part }) => `The part${quoted(part)} is in the file twice. ${AGAIN_EN}`,
      'archive-method': ({ part }) =>
        `The part${quoted(part)} is packed in a way that Excel does not use. ${AGAIN_EN}`,
      'too-many-entries': ({ found, limit }) =>
        `The file has ${count(found, 'en')} parts or more; at most ${count(limit, 'en')} are taken. ${COPY_EN}`,
      'unpacked-too-large': ({ found, limit }) =>
        `Unpacked, the file has ${megabytes(found, 'en')}; at most ${megabytes(limit, 'en')} are taken. ${COPY_EN}`,
      'packed-too-well': ({ part, found, limit }) =>
        `The part${quoted(part)} unpacks to ${count(found, 'en')} times its size; at most ${count(limit, 'en')} times are taken. ${COPY_EN}`,
      'xml-entities': ({ part }) =>
        `The part${quoted(part)} declares XML entities, which Excel never writes. ${AGAIN_EN}`,
      'xml-broken': ({ part }) => `The part${quoted(part)} cannot be read. ${AGAIN_EN}`,
      'too-many-sheets': ({ limit }) => `The workbook has more than ${count(limit, 'en')} sheets. ${COPY_EN}`,
      'too-many-cells': ({ part, limit }) =>
        `What is filled reaches to cell${quoted(part)}: more than ${count(limit, 'en')} cells, counting the empty ones between. ` +
        `Delete the rows and columns behind the table and save again. ${COPY_EN}`,
      'too-much-text': ({ part, limit }) =>
        `The text of${quoted(part)} is longer than ${count(limit, 'en')} characters. ${COPY_EN}`,
      'too-many-styles': ({ limit }) => `The workbook has more than ${count(limit, 'en')} styles. ${COPY_EN}`,
      'too-many-merges': ({ part, limit }) =>
        `Sheet${quoted(part)} has too many merged cells (at most ${count(limit, 'en')} are taken) or merged cells that overlap. ${COPY_EN}`,
      'too-heavy': () => `Reading this file takes too much time or memory, and was stopped. ${COPY_EN}`,
    },
    note: {
      macros: () => 'The file has macros: its values are read, no macro is run.',
      'active-controls': () => 'The file has ActiveX controls: only the values of its cells are read.',
      'embedded-object': () =>
        'The file has embedded objects or files: only its cells are read, nothing is opened.',
      'external-link': () =>
        'The file links to other files: the values stored last are read, no other file is opened. See whether they are still right.',
      'cut-table': ({ found }) =>
        `${count(found, 'en')} tables are too long or too wide: what is beyond the bounds was not read. Copy just the table and paste it again.`,
    },
    tooLarge: (limit) => `The upload exceeds ${megabytes(limit, 'en')}. ${COPY_EN}`,
    wrongType: 'Send JSON (Content-Type: application/json) or a file with tables (.xlsx, .xls, .ods, .csv…).',
    missingParameter: (name) => `When a file is uploaded, the address must carry “${name}”.`,
  },
};

function at(part: string | undefined, lang: Lang): string {
  return part === undefined ? '' : ` (${lang === 'vi' ? 'tại' : 'at'}${quoted(part)})`;
}

/**
 * The sentence for a refused upload.
 * @example uploadRefusalText({ code: 'pdf' }, 'vi') // 'Đây là tệp PDF, …'
 */
export function uploadRefusalText(refusal: UploadRefusal, lang: Lang): string {
  return uploadWords[lang].refusal[refusal.code](refusal);
}

/** The sentence for what an uploaded file carries beside its values. */
export function uploadNoteText(note: UploadNote, lang: Lang): string {
  return uploadWords[lang].note[note.code](note);
}
