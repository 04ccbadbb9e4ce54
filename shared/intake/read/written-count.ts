import { plainBlanks } from '../encoding/repair-text';
import { memoByText } from '../memo';
import { figureWords } from '../vocabulary';
import { wordKey, wordsOf } from '../word-key';
import {
  BLANK,
  TEXT,
  asked,
  count,
  isFigure,
  type CountReading,
  type FigureRepairKind,
} from './count-reading';

const { units, thousands, approximate, none, ranges, notApplicable } = figureWords;

/** What parts the lines of a cell; a tab stands between two things as well. */
const LINE_BREAKS = /[\t\n\r\v\f\u0085\u2028\u2029]+/;

/** Figures on several lines are not one figure: a line break is never a separator of thousands. */
export function readLines(written: string, text: string): CountReading {
  const reading = readText(text);
  if (!isFigure(reading) || !LINE_BREAKS.test(written)) return reading;
  // "41/" above "58" is still one fraction.
  if (reading.is === 'asked' && (reading.doubt === 'fraction' || reading.doubt === 'range')) return reading;
  const lines = written.split(LINE_BREAKS).filter((line) => /\d/.test(plainDigits(line)));
  if (lines.length < 2) return reading;
  const figures = lines.slice(0, 10).map(readText);
  return asked('lines', [
    ...new Set(figures.flatMap((own) => (own.is === 'count' && own.value !== null ? [own.value] : []))),
  ]);
}

/** Digits and signs of full width as plain ones. */
export function plainDigits(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

export const DASHES = /^[-\u2010-\u2015\u2212_](?: ?[-\u2010-\u2015\u2212_]){0,4}$/;
export const ELLIPSIS = /^(?:\u2026|\. ?(?=[.\u2026]))+\.?$/;

const readText = memoByText((raw: string): CountReading => {
  // Excel's sign of text before a number, and a plus, say nothing.
  const text = plainBlanks(plainDigits(raw)).replace(/^(?:['\u2019]|\+\s?)(?=\d)/, '');
  if (text === '') return BLANK;
  if (text.length > 60) return TEXT;
  if (/^\d{1,15}$/.test(text)) return readDigits(text);
  if (ELLIPSIS.test(text)) return { is: 'count', value: null, repair: 'not-applicable' };
  if (DASHES.test(text)) return { is: 'count', value: 0, repair: 'dash' };
  // Words that say so begin with none.
  const key = /^\d/.test(text) ? '' : wordKey(text);
  if (none.has(key)) return { is: 'count', value: 0, repair: 'none-word' };
  if (notApplicable.has(key)) return { is: 'count', value: null, repair: 'not-applicable' };
  if (!/[0-9OolI]/.test(text)) return TEXT;
  return readWritten(text);
});

function readDigits(text: string): CountReading {
  if (text.length > 1 && text.startsWith('0')) return count(Number(text), 'leading-zero');
  return count(Number(text), 'text-number');
}

/** Separators between groups of three: one kind throughout. */
const GROUPED = /^[1-9]\d{0,2}(?:([., '\u2019])\d{3})(?:\1\d{3})*$/;

function readWritten(text: string): CountReading {
  const plain = readPlain(text);
  if (plain !== undefined) return plain;
  if (/^[+]?\d{1,3}(?:[.,]\d+)?\s?%$/.test(text)) return asked('percent-in-count', []);
  if (/^[-\u2013\u2212]\s?\d[\d.,]*$/.test(text) || /^\(\d[\d.,]*\)$/.test(text))
    return asked('negative', []);
  const fraction = /^(\d{1,6})\s?\/\s?(\d{1,6})$/.exec(text);
  if (fraction) return asked('fraction', [Number(fraction[1])], 'fraction');
  const note = NOTED.exec(text);
  if (note && NOTE.test(note[2] ?? '')) return withRepair(readPlain((note[1] ?? '').trim()), 'note-mark');
  if (isRange(text)) return asked('range', []);
  return readWithWords(text);
}

/** Stars, daggers and raised signs. */
const NOTE = /[*\u2020\u2021\u00b9\u00b2\u00b3\u2070-\u207e\u02b0-\u02e3\u1d43-\u1dbb]/;
/** A figure and what may be notes on it: "12*", "12 (*)", raised signs parted by commas. */
const NOTED =
  /^(\d[\d., ]*)([()[\],; *\u2020\u2021\u00b9\u00b2\u00b3\u2070-\u207e\u02b0-\u02e3\u1d43-\u1dbb]+)$/;

function isRange(text: string): boolean {
  if (!/\d\D+\d/.test(text)) return false;
  if (/\d\s?%?\s?[-\u2013\u2014]\s?\d/.test(text)) return true;
  const words = wordsOf(text);
  return words.some(
    (word, at) => ranges.has(word) && /\d$/.test(words[at - 1] ?? '') && /^\d/.test(words[at + 1] ?? ''),
  );
}

/** Digits with separators and nothing else; undefined when it is something else. */
export function readPlain(text: string): CountReading | undefined {
  if (/^\d{1,15}$/.test(text)) return readDigits(text);
  if (GROUPED.test(text)) return count(Number(text.replace(/\D/g, '')), 'thousands');
  const decimals = /^(\d{1,3}(?:([.,])\d{3})*|\d+)([.,])(0{1,2})$/.exec(text);
  if (decimals && decimals[2] !== decimals[3])
    return count(Number((decimals[1] ?? '').replace(/\D/g, '')), 'decimal-zeros');
  if (/^\d+[.,]\d+$/.test(text)) return asked('not-whole', []);
  if (/^[\dOolI|]+(?:[.,][\dOolI|]{3})*$/.test(text) && text.length <= 12) return readLetters(text);
  return undefined;
}

/** O for 0, l or I for 1: a guess that the form's relations have to bear out. */
function readLetters(text: string): CountReading {
  if (!/\d/.test(text) && text.length > 1) return TEXT;
  const digits = text.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1').replace(/[.,]/g, '');
  return asked('letters', [Number(digits)], 'letter-digit');
}

export function withRepair(reading: CountReading | undefined, repair: FigureRepairKind): CountReading {
  if (reading?.is !== 'count') return reading ?? asked('unreadable', []);
  return reading.value === null ? reading : count(reading.value, repair);
}

function readWithWords(text: string): CountReading {
  const match = /^([^\d]*?)\s*(\d[\dOolI|.,\s]*)(.*)$/.exec(text);
  if (!match) return TEXT;
  const [, lead = '', middle = '', tail = ''] = match;
  const before = wordKey(lead);
  const after = wordKey(tail);
  const sign = /^[~\u2248<>\u2264\u2265]+$/.test(lead.trim());
  if (sign || approximate.has(before)) {
    const number = readPlain(middle.trim());
    return asked('approximate', number?.is === 'count' && number.value !== null ? [number.value] : []);
  }
  if (before !== '' || lead.trim() !== '') return TEXT;
  const [first = '', ...rest] = after.split(' ');
  if (thousands.has(first) && (rest.length === 0 || units.has(rest.join(' '))))
    return readThousands(middle.trim());
  if (units.has(after)) return withRepair(readPlain(middle.trim()), 'unit-word');
  return after === '' || /^\d+$/.test(after) ? asked('unreadable', []) : TEXT;
}

/** "4,52 ngàn": exact in decimals, 4520. */
function readThousands(numeral: string): CountReading {
  const match = /^(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(numeral);
  if (!match) return asked('unreadable', []);
  return count(Number((match[1] ?? '') + (match[2] ?? '').padEnd(3, '0')), 'thousand-word');
}
