import { askedKey, placementOf } from './asked/asked';
import type { FormAnnex } from './annexes';
import { chosenSections, type ChosenSection } from './choice';
import {
  achievedBlocks,
  causeBlocks,
  ownTaskBlocks,
  taskBlocks,
  weakBlocks,
  type Judged,
} from './evaluation/blocks';
import { freeTextBlocks } from './free-text';
import { indexBlocks } from './index-block';
import type { ReportBlock } from './model';
import type { Outline, OutlineSection } from './outline-schema';
import type { ReportView } from './report-view';
import { say, type SentenceContext } from './sentences';
import { fillWords } from './template';
import { reportText } from './words';

/**
 * What is said of what has no figures. `told`: it is named after the sentences. `noted`: the same in brackets, for
 * whoever completes the draft. `silent`: nothing, and a section that has nothing to say is left out.
 */
export type Gaps = 'told' | 'noted' | 'silent';

/** What sections are made of. */
export interface SectionsContext {
  view: ReportView;
  sentences: SentenceContext;
  /** Words of the frame for templates: the unit's name, the period. */
  words: Readonly<Record<string, string>>;
  /** The sections of the report; see chosenSections. */
  sections: readonly ChosenSection[];
  /** Absent: told. */
  gaps?: Gaps;
  /** Nothing arose, as is said once: only what stands whatever the quarter brings is said of it section by section. */
  quiet?: boolean;
}

export interface BodyContext extends SectionsContext {
  annexes: readonly FormAnnex[];
}

/** A section of the report and what it says. */
export interface SectionContent extends ChosenSection {
  blocks: ReportBlock[];
}

/** The report's sections in order; each annex is referred to once, where its figures first count. */
export function composeSections(outline: Outline, context: BodyContext): ReportBlock[] {
  return withReferences(sectionContents(outline, context), context.annexes);
}

/** What each section says, before it is known which annexes there are. */
export function sectionContents(outline: Outline, context: SectionsContext): SectionContent[] {
  const whole = context.sections.length === outline.sections.length;
  return context.sections.map((chosen) => {
    const { section } = chosen;
    // What lacks figures is told again where the section that would tell it is left out.
    const said = whole ? section : { ...section, repeats: false };
    return { ...chosen, blocks: sectionBlocks(said, context) };
  });
}

/** The sections that say something and those above them, numbered anew. */
export function toldSections(outline: Outline, contents: readonly SectionContent[]): SectionContent[] {
  const told = contents.filter(({ blocks }) => blocks.length > 0);
  const ids = told.map(({ section }) => section.id);
  const parents = chosenSections(outline.sections, ids);
  return parents.map((chosen) => ({
    ...chosen,
    blocks: told.find(({ section }) => section.id === chosen.section.id)?.blocks ?? [],
  }));
}

/** The forms that the sections refer to, in the order in which they do, then the others. */
export function mentionedForms(contents: readonly Pick<SectionContent, 'section'>[]): string[] {
  return [...new Set(contents.flatMap(({ section }) => section.annexes ?? []))];
}

/** Headings, texts and references to annexes. */
export function withReferences(
  contents: readonly SectionContent[],
  annexes: readonly FormAnnex[],
): ReportBlock[] {
  const unnamed = new Map(annexes.map(({ form, annex }) => [form, annex.heading]));
  const blocks = contents.flatMap((content) => {
    const named = (content.section.annexes ?? []).filter((form) => unnamed.has(form));
    const references = annexes.filter(({ form }) => named.includes(form)).map(({ annex }) => annex.heading);
    named.forEach((form) => unnamed.delete(form));
    return [headingBlock(content), ...content.blocks, ...referenceBlocks(references)];
  });
  return [...blocks, ...referenceBlocks([...unnamed.values()])];
}

function headingBlock({ section: { heading }, number, level }: ChosenSection): ReportBlock {
  if (level === 0) return { type: 'part', text: `${number}. ${heading.toUpperCase()}` };
  if (level === 1) return { type: 'section', text: `${number}. ${heading}` };
  return { type: 'point', text: `${number}) ${heading}` };
}

function sectionBlocks(section: OutlineSection, context: SectionsContext): ReportBlock[] {
  const { view, words } = context;
  const { texts } = view.content;
  const text = freeTextBlocks(section.label === undefined ? '' : (texts[section.id] ?? ''));
  const placement = placementOf(texts, section.id);
  const made = () => [...figureBlocks(section, context, text.length > 0), ...shownBlocks(section, context)];
  const own = ownBlocks(section, context);
  const all =
    text.length === 0
      ? asOneList([...made(), ...own])
      : {
          before: () => [...text, ...asOneList([...made(), ...own])],
          after: () => [...asOneList(made()), ...text, ...own],
          instead: () => [...text, ...own],
        }[placement]();
  if (all.length > 0 || section.empty === undefined || context.quiet === true) return all;
  const isTrue = (section.emptyWhen ?? []).every((name) => context.sentences.figures(name) === 0);
  return isTrue ? [{ type: 'paragraph', text: fillWords(section.empty, words) }] : [];
}

/** A sentence that stands before dashes is one of them. */
function asOneList(blocks: readonly ReportBlock[]): ReportBlock[] {
  const [first, second] = blocks;
  if (first?.type !== 'paragraph' || second?.type !== 'dash') return [...blocks];
  return [{ ...first, type: 'dash' }, ...blocks.slice(1)];
}

/** What a section shows besides its sentences, as the figures give it. */
function shownBlocks({ shows }: OutlineSection, context: SectionsContext): ReportBlock[] {
  if (context.quiet === true) return [];
  const { view, gaps } = context;
  const judged = judgedOf(context);
  switch (shows) {
    case 'index':
      return view.indicators === null ? [] : indexBlocks(view.indicators, gaps === 'silent');
    case 'achieved':
      return achievedBlocks(judged);
    case 'shortcomings':
      return weakBlocks(judged);
    case 'tasks':
      return taskBlocks(judged);
    default:
      return [];
  }
}

/** What was asked of the unit and belongs to the section. */
function ownBlocks({ shows }: OutlineSection, context: SectionsContext): ReportBlock[] {
  const judged = judgedOf(context);
  switch (shows) {
    case 'shortcomings':
      return causeBlocks(judged);
    case 'tasks':
      return ownTaskBlocks(judged);
    case 'proposals':
      return freeTextBlocks(judged.texts[askedKey('proposals')] ?? '');
    default:
      return [];
  }
}

function judgedOf({ view, sentences }: SectionsContext): Judged {
  return { sentences, index: view.indicators, texts: view.content.texts };
}

/**
 * The section's generated sentences and, after them, what has no figures yet. Where that is told to the reader, a
 * section with neither sentences nor text says so in one sentence of its own instead.
 */
function figureBlocks(section: OutlineSection, context: SectionsContext, hasText: boolean): ReportBlock[] {
  const { gaps = 'told', quiet = false, words } = context;
  const said = (section.sentences ?? [])
    .filter(({ standing }) => !quiet || standing === true)
    .map((sentence) => say(sentence, context.sentences))
    .filter(({ nothing }) => !quiet || nothing !== true);
  const sentences = said.flatMap(({ text }) => (text === undefined ? [] : [fillWords(text, words)]));
  const missing = section.repeats === true ? [] : [...new Set(said.flatMap((one) => one.missing))];
  const all = [...sentences, ...gapTexts(missing, gaps).map((text) => fillWords(text, words))];
  if (gaps === 'told' && sentences.length === 0 && !hasText) return [];
  const type = all.length > 1 ? 'dash' : 'paragraph';
  return all.map((text) => ({ type, text }));
}

function gapTexts(missing: readonly string[], gaps: Gaps): string[] {
  if (missing.length === 0 || gaps === 'silent') return [];
  const text = reportText.missing(missing.join('; '));
  return [gaps === 'noted' ? reportText.note(text) : text];
}

function referenceBlocks(headings: readonly string[]): ReportBlock[] {
  if (headings.length === 0) return [];
  const last = headings[headings.length - 1] ?? '';
  const list = headings.length === 1 ? last : headings.slice(0, -1).join(', ') + reportText.and + last;
  return [{ type: 'paragraph', text: reportText.details(list) }];
}
