import type { ReportView } from './report-view';
import { reportText } from './words';
import type { FormAnnex } from './annexes';
import type { ChosenSection } from './choice';
import { explanationBlocks } from './explanations';
import { freeTextBlocks } from './free-text';
import { indexBlocks } from './index-block';
import type { ReportBlock } from './model';
import type { Outline, OutlineSection } from './outline-schema';
import { say, type SentenceContext } from './sentences';
import { fillWords } from './template';

export interface BodyContext {
  view: ReportView;
  sentences: SentenceContext;
  /** Words of the frame for templates: the unit's name, the period. */
  words: Readonly<Record<string, string>>;
  annexes: readonly FormAnnex[];
  /** The sections of the report; see chosenSections. */
  sections: readonly ChosenSection[];
}

/** The report's sections in order; each annex is referred to once, where its figures first count. */
export function composeSections(outline: Outline, context: BodyContext): ReportBlock[] {
  const whole = context.sections.length === outline.sections.length;
  const unnamed = new Map(context.annexes.map(({ form, annex }) => [form, annex.heading]));
  const blocks = context.sections.flatMap((chosen) => {
    const { section } = chosen;
    const named = (section.annexes ?? []).filter((form) => unnamed.has(form));
    const references = context.annexes
      .filter(({ form }) => named.includes(form))
      .map(({ annex }) => annex.heading);
    named.forEach((form) => unnamed.delete(form));
    // What lacks figures is told again where the section that would tell it is left out.
    const said = whole ? section : { ...section, repeats: false };
    return [headingBlock(chosen), ...sectionBlocks(said, context), ...referenceBlocks(references)];
  });
  return [...blocks, ...referenceBlocks([...unnamed.values()])];
}

function headingBlock({ section: { heading }, number, level }: ChosenSection): ReportBlock {
  if (level === 0) return { type: 'part', text: `${number}. ${heading.toUpperCase()}` };
  if (level === 1) return { type: 'section', text: `${number}. ${heading}` };
  return { type: 'point', text: `${number}) ${heading}` };
}

function sectionBlocks(section: OutlineSection, context: BodyContext): ReportBlock[] {
  const { view, words } = context;
  const text = freeTextBlocks(section.label === undefined ? '' : (view.content.texts[section.id] ?? ''));
  const blocks = [
    ...(section.standIn === true && text.length > 0 ? [] : figureBlocks(section, context, text.length > 0)),
    ...(section.shows === 'index' && view.indicators !== null ? indexBlocks(view.indicators) : []),
    ...text,
    ...(section.shows === 'explanations' ? explanationBlocks(view, (form) => headingOf(context, form)) : []),
  ];
  if (blocks.length > 0 || section.empty === undefined) return blocks;
  return [{ type: 'paragraph', text: fillWords(section.empty, words) }];
}

/**
 * The section's generated sentences and, after them, what has no figures yet. A section with neither sentences nor
 * text says so in one sentence of its own instead.
 */
function figureBlocks(section: OutlineSection, context: BodyContext, hasText: boolean): ReportBlock[] {
  const said = (section.sentences ?? []).map((sentence) => say(sentence, context.sentences));
  const sentences = said.flatMap(({ text }) => (text === undefined ? [] : [fillWords(text, context.words)]));
  if (sentences.length === 0 && !hasText) return [];
  const missing = section.repeats === true ? [] : [...new Set(said.flatMap((one) => one.missing))];
  const all = missing.length > 0 ? [...sentences, reportText.missing(missing.join('; '))] : sentences;
  const type = all.length > 1 ? 'dash' : 'paragraph';
  return all.map((text) => ({ type, text }));
}

function referenceBlocks(headings: readonly string[]): ReportBlock[] {
  if (headings.length === 0) return [];
  const last = headings[headings.length - 1] ?? '';
  const list = headings.length === 1 ? last : headings.slice(0, -1).join(', ') + reportText.and + last;
  return [{ type: 'paragraph', text: reportText.details(list) }];
}

function headingOf({ annexes }: BodyContext, form: string): string | undefined {
  return annexes.find((annex) => annex.form === form)?.annex.heading;
}
