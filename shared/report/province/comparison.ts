import { capitalised } from '../../language/capitalised';
import { formatCount, signedCount } from '../../language/number';
import { periodName } from '../../period/period-text';
import type { OutlineSentence } from '../outline-schema';
import type { ReportBlock } from '../model';
import { placeholdersOf } from '../template';
import { comparedRate, comparedSum, type ComparedQuarter } from './compared';
import { factReader, type FactReader } from './facts';
import type { ProvinceFrame } from './frame';
import { pointsBetween, rateText, signedPoints } from './rate-text';
import { provinceReportText as text } from './words';

/**
 * Each earlier quarter beside the report's, over the units that have figures of both: counts with their change, rates with
 * theirs in percentage points. What is compared, the outline's sentences say.
 */
export function comparisonBlocks(frame: ProvinceFrame): ReportBlock[] {
  const read = factReader(frame.outline.facts);
  const sentences = frame.outline.sections.flatMap((section) => section.sentences ?? []);
  return frame.compared.flatMap((quarter) => {
    const name = periodName(quarter.period, 'vi');
    const compared = sentences.flatMap((sentence) => rowsOf(sentence, read, quarter));
    if (compared.length === 0) return [{ type: 'paragraph' as const, text: text.comparisonNone(name) }];
    const units = quarter.units.length;
    // Where every line is of the units that the sentence above counts, their number is not told in each.
    const alike = compared.every((row) => row.units === units);
    const headings = text.comparisonHeadings(capitalised(name), capitalised(frame.period));
    return [
      {
        type: 'paragraph' as const,
        text: text.comparisonIntro(name, frame.count(units)),
      },
      {
        type: 'table' as const,
        headings: alike ? headings : [...headings, text.comparisonUnits],
        rows: compared.map((row) => (alike ? row.cells : [...row.cells, formatCount(row.units, 'vi')])),
        widths: alike ? [38, 17, 17, 28] : [31, 15, 15, 27, 12],
        totalRow: false,
      },
    ];
  });
}

/** A line of the table, and of how many units it is. */
interface ComparedRow {
  cells: string[];
  units: number;
}

function rowsOf(sentence: OutlineSentence, read: FactReader, quarter: ComparedQuarter): ComparedRow[] {
  const [percent] = placeholdersOf(sentence.text).percents;
  if (percent) return rateRow(capitalised(sentence.subject), read, percent, quarter);
  if (sentence.compare === undefined || 'rate' in sentence.compare) return [];
  return countRow(capitalised(sentence.subject), read, sentence.compare.fact, quarter);
}

function countRow(label: string, read: FactReader, fact: string, quarter: ComparedQuarter): ComparedRow[] {
  const sums = comparedSum(read, fact, quarter);
  if (sums === null) return [];
  const { now, then, units } = sums;
  const percent =
    then > 0 && now !== then ? rateText({ part: Math.abs(now - then), whole: then }, text.near) : undefined;
  const change = signedCount(now - then, 'vi');
  const sign = now < then ? '-' : '+';
  return [
    {
      cells: [
        label,
        formatCount(then, 'vi'),
        formatCount(now, 'vi'),
        percent === undefined ? change : text.changePercent(change, sign + percent),
      ],
      units,
    },
  ];
}

function rateRow(
  label: string,
  read: FactReader,
  { part, whole }: { part: string; whole: string },
  quarter: ComparedQuarter,
): ComparedRow[] {
  const rates = comparedRate(read, part, whole, quarter);
  const points = rates && pointsBetween(rates.now, rates.then);
  if (rates === null || points === null) return [];
  const percent = (rate: typeof rates.now) => rateText(rate, text.near) ?? '';
  return [
    {
      cells: [label, percent(rates.then), percent(rates.now), text.changePoints(signedPoints(points))],
      units: rates.now.counted,
    },
  ];
}
