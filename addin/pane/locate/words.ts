import type { Bilingual } from '../../../shared/language/language';

interface PaneLocateWords {
  totalRow: string;
  form: (code: string) => string;
  goTo: string;
  blank: string;
  /** Beside a total that changes with the figure. */
  follows: string;
  between: (low: string, high: string) => string;
  atLeast: (low: string) => string;
  /** The fold of a finding. */
  suspects: string;
  notFound: string;
  others: (count: string) => string;
  othersOpen: string;
  correct: (value: string) => string;
  correctCells: (count: string) => string;
  notThis: string;
  notThese: string;
  pinned: string;
  pinnedFigure: (cell: string, value: string) => string;
  unpin: string;
  implied: string;
  impliedLead: string;
  fill: (value: string) => string;
  fillAll: (count: string) => string;
  ranges: (count: string) => string;
  /** What the mark in the forms means. */
  mark: string;
  writing: string;
  /** `was`: the figure before; '' for a blank. */
  written: (value: string, cell: string, was: string) => string;
  writtenCells: (count: string) => string;
  changed: string;
  /** `parts`: "(8), (9), (10)"; '' for a sum of rows. */
  computed: (cell: string, parts: string) => string;
}

/** The words that say which cell may be wrong, and what can be done about it. */
export const paneLocateWords: Bilingual<PaneLocateWords> = {
  vi: {
    totalRow: 'dòng Tổng cộng',
    form: (code) => `biểu ${code}`,
    goTo: 'Đến ô',
    blank: 'để trống',
    follows: '(cộng lại theo)',
    between: (low, high) => `từ ${low} đến ${high}`,
    atLeast: (low) => `ít nhất ${low}`,
    suspects: 'Ô có thể ghi sai',
    notFound: 'Chưa tìm được ô cần sửa.',
    others: (count) => `Còn ${count} cách sửa khác.`,
    othersOpen: 'Có thể còn cách sửa khác.',
    correct: (value) => `Sửa thành ${value}`,
    correctCells: (count) => `Sửa ${count} ô`,
    notThis: 'Không phải ô này',
    notThese: 'Không phải các ô này',
    pinned: 'Ô đã xác nhận đúng',
    pinnedFigure: (cell, value) => `${cell}: ${value}`,
    unpin: 'Bỏ xác nhận',
    implied: 'Ô để trống suy ra được',
    impliedLead: 'Khớp không tự điền. Đối chiếu với hồ sơ rồi mới ghi.',
    fill: (value) => `Ghi ${value}`,
    fillAll: (count) => `Ghi tất cả (${count})`,
    ranges: (count) => `Biết được một phần: ${count} ô`,
    mark: 'Dấu ◊ trong biểu: ô có thể ghi sai.',
    writing: 'Đang ghi vào biểu…',
    written: (value, cell, was) =>
      `Đã ghi ${value} vào ô ${cell}${was === '' ? '' : ` (trước là ${was})`}. Nhấn Ctrl+Z trong Excel để hoàn tác.`,
    writtenCells: (count) => `Đã ghi ${count} ô. Nhấn Ctrl+Z trong Excel để hoàn tác.`,
    changed: 'Số liệu vừa thay đổi nên chưa ghi. Xem lại gợi ý mới.',
    computed: (cell, parts) =>
      `Ô ${cell} tự tính nên không ghi đè. ${parts === '' ? 'Sửa số liệu ở các dòng phía trên.' : `Sửa các ô ${parts} cùng dòng.`}`,
  },
  en: {
    totalRow: 'total row',
    form: (code) => `form ${code}`,
    goTo: 'Go to cell',
    blank: 'blank',
    follows: '(added up with it)',
    between: (low, high) => `from ${low} to ${high}`,
    atLeast: (low) => `at least ${low}`,
    suspects: 'Cells that may be wrong',
    notFound: 'No cell to correct was found yet.',
    others: (count) => `${count} more corrections.`,
    othersOpen: 'There may be more corrections.',
    correct: (value) => `Correct to ${value}`,
    correctCells: (count) => `Correct ${count} cells`,
    notThis: 'Not this cell',
    notThese: 'Not these cells',
    pinned: 'Cells confirmed as right',
    pinnedFigure: (cell, value) => `${cell}: ${value}`,
    unpin: 'Take back',
    implied: 'Blanks that follow from the figures',
    impliedLead: 'Nothing is filled in by itself. Compare with the records first.',
    fill: (value) => `Write ${value}`,
    fillAll: (count) => `Write all (${count})`,
    ranges: (count) => `Known in part: ${count} cells`,
    mark: 'The sign ◊ in the forms: a cell that may be wrong.',
    writing: 'Writing into the forms…',
    written: (value, cell, was) =>
      `Wrote ${value} into ${cell}${was === '' ? '' : ` (${was} before)`}. Press Ctrl+Z in Excel to undo.`,
    writtenCells: (count) => `Wrote ${count} cells. Press Ctrl+Z in Excel to undo.`,
    changed: 'The figures have just changed, so nothing was written. Look at the new suggestion.',
    computed: (cell, parts) =>
      `${cell} is computed, so it is not overwritten. ${parts === '' ? 'Correct the rows above.' : `Correct ${parts} in the same row.`}`,
  },
};
