import { askedKey, placementOf } from './asked/asked';
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
import { formOf, type ToldBlock } from './references';
import type { ReportView } from './report-view';
import { say, type SentenceContext } from './sentences';
import { fillWords } from './template';
import { reportText } from './words';

/** What lacks figures: `noted` in brackets, for whoever completes the draft; or `silent`. */
export type Gaps = 'noted' | 'silent';

/** What sections are made of. */
export interface SectionsContext {
  outline: Outline;
  view: ReportView;
  sentences: SentenceContext;
  /** Words of the frame for templates: the unit's name, the period. */
  words: Readonly<Record<string, string>>;
  /** The sections of the report; see chosenSections. */
  sections: readonly ChosenSection[];
  gaps: Gaps;
  /** Nothing arose, as is said once: only what stands whatever the quarter brings is said of it section by section. */
  quiet?: boolean;
}

/** A section of the report and what it says. */
export interface SectionContent extends ChosenSection {
  blocks: ToldBlock[];
}

/** What each section says, before it is known which annexes there are. */
export function sectionContents(context: SectionsContext): SectionContent[] {
  return context.sections.map((chosen) => ({ ...chosen, blocks: sectionBlocks(chosen.section, context) }));
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

/** The sections as they follow each other, each below its heading. */
export function headedBlocks(contents: readonly SectionContent[]): ToldBlock[] {
  return contents.flatMap((content) => [headingBlock(content), ...content.blocks]);
}

function headingBlock({ section: { heading }, number, level }: ChosenSection): ReportBlock {
  if (level === 0) return { type: 'part', text: `${number}. ${heading.toUpperCase()}` };
  if (level === 1) return { type: 'section', text: `${number}. ${heading}` };
  return { type: 'point', text: `${number}) ${heading}` };
}

function sectionBlocks(section: OutlineSection, context: SectionsContext): ToldBlock[] {
  const { view, words } = context;
  const { texts } = view.content;
  const text = freeTextBlocks(section.label === undefined ? '' : (texts[section.id] ?? ''));
  const placement = placementOf(texts, section.id);
  const made = () => [...figureBlocks(section, context), ...shownBlocks(section, context)];
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
function asOneList(blocks: readonly ToldBlock[]): ToldBlock[] {
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

/** The section's generated sentences and, after them, what has no figures yet. */
function figureBlocks(section: OutlineSection, context: SectionsContext): ToldBlock[] {
  const { outline, sections, gaps, quiet = false, words } = context;
  const repeats = section.repeats === true;
  const said = (section.sentences ?? [])
    .filter(({ standing }) => !quiet || standing === true)
    .map((sentence) => ({ ...say(sentence, context.sentences), form: formOf(outline, sentence) }))
    .filter(({ nothing }) => !quiet || nothing !== true);
  const sentences = said.flatMap(({ text, nothing, form }) => {
    if (text === undefined) return [];
    // What did not arise is looked up in no annex, and what is told again was before.
    return [{ text, ...(form === undefined || nothing === true || repeats ? {} : { form }) }];
  });
  // What lacks figures is told again where the section that would tell it is left out.
  const whole = sections.length === outline.sections.length;
  const missing = repeats && whole ? [] : [...new Set(said.flatMap((one) => one.missing))];
  const all = [...sentences, ...gapTexts(missing, gaps).map((text) => ({ text }))];
  const type = all.length > 1 ? 'dash' : 'paragraph';
  return all.map(({ text, ...told }) => ({ type, text: fillWords(text, words), ...told }));
}

function gapTexts(missing: readonly string[], gaps: Gaps): string[] {
  if (missing.length === 0 || gaps === 'silent') return [];
  return [reportText.note(reportText.missing(missing.join('; ')))];
}
