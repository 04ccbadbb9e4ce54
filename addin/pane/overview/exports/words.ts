import type { ExportFileName } from '../../../../shared/contract/exports';
import type { Bilingual } from '../../../../shared/language/language';

interface PaneExportsWords {
  title: string;
  reading: string;
  lead: string;
  none: string;
  current: (moment: string, scope: string) => string;
  file: Record<ExportFileName, string>;
  size: (kilobytes: string) => string;
  hash: (start: string) => string;
  download: (file: string) => string;
  downloading: string;
  downloaded: (file: string) => string;
  run: string;
  running: string;
  waiting: string;
  still: string;
  outcome: Record<'written' | 'unchanged' | 'empty' | 'failed' | 'started', string>;
  outcomeDamaged: (count: string) => string;
  runs: string;
  entry: (moment: string, who: string) => string;
  trigger: { schedule: string; me: string; other: string };
}

/** The words of the exported files. */
export const paneExportsWords: Bilingual<PaneExportsWords> = {
  vi: {
    title: 'Tệp xuất của kỳ',
    reading: 'Đang lấy danh sách tệp…',
    lead: 'Máy chủ tự xuất lúc 18 giờ mỗi ngày làm việc và sau hạn gửi; nội dung không đổi thì không ghi lại. Phạm vi tính theo lần bấm “Xuất ngay” gần nhất, chưa có lần nào thì chỉ tính số liệu đã duyệt.',
    none: 'Kỳ này chưa có bộ tệp nào. Bấm “Xuất ngay” hoặc chờ lần xuất lúc 18 giờ.',
    current: (moment, scope) => `Bộ tệp hiện có: ghi lúc ${moment}, gồm ${scope}.`,
    file: {
      'tong-hop.xlsx': 'Tệp tổng hợp (Excel)',
      'bao-cao.docx': 'Báo cáo của tỉnh (Word)',
      'tong-hop.csv': 'Số liệu tổng hợp (CSV)',
      'tong-hop.json': 'Số liệu tổng hợp (JSON)',
      'manifest.json': 'Danh mục tệp',
    },
    size: (kilobytes) => `${kilobytes} KB`,
    hash: (start) => `mã đối chiếu ${start}…`,
    download: (file) => `Tải về: ${file}`,
    downloading: 'Đang tải tệp về…',
    downloaded: (file) => `Đã tải về “${file}”.`,
    run: 'Xuất ngay',
    running: 'Đang xuất…',
    waiting: 'Một lần xuất đang chạy; đang chờ kết quả…',
    still: 'Lần xuất vẫn đang chạy trên máy chủ. Bấm “Làm mới” sau ít phút để xem kết quả.',
    outcome: {
      written: 'Đã ghi bộ tệp mới.',
      unchanged: 'Không có gì thay đổi so với bộ tệp hiện có nên không ghi lại.',
      empty: 'Kỳ này chưa có số liệu nào nên chưa có gì để xuất.',
      failed: 'Lần xuất không thành công; bộ tệp trước vẫn còn nguyên.',
      started: 'Máy chủ đang xuất lần lượt từng phần.',
    },
    outcomeDamaged: (count) => `Chưa tính ${count} đơn vị vì không đọc được số liệu đã lưu.`,
    runs: 'Các lần xuất gần đây',
    entry: (moment, who) => `${moment}, ${who}`,
    trigger: { schedule: 'theo lịch', me: 'yêu cầu từ tài khoản này', other: 'yêu cầu của người khác' },
  },
  en: {
    title: 'Files of the period',
    reading: 'Getting the list of files…',
    lead: 'The server exports by itself at 18:00 on working days and after the deadline; what has not changed is not written again. It counts what the last “Export now” counted, or else accepted figures only.',
    none: 'This period has no files yet. Export now, or wait for the export at 18:00.',
    current: (moment, scope) => `Written at ${moment}: ${scope}.`,
    file: {
      'tong-hop.xlsx': 'Consolidated workbook (Excel)',
      'bao-cao.docx': 'The province’s report (Word)',
      'tong-hop.csv': 'Totals (CSV)',
      'tong-hop.json': 'Totals (JSON)',
      'manifest.json': 'List of files',
    },
    size: (kilobytes) => `${kilobytes} KB`,
    hash: (start) => `check code ${start}…`,
    download: (file) => `Download: ${file}`,
    downloading: 'Downloading…',
    downloaded: (file) => `“${file}” is downloaded.`,
    run: 'Export now',
    running: 'Exporting…',
    waiting: 'An export is under way; waiting for its outcome…',
    still: 'The export is still running on the server. Reload in a few minutes to see the outcome.',
    outcome: {
      written: 'New files are written.',
      unchanged: 'Nothing has changed since the files that are there, so nothing was written.',
      empty: 'This period has no figures yet, so there is nothing to export.',
      failed: 'The export failed; the files before it are still whole.',
      started: 'The server exports part by part.',
    },
    outcomeDamaged: (count) => `${count} units are left out because their stored figures cannot be read.`,
    runs: 'Latest exports',
    entry: (moment, who) => `${moment}, ${who}`,
    trigger: {
      schedule: 'by schedule',
      me: 'asked for by this account',
      other: 'asked for by somebody else',
    },
  },
};
