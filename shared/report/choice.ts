import { romanNumeral } from '../period/period-text';
import type { OutlineSection } from './outline-schema';
import { reportText } from './words';

/** What a report contains; a part that is not named is contained whole. */
export interface ReportChoice {
  /** Ids of sections that have none below them; those above come with them. */
  sections?: readonly string[];
  /** Codes of the forms that are annexed; a province's report has further annexes, see PROVINCE_ANNEXES. */
  annexes?: readonly string[];
  /** Codes of the units whose scores a province's report lists. */
  units?: readonly string[];
}

/** A section of a report, numbered within what is chosen. */
export interface ChosenSection {
  section: OutlineSection;
  /** Its own number: `II`, `3`, `đ`. */
  number: string;
  /** How many numbers stand above it. */
  level: number;
}

/** The sections without any below them, which can be chosen. */
export function leafSections(sections: readonly OutlineSection[]): OutlineSection[] {
  return sections.filter(({ id }) => !sections.some((other) => other.id.startsWith(`${id}.`)));
}

/**
 * The chosen sections and those above them, numbered without holes.
 * @param chosen ids; undefined: all
 * @param firstPart number of the first part
 */
export function chosenSections(
  sections: readonly OutlineSection[],
  chosen: readonly string[] | undefined,
  firstPart = 1,
): ChosenSection[] {
  const kept = sections.filter(
    ({ id }) => chosen === undefined || chosen.some((one) => one === id || one.startsWith(`${id}.`)),
  );
  const counts: number[] = [];
  return kept.map((section) => {
    const level = section.id.split('.').length - 1;
    counts.length = level + 1;
    counts[level] = (counts[level] ?? (level === 0 ? firstPart - 1 : 0)) + 1;
    const count = counts[level] ?? 0;
    const number =
      [romanNumeral(count), String(count), reportText.points[count - 1] ?? String(count)][level] ?? '';
    return { section, number, level };
  });
}

/** Whether a part is contained. */
export function contains(chosen: readonly string[] | undefined, id: string): boolean {
  return chosen === undefined || chosen.includes(id);
}
