import type { Bilingual } from '../../../shared/language/language';
import type { Difference } from '../../snapshots/verify';

interface RestoreText {
  help: string;
  unknownOption: (option: string) => string;
  missingValue: (option: string) => string;
  missingOption: (option: string) => string;
  badSnapshot: (value: string) => string;
  noFolder: (folder: string) => string;
  folderInUse: (folder: string, pid: number) => string;
  fileDamaged: (file: string) => string;
  failed: string;
  noSnapshot: (asked: string, nights: readonly string[]) => string;
  damaged: (blobs: readonly string[]) => string;
  notEmpty: (table: string) => string;
  writing: (table: string, partition: string, rows: number) => string;
  restored: (night: string, takenAt: string, rows: number, seconds: string) => string;
  verified: (logs: number, versions: number, seconds: string) => string;
  differences: (count: number) => string;
  difference: (difference: Difference) => string;
}

const list = (items: readonly string[]): string => items.join(', ');

/** What `npm run restore` says. */
export const restoreText: Bilingual<RestoreText> = {
  vi: {
    help: `Cách dùng: npm run restore -- --from NƠI --to NƠI [--snapshot ĐÊM]

Khôi phục các bảng số liệu từ bản sao lưu hằng đêm. Nơi nhận phải chưa có số liệu.

  --from NƠI      nơi có bản sao lưu
  --to NƠI        nơi nhận số liệu
  --snapshot ĐÊM  ngày của bản sao lưu, ví dụ 2026-11-30; hoặc latest: bản mới nhất (mặc định)
  --help          hướng dẫn này

NƠI là chuỗi kết nối, địa chỉ của tài khoản lưu trữ (https://…blob.core.windows.net để lấy,
https://…table.core.windows.net để nhận; dùng tài khoản đã đăng nhập bằng az login), hoặc một
thư mục dữ liệu của npm start (ví dụ .khop).`,
    unknownOption: (option) =>
      `Không có tùy chọn “${option}”; gõ npm run restore -- --help để xem các tùy chọn.`,
    missingValue: (option) => `Sau ${option} còn thiếu giá trị.`,
    missingOption: (option) => `Còn thiếu ${option}; gõ npm run restore -- --help để xem các tùy chọn.`,
    badSnapshot: (value) => `“${value}” không phải là ngày. Ghi như 2026-11-30, hoặc latest.`,
    noFolder: (folder) => `Không có thư mục ${folder}.`,
    folderInUse: (folder, pid) =>
      `Thư mục ${folder} đang được tiến trình ${pid} dùng. Dừng tiến trình đó trước.`,
    fileDamaged: (file) => `Tệp dữ liệu ${file} đã hỏng, không đọc được.`,
    failed: 'Chưa khôi phục xong:',
    noSnapshot: (asked, nights) =>
      nights.length === 0
        ? 'Nơi này chưa có bản sao lưu nào.'
        : `Không có bản sao lưu của ${asked}. Các bản hiện có: ${list(nights)}.`,
    damaged: (blobs) =>
      `Bản sao lưu đã hỏng hoặc thiếu ở: ${list(blobs)}. Chưa ghi gì vào nơi nhận. Chọn bản sao lưu khác bằng --snapshot.`,
    notEmpty: (table) =>
      `Nơi nhận đã có số liệu ở bảng ${table} nên chưa ghi gì. Chọn một tài khoản lưu trữ trống.`,
    writing: (table, partition, rows) => `Đang ghi ${table} ${partition}: ${rows} dòng`,
    restored: (night, takenAt, rows, seconds) =>
      `Đã khôi phục bản sao lưu ${night} (đọc từ ${takenAt}): ${rows} dòng, ${seconds} giây.`,
    verified: (logs, versions, seconds) =>
      `Đã kiểm tra ${logs} nhật ký với ${versions} bản lưu, ${seconds} giây.`,
    differences: (count) =>
      count === 0
        ? 'Toàn bộ số liệu đúng như khi sao lưu, các nhật ký còn nguyên.'
        : `Có ${count} nội dung cần xem lại:`,
    difference: (difference) => {
      if (difference.kind === 'rows')
        return `bảng ${difference.table}, ${difference.partition}: các dòng khác với bản sao lưu`;
      const place = `${difference.unit}, ${difference.period}`;
      if (difference.kind === 'chain')
        return `${place}: nhật ký không còn nguyên ở bản lưu số ${difference.version} (${difference.problem})`;
      if (difference.kind === 'content')
        return `${place}: số liệu của bản lưu số ${difference.version} khác mã đối chiếu`;
      return `${place}: không đọc được (${difference.reason})`;
    },
  },
  en: {
    help: `Usage: npm run restore -- --from PLACE --to PLACE [--snapshot NIGHT]

Restores the tables from a nightly snapshot. The place restored to must hold no figures yet.

  --from PLACE      where the snapshots are
  --to PLACE        where the tables are restored to
  --snapshot NIGHT  day of the snapshot, such as 2026-11-30; or latest (the default)
  --help            this help

A PLACE is a connection string, the address of a storage account (https://…blob.core.windows.net
to restore from, https://…table.core.windows.net to restore to; with the account signed in by
az login), or a data folder of npm start (such as .khop).`,
    unknownOption: (option) => `There is no option "${option}"; npm run restore -- --help lists the options.`,
    missingValue: (option) => `${option} needs a value.`,
    missingOption: (option) => `${option} is missing; npm run restore -- --help lists the options.`,
    badSnapshot: (value) => `"${value}" is no day; write it like 2026-11-30, or latest.`,
    noFolder: (folder) => `There is no folder ${folder}.`,
    folderInUse: (folder, pid) => `The folder ${folder} is used by process ${pid}; end that process first.`,
    fileDamaged: (file) => `The data file ${file} is damaged and cannot be read.`,
    failed: 'Not restored:',
    noSnapshot: (asked, nights) =>
      nights.length === 0
        ? 'There is no snapshot here yet.'
        : `There is no snapshot ${asked}. There are: ${list(nights)}.`,
    damaged: (blobs) =>
      `The snapshot is damaged or incomplete at: ${list(blobs)}. Nothing was restored; choose another by --snapshot.`,
    notEmpty: (table) =>
      `There are figures in table ${table} already, so nothing was restored; choose an empty storage account.`,
    writing: (table, partition, rows) => `Writing ${table} ${partition}: ${rows} rows`,
    restored: (night, takenAt, rows, seconds) =>
      `Restored snapshot ${night} (read from ${takenAt} on): ${rows} rows, ${seconds} s.`,
    verified: (logs, versions, seconds) => `Verified ${logs} logs with ${versions} versions, ${seconds} s.`,
    differences: (count) =>
      count === 0 ? 'All is as it was taken, and every log is whole.' : `${count} to be looked at:`,
    difference: (difference) => {
      if (difference.kind === 'rows')
        return `table ${difference.table}, ${difference.partition}: the rows are not those of the snapshot`;
      const place = `${difference.unit}, ${difference.period}`;
      if (difference.kind === 'chain')
        return `${place}: the log is broken at version ${difference.version} (${difference.problem})`;
      if (difference.kind === 'content')
        return `${place}: the figures of version ${difference.version} are not those of their check code`;
      return `${place}: cannot be read (${difference.reason})`;
    },
  },
};

/** A sentence in Vietnamese with the English one in parentheses. */
export function say(words: (text: RestoreText) => string): string {
  return `${words(restoreText.vi)} (${words(restoreText.en)})`;
}
