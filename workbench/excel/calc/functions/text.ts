import { isError, type CellValue } from '../../cells/value';
import { ENGLISH } from '../../number-format/locale';
import { ERRORS, isGrid, toNumber, toText } from '../operand';
import { wildcard } from './criteria';
import { define, everyArgument, fail, valid, type Arguments, type FunctionTable } from './function-table';
import { halfUp, rounded } from './math';

/** A function of a text and up to two whole numbers, none of them negative. */
function ofText(most: number, compute: (text: string, numbers: number[]) => CellValue) {
  return define({ least: 1, most }, (args) => {
    const numbers = args.operands.slice(1).map((_, index) => args.integer(index + 1));
    return numbers.some((number) => number < 0) ? ERRORS.value : compute(args.text(0), numbers);
  });
}

const joined = define({ least: 1, most: 255, cells: everyArgument }, (args) => texts(args, 0).join(''));

/** The texts of the arguments from one on, cell by cell. */
function texts(args: Arguments, from: number): string[] {
  return args.operands
    .slice(from)
    .flatMap((operand) => (isGrid(operand) ? operand.cells.flat() : [operand]))
    .map((value) => valid(toText(value, args.scope.locale)));
}

/** The place of a text in another from 1 on, looked for from a place on. */
function position(args: Arguments, find: (wanted: string, text: string, from: number) => number): CellValue {
  const text = args.text(1);
  const from = args.integer(2, 1) - 1;
  if (from < 0 || from > text.length) return ERRORS.value;
  const at = find(args.text(0), text, from);
  return at < 0 ? ERRORS.value : at + 1;
}

function search(wanted: string, text: string, from: number): number {
  const at = text.slice(from).search(new RegExp(wildcard(wanted), 'iu'));
  return at < 0 ? at : at + from;
}

/** Places of every occurrence of a text. */
function occurrences(text: string, wanted: string): number[] {
  const places: number[] = [];
  if (wanted === '') return places;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) places.push(at);
  return places;
}

function substitute(args: Arguments): CellValue {
  const [text, from, to] = [args.text(0), args.text(1), args.text(2)];
  if (args.count < 4) return from === '' ? text : text.replaceAll(from, () => to);
  const which = args.integer(3);
  if (which < 1) return ERRORS.value;
  const at = occurrences(text, from)[which - 1];
  return at === undefined ? text : text.slice(0, at) + to + text.slice(at + from.length);
}

/** What stands before or after the nth occurrence of a text; a negative n counts from the end. */
function beside(args: Arguments, cut: (text: string, at: number, length: number) => string): CellValue {
  const [text, mark] = [args.text(0), args.text(1)];
  const which = args.integer(2, 1);
  const ignoresCase = args.integer(3) === 1;
  const fold = (part: string): string => (ignoresCase ? part.toLowerCase() : part);
  const places = occurrences(fold(text), fold(mark));
  if (which === 0) return ERRORS.value;
  const at = places[which > 0 ? which - 1 : places.length + which];
  if (at !== undefined) return cut(text, at, mark.length);
  return args.count > 5 ? args.value(5) : ERRORS.notAvailable;
}

/** A word begins after everything that is no letter. */
function proper(text: string): string {
  return text
    .toLowerCase()
    .replace(
      /(^|[^\p{L}\p{M}])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}

function fixed(args: Arguments): CellValue {
  const { decimal, group } = args.scope.locale;
  const decimals = args.integer(1, 2);
  const value = valid(rounded(args.number(0), decimals, halfUp));
  const whole = args.boolean(2) ? '0' : `#${group}##0`;
  return args.scope.format(value, decimals > 0 ? whole + decimal + '0'.repeat(decimals) : whole);
}

/** A text with separators of one's own as a number; percent signs at its end divide. */
function numberValue(args: Arguments): CellValue {
  const { locale } = args.scope;
  const [decimal, group] = [args.text(1, locale.decimal), args.text(2, locale.group)];
  const [plain = '', ...percents] = args.text(0).replace(/\s/g, '').split('%');
  const [whole = '', ...fraction] = plain.split(decimal);
  if (fraction.length > 1 || fraction[0]?.includes(group)) return ERRORS.value;
  const number = toNumber([whole.replaceAll(group, ''), ...fraction].join('.') || '0', ENGLISH);
  return isError(number) ? number : number / 100 ** percents.length;
}

const character = define({ least: 1 }, (args) => {
  const code = args.integer(0);
  return code < 1 || code > 0x10ffff ? ERRORS.value : String.fromCodePoint(code);
});
const codePoint = define({ least: 1 }, (args) => args.text(0).codePointAt(0) ?? fail(ERRORS.value));

export const TEXTS: FunctionTable = {
  LEN: ofText(1, (text) => text.length),
  LEFT: ofText(2, (text, [count = 1]) => text.slice(0, count)),
  RIGHT: ofText(2, (text, [count = 1]) => (count === 0 ? '' : text.slice(-count))),
  MID: ofText(3, (text, [start = 1, count = 0]) =>
    start < 1 ? ERRORS.value : text.slice(start - 1, start - 1 + count),
  ),
  TRIM: ofText(1, (text) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  // Control characters are what it is for.
  // eslint-disable-next-line no-control-regex
  CLEAN: ofText(1, (text) => text.replace(/[\u0000-\u001f]/g, '')),
  UPPER: ofText(1, (text) => text.toUpperCase()),
  LOWER: ofText(1, (text) => text.toLowerCase()),
  PROPER: ofText(1, proper),
  REPT: ofText(2, (text, [count = 0]) => text.repeat(count)),
  REPLACE: define({ least: 4 }, (args) => {
    const [text, start, count] = [args.text(0), args.integer(1), args.integer(2)];
    if (start < 1 || count < 0) return ERRORS.value;
    return text.slice(0, start - 1) + args.text(3) + text.slice(start - 1 + count);
  }),
  SUBSTITUTE: define({ least: 3, most: 4 }, substitute),
  FIND: define({ least: 2, most: 3 }, (args) =>
    position(args, (wanted, text, from) => text.indexOf(wanted, from)),
  ),
  SEARCH: define({ least: 2, most: 3 }, (args) => position(args, search)),
  TEXTBEFORE: define({ least: 2, most: 6 }, (args) => beside(args, (text, at) => text.slice(0, at))),
  TEXTAFTER: define({ least: 2, most: 6 }, (args) =>
    beside(args, (text, at, length) => text.slice(at + length)),
  ),
  VALUE: define({ least: 1 }, (args) => args.number(0)),
  NUMBERVALUE: define({ least: 1, most: 3 }, numberValue),
  N: define({ least: 1 }, (args) => {
    const value = args.value(0);
    return typeof value === 'string' ? 0 : Number(value ?? 0);
  }),
  T: define({ least: 1 }, (args) => {
    const value = args.value(0);
    return typeof value === 'string' ? value : '';
  }),
  EXACT: define({ least: 2 }, (args) => args.text(0) === args.text(1)),
  CONCATENATE: joined,
  CONCAT: joined,
  TEXTJOIN: define({ least: 3, most: 255, cells: (index) => index > 1 }, (args) => {
    const skipsEmpty = args.boolean(1);
    return texts(args, 2)
      .filter((text) => text !== '' || !skipsEmpty)
      .join(args.text(0));
  }),
  TEXT: define({ least: 2 }, (args) => args.scope.format(args.value(0), args.text(1))),
  FIXED: define({ least: 1, most: 3 }, fixed),
  CHAR: character,
  UNICHAR: character,
  CODE: codePoint,
  UNICODE: codePoint,
};
