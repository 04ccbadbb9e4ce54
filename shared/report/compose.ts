import { dayText, periodName } from '../period/period-text';
import { periodDays, shiftPeriod } from '../period/period';
import type { SubmissionView } from '../submission/submission';
import { reportText } from './words';
import { composeAnnexes } from './annexes';
import { chosenSections, type ReportChoice } from './choice';
import { figuresOf, figuresWithSums } from './figures';
import { addresseesIn } from '../units/addressees';
import { composeHead, identityOf } from './head';
import type { ReportBlock, ReportModel } from './model';
import { outlineIn } from './outline';
import { composeSections } from './sections';
import { composeSignature } from './signature';
import { fillWords } from './template';

export interface ReportOptions {
  /** A draft carries a watermark and says in brackets what is still open at its end. */
  draft: boolean;
  /** What it contains; absent: everything. */
  choice?: ReportChoice;
}

/**
 * The formal quarterly report of a unit: every figure is taken from its tables, every sentence from the outline
 * or from the unit's own text. Same view, same report.
 */
export function composeReport(view: SubmissionView, options: ReportOptions): ReportModel {
  const outline = outlineIn(view.period);
  const identity = identityOf(view, outline);
  const period = periodName(view.period, 'vi');
  const days = periodDays(view.period, view.content.calendar);
  const words = { unit: identity.unit, period, from: dayText(days.from, 'vi'), to: dayText(days.to, 'vi') };
  const { choice = {} } = options;
  const annexes = composeAnnexes(view, identity, choice.annexes);
  const sections = chosenSections(outline.sections, choice.sections);
  const { tables } = view.content;
  const before = view.previous;
  const sentences = {
    ...figuresWithSums(outline, { tables, previous: before }, view.forced ?? []),
    ...(before === undefined
      ? {}
      : {
          previous: {
            figures: figuresOf(outline, before),
            name: periodName(shiftPeriod(view.period, -1), 'vi'),
          },
        }),
  };
  const body: ReportBlock[] = [
    ...outline.opening.map((text): ReportBlock => ({ type: 'paragraph', text: fillWords(text, words) })),
    ...composeSections(outline, { view, sentences, words, annexes, sections }),
    { type: 'paragraph', text: fillWords(outline.closing, words) + reportText.end },
  ];
  return {
    title: reportText.title(outline.title.vi, view.unit.name, period),
    author: reportText.product,
    ...(options.draft ? { watermark: reportText.watermark } : {}),
    head: composeHead(view, outline, identity),
    subject: outline.subject.map((line) => fillWords(line, words)),
    addressing: reportText.addressee,
    addressees: addresseesIn(view.profile, view.period),
    body,
    signature: composeSignature(view, options.draft),
    annexes: annexes.map(({ annex }) => annex),
  };
}
