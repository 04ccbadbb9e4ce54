import type { DifferenceReason } from './reconcile';
import type { ColumnReason, DoubtKind, RepairKind, RepairReason, RowKind, RowReason } from './result';
import type { Bilingual } from '../language/language';

interface IntakeWords {
  /** What a repair changed: "Dấu phân cách hàng nghìn". */
  repair: Record<RepairKind, string>;
  /** Why it is believed. */
  repairReason: Record<RepairReason, string>;
  /** An empty text, as shown in a sentence. */
  blank: string;
  /** Why a column was taken so. */
  columnReason: Record<ColumnReason, string>;
  rowKind: Record<RowKind, string>;
  rowReason: Record<RowReason, string>;
  /** The question, with what is shown and the choices in words. */
  doubt: Record<DoubtKind, (shown: string, choices: string) => string>;
  /** A row with others that the same answer settles. */
  alike: (shown: string, others: string) => string;
  /** Joins choices: "A, B hoặc C". */
  or: (choices: string[]) => string;
  differenceReason: Record<DifferenceReason, string>;
  difference: (
    label: string,
    columns: string,
    own: string,
    exported: string,
    difference: string | null,
  ) => string;
  rowOnlyOwn: (label: string) => string;
  rowOnlyExport: (label: string) => string;
  noReason: string;
  perhaps: (reason: string) => string;
}

/** Sentences of the paste screen: repairs, questions, reasons of a mapping, reconciliation. */
export const intakeWords: Bilingual<IntakeWords> = {
  vi: {
    repair: {
      tcvn3: 'Chuyển phông TCVN3 sang Unicode',
      vni: 'Chuyển phông VNI sang Unicode',
      utf8: 'Đọc lại chữ bị mở sai bảng mã',
      composed: 'Chuyển Unicode tổ hợp sang Unicode dựng sẵn',
      invisible: 'Bỏ ký tự ẩn',
      'look-alike': 'Thay ký tự giống chữ Đ bằng chữ Đ',
      'lost-letter': 'Khôi phục chữ “ư” bị mất',
      'text-number': 'Đổi số đang lưu dạng chữ thành số',
      thousands: 'Dấu phân cách hàng nghìn',
      'leading-zero': 'Bỏ số 0 đứng đầu',
      'decimal-zeros': 'Bỏ phần thập phân bằng 0',
      'thousand-word': 'Viết đủ số “nghìn”',
      'unit-word': 'Bỏ chữ chỉ đơn vị tính sau số',
      dash: 'Dấu gạch nghĩa là không phát sinh: 0',
      'none-word': 'Chữ “không” nghĩa là không phát sinh: 0',
      'not-applicable': 'Không áp dụng: để trống',
      'note-mark': 'Bỏ dấu chú thích sau số',
      struck: 'Bỏ phần đã gạch ngang',
      hidden: 'Số có trong ô mà định dạng không cho hiển thị',
      'letter-digit': 'Chữ cái gõ nhầm, đổi thành chữ số (O thành 0)',
      fraction: 'Lấy tử số của phân số',
      'date-fraction': 'Phân số bị Excel đổi thành ngày',
      'percent-sign': 'Tỷ lệ viết thống nhất',
      'lost-zeros': 'Khôi phục số 0 cuối bị Excel bỏ',
    },
    repairReason: {
      font: 'theo tên phông chữ',
      score: 'sau khi đổi, các từ thành tiếng Việt đúng',
      written: 'theo cách viết',
      relation: 'chỉ giá trị này khớp các phép cộng của biểu',
    },
    blank: 'để trống',
    columnReason: {
      literal: 'Tiêu đề đúng như trong biểu',
      meaning: 'Tiêu đề cùng nghĩa',
      parts: 'Cộng các cột thành phần',
      numbering: 'Theo số cột in dưới tiêu đề',
      relations: 'Chỉ cách hiểu này khớp các phép cộng',
      remembered: 'Theo cách lấy số liệu đã nhớ',
      chosen: 'Do người nhập số liệu chọn',
      aggregate: 'Một số gộp nhiều cột của biểu, chưa tách',
      duplicate: 'Trùng số liệu với cột đã lấy',
      other: 'Biểu không có cột này',
      open: 'Chưa rõ',
      label: 'Cột tên',
      ordinal: 'Cột số thứ tự',
    },
    rowKind: {
      detail: 'Dòng số liệu',
      total: 'Dòng Tổng cộng',
      subtotal: 'Dòng cộng nhóm',
      group: 'Dòng tên nhóm',
      footnote: 'Ghi chú',
      signature: 'Chữ ký',
      other: 'Không lấy',
    },
    rowReason: {
      'known-row': 'trùng dòng đã có trong biểu của đơn vị',
      unit: 'là tên một đơn vị',
      'new-row': 'dòng mới',
      'total-word': 'có chữ “tổng”',
      'subtotal-word': 'có chữ “cộng” của một nhóm',
      'subtotal-sum': 'bằng tổng các dòng bên dưới',
      'total-sum': 'bằng tổng các dòng khác',
      'group-sum': 'bằng tổng các dòng của một nhóm',
      apart: 'không đánh số, khác các dòng còn lại',
      'page-sum': 'là dòng cộng trang',
      carried: 'là số của trang trước chuyển sang',
      'other-period': 'là số liệu của kỳ khác',
      difference: 'là số so sánh giữa hai kỳ',
      rate: 'là tỷ lệ, không phải số lượng',
      'group-word': 'là tên nhóm đơn vị',
      'no-figures': 'không có số liệu hoặc không tính vào dòng Tổng cộng',
      'of-which': 'là phần “trong đó”',
      junk: 'tài khoản không dùng',
      single: 'dòng duy nhất của biểu',
      'repeated-heading': 'tiêu đề in lại ở trang sau',
      numbering: 'số thứ tự của cột',
      struck: 'đã gạch ngang cả dòng',
      remark: 'ghi chú dưới bảng',
      'signature-word': 'phần ký',
      chosen: 'do người nhập số liệu chọn',
      open: 'chưa rõ',
    },
    doubt: {
      nothing: () =>
        'Không tìm thấy bảng nào của các biểu trong kỳ. Dán cả tiêu đề cột, hoặc chọn biểu rồi tự chọn cột.',
      form: (_shown, choices) => `Bảng này là biểu nào: ${choices}?`,
      column: (shown, choices) => `Cột “${shown}” là cột nào của biểu: ${choices}, hay không lấy?`,
      'column-twice': (shown, choices) =>
        `Có nhiều cột cùng là cột (${choices}) nhưng số liệu khác nhau. Có lấy cột “${shown}” không?`,
      row: (shown, choices) => `Dòng “${shown}” là gì: ${choices}?`,
      'row-twice': (shown) =>
        `“${shown}” có hơn một dòng. Lấy dòng nào? Cộng các dòng lại có thể tính trùng hồ sơ.`,
      unit: (shown, choices) => `“${shown}” là đơn vị nào${choices === '' ? '' : `: ${choices}`}?`,
      period: (shown) => `“${shown}” là số liệu của một kỳ, không phải một lĩnh vực. Có lấy không?`,
      level: (shown) => `“${shown}” là một thủ tục; biểu ghi theo lĩnh vực. Lấy dòng này hay bỏ qua?`,
      mixed: (shown) =>
        `Bảng có cả tên đơn vị và tên lĩnh vực ở mỗi dòng (cột “${shown}”). Lọc một đơn vị rồi dán lại, hoặc chọn từng dòng cần lấy.`,
      'hidden-rows': (shown) => `Dòng “${shown}” đang ẩn và có số liệu. Có tính dòng này không?`,
      'table-twice': (shown) => `Biểu ${shown} có hơn một bảng với cùng dòng. Lấy bảng nào?`,
      encoding: (shown, choices) => `“${shown}” có thể đọc là: ${choices}. Cách nào đúng?`,
      approximate: (shown, choices) =>
        `“${shown}” là số ước chừng. Số đúng là bao nhiêu${choices === '' ? '' : ` (${choices})`}?`,
      range: (shown) => `“${shown}” là một khoảng, không phải một số. Số đúng là bao nhiêu?`,
      lines: (shown, choices) =>
        `Ô có số ở nhiều dòng: “${shown}”. Số đúng là bao nhiêu${choices === '' ? '' : ` (${choices})`}?`,
      struck: (shown, choices) =>
        `“${shown}” đã bị gạch ngang. Số đúng là bao nhiêu${choices === '' ? '' : ` (${choices})`}?`,
      fraction: (shown, choices) => `“${shown}” là phân số. Có phải lấy số ${choices} không?`,
      date: (shown, choices) =>
        `Ô này là ngày “${shown}”, có thể do Excel đổi từ phân số. Số đúng là bao nhiêu${choices === '' ? '' : ` (${choices})`}?`,
      'excel-error': (shown) => `Ô bị lỗi ${shown} trong bảng gốc. Số đúng là bao nhiêu?`,
      hidden: (_shown, choices) =>
        `Ô có một số mà định dạng của ô không cho hiển thị. Số đúng là bao nhiêu${choices === '' ? '' : ` (${choices})`}?`,
      negative: (shown) => `“${shown}” là số âm. Số đúng là bao nhiêu?`,
      'not-whole': (shown, choices) =>
        `“${shown}” không phải số nguyên. Số đúng là bao nhiêu${choices === '' ? '' : ` (${choices})`}?`,
      letters: (shown, choices) => `“${shown}” có chữ cái lẫn với chữ số. Có phải ${choices} không?`,
      'percent-in-count': (shown) => `“${shown}” là tỷ lệ, cột này ghi số lượng. Số lượng là bao nhiêu?`,
      unreadable: (shown, choices) =>
        `Không đọc được “${shown}” thành số. Số đúng là bao nhiêu${choices === '' ? '' : ` (${choices})`}?`,
      'too-large': (shown) => `“${shown}” quá lớn để lưu chính xác. Số đúng là bao nhiêu?`,
      'part-blank': (_shown, choices) =>
        `Cột này cộng từ nhiều cột, có ô để trống. Nếu ô trống là 0 thì tổng là ${choices}. Có đúng không?`,
      'ratio-scale': (shown, choices) => `“${shown}” là ${choices} phần trăm?`,
      'no-cached-value': () => 'Ô có công thức nhưng tệp không lưu kết quả. Số đúng là bao nhiêu?',
    },
    alike: (shown, others) => `${shown} và ${others} dòng như vậy`,
    or: (choices) =>
      choices.length < 2
        ? (choices[0] ?? '')
        : `${choices.slice(0, -1).join(', ')} hoặc ${choices.at(-1) ?? ''}`,
    differenceReason: {
      calendar: 'hai bên chốt số liệu theo ngày khác nhau',
      returned: 'hệ thống một cửa cộng cả hồ sơ trả lại, xin rút vào số đúng hạn',
      supplement: 'hệ thống một cửa cộng cả hồ sơ chờ bổ sung vào số trong hạn',
      rerun: 'số liệu của hệ thống một cửa được xuất lại sau kỳ, khi hồ sơ đã chuyển trạng thái',
      timestamp: 'hệ thống một cửa so cả giờ hẹn trả nên hầu như không có hồ sơ “đúng hạn”',
      'carry-edge': 'hồ sơ trả đúng ngày đầu kỳ không được tính vào kỳ nào',
      channel: 'hai bên ghi kênh tiếp nhận khác nhau',
      'blank-own': 'biểu để trống',
      'blank-export': 'bảng gốc để trống',
      'row-own': 'chỉ có ở biểu',
      'row-export': 'chỉ có ở bảng gốc',
    },
    difference: (label, columns, own, exported, difference) =>
      `Dòng “${label}”, cột ${columns}: biểu ghi ${own}, bảng gốc ghi ${exported}${difference === null ? '' : `, lệch ${difference}`}.`,
    rowOnlyOwn: (label) => `Dòng “${label}” không có trong bảng gốc.`,
    rowOnlyExport: (label) => `Dòng “${label}” chỉ có trong bảng gốc.`,
    noReason: 'Chưa rõ lý do: đối chiếu danh sách hồ sơ của hai bên.',
    perhaps: (reason) => `Có thể do ${reason}.`,
  },
  en: {
    repair: {
      tcvn3: 'TCVN3 text made Unicode',
      vni: 'VNI text made Unicode',
      utf8: 'Text opened in a wrong code page read again',
      composed: 'Loose marks joined to their letters',
      invisible: 'Invisible characters removed',
      'look-alike': 'A look-alike replaced by Đ',
      'lost-letter': 'A lost “ư” put back',
      'text-number': 'A number stored as text made a number',
      thousands: 'Separators between thousands',
      'leading-zero': 'Leading zero removed',
      'decimal-zeros': 'Decimals of zero removed',
      'thousand-word': 'Thousands written out',
      'unit-word': 'The unit behind the figure removed',
      dash: 'A dash says that there was nothing: 0',
      'none-word': '“không” says that there was nothing: 0',
      'not-applicable': 'Not applicable: left blank',
      'note-mark': 'A note mark behind the figure removed',
      struck: 'Struck-out text left out',
      hidden: 'A number that its cell’s format does not show',
      'letter-digit': 'A letter typed for a digit',
      fraction: 'The upper part of a fraction taken',
      'date-fraction': 'A fraction that Excel made a date of',
      'percent-sign': 'Rate written in one way',
      'lost-zeros': 'Final zeros that Excel dropped put back',
    },
    repairReason: {
      font: 'by the font’s name',
      score: 'the words become right Vietnamese',
      written: 'by the way it is written',
      relation: 'only this value fits the form’s sums',
    },
    blank: 'blank',
    columnReason: {
      literal: 'The form’s own heading',
      meaning: 'A heading of the same meaning',
      parts: 'Several columns added up',
      numbering: 'By the printed column number',
      relations: 'Only this reading fits the sums',
      remembered: 'As mapped last time',
      chosen: 'Chosen by the clerk',
      aggregate: 'One figure for several columns of the form, not split',
      duplicate: 'The same figures as a column already taken',
      other: 'The form has no such column',
      open: 'Not clear',
      label: 'Names',
      ordinal: 'Ordinals',
    },
    rowKind: {
      detail: 'Figures',
      total: 'Total',
      subtotal: 'Subtotal',
      group: 'Name of a group',
      footnote: 'Note',
      signature: 'Signature',
      other: 'Not taken',
    },
    rowReason: {
      'known-row': 'a row that the unit’s table has',
      unit: 'the name of a unit',
      'new-row': 'a new row',
      'total-word': 'says that it is the total',
      'subtotal-word': 'says that it is a group’s sum',
      'subtotal-sum': 'equals the sum of the rows below it',
      'total-sum': 'equals the sum of the other rows',
      'group-sum': 'equals the sum of a group’s rows',
      apart: 'has no ordinal and is unlike the other rows',
      'page-sum': 'the sum of a page',
      carried: 'carried over from the page before',
      'other-period': 'figures of another period',
      difference: 'compares two periods',
      rate: 'a rate, not a count',
      'group-word': 'the name of a group of units',
      'no-figures': 'has no figures, or the total does not count it',
      'of-which': 'is part of another row',
      junk: 'an account out of use',
      single: 'the form’s one row',
      'repeated-heading': 'the heading printed again',
      numbering: 'the numbers of the columns',
      struck: 'struck out whole',
      remark: 'a note below the table',
      'signature-word': 'the signature block',
      chosen: 'chosen by the clerk',
      open: 'not clear',
    },
    doubt: {
      nothing: () =>
        'No table of the period’s forms was found. Paste the column headings too, or choose a form and map the columns.',
      form: (_shown, choices) => `Which form is this table: ${choices}?`,
      column: (shown, choices) => `Which column of the form is “${shown}”: ${choices}, or none?`,
      'column-twice': (shown, choices) =>
        `Several columns are column (${choices}), with different figures. Take the column “${shown}”?`,
      row: (shown, choices) => `What is the row “${shown}”: ${choices}?`,
      'row-twice': (shown) =>
        `“${shown}” stands on more than one row. Which one counts? Their sum may count dossiers twice.`,
      unit: (shown, choices) => `Which unit is “${shown}”${choices === '' ? '' : `: ${choices}`}?`,
      period: (shown) => `“${shown}” is a period, not a field of work. Take it?`,
      level: (shown) =>
        `“${shown}” is a procedure; the form goes by field of work. Take the row or leave it out?`,
      mixed: (shown) =>
        `Each row names both a unit and a field (column “${shown}”). Paste one unit’s rows, or choose the rows to take.`,
      'hidden-rows': (shown) => `The row “${shown}” is hidden and has figures. Does it count?`,
      'table-twice': (shown) => `Form ${shown} has more than one table with the same row. Which one counts?`,
      encoding: (shown, choices) => `“${shown}” may read: ${choices}. Which is right?`,
      approximate: (shown, choices) =>
        `“${shown}” is approximate. What is the exact figure${choices === '' ? '' : ` (${choices})`}?`,
      range: (shown) => `“${shown}” is a range. What is the figure?`,
      lines: (shown, choices) =>
        `The cell has figures on several lines: “${shown}”. What is the figure${choices === '' ? '' : ` (${choices})`}?`,
      struck: (shown, choices) =>
        `“${shown}” is struck out. What is the figure${choices === '' ? '' : ` (${choices})`}?`,
      fraction: (shown, choices) => `“${shown}” is a fraction. Is the figure ${choices}?`,
      date: (shown, choices) =>
        `The cell is the date “${shown}”, which Excel may have made of a fraction. What is the figure${choices === '' ? '' : ` (${choices})`}?`,
      'excel-error': (shown) => `The cell has the error ${shown} in the source table. What is the figure?`,
      hidden: (_shown, choices) =>
        `The cell holds a number that its format does not show. What is the figure${choices === '' ? '' : ` (${choices})`}?`,
      negative: (shown) => `“${shown}” is negative. What is the figure?`,
      'not-whole': (shown, choices) =>
        `“${shown}” is no whole number. What is the figure${choices === '' ? '' : ` (${choices})`}?`,
      letters: (shown, choices) => `“${shown}” mixes letters with digits. Is it ${choices}?`,
      'percent-in-count': (shown) => `“${shown}” is a rate, the column holds counts. What is the count?`,
      unreadable: (shown, choices) =>
        `“${shown}” cannot be read as a figure. What is the figure${choices === '' ? '' : ` (${choices})`}?`,
      'too-large': (shown) => `“${shown}” is too large to be kept exactly. What is the figure?`,
      'part-blank': (_shown, choices) =>
        `This column adds several up, one of them blank. If blank is 0 the sum is ${choices}. Is that right?`,
      'ratio-scale': (shown, choices) => `Is “${shown}” ${choices} per cent?`,
      'no-cached-value': () => 'The cell has a formula without a stored result. What is the figure?',
    },
    alike: (shown, others) => `${shown} and ${others} more like it`,
    or: (choices) =>
      choices.length < 2
        ? (choices[0] ?? '')
        : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`,
    differenceReason: {
      calendar: 'the two sides count different days',
      returned: 'the one-stop system adds returned and withdrawn dossiers to those on time',
      supplement: 'the one-stop system adds dossiers waiting for papers to those within time',
      rerun: 'the one-stop system was asked again after the period, when dossiers had moved on',
      timestamp:
        'the one-stop system compares the hour of the deadline too, so that hardly a dossier is “on time”',
      'carry-edge': 'a dossier handed back on the first day is in neither period',
      channel: 'the two sides record the channel differently',
      'blank-own': 'the form is blank',
      'blank-export': 'the source table is blank',
      'row-own': 'only in the form',
      'row-export': 'only in the source table',
    },
    difference: (label, columns, own, exported, difference) =>
      `Row “${label}”, column ${columns}: the form has ${own}, the source table has ${exported}${difference === null ? '' : `, a difference of ${difference}`}.`,
    rowOnlyOwn: (label) => `The row “${label}” is not in the source table.`,
    rowOnlyExport: (label) => `The row “${label}” is only in the source table.`,
    noReason: 'No reason is known: compare both sides’ lists of dossiers.',
    perhaps: (reason) => `Perhaps ${reason}.`,
  },
};
