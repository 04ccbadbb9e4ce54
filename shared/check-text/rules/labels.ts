import { namedColumn } from '../../forms/column-text';
import { formatCount, formatDecimal } from '../../language/number';
import { percent } from '../../rules/rational';
import type { Figure, Meaning } from '../reading/figure';
import type { Reading } from './rule';

/** A column as messages name it: "Đã giải quyết, tổng số (7)". */
export function columnLabel(
  { context, input }: Pick<Reading, 'context' | 'input'>,
  meaning: Meaning | undefined,
): string {
  return meaning === undefined ? '' : namedColumn(context.forms, meaning.form, meaning.column, input.lang);
}

export function countText({ input }: Pick<Reading, 'input'>, value: number): string {
  return formatCount(value, input.lang);
}

/** A share at as many decimals as were printed. */
export function shareText(
  { input }: Pick<Reading, 'input'>,
  numerator: number,
  denominator: number,
  decimals: number,
): string {
  return `${formatDecimal(percent(numerator, denominator, decimals), input.lang)}%`;
}

/** What stands in the text for a figure. */
export function quoteOf(
  { input }: Pick<Reading, 'input'>,
  { start, stop }: Pick<Figure, 'start' | 'stop'>,
): string {
  return input.text.slice(start, stop).replace(/\s+/g, ' ');
}
