import { checkText, type TextContext } from '../check-text/check-text';
import type { TextSpan } from '../check-text/result';
import type { Table } from '../forms/table';
import type { Lang } from '../language/language';
import type { Period } from '../period/period';
import type { SubmissionContent } from '../submission/submission';
import type { Unit } from '../units/unit';
import { freeTextSections, type SectionFinding, type SectionSpan } from './text-findings';

/** Whose texts they are, and what they are read with. */
export interface FreeTextFrame extends TextContext {
  period: Period;
  unit: Unit;
}

/**
 * What a unit's own texts contradict: each other, the quarter and its tables. They are read as one report, in the order of
 * its sections; what no place of theirs says is left out, for the report's other sentences are made of the tables.
 */
export function checkFreeTexts(
  { period, unit, forms, units }: FreeTextFrame,
  { tables, texts }: { tables: readonly Table[]; texts: SubmissionContent['texts'] },
  previous: readonly Table[] | undefined,
  lang: Lang,
): SectionFinding[] {
  const parts: { section: string; from: number; to: number }[] = [];
  let text = '';
  for (const section of freeTextSections()) {
    const own = texts[section] ?? '';
    if (own.trim() === '') continue;
    parts.push({ section, from: text.length, to: text.length + own.length });
    text += `${own}\n`;
  }
  if (parts.length === 0) return [];
  const placed = ({ start, end, quote }: TextSpan): SectionSpan[] => {
    const part = parts.find(({ from, to }) => from <= start && start < to);
    if (part === undefined || end <= start) return [];
    return [
      { section: part.section, start: start - part.from, end: Math.min(end, part.to) - part.from, quote },
    ];
  };
  const input = { period, unit, text, tables, ...(previous ? { previous } : {}), lang };
  return checkText(input, { forms, units }).findings.flatMap((finding) => {
    const { code, severity, message, others } = finding;
    return placed(finding).map((place) => ({
      ...place,
      code,
      severity,
      message,
      others: others.flatMap(placed),
    }));
  });
}
