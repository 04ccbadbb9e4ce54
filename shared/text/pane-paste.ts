import type { RowKind } from '../intake/result';
import type { Bilingual } from './language';

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
    again: string;
  };
  status: (tables: string, questions: string, repairs: string) => string;
  noQuestions: string;
  table: {
    take: string;
    left: string;
    place: (sheet: string, area: string) => string;
    transposed: string;
    list: string;
    formulas: (count: string) => string;
    /** A layout accepted before is used. */
    remembered: (day: string) => string;
    fresh: string;
    forget: string;
    preview: string;
    previewOf: (form: string) => string;
    moreRows: (count: string) => string;
    result: (rows: string, columns: string) => string;
    resultOf: (form: string) => string;
    resultEmpty: string;
    total: string;
    row: string;
    headingRows: string;
  };
  questions: {
    title: (count: string) => string;
    answered: string;
    change: string;
    none: string;
    leaveTable: string;
    choose: string;
    otherFigure: string;
    otherText: string;
    confirm: string;
    notCount: string;
    blank: string;
    blankIsZero: (sum: string) => string;
    acceptAll: (count: string) => string;
    takeRows: (count: string) => string;
    leaveRows: (count: string) => string;
    keepChosen: string;
    rowAt: (place: string, figures: string) => string;
    columnAt: (place: string, heading: string, figures: string) => string;
    units: (count: string, unit: string) => string;
    unitsNone: (unit: string) => string;
    unitsOwn: (unit: string) => string;
    unitsAll: (count: string) => string;
    span: (from: string, to: string, ownFrom: string, ownTo: string) => string;
    spanTake: string;
    twice: (form: string) => string;
    takeTable: (place: string) => string;
    spoken: (typed: string) => string;
  };
  hand: {
    title: string;
    lead: string;
    form: string;
    sheet: string;
    button: string;
  };
  columns: {
    title: (used: string, all: string) => string;
    column: (letters: string, heading: string) => string;
    line: (number: string, heading: string) => string;
    noHeading: string;
    samples: (figures: string) => string;
    use: (column: string) => string;
    isColumn: string;
    addTo: string;
    addOption: (name: string) => string;
    role: string;
    label: string;
    ordinal: string;
    together: (columns: string) => string;
    none: string;
    key: (key: string, name: string) => string;
    sure: string;
    likely: string;
    unsure: string;
    addedUp: (others: string) => string;
    lacking: (columns: string) => string;
  };
  rows: {
    title: (taken: string, left: string) => string;
    row: (number: string, label: string) => string;
    noLabel: string;
    use: (row: string) => string;
    kind: Record<'detail' | 'total' | 'other', string>;
    because: (kind: string, reason: string) => string;
    newRow: string;
    unit: (row: string) => string;
    show: string;
    showLeft: string;
    showAll: string;
  };
  repairs: {
    title: (count: string) => string;
    group: (kind: string, count: string) => string;
    change: (place: string, before: string, after: string) => string;
    heading: string;
    undo: string;
    undoOne: (place: string) => string;
    undoAll: string;
    undoAllOf: (kind: string) => string;
    taken: (count: string) => string;
    redo: string;
    redoOne: (place: string) => string;
  };
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
  more: (count: string) => string;
  blank: string;
  /** Kinds of rows that are chosen between in a question. */
  rowKinds: Partial<Record<RowKind, string>>;
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
    chooseFile: 'Chọn tệp .xlsx',
    dropHere: 'Thả tệp hoặc bảng vào đây',
    entryHint:
      'Chép cả tiêu đề cột. Bảng dán và vùng đang chọn được đọc ngay trên máy; chỉ tệp .xlsx được gửi lên máy chủ để đọc, không lưu lại.',
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
      again: 'Dán bảng khác',
    },
    status: (tables, questions, repairs) =>
      `${tables} bảng · ${questions} câu cần trả lời · ${repairs} chỗ đã sửa`,
    noQuestions: 'Không còn câu nào phải trả lời.',
    table: {
      take: 'Lấy bảng này',
      left: 'Bảng này không được lấy.',
      place: (sheet, area) => (sheet === '' ? `Vùng ${area} của nguồn` : `Trang “${sheet}”, vùng ${area}`),
      transposed: 'Bảng nguồn xoay ngang: mỗi cột của nguồn là một dòng của biểu.',
      list: 'Nguồn là danh sách “tên: số”.',
      formulas: (count) => `${count} số trong nguồn là kết quả công thức; lấy kết quả đã lưu.`,
      remembered: (day) => `Dùng cách ghép đã lưu ngày ${day}`,
      fresh: 'Lần này ghép lại từ đầu',
      forget: 'Quên cách ghép này',
      preview: 'Bảng nguồn',
      previewOf: (form) => `Bảng nguồn của biểu ${form}`,
      moreRows: (count) => `và ${count} dòng nữa`,
      result: (rows, columns) => `Kết quả: ${rows} dòng, ${columns} cột`,
      resultOf: (form) => `Kết quả cho biểu ${form}`,
      resultEmpty: 'Chưa có dòng nào được lấy. Xem lại cách ghép cột và dòng.',
      total: 'Tổng cộng',
      row: 'Dòng',
      headingRows: 'Số dòng tiêu đề',
    },
    questions: {
      title: (count) => `Cần trả lời (${count})`,
      answered: 'Đã trả lời',
      change: 'Sửa',
      none: 'Không lấy',
      leaveTable: 'Không lấy bảng này',
      choose: 'Chọn…',
      otherFigure: 'Số khác',
      otherText: 'Tỷ lệ khác',
      confirm: 'Ghi',
      notCount: 'Nhập số nguyên từ 0 trở lên, ví dụ 159.',
      blank: 'Để trống',
      blankIsZero: (sum) => `Đúng: ô trống là 0, tổng là ${sum}`,
      acceptAll: (count) => `Nhận cả ${count} gợi ý`,
      takeRows: (count) => `Lấy cả ${count} dòng`,
      leaveRows: (count) => `Bỏ cả ${count} dòng`,
      keepChosen: 'Chỉ lấy các dòng tôi chọn ở mục Dòng',
      rowAt: (place, figures) => `Dòng ${place}: ${figures}`,
      columnAt: (place, heading, figures) => `Cột ${place} “${heading}”: ${figures}`,
      units: (count, unit) =>
        `Bảng này ghi theo đơn vị (${count} đơn vị), còn biểu đang mở là của ${unit}. Lấy gì?`,
      unitsNone: (unit) =>
        `Bảng này ghi theo đơn vị nhưng không có dòng của ${unit}. Lấy các dòng đó vào biểu của ${unit}?`,
      unitsOwn: (unit) => `Chỉ dòng của ${unit}`,
      unitsAll: (count) => `Cả ${count} dòng, mỗi đơn vị một dòng`,
      span: (from, to, ownFrom, ownTo) =>
        `Nguồn ghi số liệu từ ${from} đến ${to}, còn quý đang mở tính từ ${ownFrom} đến ${ownTo}. Vẫn lấy vào quý này?`,
      spanTake: 'Vẫn lấy',
      twice: (form) => `Có hai bảng của biểu ${form} với cùng một dòng. Lấy bảng nào?`,
      takeTable: (place) => `Bảng ở ${place}`,
      spoken: (typed) => `đã ghi ${typed}`,
    },
    hand: {
      title: 'Tự ghép',
      lead: 'Nếu đây đúng là bảng của một biểu, chọn biểu rồi chỉ ra từng cột.',
      form: 'Biểu',
      sheet: 'Trang của nguồn',
      button: 'Ghép bằng tay',
    },
    columns: {
      title: (used, all) => `Ghép cột (lấy ${used}/${all})`,
      column: (letters, heading) => `Cột ${letters}: ${heading}`,
      line: (number, heading) => `Dòng ${number}: ${heading}`,
      noHeading: '(không có tiêu đề)',
      samples: (figures) => `Ví dụ: ${figures}`,
      use: (column) => `${column} là cột nào của biểu`,
      isColumn: 'Là cột của biểu',
      addTo: 'Cộng thêm vào cột đã có',
      addOption: (name) => `+ ${name}`,
      role: 'Việc khác',
      label: 'Tên dòng',
      ordinal: 'Số thứ tự',
      together: (columns) => `Gộp ${columns}, chưa tách`,
      none: 'Không lấy',
      key: (key, name) => `(${key}) ${name}`,
      sure: 'chắc chắn',
      likely: 'khá chắc',
      unsure: 'chưa chắc',
      addedUp: (others) => `cộng với cột ${others}`,
      lacking: (columns) => `Nguồn không có cột ${columns} của biểu; các ô đó giữ nguyên.`,
    },
    rows: {
      title: (taken, left) => `Dòng (lấy ${taken}, không lấy ${left})`,
      row: (number, label) => `${number}. ${label}`,
      noLabel: '(không có tên)',
      use: (row) => `Dòng ${row} được lấy thế nào`,
      kind: { detail: 'Dòng số liệu', total: 'Dòng tổng', other: 'Không lấy' },
      because: (kind, reason) => `${kind}: ${reason}`,
      newRow: 'dòng mới trong biểu',
      unit: (row) => `Dòng ${row} là đơn vị nào`,
      show: 'Hiện',
      showLeft: 'Dòng không lấy',
      showAll: 'Mọi dòng',
    },
    repairs: {
      title: (count) => `Đã sửa khi đọc (${count})`,
      group: (kind, count) => `${kind} (${count})`,
      change: (place, before, after) => `${place}: “${before}” thành “${after}”`,
      heading: 'ở tiêu đề, không vào số liệu',
      undo: 'Hoàn nguyên',
      undoOne: (place) => `Hoàn nguyên ${place}`,
      undoAll: 'Hoàn nguyên cả nhóm',
      undoAllOf: (kind) => `Hoàn nguyên cả nhóm: ${kind}`,
      taken: (count) => `Đã hoàn nguyên (${count})`,
      redo: 'Sửa lại',
      redoOne: (place) => `Sửa lại ${place}`,
    },
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
    more: (count) => `Xem thêm ${count}`,
    blank: 'trống',
    rowKinds: {
      detail: 'Là dòng số liệu',
      total: 'Là dòng tổng',
      subtotal: 'Là dòng cộng nhóm: không lấy',
      group: 'Là tên nhóm: không lấy',
    },
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
    chooseFile: 'Choose an .xlsx file',
    dropHere: 'Drop the file or table here',
    entryHint:
      'Copy the column headings too. What is pasted or selected is read on this machine; only an .xlsx file is sent to the server to be read, and is not kept.',
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
      again: 'Paste another table',
    },
    status: (tables, questions, repairs) => `${tables} tables · ${questions} questions · ${repairs} repairs`,
    noQuestions: 'No question is open.',
    table: {
      take: 'Take this table',
      left: 'This table is not taken.',
      place: (sheet, area) =>
        sheet === '' ? `Range ${area} of the source` : `Sheet “${sheet}”, range ${area}`,
      transposed: 'The source is turned: each of its columns is a row of the form.',
      list: 'The source is a list of “name: figure”.',
      formulas: (count) => `${count} figures of the source are results of formulas, taken as last computed.`,
      remembered: (day) => `Mapped as accepted on ${day}`,
      fresh: 'Map anew this time',
      forget: 'Forget this mapping',
      preview: 'Source table',
      previewOf: (form) => `Source table of form ${form}`,
      moreRows: (count) => `and ${count} more rows`,
      result: (rows, columns) => `Result: ${rows} rows, ${columns} columns`,
      resultOf: (form) => `Result for form ${form}`,
      resultEmpty: 'No row is taken yet. Look at the columns and rows again.',
      total: 'Total',
      row: 'Row',
      headingRows: 'Heading rows',
    },
    questions: {
      title: (count) => `To be answered (${count})`,
      answered: 'Answered',
      change: 'Change',
      none: 'Leave out',
      leaveTable: 'Leave this table out',
      choose: 'Choose…',
      otherFigure: 'Another figure',
      otherText: 'Another rate',
      confirm: 'Set',
      notCount: 'Type a whole number from 0 up, such as 159.',
      blank: 'Leave blank',
      blankIsZero: (sum) => `Yes: the blank is 0, the sum is ${sum}`,
      acceptAll: (count) => `Accept all ${count} proposals`,
      takeRows: (count) => `Take all ${count} rows`,
      leaveRows: (count) => `Leave all ${count} rows out`,
      keepChosen: 'Take only the rows that I choose under Rows',
      rowAt: (place, figures) => `Row ${place}: ${figures}`,
      columnAt: (place, heading, figures) => `Column ${place} “${heading}”: ${figures}`,
      units: (count, unit) =>
        `This table goes by units (${count}), the open forms are those of ${unit}. What is taken?`,
      unitsNone: (unit) =>
        `This table goes by units and has no row of ${unit}. Take its rows into the forms of ${unit}?`,
      unitsOwn: (unit) => `Only the row of ${unit}`,
      unitsAll: (count) => `All ${count} rows, one a unit`,
      span: (from, to, ownFrom, ownTo) =>
        `The source counts ${from} to ${to}, the open quarter ${ownFrom} to ${ownTo}. Take it into this quarter?`,
      spanTake: 'Take it',
      twice: (form) => `There are two tables of form ${form} with the same row. Which one is taken?`,
      takeTable: (place) => `The table at ${place}`,
      spoken: (typed) => `set to ${typed}`,
    },
    hand: {
      title: 'Map by hand',
      lead: 'If this is the table of a form, choose the form and say what each column is.',
      form: 'Form',
      sheet: 'Sheet of the source',
      button: 'Map by hand',
    },
    columns: {
      title: (used, all) => `Columns (${used} of ${all} taken)`,
      column: (letters, heading) => `Column ${letters}: ${heading}`,
      line: (number, heading) => `Line ${number}: ${heading}`,
      noHeading: '(no heading)',
      samples: (figures) => `Such as: ${figures}`,
      use: (column) => `Which column of the form is ${column}`,
      isColumn: 'Is a column of the form',
      addTo: 'Added to a column that is there',
      addOption: (name) => `+ ${name}`,
      role: 'Other uses',
      label: 'Names of the rows',
      ordinal: 'Ordinals',
      together: (columns) => `${columns} together, not split`,
      none: 'Left out',
      key: (key, name) => `(${key}) ${name}`,
      sure: 'certain',
      likely: 'likely',
      unsure: 'not certain',
      addedUp: (others) => `added to column ${others}`,
      lacking: (columns) => `The source has no column ${columns} of the form; those cells stay.`,
    },
    rows: {
      title: (taken, left) => `Rows (${taken} taken, ${left} left out)`,
      row: (number, label) => `${number}. ${label}`,
      noLabel: '(no name)',
      use: (row) => `How row ${row} is taken`,
      kind: { detail: 'Figures', total: 'Total', other: 'Left out' },
      because: (kind, reason) => `${kind}: ${reason}`,
      newRow: 'a new row of the form',
      unit: (row) => `Which unit is row ${row}`,
      show: 'Show',
      showLeft: 'Rows left out',
      showAll: 'All rows',
    },
    repairs: {
      title: (count) => `Repaired while reading (${count})`,
      group: (kind, count) => `${kind} (${count})`,
      change: (place, before, after) => `${place}: “${before}” became “${after}”`,
      heading: 'in a heading, not in the figures',
      undo: 'Take back',
      undoOne: (place) => `Take back ${place}`,
      undoAll: 'Take all of these back',
      undoAllOf: (kind) => `Take all of these back: ${kind}`,
      taken: (count) => `Taken back (${count})`,
      redo: 'Repair again',
      redoOne: (place) => `Repair ${place} again`,
    },
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
    more: (count) => `${count} more`,
    blank: 'blank',
    rowKinds: {
      detail: 'A row of figures',
      total: 'The total',
      subtotal: 'The sum of a group: left out',
      group: 'The name of a group: left out',
    },
  },
};
