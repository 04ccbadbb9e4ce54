import type { FormDocument } from '../../forms/document';
import { isValidOn, type IsoDate } from '../../period/date';
import { cutOff, periodDays, type Calendar, type PeriodOrSpan } from '../../period/period';
import { dayText, periodName, romanNumeral } from '../../period/period-text';
import type { WordedProvinceIndex } from '../../totals/sentence/worded-province-index';
import type {
  WordedConsolidatedForm,
  WordedProvinceTotals,
} from '../../totals/sentence/worded-province-totals';
import type { ProvinceProfile, Unit } from '../../units/unit';
import { kindWord } from '../../units/unit-name';
import { roomFor } from '../annex-widths';
import { composeAnnexes } from '../annexes';
import { chosenSections, contains, leafSections, type ChosenSection, type ReportChoice } from '../choice';
import { composeHead, identityOf, type ReportIdentity } from '../head';
import { indexBlocks } from '../index-block';
import type { ReportAnnex, ReportBlock, ReportModel } from '../model';
import { issueKey } from '../outline';
import { outlineSchema } from '../outline-schema';
import document from '../outlines/province.json';
import addressees from '../outlines/province-addressees.json';
import { formOf, withReferences, type ToldBlock } from '../references';
import type { ReportView } from '../report-view';
import { composeSignature } from '../signature';
import { fillWords } from '../template';
import { countText, type CountText } from '../wording/count-text';
import { reportText } from '../words';
import { fieldNotes, fieldTable, unitsAnnex, withBoundedTotal } from './annexes';
import { askedBlocks, bestBlocks, lackingBlocks, taskBlocks } from './assessment';
import { checksAnnex, type ProvinceChecks } from './checks-annex';
import type { ComparedQuarter } from './compared';
import { comparisonBlocks } from './comparison';
import { coverageBlocks, scopeOf } from './coverage';
import { provinceFacts } from './facts';
import type { ProvinceFrame } from './frame';
import { handlingBlocks, onlineBlocks } from './handling';
import { rankingBlocks } from './ranking';
import { sayOfProvince } from './say';
import { provinceReportText as text } from './words';

const outline = outlineSchema.parse(document);

/** What a province's report is made of; plain data. */
export interface ProvinceReportInput {
  profile: ProvinceProfile;
  period: PeriodOrSpan;
  calendar: Calendar;
  /** The forms in force, in printing order. */
  forms: readonly FormDocument[];
  /** With the units' lines. */
  totals: WordedProvinceTotals;
  index: WordedProvinceIndex | null;
  /** The day on which it is made. */
  made: IsoDate;
  /** Earlier quarters beside it, the nearest first; none of several quarters. */
  compared: readonly ComparedQuarter[];
  /** For the annex of what has to be looked at again. */
  checks: ProvinceChecks;
  /** What the report contains; absent: everything that goes out with it. What its figures cover is always told. */
  choice?: ReportChoice;
}

/** The sections of a province's report that can be chosen. */
export function provinceSections(): { id: string; heading: string }[] {
  return leafSections(outline.sections).map(({ id, heading }) => ({ id, heading }));
}

/**
 * Annexes of a province's report besides its forms: the first form by unit, and what has to be looked at again, which is
 * for the province only and comes where it is named.
 */
export const PROVINCE_ANNEXES = ['units', 'checks'] as const;

/** The annexes that can be chosen, in their order. */
export function provinceAnnexes(forms: readonly string[]): { id: string; text: string }[] {
  return [
    { id: 'units', text: text.unitsAnnex },
    ...forms.map((code) => ({ id: code, text: code })),
    { id: 'checks', text: text.checksAnnex },
  ];
}

/**
 * The province's report of a quarter, or of several added up, in the order in which officials read one: whose figures
 * these are, results, the index, what they show to be good and lacking, what follows. A draft for an official to complete:
 * number and signature stay open. Same input, same report.
 */
export function composeProvinceReport(input: ProvinceReportInput): ReportModel {
  const { profile, totals, choice = {} } = input;
  const view = provinceView(input);
  const identity = identityOf(view, outline);
  const period = periodName(input.period, 'vi');
  const days = periodDays(input.period, input.calendar);
  const count: CountText = (value) => countText(value, profile.twoDigitCounts ?? true);
  const area = kindWord(profile.name);
  const words = {
    unit: identity.unit,
    area,
    scope: scopeOf(totals, area, count),
    period,
    from: dayText(days.from, 'vi'),
    to: dayText(days.to, 'vi'),
  };
  const frame: ProvinceFrame = {
    outline,
    facts: provinceFacts(outline.facts, totals),
    totals,
    index: input.index,
    compared: input.compared,
    count,
    period,
    units: choice.units,
  };
  const annexes = annexesOf(input, view, identity);
  const sections = chosenSections(outline.sections, choice.sections);
  const told = sectionBlocks(sections, frame, words);
  // What is only for the province is not referred to.
  const referred = annexes.filter(({ id }) => id !== 'checks');
  const body: ReportBlock[] = [
    ...outline.opening.map((line): ReportBlock => ({ type: 'paragraph', text: fillWords(line, words) })),
    ...coverageBlocks(totals, count, annexes.find(({ id }) => id === 'units')?.annex.heading),
    ...withReferences(
      told,
      referred.map(({ id, annex: { heading } }) => ({ form: id === 'units' ? handlingForm() : id, heading })),
    ),
    { type: 'paragraph', text: fillWords(outline.closing, words) + reportText.end },
  ];
  return {
    title: reportText.title(outline.title.vi, profile.name, period),
    author: reportText.product,
    watermark: reportText.watermark,
    head: composeHead(view, outline, identity),
    subject: outline.subject.map((line) => fillWords(line, words)),
    addressing: reportText.addressee,
    addressees: addressees.filter((to) => isValidOn(to, cutOff(input.period))).map(({ name }) => name),
    body,
    signature: composeSignature(view, true),
    annexes: annexes.map(({ annex }) => annex),
  };
}

interface NamedAnnex {
  id: string;
  annex: ReportAnnex;
}

/** The sections, each below its heading. */
function sectionBlocks(
  sections: readonly ChosenSection[],
  frame: ProvinceFrame,
  words: Readonly<Record<string, string>>,
): ToldBlock[] {
  return sections.flatMap((chosen): ToldBlock[] => {
    const contents = [...sentenceBlocks(chosen, frame, words), ...shownBlocks(chosen, frame)];
    const { empty } = chosen.section;
    if (contents.length > 0 || empty === undefined) return [headingBlock(chosen), ...contents];
    return [headingBlock(chosen), { type: 'paragraph', text: fillWords(empty, words) }];
  });
}

/** The form that is consolidated by unit: that of the section on what was received and resolved. */
function handlingForm(): string {
  const [first] = outline.sections.find(({ shows }) => shows === 'handling')?.sentences ?? [];
  return (first && formOf(outline, first)) ?? '';
}

function headingBlock({ section: { heading }, number, level }: ChosenSection): ReportBlock {
  return level === 0
    ? { type: 'part', text: `${number}. ${heading.toUpperCase()}` }
    : { type: 'section', text: `${number}. ${heading}` };
}

function sentenceBlocks(
  { section }: ChosenSection,
  { facts, count }: ProvinceFrame,
  words: Readonly<Record<string, string>>,
): ToldBlock[] {
  const said = (section.sentences ?? []).map((sentence) => ({
    ...sayOfProvince(sentence, facts, count),
    form: formOf(outline, sentence) ?? '',
  }));
  const sentences = said.flatMap(({ text: line, form }) =>
    line === undefined ? [] : [{ text: fillWords(line, words), form }],
  );
  if (sentences.length === 0) return [];
  const missing = [...new Set(said.flatMap((one) => one.missing))];
  const all: { text: string; form?: string }[] =
    missing.length > 0 ? [...sentences, { text: reportText.missing(missing.join('; ')) }] : sentences;
  return all.map((one) => ({ type: all.length > 1 ? 'dash' : 'paragraph', ...one }));
}

function shownBlocks({ section }: ChosenSection, frame: ProvinceFrame): ReportBlock[] {
  switch (section.shows) {
    case 'handling':
      return handlingBlocks(frame);
    case 'online':
      return onlineBlocks(frame);
    case 'comparison':
      return comparisonBlocks(frame);
    case 'index':
      return frame.index ? [...indexBlocks(frame.index.result), ...rankingBlocks(frame)] : [];
    case 'best':
      return bestBlocks(frame);
    case 'lacking':
      return lackingBlocks(frame);
    case 'tasks':
      return taskBlocks(frame);
    case 'asked':
      return askedBlocks(frame);
    default:
      return [];
  }
}

/** The chosen annexes, numbered in their order; what has to be looked at again last, and only where it is named. */
function annexesOf(input: ProvinceReportInput, view: ReportView, identity: ReportIdentity): NamedAnnex[] {
  const { totals, forms, checks } = input;
  const chosen = input.choice?.annexes;
  const code = handlingForm();
  const form = forms.find((candidate) => candidate.code === code);
  const added = totals.forms.find((candidate) => candidate.form === code);
  const byUnits =
    contains(chosen, 'units') && form && added && isListed(added)
      ? unitsAnnex(view, identity, form, added)
      : undefined;
  const all: { id: string; annex: Omit<ReportAnnex, 'heading'> }[] = [
    ...(byUnits ? [{ id: 'units', annex: byUnits }] : []),
    ...composeAnnexes(view, identity, chosen).map((one) => {
      const of = totals.forms.find((candidate) => candidate.form === one.form);
      if (!of) return { id: one.form, annex: one.annex };
      const rows = withBoundedTotal(one.annex.rows, of);
      const widths = roomFor(one.annex.widths, rows);
      return {
        id: one.form,
        annex: { ...one.annex, widths, rows, notes: [...one.annex.notes, ...fieldNotes(of)] },
      };
    }),
    ...(chosen?.includes('checks') === true
      ? [{ id: 'checks', annex: checksAnnex(view, totals, checks) }]
      : []),
  ];
  return all.map(({ id, annex }, index) => {
    const heading = all.length === 1 ? reportText.annex : reportText.annexNumbered(romanNumeral(index + 1));
    return { id, annex: { ...annex, heading } };
  });
}

/** A province has some hundreds of units; of more, the workbook has the lines, and a paper does not. */
const MOST_UNITS = 1000;

function isListed({ groups }: WordedConsolidatedForm): boolean {
  const expected = groups.reduce((sum, group) => sum + group.expected, 0);
  return groups.some(({ lines }) => lines.length > 0) && expected <= MOST_UNITS;
}

/** The consolidated figures in the shape that a unit's report is composed from: rows by lĩnh vực and their total. */
function provinceView({
  profile,
  period,
  calendar,
  forms,
  totals,
  index,
  made,
}: ProvinceReportInput): ReportView {
  const unit: Unit = {
    code: profile.code,
    name: profile.name,
    kind: 'province',
    parent: null,
    symbol: null,
    predecessors: [],
    validFrom: '',
    validTo: null,
  };
  return {
    profile,
    unit,
    period,
    content: {
      calendar,
      tables: totals.forms.map(fieldTable),
      texts: { [issueKey('date')]: made },
      explanations: [],
    },
    status: 'draft',
    version: 0,
    contentHash: '',
    forms: [...forms],
    findings: [],
    indicators: index?.result ?? null,
  };
}
