import type { Bilingual } from '../language/language';

interface FindingWords {
  unitTotal: string;
  where: (form: string, row: string | null) => string;
  /** One figure with its column's name: "Tiếp nhận, tổng số (3) là 161". */
  single: (name: string, column: string, value: string) => string;
  /** The figure of the quarter before. */
  singlePrevious: (name: string, column: string, value: string) => string;
  /** The unit's figure in another form. */
  singleOther: (form: string, name: string, column: string, value: string) => string;
  sum: (printed: string, values: string, result: string) => string;
  /** Names of a term inside a longer sum. */
  termPrevious: (column: string) => string;
  termOther: (form: string, column: string) => string;
  when: string;
  totalRelation: string;
  equal: (left: string, right: string, difference: string) => string;
  equalConstant: (left: string, right: string) => string;
  /** The same of what is only asked about. */
  usuallyEqual: (left: string, right: string) => string;
  onCondition: (text: string, condition: string) => string;
  atMost: (left: string, right: string, difference: string) => string;
  atLeast: (left: string, right: string, difference: string) => string;
  less: (left: string, right: string) => string;
  usuallyLess: (left: string, right: string) => string;
  more: (left: string, right: string) => string;
  usuallyMore: (left: string, right: string) => string;
  unequal: (left: string, right: string) => string;
  usuallyUnequal: (left: string, right: string) => string;
  /** Of a sum whose joint figures leave it open. */
  between: (printed: string, least: string, greatest: string, why: string) => string;
  /** A difference that may be greater. */
  atLeastBy: (difference: string) => string;
  /** A joint figure: "57 (chưa tách)"; as one value of a longer sum, with its columns: "57 (gộp (8) + (9))". */
  notSplit: (value: string) => string;
  jointValue: (value: string, columns: string) => string;
  jointNotSplit: (columns: string, value: string) => string;
  /** Some of its columns are stated: `stated` and `rest` are sums with their values. */
  jointPart: (columns: string, value: string, stated: string, rest: string) => string;
  wrongJoint: (columns: string, value: string, stated: string, difference: string) => string;
  jointTotal: (columns: string, stated: string, sum: string, difference: string) => string;
  knownPart: (printed: string, known: string, blanks: string) => string;
  undecided: (relation: string, blanks: string) => string;
  blankHere: (columns: string) => string;
  blankPrevious: (columns: string) => string;
  blankOther: (form: string, columns: string) => string;
  noPrevious: (relation: string) => string;
  blanks: (columns: string) => string;
  /** A detail row that is the sum of the others, in all columns but the given one. */
  sumRow: (except: string | null) => string;
  missing: (form: string, title: string) => string;
  total: (name: string, column: string, stated: string, sum: string, difference: string) => string;
  totalWithBlanks: (name: string, column: string, stated: string, sum: string, blanks: string) => string;
  totalUndecided: (name: string, column: string, blanks: string | null) => string;
  ratio: (name: string, text: string, quotient: string, exact: string, rounded: string) => string;
  ratioUnreadable: (name: string, text: string) => string;
  ratioOfNothing: (name: string, text: string, denominator: string) => string;
  ratioFits: (columns: string) => string;
  columnSum: (column: string) => string;
  inRow: (relation: string, row: string) => string;
  inForm: (relation: string, form: string) => string;
  /** A relation with the figures that are known: "(3) = (7) + (11), (3) là 100, (7) là 70". */
  step: (relation: string, figures: string) => string;
  figure: (term: string, value: string) => string;
  figurePrevious: (term: string, value: string) => string;
  statedTotal: (value: string) => string;
  rowsTogether: (value: string, blanks: number) => string;
  because: string;
  cellOfForm: (form: string, cell: string) => string;
  /** Relations that cannot hold together, as a statement. */
  contradiction: (steps: string) => string;
  /** A sum of blanks that others force: "(8) + (9) = 157, suy từ (7) và (10)". */
  forced: (sum: string, value: string, from: string) => string;
  forcedNote: (forced: string) => string;
  and: (all: readonly string[]) => string;
  mendError: string;
  mendQuery: string;
}

/** The sentences of findings: what is wrong, where, both numbers, the difference, what to do. */
export const findingWords: Bilingual<FindingWords> = {
  vi: {
    unitTotal: 'Toàn đơn vị',
    where: (form, row) => (row === null ? `Biểu ${form}` : `Biểu ${form}, ${row}`),
    single: (name, column, value) => `${name} (${column}) là ${value}`,
    singlePrevious: (name, column, value) => `${name} (${column}) của kỳ trước là ${value}`,
    singleOther: (form, name, column, value) => `${name} ở biểu ${form} (${column}) là ${value}`,
    sum: (printed, values, result) => `${printed} = ${values} = ${result}`,
    termPrevious: (column) => `(${column}) kỳ trước`,
    termOther: (form, column) => `${form} (${column})`,
    when: 'khi',
    totalRelation: 'dòng Tổng cộng = tổng các dòng',
    equal: (left, right, difference) => `${left}, nhưng ${right}: lệch ${difference}.`,
    equalConstant: (left, right) => `${left}, nhưng phải là ${right}.`,
    usuallyEqual: (left, right) => `${left}, thường là ${right}.`,
    onCondition: (text, condition) => `${text.replace(/\.$/, '')} (vì ${condition}).`,
    atMost: (left, right, difference) => `${left}, lớn hơn ${right}: vượt ${difference}.`,
    atLeast: (left, right, difference) => `${left}, nhỏ hơn ${right}: thiếu ${difference}.`,
    less: (left, right) => `${left}, nhưng phải nhỏ hơn ${right}.`,
    usuallyLess: (left, right) => `${left}, thường nhỏ hơn ${right}.`,
    more: (left, right) => `${left}, nhưng phải lớn hơn ${right}.`,
    usuallyMore: (left, right) => `${left}, thường lớn hơn ${right}.`,
    unequal: (left, right) => `${left}, nhưng phải khác ${right}.`,
    usuallyUnequal: (left, right) => `${left}, thường khác ${right}.`,
    between: (printed, least, greatest, why) => `${printed} chỉ từ ${least} đến ${greatest} (vì ${why})`,
    atLeastBy: (difference) => `ít nhất ${difference}`,
    notSplit: (value) => `${value} (chưa tách)`,
    jointValue: (value, columns) => `${value} (gộp ${columns})`,
    jointNotSplit: (columns, value) =>
      `${columns} ghi gộp là ${value}, chưa tách. Khi có số của từng cột, ghi vào từng ô.`,
    jointPart: (columns, value, stated, rest) =>
      `${columns} ghi gộp là ${value}, đã có ${stated}, còn ${rest}. Khi có số của từng cột, ghi vào từng ô.`,
    wrongJoint: (columns, value, stated, difference) =>
      `${columns} ghi gộp là ${value}, nhưng ${stated}: lệch ${difference}. Sửa cho khớp; nếu số gộp sai, xóa trống các ô này rồi ghi lại.`,
    jointTotal: (columns, stated, sum, difference) =>
      `${columns} ghi gộp là ${stated}, nhưng các dòng trên cộng lại là ${sum}: lệch ${difference}.`,
    knownPart: (printed, known, blanks) =>
      `${printed}: riêng phần đã có số cộng lại là ${known} (chưa kể ${blanks})`,
    undecided: (relation, blanks) => `chưa kiểm tra được ${relation} vì ${blanks}.`,
    blankHere: (columns) => `${columns} để trống`,
    blankPrevious: (columns) => `kỳ trước chưa có ${columns}`,
    blankOther: (form, columns) => `biểu ${form} chưa có ${columns}`,
    noPrevious: (relation) => `chưa kiểm tra được ${relation} vì chưa có số liệu kỳ trước của đơn vị.`,
    blanks: (columns) => `để trống ${columns}. Nếu không phát sinh, ghi số 0.`,
    sumRow: (except) =>
      `Dòng này bằng tổng các dòng còn lại ở mọi cột${except === null ? '' : ` trừ (${except})`}: có phải dòng Tổng cộng ghi thành một dòng lĩnh vực không? Nếu phải, chuyển thành dòng Tổng cộng hoặc xóa; nếu không, ghi giải trình.`,
    missing: (form, title) => `Chưa có số liệu biểu ${form} – ${title}.`,
    total: (name, column, stated, sum, difference) =>
      `${name} (${column}) ghi ${stated}, nhưng các dòng trên cộng lại là ${sum}: lệch ${difference}.`,
    totalWithBlanks: (name, column, stated, sum, blanks) =>
      `${name} (${column}) ghi ${stated}, nhưng riêng các dòng đã có số cộng lại là ${sum} (còn ${blanks} dòng để trống).`,
    totalUndecided: (name, column, blanks) =>
      blanks === null
        ? `${name} (${column}): dòng Tổng cộng để trống nên chưa so được với các dòng trên.`
        : `${name} (${column}): còn ${blanks} dòng để trống nên chưa so được với dòng Tổng cộng.`,
    ratio: (name, text, quotient, exact, rounded) =>
      `${name} ghi “${text}”, nhưng ${quotient} = ${exact}%, làm tròn là ${rounded}%.`,
    ratioUnreadable: (name, text) => `${name} ghi “${text}”, không phải một tỷ lệ phần trăm như 98,81.`,
    ratioOfNothing: (name, text, denominator) =>
      `${name} ghi “${text}”, nhưng mẫu số ${denominator} bằng 0 nên không có tỷ lệ; ghi “không phát sinh”.`,
    ratioFits: (columns) => `Tỷ lệ này chỉ đúng nếu lấy mẫu số là ${columns}.`,
    columnSum: (column) => `tổng các dòng cột (${column})`,
    inRow: (relation, row) => `${relation} ở ${row}`,
    inForm: (relation, form) => `${relation} của biểu ${form}`,
    step: (relation, figures) => (figures === '' ? relation : `${relation} với ${figures}`),
    figure: (term, value) => `(${term}) là ${value}`,
    figurePrevious: (term, value) => `(${term}) kỳ trước là ${value}`,
    statedTotal: (value) => `dòng Tổng cộng ghi ${value}`,
    rowsTogether: (value, blanks) =>
      blanks === 0
        ? `các dòng cộng lại là ${value}`
        : `các dòng đã có số cộng lại là ${value}, còn ${blanks} dòng để trống`,
    because: '; ',
    cellOfForm: (form, cell) => `biểu ${form} ${cell}`,
    contradiction: (steps) => `các số này không thể cùng đúng, dù điền ô để trống bằng số nào: ${steps}.`,
    forced: (sum, value, from) => `${sum} = ${value}, suy từ ${from}`,
    forcedNote: (forced) => `Trong đó ${forced}.`,
    and: (all) => [all.slice(0, -1).join(', '), ...all.slice(-1)].filter((text) => text !== '').join(' và '),
    mendError: 'Sửa ô chưa đúng. Nếu số liệu đúng thực tế, giữ nguyên và ghi giải trình.',
    mendQuery: 'Kiểm tra lại; nếu đúng, ghi giải trình.',
  },
  en: {
    unitTotal: 'Whole unit',
    where: (form, row) => (row === null ? `Form ${form}` : `Form ${form}, ${row}`),
    single: (name, column, value) => `${name} (${column}) is ${value}`,
    singlePrevious: (name, column, value) => `${name} (${column}) of the quarter before is ${value}`,
    singleOther: (form, name, column, value) => `${name} in form ${form} (${column}) is ${value}`,
    sum: (printed, values, result) => `${printed} = ${values} = ${result}`,
    termPrevious: (column) => `(${column}) of the quarter before`,
    termOther: (form, column) => `${form} (${column})`,
    when: 'when',
    totalRelation: 'total row = sum of rows',
    equal: (left, right, difference) => `${left}, but ${right}: off by ${difference}.`,
    equalConstant: (left, right) => `${left}, but it must be ${right}.`,
    usuallyEqual: (left, right) => `${left}, usually it is ${right}.`,
    onCondition: (text, condition) => `${text.replace(/\.$/, '')} (because ${condition}).`,
    atMost: (left, right, difference) => `${left}, more than ${right}: ${difference} too many.`,
    atLeast: (left, right, difference) => `${left}, less than ${right}: ${difference} short.`,
    less: (left, right) => `${left}, but it must be less than ${right}.`,
    usuallyLess: (left, right) => `${left}, usually it is less than ${right}.`,
    more: (left, right) => `${left}, but it must be more than ${right}.`,
    usuallyMore: (left, right) => `${left}, usually it is more than ${right}.`,
    unequal: (left, right) => `${left}, but it must differ from ${right}.`,
    usuallyUnequal: (left, right) => `${left}, usually it is not ${right}.`,
    between: (printed, least, greatest, why) => `${printed} is from ${least} to ${greatest} (${why})`,
    atLeastBy: (difference) => `at least ${difference}`,
    notSplit: (value) => `${value} (not split)`,
    jointValue: (value, columns) => `${value} (${columns} together)`,
    jointNotSplit: (columns, value) =>
      `${columns} are ${value} together, not split. Once each column's figure is known, write it into its cell.`,
    jointPart: (columns, value, stated, rest) =>
      `${columns} are ${value} together: with ${stated}, ${rest} is left. Once each column's figure is known, write it into its cell.`,
    wrongJoint: (columns, value, stated, difference) =>
      `${columns} are ${value} together, but ${stated}: off by ${difference}. Make them agree; if the joint figure is wrong, clear these cells and type them again.`,
    jointTotal: (columns, stated, sum, difference) =>
      `${columns} say ${stated} together, but the rows above add up to ${sum}: off by ${difference}.`,
    knownPart: (printed, known, blanks) => `${printed} has ${known} so far (without ${blanks})`,
    undecided: (relation, blanks) => `${relation} could not be checked: ${blanks}.`,
    blankHere: (columns) => `${columns} left blank`,
    blankPrevious: (columns) => `the quarter before has no ${columns}`,
    blankOther: (form, columns) => `form ${form} has no ${columns}`,
    noPrevious: (relation) => `${relation} could not be checked: the unit's quarter before is not stored.`,
    blanks: (columns) => `${columns} left blank. Where nothing arose, write 0.`,
    sumRow: (except) =>
      `The row equals the sum of all other rows in every column${except === null ? '' : ` but (${except})`}: is it a total written as a row? If so, make it the total row or delete it; if not, explain.`,
    missing: (form, title) => `Form ${form} – ${title} – has no figures yet.`,
    total: (name, column, stated, sum, difference) =>
      `${name} (${column}) says ${stated}, but the rows above add up to ${sum}: off by ${difference}.`,
    totalWithBlanks: (name, column, stated, sum, blanks) =>
      `${name} (${column}) says ${stated}, but the filled rows alone add up to ${sum} (${blanks} rows are blank).`,
    totalUndecided: (name, column, blanks) =>
      blanks === null
        ? `${name} (${column}): the total row is blank, so it could not be compared with the rows above.`
        : `${name} (${column}): ${blanks} rows are blank, so they could not be compared with the total row.`,
    ratio: (name, text, quotient, exact, rounded) =>
      `${name} says “${text}”, but ${quotient} = ${exact}%, rounded ${rounded}%.`,
    ratioUnreadable: (name, text) => `${name} says “${text}”, which is no percentage such as 98.81.`,
    ratioOfNothing: (name, text, denominator) =>
      `${name} says “${text}”, but its denominator ${denominator} is 0, so there is no rate; write “không phát sinh”.`,
    ratioFits: (columns) => `The rate would be right only with the denominator ${columns}.`,
    columnSum: (column) => `the sum of rows in column (${column})`,
    inRow: (relation, row) => `${relation} in ${row}`,
    inForm: (relation, form) => `${relation} of form ${form}`,
    step: (relation, figures) => (figures === '' ? relation : `${relation} with ${figures}`),
    figure: (term, value) => `(${term}) being ${value}`,
    figurePrevious: (term, value) => `(${term}) of the quarter before being ${value}`,
    statedTotal: (value) => `the total row saying ${value}`,
    rowsTogether: (value, blanks) =>
      blanks === 0
        ? `the rows adding up to ${value}`
        : `the filled rows adding up to ${value}, ${blanks} being blank`,
    because: '; ',
    cellOfForm: (form, cell) => `form ${form} ${cell}`,
    contradiction: (steps) => `these figures cannot all be right, whatever the blanks are: ${steps}.`,
    forced: (sum, value, from) => `${sum} = ${value}, which follows from ${from}`,
    forcedNote: (forced) => `Here ${forced}.`,
    and: (all) => [all.slice(0, -1).join(', '), ...all.slice(-1)].filter((text) => text !== '').join(' and '),
    mendError: 'Correct the wrong cell, or keep it and explain.',
    mendQuery: 'Check it; if it is right, explain.',
  },
};
