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
    noQuarter: 'Mở kỳ báo cáo ở phần “Biểu” trước, rồi dán bảng vào đây.',
    lead: 'Khớp nhận ra bảng của hệ thống một cửa, bảng tự lập hoặc báo cáo cũ, cho xem trước cách lấy số liệu rồi mới ghi vào biểu.',
    target: 'Ô nhận bảng dán',
    targetHint: 'Bấm vào đây rồi nhấn Ctrl+V',
    readClipboard: 'Dán từ bảng tạm',
    clipboardDenied: 'Máy này không cho đọc bảng tạm bằng nút này. Bấm vào ô phía trên rồi nhấn Ctrl+V.',
    readSelection: 'Lấy vùng đang chọn',
    chooseFile: 'Chọn tệp',
    dropHere: 'Thả tệp hoặc bảng vào đây',
    entryHint:
      'Sao chép cả tiêu đề cột. Bảng dán và vùng đang chọn được đọc ngay trên máy; chỉ tệp (Excel, Word, .ods, .csv…) được tải lên máy chủ để đọc, không lưu lại.',
    refused: 'Chưa đọc được bảng',
    reading: 'Đang nhận bảng…',
    uploading: (file, kilobytes) => `Đang tải lên và đọc “${file}” (${kilobytes} KB)…`,
    writing: 'Đang ghi vào biểu…',
    undoing: 'Đang hoàn tác…',
    comparing: 'Đang đối chiếu…',
    undone: 'Đã khôi phục số liệu như trước khi dán.',
    nothingThere:
      'Không tìm thấy bảng nào trong nội dung vừa dán. Chọn cả bảng, kể cả tiêu đề cột, sao chép (Ctrl+C) rồi dán lại.',
    emptySelection: (address) =>
      `Vùng đang chọn (${address}) không có số liệu. Chọn cả bảng, kể cả tiêu đề cột, rồi bấm lại.`,
    unreadableFile:
      'Chưa đọc được tệp trên máy: tệp có thể đã bị xóa, đổi tên hoặc đang bị khóa. Chọn lại tệp.',
    fileOffline: 'Khi không có mạng, mở tệp trong Excel, sao chép bảng rồi dán vào đây.',
    source: {
      clipboard: 'Bảng gốc: bảng vừa dán',
      selection: (address) => `Bảng gốc: vùng ${address}`,
      file: (name) => `Tệp gốc: “${name}”`,
      sheet: (name) => `trang tính “${name}”`,
      hiddenSheet: (name) => `Trang tính “${name}” đang ẩn nên không đọc.`,
      largeSheet: (name) => `Trang tính “${name}” quá lớn nên không đọc.`,
      mixedFonts: (cells) =>
        `${cells} ô có chữ gạch ngang hoặc nâng lên ở một phần, Excel không cho biết phần nào. Sao chép bảng (Ctrl+C) rồi dán vào đây.`,
      again: 'Dán bảng khác',
    },
    status: (tables, questions, repairs) =>
      `${tables} bảng · ${questions} câu cần trả lời · ${repairs} nội dung đã tự sửa`,
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
      cell: (form, row, column) => `${form}, dòng “${row}”, ${column}`,
      fromTo: (before, after) => `${before} → ${after}`,
      wrongTotal: (form, column, stated, sum) =>
        `Bảng gốc của biểu ${form}, ${column}: dòng Tổng cộng ghi ${stated}, nhưng các dòng cộng lại là ${sum}.`,
      partial: (form) =>
        `Bảng gốc chỉ có một phần các dòng của biểu ${form}; dòng Tổng cộng của biểu được cộng lại theo mọi dòng.`,
      redraw: 'Có dòng mới nên biểu sẽ được tạo lại; ghi chú và định dạng tự làm trên trang tính đó sẽ mất.',
      locked: 'Số liệu đã gửi hoặc đã duyệt nên không ghi đè được. Chỉ có thể đối chiếu.',
      otherQuarter:
        'Tệp Excel này đang chứa biểu của kỳ khác. Mở kỳ báo cáo đó, hoặc tạo biểu mới ở phần “Biểu”.',
      drawsForms: 'Tệp Excel chưa có biểu; biểu được tạo cùng lúc với số liệu này.',
      nothingTaken: 'Chưa có bảng nào được lấy.',
      open: (count) => `Còn ${count} câu chưa trả lời nên chưa ghi được.`,
      remember: 'Nhớ cách lấy số liệu này cho kỳ sau',
      write: 'Ghi vào biểu',
      compare: 'Đối chiếu với biểu',
    },
    written: {
      title: 'Đã ghi vào biểu',
      effect: {
        replaced: (count) => `${count} ô đổi số`,
        filled: (count) => `${count} ô trống được điền`,
        added: (count) => `thêm ${count} dòng`,
        same: (count) => `${count} ô giữ nguyên`,
      },
      nothing: 'Biểu đã có đúng các số này nên không có gì thay đổi.',
      remembered: (count) => `Đã nhớ ${count} cách lấy số liệu cho kỳ sau.`,
      notRemembered: (why) => `Máy chủ chưa nhớ được cách lấy số liệu: ${why}`,
      undo: 'Hoàn tác',
      noExcelUndo: 'Biểu đã được tạo lại nên Ctrl+Z của Excel không khôi phục được; bấm “Hoàn tác”.',
      edited:
        'Biểu đã được sửa tiếp nên không hoàn tác ở đây nữa. Số liệu trước khi dán còn ở “Biểu” > “Bản dự phòng trên máy”.',
      check: 'Xem kết quả kiểm tra',
      again: 'Dán bảng khác',
    },
    comparison: {
      title: 'Đối chiếu bảng gốc với biểu',
      lead: 'Không có gì được ghi. Bấm vào một dòng để đến ô.',
      form: (form, agreeing, differing) => `Biểu ${form}: ${agreeing} ô khớp, ${differing} ô khác`,
      same: 'Mọi ô có ở cả hai bên đều khớp.',
      goTo: 'Đến ô',
      back: 'Về cách lấy số liệu',
      ownDays: (from, to) => `Biểu tính từ ngày ${from} đến ngày ${to}.`,
      exportDays: (from, to) => `Bảng gốc ghi từ ngày ${from} đến ngày ${to}.`,
    },
    blank: 'để trống',
  },
  en: {
    title: 'Paste a table from elsewhere',
    noQuarter: 'Open a period under “Forms” first, then paste the table here.',
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
      clipboard: 'Source table: the pasted one',
      selection: (address) => `Source table: range ${address}`,
      file: (name) => `Source file: “${name}”`,
      sheet: (name) => `sheet “${name}”`,
      hiddenSheet: (name) => `Sheet “${name}” is hidden and was not read.`,
      largeSheet: (name) => `Sheet “${name}” is too large and was not read.`,
      mixedFonts: (cells) =>
        `In ${cells} cells some letters are struck out or raised, and Excel does not say which. Copy the table (Ctrl+C) and paste it here.`,
      again: 'Paste another table',
    },
    status: (tables, questions, repairs) => `${tables} tables · ${questions} questions · ${repairs} repairs`,
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
      cell: (form, row, column) => `${form}, row “${row}”, ${column}`,
      fromTo: (before, after) => `${before} → ${after}`,
      wrongTotal: (form, column, stated, sum) =>
        `The source table of form ${form}, ${column}: its total row says ${stated}, its rows add up to ${sum}.`,
      partial: (form) =>
        `The source table has some of the rows of form ${form} only; the form’s total is added up over all rows.`,
      redraw:
        'There are new rows, so the form is created again; notes and formats of one’s own on that sheet are lost.',
      locked:
        'The figures are submitted or accepted, so nothing can be written over. They can only be compared.',
      otherQuarter:
        'This workbook holds forms of another quarter. Open that period, or create new forms under “Forms”.',
      drawsForms: 'The workbook has no forms yet; they are created with these figures.',
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
        'The form was created again, so Excel’s Ctrl+Z cannot restore the figures; press “Undo” here.',
      edited:
        'The forms were edited since, so it cannot be undone here. The figures from before are under “Forms” > “Copies kept on this machine”.',
      check: 'Look at the check',
      again: 'Paste another table',
    },
    comparison: {
      title: 'The source table beside the forms',
      lead: 'Nothing is written. Press a line to go to its cell.',
      form: (form, agreeing, differing) => `Form ${form}: ${agreeing} cells agree, ${differing} differ`,
      same: 'Every cell that both sides state agrees.',
      goTo: 'Go to cell',
      back: 'Back to the mapping',
      ownDays: (from, to) => `The forms count ${from} to ${to}.`,
      exportDays: (from, to) => `The source table says ${from} to ${to}.`,
    },
    blank: 'blank',
  },
};
