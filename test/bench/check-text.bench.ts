import assert from 'node:assert/strict';
import { checkCase, textCases, textCorpus } from '../tools/check-text/cases';
import { medians } from './measure';

/** UTF-16 units of the longer text; the shorter one is a quarter of it. */
const LENGTH = 200_000;
/** Four times the text may take so many times as long: more would be worse than linear. */
const MOST = 8;

const [first] = textCases(textCorpus);
assert(first !== undefined);
const { text } = first;
const long = { ...first, text: text.repeat(Math.ceil(LENGTH / text.length)) };
const short = { ...first, text: text.repeat(Math.ceil(LENGTH / 4 / text.length)) };
assert(checkCase(long).figures.length >= 4 * checkCase(first).figures.length);

const times = medians({ short: () => checkCase(short), long: () => checkCase(long) }, 5);
const ratio = (times['long'] ?? 0) / (times['short'] ?? 1);
console.log(
  `${long.text.length} units in ${Math.round(times['long'] ?? 0)} ms, ${ratio.toFixed(1)} times a quarter of it`,
);
assert(ratio < MOST, 'reading a text is linear in its length');
