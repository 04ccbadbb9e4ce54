import { isIsoDate } from '../period/date';
import { dayText, periodName } from '../period/period-text';
import { cutOff, periodDays, shiftPeriod } from '../period/period';
import type { SubmissionView } from '../submission/submission';
import { addresseesIn } from '../units/addressees';
import { annexHead, annexHeading, composeAnnexes } from './annexes';
import { askedKey } from './asked/asked';
import { chosenSections, type ReportChoice } from './choice';
import { citer, isFor, type SentenceContext } from './wording/clause';
import { explanationTable } from './explanations';
import { figuresOf, figuresWithSums } from './figures';
import { listItem, oneLine } from './free-text';
import { composeHead, identityOf, issueText, type ReportIdentity } from './head';
import { selfName } from './issuers/issuers';
import type { ReportAnnex, ReportBlock, ReportModel } from './model';
import { outlineIn } from './outline';
import type { Outline } from './outline-schema';
import { toldForms, withReferences } from './references';
import { quietFacts } from './evaluation/quiet';
import { ratesIn } from './targets/rates';
import { headedBlocks, sectionContents, toldSections } from './sections';
import { composeSignature } from './signature';
import { fillWords } from './template';
import { reportText } from './words';

export interface ReportOptions {
  /** A draft carries a watermark and says in brackets what has no figures yet. */
  draft: boolean;
  /** What it contains; absent: everything. */
  choice?: ReportChoice;
}

/**
 * The formal quarterly report of a unit: every figure is taken from its tables, every sentence from the outline
 * or from the unit's own text. What has no figures is told in a draft only, and a section without anything to say is
 * left out; a unit in which nothing arose says so in one sentence. Same view, same report.
 */
export function composeReport(view: SubmissionView, options: ReportOptions): ReportModel {
  const outline = outlineIn(view.period);
  const identity = identityOf(view, outline);
  const words = wordsOf(view, identity);
  const { draft, choice = {} } = options;
  const sentences = sentencesOf(view, outline, draft);
  const quiet = quietFacts(outline, sentences.figures);
  const sections = chosenSections(ownSections(view, outline), choice.sections);
  const contents = toldSections(
    outline,
    sectionContents({
      outline,
      view,
      sentences,
      words,
      sections,
      gaps: draft && quiet === undefined ? 'noted' : 'silent',
      quiet: quiet !== undefined,
    }),
  );
  const annexed = quiet === undefined ? choice.annexes : [];
  const explained = explanationTable(view, choice.annexes);
  const others = explained.rows.length > 0 ? 1 : 0;
  const told = headedBlocks(contents);
  const annexes = composeAnnexes(view, identity, annexed, { order: toldForms(told), others });
  const explanations = others === 0 ? [] : [explanationAnnex(view, identity, explained, annexes.length)];
  const body: ReportBlock[] = [
    ...paragraphs(openingOf(view, outline).map((text) => fillWords(text, words))),
    ...(quiet === undefined
      ? withReferences(
          told,
          annexes.map(({ form, annex: { heading } }) => ({ form, heading })),
        )
      : [
          ...paragraphs([reportText.quiet(words.period, words.self, quiet)]),
          ...contents.flatMap(({ blocks }) => blocks),
        ]),
    ...paragraphs(explanations.map(({ heading }) => reportText.explanationsReference(heading))),
    ...paragraphs([fillWords(outline.closing, words) + reportText.end]),
  ];
  const issued = issueText(view, 'date');
  return {
    title: reportText.title(outline.title.vi, view.unit.name, words.period),
    author: identity.unit,
    day: isIsoDate(issued) ? issued : cutOff(view.period),
    ...(draft ? { watermark: reportText.watermark } : {}),
    head: composeHead(view, outline, identity),
    subject: outline.subject.map((line) => fillWords(line, words)),
    addressing: reportText.addressee,
    addressees: addresseesIn(view.profile, view.period, view.unit),
    body,
    signature: composeSignature(view, false),
    annexes: [...annexes.map(({ annex }) => annex), ...explanations],
  };
}

function wordsOf(view: SubmissionView, identity: ReportIdentity) {
  const days = periodDays(view.period, view.content.calendar);
  return {
    unit: identity.unit,
    self: selfName(view.unit),
    request: requestOf(view),
    period: periodName(view.period, 'vi'),
    from: dayText(days.from, 'vi'),
    to: dayText(days.to, 'vi'),
  };
}

function requestOf({ content }: SubmissionView): string {
  return listItem(oneLine(content.texts[askedKey('request')] ?? ''));
}

function openingOf(view: SubmissionView, { opening, openingRequested = opening }: Outline): string[] {
  return requestOf(view) === '' ? opening : openingRequested;
}

/** The sections of the unit's kind, and those for which it wrote something all the same. */
function ownSections({ unit, content }: SubmissionView, { sections }: Outline): Outline['sections'] {
  return sections.filter(
    (section) => isFor(section, unit.kind) || (content.texts[section.id] ?? '').trim() !== '',
  );
}

function sentencesOf(view: SubmissionView, outline: Outline, draft: boolean): SentenceContext {
  const { tables } = view.content;
  const { previous, lastYear, yearToDate, period, profile, unit } = view;
  const { figures, forced } = figuresWithSums(outline, { tables, previous }, view.forced ?? []);
  const name = (back: number) => periodName(shiftPeriod(period, -back), 'vi');
  return {
    figures,
    ...(draft ? { forced } : {}),
    ...(previous ? { previous: { figures: figuresOf(outline, previous), name: name(1) } } : {}),
    ...(lastYear ? { lastYear: { figures: figuresOf(outline, lastYear), name: name(4) } } : {}),
    ...(yearToDate ? { yearToDate: figuresOf(outline, yearToDate) } : {}),
    kind: unit.kind,
    rates: ratesIn(outline, period),
    cite: citer(),
    twoDigits: profile.twoDigitCounts ?? true,
  };
}

function explanationAnnex(
  view: SubmissionView,
  identity: ReportIdentity,
  table: ReturnType<typeof explanationTable>,
  before: number,
): ReportAnnex {
  return {
    heading: annexHeading(before, before + 1),
    title: reportText.explanations.toUpperCase(),
    ...annexHead(view, identity),
    formNumber: '',
    unitOfCount: '',
    ...table,
    notes: [],
  };
}

function paragraphs(texts: readonly string[]): ReportBlock[] {
  return texts.map((text) => ({ type: 'paragraph', text }));
}
