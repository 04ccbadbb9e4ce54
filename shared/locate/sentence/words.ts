import type { Bilingual } from '../../language/language';
import type { Correction, Origin } from '../correction';
import type { SlipKind } from '../slip/slip-kind';

interface LocateWords {
  /** How a figure is named inside a sentence: "(9) dòng “Đất đai”". */
  cell: (column: string, row: string | null) => string;
  blank: string;
  /** "(9): 94 → 49". */
  changed: (cell: string, from: string, to: string) => string;
  /** A total that comes to something else by the change before it. */
  follows: (changed: string) => string;
  between: (low: string, high: string) => string;
  atLeast: (low: string) => string;
  corrected: (changes: string, kind: string) => string;
  suggested: (correction: string) => string;
  others: (count: number) => string;
  /** Not counted. */
  othersOpen: string;
  kinds: Record<SlipKind, string>;
  confidence: Record<Correction['confidence'], string>;
  mends: (relation: string) => string;
  gives: (relation: string) => string;
  agrees: (name: string, text: string) => string;
  breaks: (relation: string) => string;
  settles: (relation: string) => string;
  origins: Record<Origin, (cell: string) => string>;
  slip: (kind: string, cell: string, from: string, to: string) => string;
  forced: (cell: string, value: string, steps: string) => string;
  from: (cell: string, low: string, high: string, steps: string) => string;
  least: (cell: string, low: string, steps: string) => string;
  checkFilled: string;
}

/** What is said of wrong cells: what to write instead, why, and what follows for a blank. */
export const locateWords: Bilingual<LocateWords> = {
  vi: {
    cell: (column, row) => (row === null ? `(${column})` : `(${column}) ${row}`),
    blank: 'để trống',
    changed: (cell, from, to) => `${cell}: ${from} → ${to}`,
    follows: (changed) => `theo đó ${changed}`,
    between: (low, high) => `từ ${low} đến ${high}`,
    atLeast: (low) => `ít nhất ${low}`,
    corrected: (changes, kind) => `${changes} (${kind}).`,
    suggested: (correction) => `Có thể sửa: ${correction}`,
    others: (count) => `Còn ${count} cách sửa khác cũng khớp.`,
    othersOpen: 'Có thể còn cách sửa khác.',
    kinds: {
      transposed: 'hai chữ số liền nhau bị đảo',
      digit: 'sai một chữ số',
      'missing-digit': 'thiếu một chữ số',
      'doubled-digit': 'một chữ số gõ hai lần',
      'extra-digit': 'thừa một chữ số',
      sign: 'sai dấu',
      tenfold: 'thừa hoặc thiếu một số 0',
      thousandfold: 'lệch 1.000 lần',
      'neighbour-column': 'ghi số của cột bên cạnh',
      'neighbour-row': 'ghi số của dòng khác',
      swapped: 'hai ô đổi chỗ cho nhau',
      shifted: 'các số ghi lệch một cột',
      'part-left-out': 'tổng thiếu một thành phần',
      'part-twice': 'tổng cộng hai lần một thành phần',
      'total-not-updated': 'tổng chưa cộng lại',
      'last-quarter': 'ghi số của kỳ trước',
      ratio: 'tỷ lệ chưa tính lại',
      several: 'nhiều ô, mỗi ô một lỗi',
      unknown: 'chưa rõ nguyên nhân',
    },
    confidence: { certain: 'Chắc chắn', likely: 'Nhiều khả năng', possible: 'Có thể' },
    mends: (relation) => `${relation}: khớp khi sửa.`,
    gives: (relation) => `${relation}: cho đúng số này.`,
    agrees: (name, text) => `${name} “${text}” vẫn đúng.`,
    breaks: (relation) => `Nhưng khi đó ${relation} không còn khớp.`,
    settles: (relation) => `${relation}: không còn phải xem lại.`,
    origins: {
      accepted: (cell) => `${cell} như bản đã duyệt.`,
      carried: (cell) => `${cell} đúng bằng số cuối kỳ trước.`,
      typed: (cell) => `${cell} mới sửa so với bản trước.`,
    },
    slip: (kind, cell, from, to) => `${cell} ghi ${from} thay cho ${to}: ${kind}.`,
    forced: (cell, value, steps) => `${cell} chỉ có thể là ${value}, vì ${steps}.`,
    from: (cell, low, high, steps) => `${cell} chỉ có thể từ ${low} đến ${high}, vì ${steps}.`,
    least: (cell, low, steps) => `${cell} ít nhất là ${low}, vì ${steps}.`,
    checkFilled: 'Kiểm tra lại các ô đã ghi.',
  },
  en: {
    cell: (column, row) => (row === null ? `(${column})` : `(${column}) of ${row}`),
    blank: 'blank',
    changed: (cell, from, to) => `${cell}: ${from} → ${to}`,
    follows: (changed) => `with it ${changed}`,
    between: (low, high) => `from ${low} to ${high}`,
    atLeast: (low) => `at least ${low}`,
    corrected: (changes, kind) => `${changes} (${kind}).`,
    suggested: (correction) => `Possible correction: ${correction}`,
    others: (count) => `${count} other ${count === 1 ? 'correction agrees' : 'corrections agree'} as well.`,
    othersOpen: 'There may be other corrections.',
    kinds: {
      transposed: 'two neighbouring digits exchanged',
      digit: 'one digit wrong',
      'missing-digit': 'one digit missing',
      'doubled-digit': 'one digit typed twice',
      'extra-digit': 'one digit too many',
      sign: 'wrong sign',
      tenfold: 'one nought too many or too few',
      thousandfold: 'off by a factor of 1,000',
      'neighbour-column': 'the figure of the next column',
      'neighbour-row': 'the figure of another row',
      swapped: 'two cells exchanged',
      shifted: 'figures written one column beside their own',
      'part-left-out': 'the sum lacks a part',
      'part-twice': 'the sum has a part twice',
      'total-not-updated': 'the sum was not added up again',
      'last-quarter': 'the figure of the quarter before',
      ratio: 'the rate was not computed again',
      several: 'several cells, an error each',
      unknown: 'cause unknown',
    },
    confidence: { certain: 'Certain', likely: 'Likely', possible: 'Possible' },
    mends: (relation) => `${relation}: holds after the correction.`,
    gives: (relation) => `${relation}: gives exactly this figure.`,
    agrees: (name, text) => `${name} “${text}” stays right.`,
    breaks: (relation) => `But then ${relation} no longer holds.`,
    settles: (relation) => `${relation}: nothing left to review.`,
    origins: {
      accepted: (cell) => `${cell} is as it was accepted.`,
      carried: (cell) => `${cell} equals the figure at the end of the quarter before.`,
      typed: (cell) => `${cell} has changed since the version before.`,
    },
    slip: (kind, cell, from, to) => `${cell} says ${from} instead of ${to}: ${kind}.`,
    forced: (cell, value, steps) => `${cell} can only be ${value}, because of ${steps}.`,
    from: (cell, low, high, steps) => `${cell} can only be from ${low} to ${high}, because of ${steps}.`,
    least: (cell, low, steps) => `${cell} is at least ${low}, because of ${steps}.`,
    checkFilled: 'Check the cells that are filled in.',
  },
};
