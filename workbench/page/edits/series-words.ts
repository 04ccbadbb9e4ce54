/** Lists that a fill goes round, whatever language the page speaks: a cell may hold any of them. */
export const LISTS: readonly (readonly string[])[] = [
  ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'],
  ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  [
    'Tháng Một',
    'Tháng Hai',
    'Tháng Ba',
    'Tháng Tư',
    'Tháng Năm',
    'Tháng Sáu',
    'Tháng Bảy',
    'Tháng Tám',
    'Tháng Chín',
    'Tháng Mười',
    'Tháng Mười Một',
    'Tháng Mười Hai',
  ],
  [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ['Quý I', 'Quý II', 'Quý III', 'Quý IV'],
];

/** Words before a number that begins again at 1: quarters after the fourth, months after the twelfth. */
export const ROUNDS: readonly { stem: RegExp; length: number }[] = [
  { stem: /^(?:quý|quarter|qtr|q)\s*$/iu, length: 4 },
  { stem: /^(?:tháng)\s*$/iu, length: 12 },
];
