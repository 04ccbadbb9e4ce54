import type { Bilingual } from '../../../shared/language/language';

interface PanePasteWords {
  title: string;
  noQuarter: string;
  lead: string;
  /** The field that takes a paste, and what stands in it. */
  target: string;
  targetHint: string;
  readClipboard: string;
  clipboardDenied: string;
  readSelection: string;
  chooseFile: string;
  dropHere: string;
  entryHint: string;
  refused: string;
  reading: string;
  uploading: (file: string, kilobytes: string) => string;
  writing: string;
  undoing: string;
  comparing: string;
  undone: string;
  nothingThere: string;
  emptySelection: (address: string) => string;
  unreadableFile: string;
  fileOffline: string;
  source: {
    clipboard: string;
    selection: (address: string) => string;
    file: (name: string) => string;
    sheet: (name: string) => string;
    hiddenSheet: (name: string) => string;
    largeSheet: (name: string) => string;
    mixedFonts: (cells: string) => string;
    again: string;
  };
  status: (tables: string, questions: string, repairs: string) => string;
  noQuestions: string;
  accept: {
    title: string;
    wouldDo: (effect: string) => string;
    /** Parts of an effect; those of nothing are left out. */
    effect: Record<'replaced' | 'filled' | 'added' | 'same', (count: string) => string>;
    nothingToDo: string;
    replacedCells: (count: string) => string;
    cell: (form: string, row: string, column: string) => string;
    fromTo: (before: string, after: string) => string;
    wrongTotal: (form: string, column: string, stated: string, sum: string) => string;
    partial: (form: string) => string;
    redraw: string;
    locked: string;
    otherQuarter: string;
    drawsForms: string;
    nothingTaken: string;
    open: (count: string) => string;
    remember: string;
    write: string;
    compare: string;
  };
  written: {
    title: string;
    effect: Record<'replaced' | 'filled' | 'added' | 'same', (count: string) => string>;
    nothing: string;
    remembered: (count: string) => string;
    notRemembered: (why: string) => string;
    undo: string;
    noExcelUndo: string;
    edited: string;
    check: string;
    again: string;
  };
  comparison: {
    title: string;
    lead: string;
    form: (form: string, agreeing: string, differing: string) => string;
    same: string;
    goTo: string;
    back: string;
    ownDays: (from: string, to: string) => string;
    exportDays: (from: string, to: string) => string;
  };
  blank: string;
}

/** The words of the screen on which tables are taken over from elsewhere. */
export const panePasteWords: Bilingual<PanePasteWords> = {
  vi: {
    title: 'Dán bảng từ nơi khác',
    noQuarter: 'Mở một quý ở phần Biểu trước, rồi dán bảng vào đây.',
    lead: 'Khớp nhận ra bảng của hệ thống một cửa, bảng tự lập hay báo cáo cũ, cho xem cách ghép trước, rồi mới ghi vào biểu.',
    target: 'Ô nhận bảng dán',
    targetHint: 'Bấm vào đây rồi Ctrl+V',
    readClipboard: 'Dán từ bảng tạm',
    clipboardDenied: 'Trình duyệt không cho đọc bảng tạm bằng nút này. Bấm vào ô phía trên rồi nhấn Ctrl+V.',
    readSelection: 'Lấy vùng đang chọn',
    chooseFile: 'Chọn tệp',
    dropHere: 'Thả tệp hoặc bảng vào đây',
    entryHint:
      'Chép cả tiêu đề cột. Bảng dán và vùng đang chọn được đọc ngay trên máy; chỉ tệp (Excel, Word, .ods, .csv…) được gửi lên máy chủ để đọc, không lưu lại.',
    refused: 'Chưa đọc được bảng',
    reading: 'Đang nhận bảng…',
    uploading: (file, kilobytes) => `Đang gửi và đọc “${file}” (${kilobytes} KB)…`,
    writing: 'Đang ghi vào biểu…',
    undoing: 'Đang hoàn tác…',
    comparing: 'Đang đối chiếu…',
    undone: 'Đã trả lại số liệu như trước khi dán.',
    nothingThere:
      'Không thấy bảng nào trong nội dung vừa dán. Hãy chọn cả bảng, kể cả tiêu đề cột, chép (Ctrl+C) rồi dán lại.',
    emptySelection: (address) =>
      `Vùng đang chọn (${address}) không có số liệu. Chọn cả bảng, kể cả tiêu đề cột, rồi bấm lại.`,
    unreadableFile:
      'Không đọc được tệp trên máy: tệp có thể đã bị xóa, đổi tên hoặc đang bị khóa. Hãy chọn lại.',
    fileOffline: 'Không cần mạng thì có thể mở tệp trong Excel, chép bảng rồi dán vào đây.',
    source: {
      clipboard: 'Nguồn: bảng vừa dán',
      selection: (address) => `Nguồn: vùng ${address}`,
      file: (name) => `Nguồn: tệp “${name}”`,
      sheet: (name) => `trang “${name}”`,
      hiddenSheet: (name) => `Trang “${name}” đang ẩn nên không đọc.`,
      largeSheet: (name) => `Trang “${name}” quá lớn nên không đọc.`,
      mixedFonts: (cells) =>
        `${cells} ô có chữ gạch ngang hoặc nâng lên ở một phần, Excel không cho biết phần nào. Hãy chép bảng (Ctrl+C) rồi dán vào đây.`,
      again: 'Dán bảng khác',
    },
    status: (tables, questions, repairs) =>
      `${tables} bảng · ${questions} câu cần trả lời · ${repairs} chỗ đã sửa`,
    noQuestions: 'Không còn câu nào phải trả lời.',
    accept: {
      title: 'Ghi vào biểu',
      wouldDo: (effect) => `Sẽ ghi: ${effect}.`,
      effect: {
        replaced: (count) => `${count} ô đổi số`,
        filled: (count) => `${count} ô đang trống được điền`,
        added: (count) => `thêm ${count} dòng`,
        same: (count) => `${count} ô giữ nguyên`,
      },
      nothingToDo: 'Biểu đã có đúng các số này.',
      replacedCells: (count) => `Các ô đổi số (${count})`,
      cell: (form, row, column) => `${form}, dòng “${row}”, cột (${column})`,
      fromTo: (before, after) => `${before} → ${after}`,
      wrongTotal: (form, column, stated, sum) =>
        `Nguồn của biểu ${form}, cột (${column}): dòng tổng ghi ${stated} nhưng cộng các dòng là ${sum}.`,
      partial: (form) =>
        `Nguồn chỉ có một phần các dòng của biểu ${form}; dòng tổng của biểu được cộng lại theo mọi dòng.`,
      redraw: 'Có dòng mới nên trang biểu được vẽ lại; ghi chú và định dạng riêng trên trang đó không giữ.',
      locked: 'Báo cáo đã gửi nên không ghi đè được. Chỉ có thể đối chiếu.',
      otherQuarter: 'Sổ tính này đang chứa biểu của quý khác. Mở quý đó, hoặc tạo biểu mới ở phần Biểu.',
      drawsForms: 'Sổ tính chưa có biểu; biểu được vẽ cùng lúc với số liệu này.',
      nothingTaken: 'Chưa có bảng nào được lấy.',
      open: (count) => `Còn ${count} câu chưa trả lời nên chưa ghi được.`,
      remember: 'Nhớ cách ghép này cho lần sau',
      write: 'Ghi vào biểu',
      compare: 'Đối chiếu với biểu',
    },
    written: {
      title: 'Đã ghi vào biểu',
      effect: {
        replaced: (count) => `${count} ô đổi`,
        filled: (count) => `${count} ô trống được điền`,
        added: (count) => `thêm ${count} dòng`,
        same: (count) => `${count} ô giữ nguyên`,
      },
      nothing: 'Biểu đã có đúng các số này, không có gì phải đổi.',
      remembered: (count) => `Đã nhớ ${count} cách ghép cho lần sau.`,
      notRemembered: (why) => `Máy chủ không nhận cách ghép: ${why}`,
      undo: 'Hoàn tác',
      noExcelUndo: 'Trang biểu đã vẽ lại nên Ctrl+Z của Excel không trả lại được; dùng nút Hoàn tác.',
      edited:
        'Biểu đã được sửa tiếp nên không hoàn tác ở đây nữa. Bản trước khi dán còn ở Biểu › Bản giữ lại trên máy.',
      check: 'Xem kiểm tra',
      again: 'Dán bảng khác',
    },
    comparison: {
      title: 'Đối chiếu nguồn với biểu',
      lead: 'Không có gì được ghi. Bấm vào một dòng để đến ô.',
      form: (form, agreeing, differing) => `Biểu ${form}: ${agreeing} ô khớp, ${differing} chỗ khác`,
      same: 'Mọi ô có ở cả hai bên đều khớp.',
      goTo: 'Đến ô',
      back: 'Về cách ghép',
      ownDays: (from, to) => `Biểu tính từ ${from} đến ${to}.`,
      exportDays: (from, to) => `Nguồn ghi từ ${from} đến ${to}.`,
    },
    blank: 'trống',
  },
  en: {
    title: 'Paste a table from elsewhere',
    noQuarter: 'Open a quarter under Forms first, then paste the table here.',
    lead: 'Khớp recognises tables of the one-stop system, of your own or of old reports, shows how it maps them, and only then writes.',
    target: 'Field for the pasted table',
    targetHint: 'Click here, then Ctrl+V',
    readClipboard: 'Paste from the clipboard',
    clipboardDenied:
      'The browser does not let this button read the clipboard. Click the field above and press Ctrl+V.',
    readSelection: 'Take the selected range',
    chooseFile: 'Choose a file',
    dropHere: 'Drop the file or table here',
    entryHint:
      'Copy the column headings too. What is pasted or selected is read on this machine; only a file (Excel, Word, .ods, .csv…) is sent to the server to be read, and is not kept.',
    refused: 'The table could not be read',
    reading: 'Reading the table…',
    uploading: (file, kilobytes) => `Sending and reading “${file}” (${kilobytes} KB)…`,
    writing: 'Writing into the forms…',
    undoing: 'Undoing…',
    comparing: 'Comparing…',
    undone: 'The figures are as they were before the paste.',
    nothingThere:
      'There is no table in what was pasted. Select the whole table with its headings, copy it (Ctrl+C) and paste again.',
    emptySelection: (address) =>
      `The selected range (${address}) has no figures. Select the whole table with its headings and try again.`,
    unreadableFile:
      'The file on this machine cannot be read: it may be gone, renamed or locked. Choose it again.',
    fileOffline: 'Without a connection, open the file in Excel, copy the table and paste it here.',
    source: {
      clipboard: 'Source: the pasted table',
      selection: (address) => `Source: range ${address}`,
      file: (name) => `Source: file “${name}”`,
      sheet: (name) => `sheet “${name}”`,
      hiddenSheet: (name) => `Sheet “${name}” is hidden and was not read.`,
      largeSheet: (name) => `Sheet “${name}” is too large and was not read.`,
      mixedFonts: (cells) =>
        `In ${cells} cells some letters are struck out or raised, and Excel does not say which. Copy the table (Ctrl+C) and paste it here.`,
      again: 'Paste another table',
    },
    status: (tables, questions, repairs) => `${tables} tables · ${questions} questions · ${repairs} repairs`,
    noQuestions: 'No question is open.',
    accept: {
      title: 'Write into the forms',
      wouldDo: (effect) => `Would write: ${effect}.`,
      effect: {
        replaced: (count) => `${count} figures replaced`,
        filled: (count) => `${count} blanks filled`,
        added: (count) => `${count} rows added`,
        same: (count) => `${count} unchanged`,
      },
      nothingToDo: 'The forms hold just these figures already.',
      replacedCells: (count) => `Figures that are replaced (${count})`,
      cell: (form, row, column) => `${form}, row “${row}”, column (${column})`,
      fromTo: (before, after) => `${before} → ${after}`,
      wrongTotal: (form, column, stated, sum) =>
        `The source of form ${form}, column (${column}): its total row says ${stated}, its rows add up to ${sum}.`,
      partial: (form) =>
        `The source has some of the rows of form ${form} only; the form’s total is added up over all rows.`,
      redraw:
        'There are new rows, so the sheet is drawn again; notes and formats of your own on it are not kept.',
      locked: 'The report is submitted, so nothing can be written over. It can only be compared.',
      otherQuarter:
        'This workbook holds forms of another quarter. Open that one, or draw new forms under Forms.',
      drawsForms: 'The workbook has no forms yet; they are drawn with these figures.',
      nothingTaken: 'No table is taken yet.',
      open: (count) => `${count} questions are open, so nothing can be written yet.`,
      remember: 'Remember this mapping for the next time',
      write: 'Write into the forms',
      compare: 'Compare with the forms',
    },
    written: {
      title: 'Written into the forms',
      effect: {
        replaced: (count) => `${count} figures replaced`,
        filled: (count) => `${count} blanks filled`,
        added: (count) => `${count} rows added`,
        same: (count) => `${count} unchanged`,
      },
      nothing: 'The forms hold just these figures already; nothing had to change.',
      remembered: (count) => `${count} mappings are remembered for the next time.`,
      notRemembered: (why) => `The server did not take the mapping: ${why}`,
      undo: 'Undo',
      noExcelUndo:
        'The sheet was drawn again, so Excel’s Ctrl+Z cannot give the figures back; use Undo here.',
      edited:
        'The forms were edited since, so it cannot be undone here. The copy from before is under Forms › Copies kept.',
      check: 'Look at the check',
      again: 'Paste another table',
    },
    comparison: {
      title: 'The source beside the forms',
      lead: 'Nothing is written. Press a line to go to its cell.',
      form: (form, agreeing, differing) => `Form ${form}: ${agreeing} cells agree, ${differing} differ`,
      same: 'Every cell that both sides state agrees.',
      goTo: 'Go to cell',
      back: 'Back to the mapping',
      ownDays: (from, to) => `The forms count ${from} to ${to}.`,
      exportDays: (from, to) => `The source says ${from} to ${to}.`,
    },
    blank: 'blank',
  },
};
